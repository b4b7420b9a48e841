import { plain, type Step } from '../turn';
import { returnToDialog } from './dialog';
import { offerTopics } from './offers';

/** Greetings, thanks, "are you a machine?": a short warm answer, then back to what was going on. Noise in a dialog is an answer not understood. */
export const smalltalk: Step = (turn) => {
  const route = turn.said?.route;
  if (!route?.startsWith('smalltalk.')) return undefined;
  if (route === 'smalltalk.noise' && turn.conversation.dialog) return undefined;
  const kind = route.slice('smalltalk.'.length);
  const text = Object.hasOwn(turn.texts.smalltalk, kind) ? turn.texts.smalltalk[kind] : undefined;
  const choices = kind === 'bye' || kind === 'thanks' ? [] : offerTopics(turn);
  return returnToDialog(turn, {
    outcome: 'smalltalk',
    replies: [{ ...plain(text ?? turn.texts.smalltalkFallback), choices }],
  });
};
