import type { Texts } from '../texts';
import { plain, type Step } from '../turn';

/** Danger to life: the numbers to call come first, before any dialog and even while staff are speaking. */
export const emergency: Step = (turn) => {
  const route = turn.said?.route;
  if (!route?.startsWith('emergency.')) return undefined;
  const kind = route.slice('emergency.'.length);
  const text = isKind(turn.texts.emergency, kind) ? turn.texts.emergency[kind] : turn.texts.emergency.danger;
  return { outcome: 'emergency', replies: [plain(text)] };
};

function isKind(texts: Texts['emergency'], kind: string): kind is keyof Texts['emergency'] {
  return Object.hasOwn(texts, kind);
}
