import { plain, type Ending, type Turn } from '../turn';
import { returnToDialog } from './dialog';
import { staffChoice } from './offers';

/**
 * Holds an answer back when an officer has asked to see answers from its article before they go: the person is told so, the
 * answer waits with all that is needed to send it. Everything else of the turn stays as it is.
 */
export async function holdBack(turn: Turn, ending: Ending): Promise<Ending> {
  const { desk, newId } = turn.needs;
  if (!desk || ending.outcome !== 'answered' || ending.article === undefined) return ending;
  for (const article of [ending.article, ...(ending.also ?? [])]) {
    const hold = await desk.holds(article, turn.now);
    if (hold) return held(turn, ending, { article, ...hold, id: newId() });
  }
  return ending;
}

async function held(
  turn: Turn,
  ending: Ending,
  hold: { readonly id: string; readonly article: string; readonly office: string; readonly expires: Date },
): Promise<Ending> {
  const again = await returnToDialog(turn, { outcome: 'answered', replies: [] });
  const replies = ending.replies.slice(0, ending.replies.length - again.replies.length);
  const title = turn.needs.knowledge.label(hold.article, turn.language) ?? hold.article;
  const note = { ...plain(turn.texts.desk.held(title)), choices: [staffChoice(turn)] };
  return {
    ...ending,
    replies: [note, ...again.replies],
    effects: [
      ...(ending.effects ?? []),
      {
        kind: 'hold-answer',
        id: hold.id,
        article: hold.article,
        question: turn.said?.text ?? title,
        language: turn.language,
        replies,
        expires: hold.expires.toISOString(),
        office: hold.office,
      },
    ],
  };
}
