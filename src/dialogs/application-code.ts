import { findDossierCodes } from '../language/dossier-code';
import { spokenDigitsToText } from '../language/spoken-digits';
import type { Parser } from './dialog';

/** At most this many codes of one message are looked up. */
const MOST_CODES = 2;

/**
 * What a person gave as their dossier code, in its normal form: one or two whole codes, only the end or the beginning of one,
 * a procedure's code, or one with a date that does not exist. {@link kindOfCode} tells which.
 */
export const readCode: Parser = (text) => {
  const normal = normalForm(text);
  return normal !== undefined && normalForm(normal) === normal ? normal : undefined;
};

function normalForm(text: string): string | undefined {
  const findings = findDossierCodes(text);
  const codes = findings.flatMap((finding) => (finding.kind === 'code' ? [finding.code] : []));
  if (codes.length > 0) return codes.slice(0, MOST_CODES).join(' ');
  const [first] = findings;
  if (first?.kind === 'tail') return first.digits;
  if (first?.kind === 'partial') return first.text;
  return first?.code ?? /^\D{0,20}(\d{4,6})\D{0,10}$/.exec(text)?.[1];
}

/** What {@link readCode} found. `serial` are a few figures that no code can be made of. */
export function kindOfCode(
  answer: string,
): 'whole' | 'tail' | 'beginning' | 'serial' | 'procedure-code' | 'impossible-date' {
  const [finding] = findDossierCodes(answer);
  switch (finding?.kind) {
    case 'code':
      return 'whole';
    case 'tail':
      return tailKind(finding.digits);
    case 'partial':
      return BEGINNING.test(finding.text) ? 'beginning' : 'serial';
    case 'procedure-code':
    case 'impossible-date':
      return finding.kind;
    case undefined:
      return 'serial';
  }
}

/** Agency and unit alone: `G01.899.909`. */
const BEGINNING = /^[A-Z]\d{2}(?:\.\d{1,3}){0,3}$/;

function tailKind(digits: string): 'tail' | 'serial' | 'impossible-date' {
  if (!digits.includes('-')) return 'serial';
  return findDossierCodes(`G01-${digits}`)[0]?.kind === 'code' ? 'tail' : 'impossible-date';
}

/** A whole code. */
export const readWhole: Parser = (text) => {
  const found = findDossierCodes(text).find((finding) => finding.kind === 'code');
  return found?.kind === 'code' ? found.code : undefined;
};

/** A whole code, or the beginning of one. */
export const readBeginning: Parser = (text, now) => {
  const whole = readWhole(text, now);
  if (whole !== undefined) return whole;
  const typed = spokenDigitsToText(text).toUpperCase().trim();
  return BEGINNING.test(typed) ? typed : /\b[A-Z]\d{2}(?:\.\d{1,3}){1,3}\b/.exec(typed)?.[0];
};

/** A whole code, or date and number of one. */
export const readTail: Parser = (text, now) => {
  const whole = readWhole(text, now);
  if (whole !== undefined) return whole;
  const [finding] = findDossierCodes(text);
  return finding?.kind === 'tail' && kindOfCode(finding.digits) === 'tail' ? finding.digits : undefined;
};

/** The codes that the answers of the dialog make together; none while they do not make one. */
export function codesIn(answers: Readonly<Record<string, string>>): readonly string[] {
  const { code = '', beginning = '', rest = '', whole = '', procedure = '', wrongDate = '' } = answers;
  switch (kindOfCode(code)) {
    case 'whole':
      return code.split(' ');
    case 'tail':
      return beginning.includes('-') ? [beginning] : [`${beginning}-${code}`];
    case 'beginning':
      return rest.includes('.') || /^[A-Z]/.test(rest) ? [rest] : [`${code}-${rest}`];
    case 'serial':
      return [whole];
    case 'procedure-code':
      return [procedure];
    case 'impossible-date':
      return [wrongDate];
  }
}

/** What stands in the place of digits that were used and are not kept. */
export const USED_DIGITS = '****';
const TOKEN = /^token:[\w.-]{8,500}$/;

/** The last four digits of an ID number, in figures or spelled out; or what was put in their place after the look-up. */
export const readLastFour: Parser = (text) => {
  if (text === USED_DIGITS || TOKEN.test(text)) return text;
  const figures = spokenDigitsToText(text);
  if (figures.length > LONGEST_REPLY) return undefined;
  const groups = figures.match(/\d+/g) ?? [];
  const digits = groups.join('');
  const inOne = groups.some((group) => group.length === 4) || groups.every((group) => group.length === 1);
  if (digits.length === 4 && inOne) return digits;
  const four = groups.filter((group) => group.length === 4);
  return four.length === 1 && digits.length === 5 && /\b4 (?:so|số|chữ|chu|last|digits)/i.test(figures)
    ? four[0]
    : undefined;
};

/** "4 số cuối căn cước của chủ hồ sơ là 1234 nhé" and some room. */
const LONGEST_REPLY = 70;

/** Remembers that an application was found, without the digits. */
export function tokenAnswer(watchToken: string): string {
  const answer = `token:${watchToken}`;
  return TOKEN.test(answer) ? answer : USED_DIGITS;
}

/** The token in an answer; undefined when there are digits, or nothing. */
export function tokenIn(answer: string | undefined): string | undefined {
  return answer !== undefined && TOKEN.test(answer) ? answer.slice('token:'.length) : undefined;
}
