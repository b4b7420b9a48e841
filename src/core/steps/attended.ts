import type { Step } from '../turn';

/** While a member of staff attends the case, the person's words go to them and the assistant stays silent. */
export const attended: Step = (turn) => {
  const { handoff } = turn.conversation;
  if (!handoff?.attended) return undefined;
  return {
    outcome: 'handoff',
    replies: [],
    effects: turn.said ? [{ kind: 'note-on-case', id: handoff.case, text: turn.said.text }] : [],
  };
};
