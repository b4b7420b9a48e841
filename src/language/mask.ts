import { findNumbers } from './mask-numbers';
import { findFormedSecrets } from './mask-forms';
import { findNamedSecrets } from './mask-named';
import { protectedPlaces } from './mask-protected';

/** What a person should not write into a chat. */
export type SecretKind =
  | 'id-number'
  | 'old-id-number'
  | 'phone'
  | 'otp'
  | 'password'
  | 'bank-card'
  | 'bank-account'
  | 'passport'
  | 'email'
  | 'plate';

/** A stretch of a text that holds a secret. */
export interface SecretPlace {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Replaces identifiers and secrets by fixed labels in brackets (`[số định danh]`), in figures or spelled out, and tells which
 * kinds it found, each once. Dossier and procedure codes, hotlines, money, dates, law numbers and a lone last-four stay, as
 * does everything else, letter for letter but for invisible characters. Masking twice changes nothing more.
 */
export function maskSecrets(text: string): { readonly text: string; readonly found: readonly SecretKind[] } {
  const found = new Set<SecretKind>();
  let masked = withoutDisguise(text);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const places = findSecrets(masked);
    if (places.length === 0) break;
    masked = replaceAll(masked, places);
    for (const place of places) found.add(place.kind);
  }
  return { text: masked, found: [...found] };
}

/** Kinds that staff give out as part of their work: an office's telephone, its address. */
const STAFF_MAY_GIVE: ReadonlySet<SecretKind> = new Set(['phone', 'email', 'bank-account']);

/**
 * The same for what officers write to residents: they send numbers of offices on purpose, so telephones, addresses of e-mail and
 * accounts stay; ID numbers, one-time passwords, passwords, cards, passports and plates go.
 */
export function maskForStaff(text: string): string {
  let masked = withoutDisguise(text);
  let changed = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const places = findSecrets(masked).filter(({ kind }) => !STAFF_MAY_GIVE.has(kind));
    if (places.length === 0) break;
    masked = replaceAll(masked, places);
    changed = true;
  }
  return changed ? masked : text;
}

function withoutDisguise(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/[\uFF10-\uFF19]/g, (digit) => digit.normalize('NFKC'));
}

/** A label can bring a word of its neighbourhood nearer to the next figure; two rounds settle everything seen, five are ample. */
const MOST_ROUNDS = 5;

const LABELS: Readonly<Record<SecretKind, string>> = {
  'id-number': '[số định danh]',
  'old-id-number': '[số CMND cũ]',
  phone: '[số điện thoại]',
  otp: '[mã OTP]',
  password: '[mật khẩu]',
  'bank-card': '[số thẻ ngân hàng]',
  'bank-account': '[số tài khoản]',
  passport: '[số hộ chiếu]',
  email: '[e-mail]',
  plate: '[biển số xe]',
};

function findSecrets(text: string): readonly SecretPlace[] {
  const blocked = [...protectedPlaces(text)];
  const kept: SecretPlace[] = [];
  for (const place of [...findNamedSecrets(text), ...findFormedSecrets(text), ...findNumbers(text, blocked)]) {
    if ([...blocked, ...kept].some((other) => place.start < other.end && other.start < place.end)) continue;
    kept.push(place);
  }
  return kept.sort((one, other) => one.start - other.start);
}

function replaceAll(text: string, places: readonly SecretPlace[]): string {
  let masked = '';
  let from = 0;
  for (const place of places) {
    masked += text.slice(from, place.start) + LABELS[place.kind];
    from = place.end;
  }
  return masked + text.slice(from);
}
