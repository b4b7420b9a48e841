import type { Texts } from '../texts';
import { plain, type Step, type Turn } from '../turn';
import { staffChoice } from './offers';

/** Refuses what must not be done for anybody: forged papers, other people's data, instructions to the machine. */
export const attack: Step = (turn) => {
  const route = turn.said?.route;
  return route?.startsWith('attack.') ? refusal(turn, route) : undefined;
};

/** The refusal of a route `attack.*`, polite and with the lawful way. */
export function refusal(turn: Turn, route: string): ReturnType<Step> {
  const kind = route.slice('attack.'.length);
  const text = isKind(turn.texts.refused, kind) ? turn.texts.refused[kind] : turn.texts.refused.general;
  return { outcome: 'refused', replies: [{ ...plain(text), choices: [staffChoice(turn)] }] };
}

function isKind(texts: Texts['refused'], kind: string): kind is keyof Texts['refused'] {
  return Object.hasOwn(texts, kind);
}
