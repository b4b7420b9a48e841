import { expandAbbreviations } from '../language/abbreviations';
import { fold } from '../language/fold';
import { normaliseRegional } from '../language/regional';
import { LONGEST_SAME, SAME } from './same-words';

/**
 * What a message says as a list of plain words: short forms written out, words that say the same under one name, what is
 * denied with `!` before it ("chưa thấy mã" → `!thay ma`), spans of time as `d-days`, `d-weeks`, `d-months`.
 */
export function tokensOf(text: string, language: 'vi' | 'en'): readonly string[] {
  return text.split(/[,.;:!?\n…]+/u).flatMap((clause) => {
    const words = language === 'vi' ? vietnameseWords(clause) : englishWords(clause);
    return denied(named(words, language), language);
  });
}

/** Whether the letters say that it is Vietnamese. */
export function isMarked(text: string): boolean {
  return /[^\u0000-\u007f\p{P}\p{S}\s]/u.test(text.normalize('NFC'));
}

/** Small words with marks that would be read as others without them ("cơ" is not "có", "nó" not the English "no"). */
const PARTICLES = /(?<!\p{L})(?:mà|à|ạ|á|ơi|ừ|ờ|ấy|nè|nó|cơ|lận|đấy|nhé|hả)(?!\p{L})/giu;

/** A message without the small words that are others when the marks are gone. */
export function withoutParticles(text: string): string {
  return isMarked(text) ? text.normalize('NFC').replace(PARTICLES, ' ') : text;
}

/** Words with marks that mean nothing in an answer, or another word than without them. */
const MARKED: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(?:vâng|dạ|mà|à|ạ|á|ơi|ừ|ờ|ấy|đó|nè|nó|thế|là|thì|cái|của|hà|lận|cơ|đấy|vậy|nhé|nha|nghen|hen|trời|mấy|cứ|cụ|muốn)(?!\p{L})/gu,
    ' ',
  ],
  [/(?<!\p{L})(?:dùng|sài)(?!\p{L})/gu, 'xai'],
  [/(?<!\p{L})(?:cài|tải)(?!\p{L})/gu, 'caidat'],
  [/(?<!\p{L})mãi(?!\p{L})/gu, 'hoai'],
  [/(?<!\p{L})đã(?!\p{L})/gu, 'did'],
  [/(?<!\p{L})sẽ(?!\p{L})/gu, 'will'],
  [/(?<!\p{L})(?:tớ|tao|bổn cung)(?!\p{L})/gu, 'toi'],
  [/(?<!\p{L})quen(?!\p{L})/gu, 'ranh'],
  [/(?<!\p{L})(?:chả|chẳng|hông|hổng|hỏng|đếch|éo|khỏi)(?!\p{L})/gu, 'khong'],
  [/(?<!\p{L})đầu(?!\p{L})/gu, 'dau1'],
];

function vietnameseWords(text: string): readonly string[] {
  const typed = undoubted(text.toLowerCase().normalize('NFC'));
  const meant = /\s/.test(typed.trim()) ? typed.replace(PASSWORD, 'mật khẩu') : typed;
  let form = normaliseRegional(expandAbbreviations(meant));
  if (isMarked(form)) for (const [pattern, instead] of MARKED) form = form.replace(pattern, instead);
  const words = timed(
    fold(form)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return words.split(' ');
}

/** "mk" is a password, unless it is "mình". */
const PASSWORD =
  /(?<!(?:cho|của|cua|giúp|giup) )(?<!\p{L})mk(?!\p{L})(?! (?:là|la|muốn|muon|cần|can|k|ko|không|khong|chưa|chua))/gu;

/** "có thấy gì đâu", "đâu có nhận", "làm gì có", "lấy đâu ra" deny: said with "không" instead. */
export function undoubted(text: string): string {
  const pairs = isMarked(text) ? MARKED_DOUBTS : DOUBTS;
  return pairs.reduce((said, [pattern, instead]) => said.replace(pattern, instead), text);
}

const MARKED_DOUBTS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:đâu|làm gì|lấy đâu|có đâu)(?: mà)? (?:có|ra)(?!\p{L})/giu, 'không có'],
  [/(?<!\p{L})có (?=(?:\S+ ){1,4}(?:gì )?đâu(?!\p{L}))/giu, 'không '],
  [/(?<=(?<!\p{L})(?:không|chưa) (?:\S+ ){0,4})(?:hồi|lúc|khi|bữa) nào đâu(?!\p{L})/giu, 'bao giờ'],
  [/(?<!\p{L})(\S+) (?:(?:hồi|lúc|khi|bữa) nào|bao giờ) đâu(?!\p{L})/giu, 'không $1 bao giờ'],
  [/(?<!\p{L})đâu (?=(?:biết|nhớ|thấy|nhận|được|phải|bao giờ|ai|chịu|cho)(?!\p{L}))/giu, 'không '],
  [/(?<!\p{L})ai (?:mà )?(biết|nhớ)(?!\p{L})/giu, 'không $1'],
  [/(?<!\p{L})có (biết|nhớ|thấy|nhận|hiểu) (?:cái )?gì(?!\p{L})/giu, 'không $1'],
];

const DOUBTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:dau|lam gi|lay dau|co dau) (?:co|ra)\b/gi, 'khong co'],
  [/\bco (?=(?:\S+ ){0,3}(?:gi|(?:hoi|luc|khi|bua) nao|bao gio) dau$)/gi, 'khong '],
  [/(?<=\b(?:khong|chua) (?:\S+ ){0,4})(?:hoi|luc|khi|bua) nao dau\b/gi, 'bao gio'],
  [/\b(\S+) (?:(?:hoi|luc|khi|bua) nao|bao gio) dau\b/gi, 'khong $1 bao gio'],
  [/\bdau (?=(?:biet|nho|thay|nhan|phai)\b)/gi, 'khong '],
  [/\bai (?:ma )?(biet|nho)\b/gi, 'khong $1'],
];

const COUNT =
  '(?:\\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|chuc|vai|may|nua|ca|hon|a|one|two|three|four|five|six|few|several|couple|couple of|many)';
/** Says for any span that it lies back; "trước" alone would tell of long ago. */
const SINCE = '(?: (?:truoc|roi|nay|qua|ago)\\b)*';
const SPANS: readonly (readonly [RegExp, string])[] = [
  [/\bcach day\b/g, ' '],
  [/\b0*(?:[89]|[1-9]\d+) (?:ngay|hom|bua|days?)\b/g, ' d-weeks '],
  [/\b(?<!chua )(?:qua|hon|tren|over|more than) (?:[3-9]|bay|a) (?:ngay|days?|week)\b/g, ' d-weeks '],
  [/\b(?:hon )?(?:chuc|muoi) ngay\b/g, ' d-weeks '],
  [new RegExp(`\\b${COUNT} (?:ngay|hom|bua|days?)\\b${SINCE}`, 'g'), ' d-days '],
  [new RegExp(`\\b${COUNT} (?:tuan|weeks?)\\b`, 'g'), ' d-weeks '],
  [new RegExp(`\\b${COUNT} (?:thang|months?)\\b`, 'g'), ' d-months '],
  [new RegExp(`\\b${COUNT} (?:nam|years?)\\b`, 'g'), ' d-years '],
  [
    /\b(?:nam|thang) (?:ngoai|truoc|roi|kia|qua)\b|\blast (?:year|month)\b|\btu (?:he|tet|dau nam)\b|\b(?:hoi|truoc) tet\b/g,
    ' d-months ',
  ],
  [
    /\b(?:hom|bua) (?:qua|nay|kia|truoc)\b|\b(?:sang|chieu|trua|toi) (?:nay|qua)\b|\b(?:yesterday|today|this morning|last night|just now)\b|\bthu (?:hai|ba|tu|nam|sau|bay|[2-7])\b|\btuan nay\b|\bthis week\b/g,
    ' d-days ',
  ],
  [/\b(?:19|20)\d\d\b/g, ' year '],
];

function timed(words: string): string {
  let text = words;
  for (const [pattern, name] of SPANS) text = text.replace(pattern, name);
  return text.replace(/\s+/g, ' ').trim();
}

function englishWords(text: string): readonly string[] {
  const plain = fold(uncontracted(text))
    .replace(/\b(?:no longer|never|nothing|nobody|none|neither|without)\b/g, 'not $&')
    .replace(/\bno\b/g, 'not')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return timed(plain)
    .split(' ')
    .map((word) => (word.startsWith('d-') ? word : stem(word)));
}

/** "don't" as "do not", "it's" as "it is": written out, so that both are one. */
export function uncontracted(text: string): string {
  return text
    .replace(/\bcan(?:['’]?t|not)\b/giu, 'can not')
    .replace(/\bwon['’]?t\b/giu, 'will not')
    .replace(/\b(do|does|did|have|has|had|is|was|are|were|could|would|should)n['’]?t\b/giu, '$1 not')
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
      'bieu bao keu noi ghi nghe chac that ra dai chi phia cam on chut xiu ti vua da tung nen tai vi cua voi trong tren o thang dua vi sao rang duoc1 het hoi bi xin day se moi1 len xuong'
    ).split(' '),
  ),
  en: new Set(
    (
      'i the my is it to of pleas well then just have has was an that thi a im me now there say said are be been am all only really sir madam thank on at for with from ' +
      'becaus alread already mayb think guess very and this do did does so ver veri please you your they them their we he she his her what which as by about onc lot would can could shoul one1'
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
