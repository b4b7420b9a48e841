import type { Conversation } from '../conversation';
import { choiceId } from '../choice-id';
import type { Choice } from '../message';
import { plain, type Ending, type Step, type Turn } from '../turn';
import { returnToDialog } from './dialog';
import { offerTopics, staffChoice } from './offers';

/** "sai rồi", "hữu ích" right after an answer, outside a dialog: there the words answer the dialog's question. */
export const rating: Step = (turn) => {
  const good = GOOD_BY_ROUTE.get(turn.said?.route ?? '');
  const { asked, dialog } = turn.conversation;
  if (good === undefined || dialog || !asked?.latest || asked.article === null) return undefined;
  return rateAnswer(turn, asked.article, good);
};

const GOOD_BY_ROUTE: ReadonlyMap<string, boolean> = new Map([
  ['smalltalk.wrong', false],
  ['smalltalk.right', true],
]);

/** The two small buttons under an answer. */
export function ratingChoices(turn: Turn, article: string): readonly Choice[] {
  const { ratedGood, ratedBad } = turn.texts.labels;
  return [
    { id: choiceId({ kind: 'rating', article, good: true }), label: ratedGood },
    { id: choiceId({ kind: 'rating', article, good: false }), label: ratedBad },
  ];
}

/** Counts what a person thinks of an answer, once an answer; a bad one goes to the knowledge desk with the masked question. */
export function rateAnswer(turn: Turn, article: string, good: boolean): Promise<Ending> {
  const { asked } = turn.conversation;
  const ours = asked?.article === article ? asked : undefined;
  const { thanksForRating, sorryForAnswer } = turn.texts;
  const offers = good ? [] : [...offerTopics(turn).filter(({ id }) => id !== staffChoice(turn).id), staffChoice(turn)];
  return returnToDialog(turn, {
    outcome: 'smalltalk',
    article,
    replies: [{ ...plain(good ? thanksForRating : sorryForAnswer), choices: turn.conversation.dialog ? [] : offers }],
    ...(ours?.rated === true ? {} : { effects: [{ kind: 'rate-answer', article, good }] }),
    ...(good || ours?.rated === true || (ours?.text ?? '') === ''
      ? {}
      : { concern: 'rated-bad' as const, question: ours?.text ?? '' }),
    ...(ours ? { conversation: { asked: { ...ours, rated: true } } } : {}),
  });
}

/** Longest question that is remembered for a rating. */
const LONGEST_QUESTION = 500;

/** What was asked last and which article answered it, after this turn. A press goes on with the words that were typed before it. */
export function askedAfter(turn: Turn, ending: Ending): Conversation['asked'] {
  const { asked } = turn.conversation;
  const typed =
    turn.incoming.content.kind === 'text' ? turn.incoming.content.text.slice(0, LONGEST_QUESTION) : undefined;
  if (ending.outcome === 'answered' && ending.article !== undefined)
    return { text: typed ?? asked?.text ?? '', article: ending.article, latest: true, rated: false };
  if (ending.outcome === 'clarified' && typed !== undefined)
    return { text: typed, article: null, latest: false, rated: false };
  return asked && { ...asked, latest: false };
}
