import { expandAbbreviations } from '../language/abbreviations';
import { fold } from '../language/fold';
import { normaliseRegional } from '../language/regional';
import { plainlySaid } from './plain-speech';
import { spelledByMarks } from './marks';
import { LONGEST_SAME, SAME } from './same-words';
import { timed } from './spans';

/**
 * What a message says as a list of plain words: short forms written out, words that say the same under one name, what is
 * denied with `!` before it ("chưa thấy mã" → `!thay ma`), spans of time, years and ages by kind (see {@link timed}).
 */
export function tokensOf(
  text: string,
  language: 'vi' | 'en',
  year: number,
  spelled: (words: readonly string[]) => readonly string[] = (words) => words,
): readonly string[] {
  return text.split(/[,.;:!?\n…]+/u).flatMap((clause) => {
    const words = language === 'vi' ? spelled(vietnameseWords(clause, year)) : englishWords(clause, year);
    return denied(named(words, language), language);
  });
}

function vietnameseWords(text: string, year: number): readonly string[] {
  const typed = plainlySaid(text.normalize('NFC')).toLowerCase();
  const meant = /\s/.test(typed.trim()) ? typed.replace(PASSWORD, 'mật khẩu') : typed;
  const form = spelledByMarks(normaliseRegional(expandAbbreviations(meant)));
  const words = timed(
    fold(form)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
    year,
  );
  return words.split(' ');
}

/** "mk" is a password, unless it is "mình". */
const PASSWORD =
  /(?<!(?:cho|của|cua|giúp|giup) )(?<!\p{L})mk(?!\p{L})(?! (?:là|la|muốn|muon|cần|can|k|ko|không|khong|chưa|chua))/gu;

function englishWords(text: string, year: number): readonly string[] {
  const plain = fold(uncontracted(text))
    .replace(/\b(?:no longer(?! valid)|never|nothing|nobody|none|neither|without)\b/g, 'not $&')
    .replace(/\bno\b/g, 'not')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return timed(plain, year)
    .split(' ')
    .map((word) => (/^[day]-/.test(word) ? word : stem(word)));
}

/** "don't" as "do not", "it's" as "it is": written out, so that both are one. */
export function uncontracted(text: string): string {
  return text
    .replace(
      /\b(parents|mum|mom|mother|dad|father|he|she|they|grandma|grandpa|grandmother|grandfather)(?:['’]s| is| are| lives?| stays?)(?: over| back| down| up)? in (?!the\b)\p{Lu}\p{L}+/gu,
      '$1 lives far away',
    )
    .replace(/\bcan(?:['’]?t|not)\b/giu, 'can not')
    .replace(/\bwon['’]?t\b/giu, 'will not')
    .replace(/\b(do|does|did|have|has|had|is|was|are|were|could|would|should)n['’]?t\b/giu, '$1 not')
    .replace(/\b(?:without (?:a|any)|no|not a|zero) (?:problems?|trouble|issues?|errors?)(?: at all)?\b/giu, 'fine')
    .replace(/\b(\p{L}+)['’]m\b/giu, '$1 am')
    .replace(/\b(\p{L}+)['’]ve\b/giu, '$1 have')
    .replace(/\b(\p{L}+)['’]re\b/giu, '$1 are')
    .replace(/\b(\p{L}+)['’]ll\b/giu, '$1 will')
    .replace(/\b(it|that|what|he|she|there|who|where|how|everything|something|nothing)['’]s\b/giu, '$1 is')
    .replace(/\b(\p{L}+)['’][sd]\b/giu, '$1');
}

/** "loading", "loads" and "loaded" are one word. */
function stem(word: string): string {
  if (word.length <= 3) return word;
  const cut = word.length > 5 ? word.replace(/(?:ing|ed|es|s)$/, '') : word.length > 4 ? word.replace(/s$/, '') : word;
  const short = cut.replace(/(.)\1$/, '$1').replace(/e$/, '');
  return cut.length >= 3 && short !== 'not' ? short : word;
}

const stemmed = new Map<string, string>();

/** Replaces the longest known phrases by their names. */
function named(words: readonly string[], language: 'vi' | 'en'): readonly string[] {
  const same = language === 'en' ? stemmedSame() : SAME.vi;
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    let taken = 1;
    let name = words[at] ?? '';
    for (let count = LONGEST_SAME; count >= 1; count -= 1) {
      const known = same.get(words.slice(at, at + count).join(' '));
      if (known === undefined) continue;
      [taken, name] = [count, known];
      break;
    }
    found.push(name);
    at += taken;
  }
  return found.filter((word) => word !== '');
}

/** The English names by stems, as messages are stemmed before they are looked up. */
function stemmedSame(): ReadonlyMap<string, string> {
  if (stemmed.size === 0)
    for (const [phrase, name] of SAME.en)
      stemmed.set(
        phrase
          .split(' ')
          .map((word) => (word === 'no' || word === 'never' ? 'not' : stem(word)))
          .join(' '),
        name,
      );
  return stemmed;
}

const NOT: Readonly<Record<'vi' | 'en', ReadonlySet<string>>> = {
  vi: new Set(['khong', 'chua', 'chang']),
  en: new Set(['not']),
};
/** A denial does not reach over these. */
const STOPS: ReadonlySet<string> = new Set('nhung thi nen roi but so then and gio bay'.split(' '));
/** How far a denial reaches, in words that count. */
const REACH = 2;

const NAMES: ReadonlySet<string> = new Set([...SAME.vi.values(), ...SAME.en.values()]);

/** Words that add nothing, in one language or the other. */
const EMPTY: Readonly<Record<'vi' | 'en', ReadonlySet<string>>> = {
  vi: new Set(
    (
      'a ah o u uh um da vang nhe nha nhen nghen nhi ne ha hen di giup gium dum toi tui minh em anh chi chu bac ban con chau oi thi la do kia ' +
      'vay the luon nua nay hinh nhu no cho cai ad admin bot thoi thui ak he hehe hihi haha hjhj troi qua ghe lam ong cau cu ba gi tron nhieu mik e tao ' +
      'bieu bao keu noi ghi nghe chac that ra dai chi phia cam on chut xiu ti vua da tung nen tai vi cua voi trong tren o thang dua vi sao rang duoc1 het hoi bi xin day se moi1 len xuong khoang chung'
    ).split(' '),
  ),
  en: new Set(
    (
      'i the my is it to of pleas well then just have has was an that thi a im me now there say said are be been am all only really sir madam thank on at for with from ' +
      'becaus alread already mayb think guess very and this do did does so ver veri much please you your they them their we he she his her what which as by about onc lot would can could shoul one1'
    ).split(' '),
  ),
};

function denied(words: readonly string[], language: 'vi' | 'en'): readonly string[] {
  const tokens: string[] = [];
  let reach = 0;
  let open = false;
  for (const word of words) {
    if (NOT[language].has(word)) {
      if (open) tokens.push('!');
      [reach, open] = [REACH, true];
    } else if (STOPS.has(word) && !(open && reach === REACH)) {
      if (word === 'roi') tokens.push('roi');
      reach = 0;
    } else if (word === 'did' && language === 'vi') {
      tokens.push('roi');
    } else if (!EMPTY[language].has(word) || NAMES.has(word)) {
      tokens.push(reach > 0 ? `!${word}` : word);
      if (reach > 0) open = false;
      reach -= 1;
    }
  }
  if (open) tokens.push('!');
  return tokens;
}
