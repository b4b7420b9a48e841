import { plain, type Step } from '../turn';
import { returnToDialog } from './dialog';
import { offerTopics } from './offers';

/** Greetings, thanks, "are you a machine?": a short warm answer, then back to what was going on. */
export const smalltalk: Step = (turn) => {
  const route = turn.said?.route;
  if (!route?.startsWith('smalltalk.')) return undefined;
  const kind = route.slice('smalltalk.'.length);
  const text = Object.hasOwn(turn.texts.smalltalk, kind) ? turn.texts.smalltalk[kind] : undefined;
  const choices = kind === 'bye' || kind === 'thanks' ? [] : offerTopics(turn);
  return returnToDialog(turn, {
    outcome: 'smalltalk',
    replies: [{ ...plain(text ?? turn.texts.smalltalkFallback), choices }],
  });
};
