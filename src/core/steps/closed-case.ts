import { outlookText, wishChoices } from './outlook-text';
import { plain, type Ending, type Step, type Turn } from '../turn';

/** "Chưa xong", "vẫn chưa giải quyết được", "not solved yet": the whole of a message within a day after the end of a case. */
const NOT_SOLVED =
  /^(?:da )?(?:viec )?(?:cua toi |cua tui )?(?:van |con )?(?:chua|khong) (?:duoc )?(?:xong|giai quyet|giai quyet duoc|giai quyet xong|on|duoc)(?: viec)?(?: gi)?(?: het)?(?: a| dau)?$|^(?:it is |it s )?(?:still )?not (?:yet )?(?:solved|resolved|done)(?: yet)?$/;

/** Words right after the end of a case that say it is not solved: it is opened again. */
export const closedCase: Step = (turn) => {
  const { open, closed } = turn.desk;
  const { dialog, deciding, clarifying } = turn.conversation;
  if (open || !closed || dialog || deciding || clarifying || !turn.said) return undefined;
  return NOT_SOLVED.test(turn.said.folded) ? reopenCase(turn, closed.id) : undefined;
};

/** Controls about a case: `rate-case-1.<id>`, `case-again.<id>`, `wish-morning`; undefined for others. */
export function caseControl(turn: Turn, name: string): Promise<Ending> | Ending | undefined {
  const [word = '', id = ''] = name.split('.');
  if (word === 'case-again') return reopenCase(turn, id);
  if (word === 'rate-case-1' || word === 'rate-case-0') return rate(turn, id, word === 'rate-case-1' ? 1 : 0);
  if (word === 'wish-morning' || word === 'wish-afternoon' || word === 'wish-any') return wish(turn, word);
  return undefined;
}

async function reopenCase(turn: Turn, id: string): Promise<Ending> {
  const { open, closed } = turn.desk;
  if (open) return { outcome: 'handoff', replies: [plain(turn.texts.alreadyHandedOver)] };
  if (closed?.id !== id) return { outcome: 'clarified', replies: [plain(turn.texts.desk.tooLateToReopen)] };
  const outlook = await turn.needs.desk?.outlook(turn.now, { urgent: false });
  const told = outlook ? `\n\n${outlookText(turn, outlook)}` : '';
  const choices = outlook?.hours.kind === 'closed' ? wishChoices(turn) : [];
  return {
    outcome: 'handoff',
    replies: [{ ...plain(`${turn.texts.desk.reopened}${told}`), choices }],
    effects: [
      { kind: 'reopen-case', id },
      ...(turn.said ? [{ kind: 'note-on-case' as const, id, text: turn.said.text }] : []),
    ],
  };
}

/** Stored without the person; only the case remembers that it was rated. */
function rate(turn: Turn, id: string, score: number): Ending {
  const again = turn.desk.closed?.id === id && turn.desk.closed.rated;
  return {
    outcome: 'smalltalk',
    replies: [plain(again ? turn.texts.desk.ratedAlready : turn.texts.desk.rated[score === 1 ? 'good' : 'bad'])],
    effects: again ? [] : [{ kind: 'rate-case', id, score }],
  };
}

function wish(turn: Turn, word: 'wish-morning' | 'wish-afternoon' | 'wish-any'): Ending {
  const { open } = turn.desk;
  const chosen = word === 'wish-morning' ? 'morning' : word === 'wish-afternoon' ? 'afternoon' : 'any';
  if (!open) return { outcome: 'clarified', replies: [plain(turn.texts.staleButton)] };
  return {
    outcome: 'handoff',
    replies: [plain(turn.texts.desk.wishTaken(turn.texts.desk.wishes[chosen]))],
    effects: [{ kind: 'wish-on-case', id: open.id, wish: chosen }],
  };
}
