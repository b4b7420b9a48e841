import { fold } from '../language/fold';

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

/**
 * Words with marks that would be read as quite other words without them ("rối" as "rồi", "tụi nhỏ" as "tui nhớ"): each gets a
 * spelling of its own, so that only the same word means it.
 */
export function unconfused(text: string): string {
  if (!isMarked(text)) return text;
  return text.normalize('NFC').replace(CONFUSED, (word) => `${fold(word)}1`);
}

/** Folded words without the spellings that {@link unconfused} gave them. */
export function confusedAgain(folded: string): string {
  return folded.replace(/(?<=[a-z])1\b/g, '');
}

const CONFUSED = /(?<!\p{L})(?:rối|mấy|đứng|tụi|chứa|nhỏ|sợ|sổ|lạ|mái|trẻ|giả|đây|sáu|lén|đòi|chữa)(?!\p{L})/giu;

/** Words with marks that mean nothing in an answer, or another word than without them. */
const MARKED: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:cũng|vẫn|đều|y)(?: y)?(?: như)? (?:thế|vậy|rứa|cũ)(?!\p{L})/gu, 'van'],
  [/(?<!\p{L})nó (?:đã |mới |lại )?(?:chịu|ưng|nhận|ăn)(?! \p{L}*(?:thua|không|chưa))(?!\p{L})/gu, 'duoc'],
  [/(?<!\p{L})(?<!minh )thư(?! mục)(?!\p{L})/gu, 'tin'],
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
  [/(?<!\p{L})(?:chờ|đợi|hóng|ngóng)(?!\p{L})/gu, 'chodoi'],
  [/(?<!\p{L})còn(?!\p{L})/gu, 'conlai'],
];

/** Marked words in the spelling under which tokens look them up. */
export function spelledByMarks(text: string): string {
  if (!isMarked(text)) return text;
  return unconfused(MARKED.reduce((said, [pattern, instead]) => said.replace(pattern, instead), text));
}
