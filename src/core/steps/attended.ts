import type { Step, Turn } from '../turn';

/** While a member of staff attends the case, the person's words go to them and the assistant stays silent. */
export const attended: Step = (turn) => {
  const { handoff } = turn.conversation;
  if (!handoff?.attended) return undefined;
  return {
    outcome: 'handoff',
    replies: [],
    effects: turn.said ? [{ kind: 'note-on-case', id: handoff.case, text: noteOf(turn, turn.said.text) }] : [],
  };
};

/** Staff see that a machine heard it. */
function noteOf({ incoming }: Turn, text: string): string {
  return incoming.content.kind === 'text' && incoming.content.heard ? `🎤 ${text}` : text;
}
