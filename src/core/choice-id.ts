/**
 * What a choice means, read from its id. Ids are stateless words, so a press on a button from last month is still understood:
 * `a:article[:section]` show · `c:article:fact:value` a deciding fact · `d:dialog[:state:value]` start or answer a dialog · `x:word` a control ·
 * `r:good|bad:article` what one thinks of an answer.
 */
export type ChoiceMeaning =
  | { readonly kind: 'article'; readonly article: string; readonly section?: string }
  | { readonly kind: 'deciding'; readonly article: string; readonly fact: string; readonly value: string }
  | { readonly kind: 'dialog'; readonly dialog: string; readonly state?: string; readonly value?: string }
  | { readonly kind: 'control'; readonly control: string }
  | { readonly kind: 'rating'; readonly article: string; readonly good: boolean }
  | { readonly kind: 'unknown' };

/** Telegram Bot API: `callback_data` is 1–64 bytes. Ids are ASCII, so characters are bytes. */
export const LONGEST_CHOICE_ID = 64;

/** The id of a choice with this meaning. Throws when it does not fit: a name in the knowledge base or a dialog is too long. */
export function choiceId(meaning: Exclude<ChoiceMeaning, { kind: 'unknown' }>): string {
  const id = written(meaning);
  if (!/^[\x21-\x7e]{1,64}$/.test(id))
    throw new Error(`the choice id "${id}" is not 1–${LONGEST_CHOICE_ID} ASCII characters`);
  return id;
}

function written(meaning: Exclude<ChoiceMeaning, { kind: 'unknown' }>): string {
  switch (meaning.kind) {
    case 'article':
      return ['a', meaning.article, ...(meaning.section === undefined ? [] : [meaning.section])].join(':');
    case 'deciding':
      return ['c', meaning.article, meaning.fact, meaning.value].join(':');
    case 'dialog':
      return ['d', meaning.dialog, ...(meaning.state === undefined ? [] : [meaning.state, meaning.value ?? ''])].join(
        ':',
      );
    case 'control':
      return `x:${meaning.control}`;
    case 'rating':
      return ['r', meaning.good ? 'good' : 'bad', meaning.article].join(':');
  }
}

/** Reads a choice id from outside. Anything malformed is `unknown`, never an error. */
export function readChoiceId(id: string): ChoiceMeaning {
  const [kind, first = '', second, third] = id.split(':');
  if (first === '') return { kind: 'unknown' };
  if (kind === 'a') return { kind: 'article', article: first, ...(second ? { section: second } : {}) };
  if (kind === 'c' && second && third) return { kind: 'deciding', article: first, fact: second, value: third };
  if (kind === 'd' && second) return { kind: 'dialog', dialog: first, state: second, value: third ?? '' };
  if (kind === 'd') return { kind: 'dialog', dialog: first };
  if (kind === 'r' && second) return { kind: 'rating', article: second, good: first === 'good' };
  if (kind === 'x') return { kind: 'control', control: id.slice(2) };
  return { kind: 'unknown' };
}
