import { fold, foldInPlace } from './fold';
import type { SecretKind, SecretPlace } from './mask';
import { findSpokenRuns } from './spoken-digits';

/**
 * Secrets known by the words beside them (passwords, one-time codes, bank accounts) or by an unmistakable form (e-mail
 * addresses, passport numbers, number plates), the likelier reading first.
 */
export function findNamedSecrets(text: string): readonly SecretPlace[] {
  const plain = foldInPlace(text);
  return [
    ...byForm(text),
    ...passwords(plain, text),
    ...besideWords(plain, ACCOUNT, 'bank-account'),
    ...besideWords(plain, OTP_BEFORE, 'otp'),
    ...besideWords(plain, OTP_AFTER, 'otp'),
    ...besideWords(plain, SIX_DIGIT_CODE, 'otp'),
    ...spokenOtps(plain, text),
  ];
}

const FORMS: readonly { readonly kind: SecretKind; readonly pattern: RegExp }[] = [
  /** Vietnamese passports: one letter and seven digits, eight on the newest. */
  { kind: 'passport', pattern: /(?<![\p{L}\d.-])[A-Za-z]\d{7,8}(?![\p{L}\d]|[.-]\d)/gu },
  {
    kind: 'plate',
    pattern: /(?<![\p{L}\d./-])[1-9]\d ?-? ?[A-Za-z](?:[A-Za-z]|\d)?(?: ?- ?| )?\d{3}[. ]?\d{2}(?![\p{L}\d]|[.,]\d)/gu,
  },
  { kind: 'plate', pattern: /(?<![\p{L}\d./-])[1-9]\d ?-? ?[A-Z](?:[A-Z]|\d)? ?- ?\d{4}(?![\p{L}\d]|[.,]\d)/gu },
];

function byForm(text: string): readonly SecretPlace[] {
  return FORMS.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
  );
}

const PASSWORD_WORD = '(?<![a-z])(?:mat khau|password|pass|passwd|pwd|mk|pw)(?![a-z\\]])';
/** With "là" or a colon any word with a figure or a sign in it is the password; next to the bare word it must look made up. */
const PASSWORD_STATED = new RegExp(
  `${PASSWORD_WORD}[^\\n\\d:=.,;?!\\[\\]]{0,30}?(?: la |:| is |=) ?(?:la )?"?(?<value>[^\\s"]+)`,
  'g',
);
const PASSWORD_BESIDE = new RegExp(
  `${PASSWORD_WORD}(?: (?:vneid|cua|em|toi|tui|moi|cu|dang|nhap)){0,4} "?(?<value>[^\\s"]{6,})`,
  'g',
);
const LENGTH_OR_COUNT = /^ ?(?:ky tu|ki tu|chu so|so|chu|lan|phut|ngay|characters|digits|den|-)/;

function passwords(plain: string, text: string): readonly SecretPlace[] {
  const stated = [...plain.matchAll(PASSWORD_STATED)].map((match) => placeOfValue(match, text));
  const beside = [...plain.matchAll(PASSWORD_BESIDE)].map((match) => placeOfValue(match, text));
  return [
    ...stated.filter(
      ({ value, after }) => /[\d@#$%^&*!]/.test(value) && value.length >= 4 && !LENGTH_OR_COUNT.test(after),
    ),
    ...beside.filter(({ value, after }) => /\d/.test(value) && /[A-Za-z]/.test(value) && !LENGTH_OR_COUNT.test(after)),
  ]
    .filter(({ value }) => !value.includes('[') && !/^https?:/.test(value))
    .map(({ start, end }) => ({ kind: 'password', start, end }));
}

function placeOfValue(
  match: RegExpExecArray,
  text: string,
): { readonly value: string; readonly start: number; readonly end: number; readonly after: string } {
  const raw = match.groups?.['value'] ?? '';
  const end = match.index + match[0].length - (raw.length - raw.replace(/[.,;:?)]+$/, '').length);
  const start = match.index + match[0].length - raw.length;
  return { value: text.slice(start, end), start, end, after: fold(text.slice(end, end + 12)) };
}

const NO_UNIT =
  '(?![a-z\\d]|[.,/:-]\\d| ?(?:so|chu so|ky tu|lan|phut|giay|gio|ngay|thang|dong|d|k|vnd|trieu|digits?|minutes?|seconds?|times|hours?|days?)(?![a-z]))';
const CODE_WORD =
  '(?<![a-z])(?:otp|ma xac thuc|ma xac nhan|ma kich hoat|ma bao mat|passcode|pass code|ma pin|verification code|security code|pin code)(?![a-z])';
const NOT_A_NUMBER_OF = '(?<!(?:nam|thang|ngay|dau so|tong dai|tu so|phuong|quan|muc) )';
const OTP_BEFORE = new RegExp(
  `${CODE_WORD}[^\\d\\n]{0,40}?${NOT_A_NUMBER_OF}(?<![a-z\\d./,-])(?<value>\\d{4,8}|\\d{3} \\d{3})${NO_UNIT}`,
  'g',
);
const OTP_AFTER = new RegExp(
  `(?<![a-z\\d./,-])(?<value>\\d{4,8}|\\d{3} \\d{3}) (?:la|is) (?:(?:cai|the|your|my) )?(?:ma )?${CODE_WORD}`,
  'g',
);
/** "mã là 593821", "my code is 593821": six figures called a code, unless it is the code of a dossier or a procedure. */
const SIX_DIGIT_CODE =
  /(?<!(?:ho so|bien nhan|thu tuc|giay hen|don hang|tra cuu|khach hang|dossier|file|application|procedure)[^\d\n]{0,20})(?<![a-z])(?:ma|code)(?: (?:so|cua|toi|tui|em|minh|bac|con))*(?: la|:| is| day| ne) ?(?<value>\d{6})(?![\d.,/-])/g;
const ACCOUNT =
  /(?<![a-z])(?:stk|so tai khoan|so tk|tk ngan hang|tai khoan (?:ngan hang|vietcombank|vcb|agribank|bidv|vietinbank|mb|techcombank|acb|sacombank)|account (?:no|number|num)\.?|bank account)(?![a-z\]])[^\d\n[\]]{0,30}(?<value>\d(?:[ .-]?\d){5,18})(?![\d\p{L}])/gu;

function besideWords(plain: string, pattern: RegExp, kind: SecretKind): readonly SecretPlace[] {
  return [...plain.matchAll(pattern)].map((match) => {
    const value = match.groups?.['value'] ?? '';
    const start = match.index + (pattern === OTP_AFTER ? 0 : match[0].length - value.length);
    return { kind, start, end: start + value.length };
  });
}

const CODE_WORD_BEFORE = new RegExp(`${CODE_WORD}[^\\d]{0,30}$`);

function spokenOtps(plain: string, text: string): readonly SecretPlace[] {
  if (!CODE_ANYWHERE.test(plain)) return [];
  return findSpokenRuns(text)
    .filter(
      (run) => !run.codeLike && run.digits >= 4 && run.digits <= 8 && CODE_WORD_BEFORE.test(plain.slice(0, run.start)),
    )
    .map(({ start, end }) => ({ kind: 'otp', start, end }));
}

const CODE_ANYWHERE = new RegExp(CODE_WORD);
