import type { Finding } from '../needs';
import { plain, type Ending, type Step, type Turn } from '../turn';
import { answerArticle, clarify } from './answer';
import { emergency } from './emergency';
import { refusal } from './attack';
import { otherCase } from './deciding';
import { missInDialog, returnToDialog } from './dialog';
import { handOver } from './human';
import { articleChoices, offerTopics, staffChoice } from './offers';
import { smalltalk } from './smalltalk';
import { askForCode } from './status';

/** Failed answers in a row after which a human is offered by itself. */
const MISSES_BEFORE_STAFF = 2;

/** Finds what a question is about, then answers, asks which one is meant, or says honestly that there is no evidence. */
export const question: Step = async (turn) => {
  const { said } = turn;
  if (!said) return { outcome: 'smalltalk', replies: [{ ...plain(turn.texts.empty), choices: offerTopics(turn) }] };
  if (turn.conversation.dialog && said.symbolsOnly) return missInDialog(turn);
  const finding = turn.needs.knowledge.find({
    said,
    language: turn.language,
    topic: turn.conversation.topic,
    now: turn.now,
  });
  const noise = finding.kind === 'route' && finding.route === 'smalltalk.noise';
  const aside = (finding.kind === 'route' && !noise) || (finding.kind === 'answer' && finding.ofTopic !== true);
  if (turn.conversation.dialog && !aside) return missInDialog(turn);
  const ending = await endingFor(turn, finding);
  const warned = finding.danger
    ? { ...ending, replies: [plain(turn.texts.emergency.danger), ...ending.replies] }
    : ending;
  return returnToDialog(turn, warned);
};

async function endingFor(turn: Turn, finding: Finding): Promise<Ending> {
  const own = otherCase(turn, finding);
  if (own) return own;
  if (finding.kind !== 'answer' && BARE_NUMBER.test(turn.said?.folded ?? ''))
    return { outcome: 'smalltalk', replies: [{ ...plain(turn.texts.symbolsOnly), choices: offerTopics(turn) }] };
  switch (finding.kind) {
    case 'answer': {
      const date = turn.said ? turn.needs.knowledge.askedDate(turn.said, turn.now) : undefined;
      const options = { also: finding.also, ...(date === undefined ? {} : { date }) };
      return answerArticle(turn, finding.target, options) ?? abstain(turn, [finding.target.article]);
    }
    case 'clarify': {
      const chosen = await chosenByModel(turn, finding.options);
      if (chosen) return chosen;
      return clarify(turn, finding.options, finding.topicMissing ? turn.texts.whichTopic : turn.texts.whichOne);
    }
    case 'abstain':
      return abstain(turn, finding.options);
    case 'out-of-scope':
      return {
        ...(finding.near ? { concern: 'out-of-scope' as const } : {}),
        outcome: 'out-of-scope',
        replies: [{ ...plain(turn.texts.outOfScope), choices: offerTopics(turn) }],
      };
    case 'route':
      return byRoute(turn, finding.route);
  }
}

/** What a configured language model takes the message for: one of the articles that would be offered, never a text of its own. */
async function chosenByModel(turn: Turn, options: readonly string[]): Promise<Ending | undefined> {
  const { choose, knowledge } = turn.needs;
  if (!choose || !turn.said) return undefined;
  const known = options.flatMap((id) => {
    const title = knowledge.label(id, turn.language);
    return title === undefined ? [] : [{ id, title }];
  });
  const article = known.length < 2 ? undefined : await choose(turn.said.text, known);
  return article === undefined ? undefined : answerArticle(turn, { article, sections: [] });
}

/** The number of a choice that is not there. */
const BARE_NUMBER = /^\d+$/;

/** A route found by likeness, not by exact words. */
async function byRoute(turn: Turn, route: string): Promise<Ending> {
  const [family = '', kind = ''] = route.split('.');
  if (family === 'emergency' && turn.said) {
    const ending = await emergency({ ...turn, said: { ...turn.said, route } });
    if (ending) return ending;
  }
  if (family === 'handoff') return handOver(turn, kind);
  if (family === 'status') return askForCode(turn);
  if (family === 'attack') return (await refusal(turn, route)) ?? abstain(turn, []);
  if (family === 'smalltalk' && turn.said) {
    const ending = await smalltalk({ ...turn, said: { ...turn.said, route } });
    if (ending) return ending;
  }
  return { outcome: 'out-of-scope', replies: [{ ...plain(turn.texts.outOfScope), choices: offerTopics(turn) }] };
}

async function abstain(turn: Turn, options: readonly string[]): Promise<Ending> {
  const misses = turn.conversation.misses + 1;
  if (misses >= MISSES_BEFORE_STAFF && !turn.desk.open)
    return { ...(await handOver(turn, 'failed')), concern: 'abstained' };
  const hotlines = turn.needs.knowledge.hotlines(turn.language, turn.now);
  return {
    outcome: 'abstained',
    concern: 'abstained',
    options,
    replies: [
      { ...plain(turn.texts.abstained(hotlines)), choices: [...articleChoices(turn, options), staffChoice(turn)] },
    ],
    conversation: { misses },
  };
}
