import type { Conversation } from '../conversation';
import type { Incoming } from '../message';
import type { Needs } from '../needs';
import { heardWell } from './heard';

/** Buttons of voice: what was heard, consent, reading aloud. They are looked for before choices are. */
const OF_VOICE = /^x:(?:heard-.*|voice-.*|read)$/;
const NUMBER = /^(?:so |chon |option |number |cau )?(\d{1,2})\.?$/;

/**
 * The message as a press when it is the number or the label of a button of voice that was just offered; else as it came.
 * In a dialog a number may be the answer to its question, so it never means "read".
 */
export function pressedByHand(incoming: Incoming, before: Conversation, needs: Needs): Incoming {
  const { content } = incoming;
  const { offered, language } = before;
  if (content.kind !== 'text' || !heardWell(content.heard) || !offered.some(({ id }) => OF_VOICE.test(id)))
    return incoming;
  const { folded } = needs.understand(content.text, language);
  const number = NUMBER.exec(folded)?.[1];
  const chosen =
    number === undefined
      ? offered.find(({ label }) => needs.understand(label, language).folded === folded)
      : offered[Number(number) - 1];
  if (chosen?.id === 'x:read' && before.dialog) return incoming;
  return chosen && OF_VOICE.test(chosen.id) ? { ...incoming, content: { kind: 'choice', id: chosen.id } } : incoming;
}
