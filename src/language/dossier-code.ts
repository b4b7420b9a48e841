import { isDay } from './calendar';
import { fold } from './fold';
import { spokenDigitsToText } from './spoken-digits';

/**
 * What a message holds of a dossier code (mã hồ sơ: agency, date yyMMdd, number, as in `G01.899.909-260916-890028`): a whole
 * `code`, normalised to capitals and ASCII dashes; one with an `impossible-date`; only its `tail`; only its beginning or
 * something given as a code that is none (`partial`); or the code of a procedure (`1.001456`), which people mistake for it.
 */
export type DossierFinding =
  | { readonly kind: 'code' | 'impossible-date' | 'procedure-code'; readonly code: string }
  | { readonly kind: 'tail'; readonly digits: string }
  | { readonly kind: 'partial'; readonly text: string };

/**
 * Finds codes as people write them: lower case, blanks or nothing for dots and dashes, long dashes, O for 0, l or I for 1,
 * several in one message, figures spelled out. In the order said, each once.
 */
export function findDossierCodes(text: string): readonly DossierFinding[] {
  const written = spokenCode(text);
  const taken: Place[] = [];
  const findings: { readonly at: number; readonly finding: DossierFinding }[] = [];
  for (const { pattern, read } of READERS) {
    for (const match of written.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length };
      if (taken.some((other) => place.start < other.end && other.start < place.end)) continue;
      const finding = read(match, written.slice(0, match.index));
      if (finding === undefined) continue;
      taken.push(place);
      findings.push({ at: match.index, finding });
    }
  }
  const inOrder = findings.sort((one, other) => one.at - other.at);
  return [...new Map(inOrder.map(({ finding }) => [JSON.stringify(finding), finding])).values()];
}

/** The text with spelled-out figures written as characters when they may be a code ("gờ không một chấm…"). */
export function spokenCode(text: string): string {
  return spokenDigitsToText(text);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const DIGIT = '[0-9OoIl]';
const DASH = '(?: ?[-–—‒―−‑_]+ ?| )';
/** A whole code with separators, loosely; also used to keep codes from being taken for ID numbers. */
export const LOOSE_CODE = new RegExp(
  `(?<![\\p{L}\\d.])(?<old>\\d{3}[. ]\\d{2}[. ]\\d{2}[. ])?(?<agency>[A-Za-z]) ?(?<number>${DIGIT}{2})` +
    `(?<units>(?:(?: ?[.,] ?| )${DIGIT}{1,3}){0,3}|${DIGIT}{2,6})${DASH}(?<date>${DIGIT}{6})${DASH}(?<serial>${DIGIT}{4,6})(?![\\p{L}\\d])`,
  'gu',
);
/** A code without any separator: the ministries' and provinces' ones have 0, 2, 4 or 6 digits of unit. */
export const RUN_TOGETHER_CODE =
  /(?<![\p{L}\d.])(?<agency>[GgHh])(?<number>\d{2})(?<units>\d{6}|\d{4}|\d{2}|)-?(?<date>[1-4]\d[01]\d[0-3]\d)-?(?<serial>\d{6}|\d{4})(?![\p{L}\d])/gu;
/** A procedure's code, with or without the suffix of the province. */
export const PROCEDURE_CODE =
  /(?<![\p{L}\d.,])[1-9]\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Za-z]\d{2})?(?![\d\p{L}]|[.,]\d)/gu;
/** Date and number without the agency: `260916-890028`. */
export const CODE_TAIL = /(?<![\p{L}\d.,/-])[1-4]\d[01]\d[0-3]\d ?[-–—] ?\d{4,6}(?![\p{L}\d])/gu;

const BEGINNING = new RegExp(
  `(?<![\\p{L}\\d.-])[A-Za-z]${DIGIT}{2}(?:[.]${DIGIT}{1,3}){1,3}(?:${DASH}\\d{1,6})?(?:-\\d{0,3})?(?![\\p{L}\\d])`,
  'gu',
);
const GIVEN_AS_TAIL = /(?<![\p{L}\d.,/-])\d{4,6}(?![\p{L}\d]|[.,/-]\d)/gu;
const GIVEN_AS_CODE = /(?<![\p{L}\d.-])(?=[A-Za-z.-]*\d)[A-Za-z0-9][A-Za-z0-9.-]{2,30}(?![\p{L}\d])/gu;

const ASKS_OF_CODE =
  /(?:ma (?:so )?(?:ho so|hs|bien nhan|bn)|ho so (?:ma|so|ma so)|bien nhan (?:so )?|dossier (?:code|number|no\.?)?|file (?:code|number)) ?(?:la|cua toi la|cua em la|is|:|so)* ?$/;
const ASKS_OF_TAIL =
  /(?:(?:so|chu so) cuoi|duoi|ending (?:in|with)|last \w+ digits)(?: (?:cua )?(?:ma |ho so|ma ho so)?)? ?(?:la|is|:)? ?$/;

const READERS: readonly {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, before: string) => DossierFinding | undefined;
}[] = [
  { pattern: LOOSE_CODE, read: whole },
  { pattern: RUN_TOGETHER_CODE, read: whole },
  { pattern: PROCEDURE_CODE, read: (match) => ({ kind: 'procedure-code', code: match[0].slice(0, 8) }) },
  { pattern: CODE_TAIL, read: (match) => ({ kind: 'tail', digits: match[0].replace(/ /g, '').replace(/[–—]/g, '-') }) },
  { pattern: BEGINNING, read: (match) => ({ kind: 'partial', text: match[0].toUpperCase() }) },
  { pattern: GIVEN_AS_TAIL, read: givenAsTail },
  { pattern: GIVEN_AS_CODE, read: givenAsCode },
];

function whole(match: RegExpExecArray): DossierFinding | undefined {
  const part = (name: string): string => figures(match.groups?.[name] ?? '');
  const units = grouped(
    part('units')
      .replace(/[ ,]+/g, '.')
      .replace(/\.{2,}/g, '.'),
  );
  const agency = `${(match.groups?.['agency'] ?? '').toUpperCase()}${part('number')}`;
  const old = part('old').replace(/ /g, '.');
  const date = part('date');
  const code = `${old}${agency}${units}-${date}-${part('serial')}`;
  const day = { year: 2000 + Number(date.slice(0, 2)), month: Number(date.slice(2, 4)), day: Number(date.slice(4)) };
  if (isDay(day)) return { kind: 'code', code };
  return /[GH]/.test(agency) ? { kind: 'impossible-date', code } : undefined;
}

function figures(typed: string): string {
  return typed.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
}

/** The unit with its dots: three by three for six digits (899.909), two by two otherwise (99.08). */
function grouped(units: string): string {
  if (units === '' || units.startsWith('.')) return units;
  const size = units.length === 6 || units.length === 3 ? 3 : 2;
  return (units.match(new RegExp(`\\d{1,${size}}`, 'g')) ?? []).map((group) => `.${group}`).join('');
}

function givenAsTail(match: RegExpExecArray, before: string): DossierFinding | undefined {
  const lead = fold(before.slice(-40));
  const asked =
    ASKS_OF_TAIL.test(lead) &&
    /ho so|\bma\b|dossier|code|bien nhan/.test(lead) &&
    !/can cuoc|cccd|cmnd|dinh danh/.test(lead);
  return asked || (match[0].length === 6 && ASKS_OF_CODE.test(lead)) ? { kind: 'tail', digits: match[0] } : undefined;
}

function givenAsCode(match: RegExpExecArray, before: string): DossierFinding | undefined {
  return ASKS_OF_CODE.test(fold(before.slice(-40))) ? { kind: 'partial', text: match[0].toUpperCase() } : undefined;
}
