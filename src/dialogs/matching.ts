import type { Dialog, StateText } from './dialog';
import { comparable } from './repairs';

/** Words that stand for the first and the last of a yes/no pair of options, folded. */
const YES = new Set(
  'co|roi|co roi|da co|duoc|duoc roi|dung|dung roi|vang|da|uh|u|um|ok|oke|okay|yes|yeah|yep|y|done|xong|xong roi|co a|dc|r'.split(
    '|',
  ),
);
const NO = new Set(
  'khong|chua|chua co|khong co|chua duoc|khong duoc|sai|no|nope|not yet|n|ko|k|hong|hok|khong a|chua a|chua xong'.split(
    '|',
  ),
);

/** How an option was recognised, for choosing between several. */
interface Match {
  readonly option: string;
  readonly length: number;
}

/**
 * The option of a `choose` state that folded words mean: its label, one of its words, its number, or yes/no. Longer phrases
 * win; two equally good ones mean that it was not understood.
 */
export function optionMeant(dialog: Dialog, state: string, folded: string): string | undefined {
  const definition = dialog.states[state];
  if (definition?.kind !== 'choose') return undefined;
  const options = Object.keys(definition.options);
  const number = /^(?:so |chon |cau |option |number )?(\d)$/.exec(folded)?.[1];
  if (number !== undefined) return options[Number(number) - 1];
  const matches: Match[] = [];
  for (const text of [dialog.texts.vi[state], dialog.texts.en[state]])
    matches.push(...matchesIn(text, options, folded));
  const longest = Math.max(0, ...matches.map((match) => match.length));
  const best = new Set(matches.filter((match) => match.length === longest).map((match) => match.option));
  if (best.size === 1) return [...best][0];
  if (best.size > 1) return undefined;
  if (options.includes('yes') && YES.has(folded)) return 'yes';
  if (options.includes('no') && NO.has(folded)) return 'no';
  return undefined;
}

function matchesIn(text: StateText | undefined, options: readonly string[], folded: string): readonly Match[] {
  const said = ` ${folded} `;
  return options.flatMap((option) => {
    const phrases = [text?.options?.[option] ?? '', ...(text?.words?.[option] ?? [])]
      .map(comparable)
      .filter((phrase) => phrase !== '');
    const hits = phrases.filter((phrase) => said.includes(` ${phrase} `) && !denied(said, phrase));
    const longest = Math.max(0, ...hits.map((phrase) => (phrase === folded ? 1000 : phrase.length)));
    return longest > 0 ? [{ option, length: longest }] : [];
  });
}

/** "không có thẻ chip" does not mean "có thẻ chip", unless the phrase itself denies. */
function denied(said: string, phrase: string): boolean {
  if (/^(khong|chua|not|no|never|mat|het)\b/.test(phrase)) return false;
  return new RegExp(
    ` (khong|chua|ko|hong|not|no|don t|dont|doesn t|haven t|never)( \\S+){0,2} ${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} `,
  ).test(said);
}
