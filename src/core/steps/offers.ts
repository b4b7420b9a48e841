import { choiceId } from '../choice-id';
import type { Choice } from '../message';
import type { Turn } from '../turn';

/** The button to a member of staff. */
export function staffChoice(turn: Turn): Choice {
  return { id: choiceId({ kind: 'control', control: 'staff' }), label: turn.texts.labels.staff };
}

/** What most people come for, as buttons. */
export function offerTopics(turn: Turn): readonly Choice[] {
  const { labels } = turn.texts;
  return [
    turn.needs.dialogs.has('activate-eid')
      ? { id: choiceId({ kind: 'dialog', dialog: 'activate-eid' }), label: labels.activate }
      : { id: choiceId({ kind: 'article', article: 'eid-activate' }), label: labels.activate },
    { id: choiceId({ kind: 'article', article: 'id-renew' }), label: labels.idCard },
    { id: choiceId({ kind: 'article', article: 'res-temporary' }), label: labels.residence },
    { id: choiceId({ kind: 'control', control: 'status' }), label: labels.status },
    { id: choiceId({ kind: 'article', article: 'scam' }), label: labels.scam },
    staffChoice(turn),
  ];
}

/** Options as buttons with plain names: articles, and `status` for looking up an application. `handoff` has its button anyway. */
export function articleChoices(turn: Turn, options: readonly string[]): readonly Choice[] {
  return options.flatMap((article) => {
    if (article === 'status')
      return [{ id: choiceId({ kind: 'control', control: 'status' }), label: turn.texts.labels.status }];
    const label = turn.needs.knowledge.label(article, turn.language);
    return label === undefined ? [] : [{ id: choiceId({ kind: 'article', article }), label }];
  });
}
