import type { Texts } from '../texts';
import { plain, type Step } from '../turn';

/**
 * Danger to life: the numbers to call come first, before any dialog and even while staff are speaking. Only words that are
 * wholly an answer to the waiting question are left to it: "bị kẹt" where a dialog asks whether one is stuck.
 */
export const emergency: Step = (turn) => {
  const route = turn.said?.route;
  if (!route?.startsWith('emergency.')) return undefined;
  const { dialog } = turn.conversation;
  if (route === 'emergency.danger' && dialog && turn.said && turn.needs.dialogs.certain(dialog, turn.said, turn.now))
    return undefined;
  const kind = route.slice('emergency.'.length);
  const text = isKind(turn.texts.emergency, kind) ? turn.texts.emergency[kind] : turn.texts.emergency.danger;
  return { outcome: 'emergency', replies: [plain(text)] };
};

function isKind(texts: Texts['emergency'], kind: string): kind is keyof Texts['emergency'] {
  return Object.hasOwn(texts, kind);
}
