import { readConversation, type Conversation } from './conversation';
import { Failure } from './failure';
import { LEASE_MS, type ListeningOptions } from './listening';
import type { Content } from './message';
import type { ReceivedSound, UnheardVoice } from './unheard';
import type { AudioReject, Heard } from './voice';

/** Tries of one message whose process ended or whose download failed, before the person is told. */
const MOST_TRIES = 3;
const RETRY_AFTER_MS = 2_000;
/** A recogniser that has said nothing by then is given up; the chain behind it has shorter waits of its own. */
const LONGEST_HEARING_MS = 60_000;
const RENEW_MS = LEASE_MS / 3;
/** Telegram shows that somebody types for 5 seconds. */
const SHOW_EVERY_MS = 4_000;

/**
 * Fetches the sound of one voice message, hears it, and writes what was heard, or why not, where the lanes find it. What fails
 * for passing reasons is tried again; after three tries the person is told. Throws only when the database fails.
 */
export async function hearVoice(voice: UnheardVoice, options: ListeningOptions): Promise<void> {
  const { voices, owner, report } = options;
  const { channel } = voice.incoming;
  const started = performance.now();
  const told = (result: Parameters<typeof report>[0]['result'], error?: unknown): void =>
    report({ channel, result, ms: Math.round(performance.now() - started), ...(error === undefined ? {} : { error }) });
  const { conversation } = readConversation(voice.conversation ?? {});
  const stop = keepBusy(voice, options);
  try {
    const result = await understood(voice, conversation, options);
    const content = contentOf(voice, result, options);
    const written = await voices.heard(owner, voice, content, voice.attendedCase, options.now());
    told(written ? ('rejected' in result ? result.rejected : 'heard') : 'lost');
    if (written) options.heard();
  } catch (error) {
    const notBefore = new Date(options.now().getTime() + RETRY_AFTER_MS * 2 ** voice.tries);
    await voices.giveBack(owner, voice, notBefore);
    told('failed', error);
  } finally {
    stop();
  }
}

/** Renews the lease and shows that we listen, until it is stopped. */
function keepBusy(voice: UnheardVoice, { voices, owner, now, showListening }: ListeningOptions): () => void {
  const { channel, person } = voice.incoming;
  const renew = setInterval(() => {
    voices.renew(owner, [voice], LEASE_MS, now()).catch(() => undefined);
  }, RENEW_MS);
  const show = setInterval(() => void showListening(channel, person), SHOW_EVERY_MS);
  void showListening(channel, person);
  return () => {
    clearInterval(renew);
    clearInterval(show);
  };
}

async function understood(voice: UnheardVoice, conversation: Conversation, options: ListeningOptions): Promise<Heard> {
  const { hearing, hints, permitted } = options;
  const { content } = voice.incoming;
  if (voice.tries >= MOST_TRIES || !permitted(conversation)) return { rejected: 'unavailable' };
  const refused = hearing.refuse(content);
  if (refused) return { rejected: refused };
  const sound = await fetched(voice, options);
  if ('rejected' in sound) return sound;
  if (voice.attendedCase !== undefined) await keepForCase(voice, sound, options);
  const mime = sound.mime ?? content.mime;
  const audio = {
    bytes: sound.bytes,
    ...(mime === undefined ? {} : { mime }),
    ...(content.seconds === undefined ? {} : { declaredSeconds: content.seconds }),
  };
  const { language } = conversation;
  const signal = AbortSignal.timeout(LONGEST_HEARING_MS);
  const tooLate = new Promise<Heard>((resolve) =>
    signal.addEventListener('abort', () => resolve({ rejected: 'unavailable' }), { once: true }),
  );
  return Promise.race([hearing.hear(audio, { language, hints: hints(language), signal }), tooLate]);
}

/** The sound of a platform is kept by us only for the human who attends. */
async function keepForCase(voice: UnheardVoice, sound: ReceivedSound, options: ListeningOptions): Promise<void> {
  const { file, mime = 'application/octet-stream' } = voice.incoming.content;
  await options.sounds.keep(
    file,
    voice.conversationKey,
    { bytes: sound.bytes, mime: sound.mime ?? mime },
    options.now(),
  );
}

/** The sound, or why it will never come. Throws what may pass. */
async function fetched(
  voice: UnheardVoice,
  { fetchSound, hearing }: ListeningOptions,
): Promise<ReceivedSound | { readonly rejected: AudioReject }> {
  const fetch = fetchSound(voice.incoming.channel);
  if (!fetch) return { rejected: 'unavailable' };
  try {
    return await fetch(voice.incoming.content, hearing.mostBytes);
  } catch (error) {
    if (!(error instanceof Failure) || (error.retry && voice.tries + 1 < MOST_TRIES)) throw error;
    if (error.code === 'rejected') return { rejected: 'too-big' };
    return { rejected: error.code === 'not-found' ? 'corrupt' : 'unavailable' };
  }
}

function contentOf({ incoming, attendedCase }: UnheardVoice, result: Heard, { mask }: ListeningOptions): Content {
  if ('rejected' in result) return { ...incoming.content, rejected: result.rejected };
  const { text, found } = mask(result.text);
  if (text.trim() === '') return { ...incoming.content, rejected: 'not-understood' };
  const heard = {
    ...(result.confidence === undefined ? {} : { confidence: result.confidence }),
    ...(attendedCase === undefined ? {} : { file: incoming.content.file }),
  };
  return { kind: 'text', text, secrets: found, heard };
}
