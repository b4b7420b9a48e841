import { answerQuestions } from './answering';
import { recogniserModel, voiceModel } from './sherpa-model';

/*
 * sherpa-onnx in a process of its own: a damaged model ends the process it is opened in (SIGABRT), and recognising keeps a
 * core busy for as long as it takes.
 */

/** What the process is asked: samples of 16 kHz to recognise or to judge, or a text to speak. */
export type SherpaQuestion = { readonly samples: Float32Array } | { readonly text: string };

/** What it answers: a text, seconds of speech, or samples with their rate. */
export type SherpaAnswer =
  | { readonly text: string }
  | { readonly speechSeconds: number }
  | { readonly samples: Float32Array; readonly rate: number };

type Answering = (question: SherpaQuestion) => SherpaAnswer;

interface Sound {
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

interface Sherpa {
  readonly OfflineRecognizer: new (config: object) => {
    createStream(): { acceptWaveform(sound: Sound): void };
    decode(stream: object): void;
    getResult(stream: object): { text: string };
  };
  readonly OfflineTts: new (config: object) => { generate(request: object): Sound };
  readonly Vad: new (
    config: object,
    seconds: number,
  ) => {
    acceptWaveform(samples: Float32Array): void;
    isEmpty(): boolean;
    pop(): void;
    front(external: boolean): { samples: Float32Array };
    flush(): void;
    reset(): void;
  };
}

const PACKAGE: string = 'sherpa-onnx-node';
const RATE = 16_000;
/** What Silero's model takes at once. */
const WINDOW = 512;
const LONGEST_SECONDS = 150;

async function open(kind: string, path: string): Promise<Answering> {
  const { default: sherpa } = (await import(PACKAGE)) as { default: Sherpa };
  if (kind === 'hear') return recogniser(sherpa, path);
  return kind === 'speak' ? voice(sherpa, path) : detector(sherpa, path);
}

function recogniser(sherpa: Sherpa, folder: string): Answering {
  const opened = new sherpa.OfflineRecognizer({
    featConfig: { sampleRate: RATE, featureDim: 80 },
    modelConfig: recogniserModel(folder),
  });
  return (question) => {
    const stream = opened.createStream();
    if ('samples' in question) stream.acceptWaveform({ samples: question.samples, sampleRate: RATE });
    opened.decode(stream);
    return { text: opened.getResult(stream).text };
  };
}

function voice(sherpa: Sherpa, folder: string): Answering {
  const opened = new sherpa.OfflineTts({ model: voiceModel(folder), maxNumSentences: 1 });
  return (question) => {
    const text = 'text' in question ? question.text : '';
    const { samples, sampleRate } = opened.generate({ text, sid: 0, speed: 1, enableExternalBuffer: false });
    return { samples: Float32Array.from(samples), rate: sampleRate };
  };
}

function detector(sherpa: Sherpa, model: string): Answering {
  const sileroVad = { model, threshold: 0.5, minSpeechDuration: 0.1, minSilenceDuration: 0.3, windowSize: WINDOW };
  const opened = new sherpa.Vad({ sileroVad, sampleRate: RATE, numThreads: 1, debug: false }, LONGEST_SECONDS);
  return (question) => {
    if (!('samples' in question)) return { speechSeconds: 0 };
    opened.reset();
    for (let at = 0; at + WINDOW <= question.samples.length; at += WINDOW)
      opened.acceptWaveform(question.samples.slice(at, at + WINDOW));
    opened.flush();
    let samples = 0;
    for (; !opened.isEmpty(); opened.pop()) samples += opened.front(false).samples.length;
    return { speechSeconds: samples / RATE };
  };
}

const [kind = '', path = ''] = process.argv.slice(2);
let answering: Promise<Answering> | undefined;
answerQuestions(async (question) => {
  answering ??= open(kind, path);
  return (await answering)(question as SherpaQuestion);
});
