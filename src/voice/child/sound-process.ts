import { decodeBuiltIn, judged } from '../audio/decode';
import { HEARING_RATE } from '../audio/decode-opus';
import { encodeVoice } from '../audio/encode';
import type { AudioAnswer, AudioTask } from '../audio/task';
import { fromInt16 } from '../audio/wav';
import { answerQuestions } from './answering';

/*
 * Decodes and encodes. It is a process and not a thread: the encoder is native code, which took the whole process with it when
 * its thread was ended, and files come from anybody.
 */
answerQuestions(async (question): Promise<AudioAnswer> => {
  const task = question as AudioTask;
  switch (task.kind) {
    case 'decode':
      return decodeBuiltIn(task.bytes, task.format, task.mostSeconds);
    case 'judge': {
      // A Buffer's memory may be shared and begin anywhere: copied first.
      const numbers = new Int16Array(Uint8Array.from(task.bytes.subarray(0, task.bytes.length & ~1)).buffer);
      return judged({ samples: fromInt16(numbers), rate: HEARING_RATE }, task.mostSeconds);
    }
    case 'encode':
      return { spoken: encodeVoice({ samples: task.samples, rate: task.rate }, task.serial) };
  }
});
