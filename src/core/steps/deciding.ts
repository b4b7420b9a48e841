import type { Step } from '../turn';
import { answerArticle } from './answer';

/** An answer, in words, to the one thing that was asked to find the person's own case. A new question goes on. */
export const deciding: Step = (turn) => {
  const asked = turn.conversation.deciding;
  if (!asked || !turn.said) return undefined;
  const value = turn.needs.knowledge.decide(asked.article, asked.fact, turn.said, turn.now);
  if (value === undefined) return undefined;
  return answerArticle(
    turn,
    { article: asked.article, sections: [] },
    { known: { ...turn.conversation.known, [asked.fact]: value } },
  );
};
