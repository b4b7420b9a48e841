import type { Ending, Turn } from '../turn';
import { startDialog } from './dialog';

const GO_ON =
  /^(?:(?:cho|minh|toi|tui|em|a|da|xin) )*(?:lam tiep|tiep tuc|tiep|lam not|continue|go on|carry on|resume)\b(?: (?:di|nhe|nha|viec|phan|cai|a|em|oi|with|the|thoi))*/;

/** "làm tiếp", "làm tiếp kích hoạt tài khoản", or the name of what was left: goes on where the person was. */
export async function resumeByName(turn: Turn): Promise<Ending | undefined> {
  const { said, conversation, needs } = turn;
  if (!said) return undefined;
  const left = [conversation.dialog, ...conversation.parked].filter(
    (state) => state !== null && needs.dialogs.has(state.name),
  );
  const opening = GO_ON.exec(said.folded);
  const rest = said.folded.slice(opening?.[0].length ?? 0).trim();
  const named = left.find((state) => state !== null && rest !== '' && titlesOf(turn, state.name).includes(rest));
  const meant = named ?? (opening && rest === '' ? left[0] : undefined);
  return meant ? startDialog(turn, meant.name) : undefined;
}

function titlesOf(turn: Turn, name: string): readonly string[] {
  return (['vi', 'en'] as const).map(
    (language) => turn.needs.understand(turn.needs.dialogs.title(name, language), language).folded,
  );
}
