import type { Finding } from '../needs';
import type { Ending, Step, Turn } from '../turn';
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

/** "5 tuổi", "nhà thuê": too little to be about anything but the topic. */
const BARE_WORDS = 2;

/** "còn bé 10 tuổi thì sao": a remark that is no clear question of its own, but tells of another case of the topic talked about. */
export function otherCase(turn: Turn, finding: Finding): Ending | undefined {
  const { topic, known } = turn.conversation;
  if (!topic || !turn.said) return undefined;
  const bare = turn.said.folded.split(' ').length <= BARE_WORDS;
  if (!bare && finding.kind !== 'clarify' && finding.kind !== 'abstain') return undefined;
  const told = turn.needs.knowledge.ownFacts(topic.article, turn.said, turn.now);
  if (Object.keys(told).length === 0) return undefined;
  return answerArticle(turn, { article: topic.article, sections: [] }, { known: { ...known, ...told } });
}
