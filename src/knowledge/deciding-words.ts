import type { Understood } from '../core/needs';
import { fold } from '../language/fold';
import type { DecidingFact } from './article';
import { factsInWords, type Known } from './cases';
import type { Library } from './load';

/** Longest reply that is taken for an answer to a deciding question; a longer one is a question of its own. */
const LONGEST_DECISION = 12;

/** The value of a deciding fact in the reply to its question: its words, an age, yes or no, or a part of one label only. */
export function decidedValue(fact: string, said: Understood, now: Date, library: Library): string | undefined {
  const values = library.deciding.get(fact)?.values;
  if (!values || said.folded.split(' ').length > LONGEST_DECISION) return undefined;
  const read = (text: string): string | undefined =>
    factsInWords(text, [fact], library.deciding, said.language, now)[fact];
  const bareAge = /^\d{1,3}$/.test(said.folded) ? read(`${said.folded} tuổi`) : undefined;
  return read(said.text) ?? bareAge ?? yesOrNo(values, said.folded) ?? partOfOne(values, said.folded);
}

/** The deciding facts of an article's cases that a short remark gives away: "bé 8 tuổi", "nhà thuê". */
export function ownFacts(article: string, said: Understood, now: Date, library: Library): Known {
  const cases = library.articles.get(article)?.cases;
  if (!cases || said.folded.split(' ').length > LONGEST_DECISION) return {};
  return factsInWords(said.text, cases.ask, library.deciding, said.language, now);
}

const YES = /^(?:co|roi|co roi|duoc|duoc roi|u|uh|vang|dung|dung roi|ok|yes|yeah|yep|i do|i can)$/;
const NO = /^(?:khong|ko|hong|hok|chua|khong co|chua co|khong duoc|chua duoc|no|nope|not yet|i do not|i cannot)$/;

function yesOrNo(values: DecidingFact['values'], folded: string): string | undefined {
  if (!Object.hasOwn(values, 'yes') || !Object.hasOwn(values, 'no')) return undefined;
  const said = withoutFiller(folded);
  return YES.test(said) ? 'yes' : NO.test(said) ? 'no' : undefined;
}

const LONGEST_PART = 3;

/** "mất" for "Mất thẻ": only when no other value has it. */
function partOfOne(values: DecidingFact['values'], folded: string): string | undefined {
  const said = withoutFiller(folded);
  if (said === '' || said.split(' ').length > LONGEST_PART) return undefined;
  const fitting = Object.entries(values).filter(([, { label, words }]) =>
    [label.vi, label.en, ...words.vi, ...words.en].some((text) => ` ${plainWords(text)} `.includes(` ${said} `)),
  );
  return fitting.length === 1 ? fitting[0]?.[0] : undefined;
}

function plainWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const FILLER = new Set('da a ah nha nhe vay em anh chi bac toi tui minh thi la bi'.split(' '));

/** Without polite words around it; as it is when there is nothing else. */
function withoutFiller(folded: string): string {
  const words = folded.split(' ');
  while (words.length > 1 && FILLER.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && FILLER.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}
