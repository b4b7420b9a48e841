import type { Texts } from '../texts';
import { plain, type Ending, type Step, type Turn } from '../turn';
import { openCase } from './human';

/**
 * Danger to life: the numbers to call come first, before any dialog and even while staff are speaking. Staff hear of it as an
 * urgent case, and the person is told not to wait for them. Only words that are wholly an answer to the waiting question are
 * left to it: "bị kẹt" where a dialog asks whether one is stuck.
 */
export const emergency: Step = (turn) => {
  const route = turn.said?.route;
  if (!route?.startsWith('emergency.')) return undefined;
  const { dialog } = turn.conversation;
  if (route === 'emergency.danger' && dialog && turn.said && turn.needs.dialogs.certain(dialog, turn.said, turn.now))
    return undefined;
  const kind = route.slice('emergency.'.length);
  const text = isKind(turn.texts.emergency, kind) ? turn.texts.emergency[kind] : turn.texts.emergency.danger;
  return tellStaff(turn, { outcome: 'emergency', replies: [plain(text)] });
};

async function tellStaff(turn: Turn, ending: Ending): Promise<Ending> {
  const { desk, newId } = turn.needs;
  const { said } = turn;
  if (!desk || !said) return ending;
  const { open } = turn.desk;
  if (open) return { ...ending, effects: [{ kind: 'note-on-case', id: open.id, text: said.text, urgent: true }] };
  const id = newId();
  const outlook = await desk.outlook(turn.now, { urgent: true });
  return {
    ...ending,
    replies: [...ending.replies, plain(turn.texts.desk.danger)],
    effects: [
      openCase(turn, { id, reason: 'danger', urgent: true }, outlook),
      { kind: 'note-on-case', id, text: said.text },
    ],
  };
}

function isKind(texts: Texts['emergency'], kind: string): kind is keyof Texts['emergency'] {
  return Object.hasOwn(texts, kind);
}
