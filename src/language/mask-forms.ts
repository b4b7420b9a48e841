import { foldInPlace } from './fold';
import type { SecretKind, SecretPlace } from './mask';

/**
 * Secrets in forms that people use to get a number or an address past a machine, or that only their surroundings tell: O for 0,
 * brackets, slashes, "(at)", digits in English words, groups over several lines, a number below the word that names it.
 */
export function findFormedSecrets(text: string): readonly SecretPlace[] {
  const plain = foldInPlace(text);
  return [
    ...FORMS.flatMap(({ kind, pattern }) => places(text, pattern, kind)),
    ...NAMED.flatMap(({ kind, pattern }) => places(plain, pattern, kind)),
    ...englishDigits(plain),
  ];
}

interface Form {
  readonly kind: SecretKind;
  /** What is masked is the group `value`, or all of it. */
  readonly pattern: RegExp;
}

const APART = '(?<![\\p{L}\\d])';

const FORMS: readonly Form[] = [
  /** An address; it begins where such a run of characters begins, so that a long text is read once. */
  {
    kind: 'email',
    pattern: /(?<![\p{L}\p{M}\d._%+-])[\p{L}\p{M}\d._%+-]+ ?[@＠] ?[\p{L}\d-]+(?: ?[.．] ?[A-Za-z\d-]+)+/gu,
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `${APART}\\(\\+?(?:84|0\\d{0,3})\\)[ .-]?\\d{2,4}[ .-]?\\d{3,4}(?:[ .-]?\\d{3,4})?(?!\\d)`,
      'gu',
    ),
  },
  { kind: 'phone', pattern: /(?<![\d.,-])00 ?84[ .-]?\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}(?!\d)/g },
  { kind: 'phone', pattern: /(?<![\d.,-])0\d{2,3}([/_*|])\d{3}\1\d{3,4}(?![\d/])/g },
  /** A telephone number with the letter O among its figures. */
  {
    kind: 'phone',
    pattern: new RegExp(
      `${APART}(?=[\\dOo. -]*[Oo])(?=(?:[Oo. -]*\\d){6})[0Oo][3-9Oo](?:[ .-]?[\\dOo]){8}(?![\\p{L}\\d])`,
      'gu',
    ),
  },
  /** An American Express card, and any card that begins as those of Vietnamese banks do. */
  { kind: 'bank-card', pattern: /(?<![\d.,-])3[47]\d{2}[ -]\d{6}[ -]\d{5}(?!\d)/g },
  { kind: 'bank-card', pattern: /(?<![\d.,-])9704(?:[ .-]?\d){12}(?:(?:[ .-]?\d){3})?(?!\d)/g },
  /** A health insurance number: two letters, a figure from 1 to 5, two of the province, ten of the person. */
  { kind: 'id-number', pattern: new RegExp(`${APART}[A-Za-z]{2} ?[1-5] ?\\d{2}(?: ?\\d){10}(?!\\d)`, 'gu') },
  { kind: 'otp', pattern: new RegExp(`${APART}[A-Z]{1,3}-\\d{6}(?= (?:is|là|la) )`, 'gu') },
  /** A message of nine figures in groups and nothing else. */
  { kind: 'old-id-number', pattern: /^\s*\d{3}[ .-]\d{3}[ .-]\d{3}\s*$/g },
];

const BANKS =
  '(?:vietcombank|vcb|agribank|bidv|vietinbank|ctg|mb ?bank|mbb?|techcombank|tcb|acb|sacombank|vpbank|tpbank|hdbank|shb|vib|msb|ocb|seabank|lienvietpostbank|lpbank|eximbank|scb|momo)';
const DIGITS = '\\d(?:[ .-]?\\d)';
const AT = '(?: ?[\\[(] ?(?:at|a cong|a vong) ?[\\])] ?| (?:at|a cong|a vong) )';
const DOT = '(?: ?[.] ?| (?:dot|cham) )';

/** On the text without diacritics, letter for letter as long as the text itself. */
const NAMED: readonly Form[] = [
  {
    kind: 'email',
    pattern: new RegExp(
      `(?<![\\w.+-])[\\w.+-]+${AT}[a-z\\d-]+${DOT}(?:com|vn|net|org|edu|gov)(?![a-z])(?:${DOT}vn(?![a-z]))?`,
      'g',
    ),
  },
  {
    kind: 'bank-account',
    pattern: new RegExp(
      `(?<![a-z])(?:chuyen khoan|ck|tk)(?![a-z])[^\\d\\n\\[\\]]{0,25}(?!0\\d{11}(?!\\d))(?<value>${DIGITS}{9,18})(?!\\d|[.,]\\d| ?(?:d|dong|vnd|k|trieu|tr)(?![a-z]))`,
      'g',
    ),
  },
  {
    kind: 'bank-account',
    pattern: new RegExp(`(?<![\\d.,-])(?<value>${DIGITS}{7,18})(?= (?:ngan hang |nh |bank )?${BANKS}(?![a-z]))`, 'g'),
  },
  {
    kind: 'bank-card',
    pattern: new RegExp(
      `(?<![a-z])(?:the|atm|card|visa|mastercard|napas)(?![a-z])[^\\d\\n\\[\\]]{0,25}(?<value>${DIGITS}{12,18})(?!\\d)`,
      'g',
    ),
  },
  {
    kind: 'passport',
    pattern:
      /(?<![a-z])(?:ho chieu|passport|hc)(?![a-z])[^\d\n[\]]{0,15}?(?<![a-z])(?<value>[a-z][ .-]?\d{7,8})(?!\d)/g,
  },
  {
    kind: 'id-number',
    pattern:
      /(?<![a-z])(?:mst|ma so thue|bhxh|bhyt|ma so bao hiem(?: xa hoi| y te)?|so bao hiem(?: xa hoi| y te)?|tax (?:code|number))(?![a-z])[^\d\n[\]]{0,15}(?<value>\d(?:[ .-]?\d){9}(?:-\d{3})?)(?!\d)/g,
  },
  ...[
    '(?:otp|ma xac thuc|ma xac nhan|ma kich hoat|ma bao mat|passcode|ma pin|verification code|security code)',
  ].flatMap((word): readonly Form[] => [
    /** One by one or in pairs. */
    {
      kind: 'otp',
      pattern: new RegExp(
        `(?<![a-z])${word}(?![a-z])[^\\d\\n\\[\\]]{0,25}(?<value>\\d(?:[ .-]\\d){3,7}|\\d{2}(?:[ .-]\\d{2}){1,3}|\\d{4}[ -]\\d{4})(?![\\d.,/-])`,
        'g',
      ),
    },
    /** On the line below. */
    {
      kind: 'otp',
      pattern: new RegExp(
        `(?<![a-z])${word}(?![a-z])[^\\d\\n\\[\\]]{0,25}\\n\\s*(?<value>\\d{6}|\\d{3} \\d{3})(?![.,/-]?\\d)`,
        'gm',
      ),
    },
  ]),
  {
    kind: 'password',
    pattern:
      /(?<![a-z])(?:mat khau|password|mk)(?![a-z\]])[^\n\d[\]]{0,25}\n\s*(?<value>(?=\S*\d)(?=\S*[a-z])[^\s[\]]{6,})(?=\s*$|\s*\n)/g,
  },
];

function places(text: string, pattern: RegExp, kind: SecretKind): readonly SecretPlace[] {
  return [...text.matchAll(pattern)].map((match) => {
    const value = match.groups?.['value'] ?? match[0];
    const start = match.index + match[0].lastIndexOf(value);
    return { kind, start, end: start + value.length };
  });
}

const DIGIT_WORD = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';
const IN_ENGLISH = new RegExp(
  `(?<![a-z])${DIGIT_WORD}(?:[ ,.-]{1,3}(?:double |triple )?${DIGIT_WORD}(?![a-z])){3,}`,
  'g',
);
const CODE_BEFORE = /(?:otp|code|pin|passcode)(?![a-z])[^\d]{0,25}$/;

/** Nine or more digits in a row in English words can only be an identifier; fewer beside the word "code" are one, too. */
function englishDigits(plain: string): readonly SecretPlace[] {
  return [...plain.matchAll(IN_ENGLISH)].flatMap((match): readonly SecretPlace[] => {
    const words = match[0].match(new RegExp(`(double |triple )?${DIGIT_WORD}`, 'g')) ?? [];
    const n = words.reduce((sum, word) => sum + (word.startsWith('double') ? 2 : word.startsWith('triple') ? 3 : 1), 0);
    const place = { start: match.index, end: match.index + match[0].length };
    if (n >= 9) return [{ ...place, kind: n === 9 ? 'old-id-number' : n <= 11 ? 'phone' : 'id-number' }];
    return CODE_BEFORE.test(plain.slice(0, match.index)) ? [{ ...place, kind: 'otp' }] : [];
  });
}
