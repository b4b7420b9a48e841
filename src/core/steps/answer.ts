import { choiceId } from '../choice-id';
import type { Choice, Reply } from '../message';
import type { Answer, Target } from '../needs';
import { plain, type Ending, type Turn } from '../turn';
import { articleChoices, staffChoice } from './offers';
import { ratingChoices } from './rating';

/** Answers from an article; undefined when there is none of that id or nothing provable to say. */
export function answerArticle(
  turn: Turn,
  target: Target,
  options: {
    readonly known?: Readonly<Record<string, string>>;
    readonly also?: readonly Target[];
    readonly date?: string;
  } = {},
): Ending | undefined {
  if (target.sections[0] === 'problems') return listProblems(turn, target.article);
  const { knowledge } = turn.needs;
  const sameTopic = turn.conversation.topic?.article === target.article;
  const known = options.known ?? (sameTopic ? turn.conversation.known : {});
  const common = {
    language: turn.language,
    now: turn.now,
    ...(options.date === undefined ? {} : { date: options.date }),
  };
  const words = (options.also ?? []).length > 0 ? undefined : turn.said?.text;
  const answer = knowledge.answer({ target, known, ...common, ...(words === undefined ? {} : { words }) });
  if (!answer) return undefined;
  const also = (options.also ?? []).flatMap((other) => {
    const found = knowledge.answer({ target: other, known: {}, ...common });
    return found ? [{ article: other.article, reply: found.reply }] : [];
  });
  return {
    outcome: 'answered',
    article: answer.article,
    also: also.map((other) => other.article),
    replies: [withChoices(turn, answer), ...also.map((other) => other.reply)],
    conversation: {
      topic: { article: answer.article, section: answer.section, at: turn.now.toISOString() },
      known: { ...answer.known },
      deciding: answer.asks === undefined ? null : { article: answer.article, fact: answer.asks },
      clarifying: null,
      misses: 0,
    },
  };
}

/** Every answer leads to a person; a checklist can be sent again; the article on privacy leads to the person's data. */
function withChoices(turn: Turn, { article, section, reply, notes }: Answer): Reply {
  const { labels } = turn.texts;
  const more: Choice[] = [];
  if (section.startsWith('case.'))
    more.push({ id: choiceId({ kind: 'control', control: 'repeat' }), label: labels.resend });
  if (article === 'privacy') more.push({ id: choiceId({ kind: 'control', control: 'data' }), label: labels.data });
  const text = [reply.text, ...notes].join('\n\n');
  const choices = [...more, ...reply.choices, staffChoice(turn)];
  return { ...reply, text, choices, rating: ratingChoices(turn, article) };
}

function listProblems(turn: Turn, article: string): Ending | undefined {
  const problems = turn.needs.knowledge.problems(article, turn.language);
  const label = turn.needs.knowledge.label(article, turn.language);
  if (problems.length === 0 || label === undefined) return undefined;
  const choices = problems.map(({ section, heading }) => ({
    id: choiceId({ kind: 'article', article, section }),
    label: heading,
  }));
  return {
    outcome: 'clarified',
    article,
    options: [article],
    replies: [{ ...plain(turn.texts.chooseProblem(label)), choices: [...choices, staffChoice(turn)] }],
    conversation: { topic: { article, section: 'problems', at: turn.now.toISOString() } },
  };
}

/** Asks which of a few articles is meant. */
export function clarify(turn: Turn, options: readonly string[], text: string): Ending {
  return {
    outcome: 'clarified',
    ...(turn.conversation.clarifying === null ? {} : { concern: 'clarified-twice' as const }),
    options,
    replies: [{ ...plain(text), choices: [...articleChoices(turn, options), staffChoice(turn)] }],
    conversation: { clarifying: { options: [...options] }, misses: turn.conversation.misses },
  };
}
