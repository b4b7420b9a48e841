import { plain, type Step } from '../turn';
import { returnToDialog } from './dialog';
import { offerTopics } from './offers';

/** Longest text that is read as a question. Beyond it people have pasted a document: they are asked to say it shortly. */
const LONGEST_QUESTION = 4000;

/**
 * Answers what cannot be read as words: pictures, stickers, blocks, empty or endless texts. A picture may hold papers, so its
 * caption is not answered, unless it tells of danger to life.
 */
export const unreadable: Step = (turn) => {
  const { content } = turn.incoming;
  const { texts } = turn;
  switch (content.kind) {
    case 'blocked':
      return {
        outcome: 'smalltalk',
        replies: [],
        conversation: { blocked: true },
        effects: [{ kind: 'unsubscribe-all' }],
      };
    case 'unblocked':
      return { outcome: 'smalltalk', replies: [{ ...plain(texts.welcome), choices: offerTopics(turn) }] };
    case 'start':
      return undefined;
    case 'voice':
    case 'choice':
      return undefined;
    case 'media': {
      const papers = content.media === 'photo' || content.media === 'document';
      if (turn.said?.route?.startsWith('emergency.')) return undefined;
      if (turn.said && !turn.said.symbolsOnly && !papers) return undefined;
      return returnToDialog(turn, {
        outcome: papers ? 'credential' : 'smalltalk',
        replies: [{ ...plain(texts.media[content.media]), choices: offerTopics(turn) }],
      });
    }
    case 'text':
    case 'edited':
      if (!turn.said)
        return returnToDialog(turn, {
          outcome: 'smalltalk',
          replies: [{ ...plain(texts.empty), choices: offerTopics(turn) }],
        });
      if (turn.said.symbolsOnly && turn.conversation.dialog) return undefined;
      if (turn.said.symbolsOnly)
        return { outcome: 'smalltalk', replies: [{ ...plain(texts.symbolsOnly), choices: offerTopics(turn) }] };
      if (turn.said.text.length > LONGEST_QUESTION)
        return returnToDialog(turn, {
          outcome: 'abstained',
          replies: [{ ...plain(texts.tooLong), choices: offerTopics(turn) }],
        });
      return undefined;
  }
};
