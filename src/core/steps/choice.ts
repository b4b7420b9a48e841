import { readChoiceId } from '../choice-id';
import type { Choice } from '../message';
import { plain, type Ending, type Step, type Turn } from '../turn';
import { answerArticle } from './answer';
import { runControl } from './control';
import { returnToDialog, startDialog, takeDialog } from './dialog';
import { offerTopics } from './offers';
import { rateAnswer } from './rating';

/** A button that was pressed, or the number or label of one that was just offered, typed by hand. */
export const choice: Step = async (turn) => {
  const { content } = turn.incoming;
  if (content.kind === 'choice') return chosen(turn, content.id);
  const answer = turn.said && (await answeredByNumber(turn, turn.said.folded));
  if (answer) return answer;
  const offer = turn.said ? offeredByHand(turn.said.folded, turn.conversation.offered, turn) : undefined;
  return offer ? chosen(turn, offer.id) : undefined;
};

function offeredByHand(folded: string, offered: readonly Choice[], turn: Turn): Choice | undefined {
  const number = /^(?:so |chon |option |number |cau )?(\d{1,2})\.?$/.exec(folded)?.[1];
  if (number !== undefined) return offered[Number(number) - 1];
  return offered.find((offer) => turn.needs.understand(offer.label, turn.language).folded === folded);
}

/** A number that the waiting question can read itself is its answer, not the number of "quay lại" or "bỏ qua". */
async function answeredByNumber(turn: Turn, folded: string): Promise<Ending | undefined> {
  const number = /^\d{1,2}$/.test(folded) ? turn.conversation.offered[Number(folded) - 1] : undefined;
  return number?.id.startsWith('x:') === true ? takeDialog(turn, undefined) : undefined;
}

/** Carries out a choice by its id; one that means nothing any more is politely declined. */
async function chosen(turn: Turn, id: string): Promise<Ending> {
  const meaning = readChoiceId(id);
  switch (meaning.kind) {
    case 'article': {
      const ending = answerArticle(turn, {
        article: meaning.article,
        sections: meaning.section === undefined ? [] : [meaning.section],
      });
      return ending ?? stale(turn);
    }
    case 'deciding': {
      const { topic, known: before } = turn.conversation;
      const known = { ...(topic?.article === meaning.article ? before : {}), [meaning.fact]: meaning.value };
      return answerArticle(turn, { article: meaning.article, sections: [] }, { known }) ?? stale(turn);
    }
    case 'dialog':
      if (meaning.state === undefined) return (await startDialog(turn, meaning.dialog)) ?? stale(turn);
      return (await takeDialog(turn, id)) ?? stale(turn);
    case 'control':
      return (await takeDialog(turn, id)) ?? (await runControl(turn, meaning.control)) ?? stale(turn);
    case 'rating':
      return turn.needs.knowledge.label(meaning.article, turn.language) === undefined
        ? stale(turn)
        : rateAnswer(turn, meaning.article, meaning.good);
    case 'unknown':
      return stale(turn);
  }
}

async function stale(turn: Turn): Promise<Ending> {
  const { dialog } = turn.conversation;
  if (dialog) {
    return returnToDialog(turn, { outcome: 'dialog', replies: [plain(turn.texts.staleButton)] });
  }
  return { outcome: 'clarified', replies: [{ ...plain(turn.texts.staleButton), choices: offerTopics(turn) }] };
}
