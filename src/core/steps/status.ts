import type { CodeFinding } from '../needs';
import { plain, type Ending, type Step, type Turn } from '../turn';
import { startDialog } from './dialog';
import { staffChoice } from './offers';

/** A dossier code in the message, or words that ask how far an application is. */
export const status: Step = (turn) => {
  const first = turn.said?.codes[0];
  if (first === undefined) return turn.said?.route === 'status' ? askForCode(turn) : undefined;
  if (first.kind === 'tail' && turn.said?.route !== 'status') return undefined;
  if (first.kind === 'procedure-code' && turn.said?.route !== 'status' && !LOOKS_UP.test(turn.said?.folded ?? ''))
    return undefined;
  return aboutCode(turn, first, turn.said?.codes ?? []);
};

/** Words that take a procedure's code for a dossier code: "tra hồ sơ 1.001456 giùm". */
const LOOKS_UP =
  /\b(?:tra|tra cuu|kiem tra|xem|track|check)(?: giup| gium)?(?: toi| em| my)? (?:ho so|ma ho so|application|dossier)\b/;

/** The beginning of a code, agency and unit: the dialog asks for the rest. */
const BEGINNING = /^[A-Z]\d{2}(?:\.\d{1,3}){1,3}$/;

async function aboutCode(turn: Turn, finding: CodeFinding, all: readonly CodeFinding[]): Promise<Ending> {
  const said = finding.kind === 'tail' ? finding.digits : finding.kind === 'partial' ? finding.text : finding.code;
  const whole = all.flatMap((one) => (one.kind === 'code' ? [one.code] : []));
  const usable = whole.length > 0 || finding.kind !== 'partial' || BEGINNING.test(said);
  const code = whole.length > 0 ? whole.slice(0, 2).join(' ') : said;
  const dialog = usable ? await startDialog(turn, 'application-status', { code }) : undefined;
  if (dialog) return { ...dialog, outcome: 'status' };
  return {
    outcome: 'status',
    replies: [{ ...plain(turn.texts.statusHelp[finding.kind](said, hotlinesOf(turn))), choices: [staffChoice(turn)] }],
  };
}

/** Asks for the dossier code, or tells where to look it up when no look-up is connected. */
export async function askForCode(turn: Turn): Promise<Ending> {
  const dialog = await startDialog(turn, 'application-status');
  if (dialog) return { ...dialog, outcome: 'status' };
  return {
    outcome: 'status',
    replies: [{ ...plain(turn.texts.statusHelp.none('', hotlinesOf(turn))), choices: [staffChoice(turn)] }],
  };
}

function hotlinesOf(turn: Turn): string {
  return turn.needs.knowledge.hotlines(turn.language, turn.now);
}
