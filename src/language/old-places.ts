import { foldInPlace } from './fold';

/** An old unit of the former province Bình Dương that a message names. */
export interface OldPlace {
  /** The words of the message. */
  readonly said: string;
  /** Today's wards that are known for certain or nearly so; empty when only the city is known. */
  readonly now: readonly string[];
  /** One sentence to tell. */
  readonly note: { readonly vi: string; readonly en: string };
}

/**
 * Finds units that ended on 01/07/2025, when the districts were abolished and Bình Dương became part of Ho Chi Minh City
 * (Resolution 202/2025/QH15). Wards and communes of today with the same name ("phường Dĩ An") are none. Each unit once.
 */
export function todaysPlaces(text: string): readonly OldPlace[] {
  const composed = text.normalize('NFC');
  const folded = foldInPlace(composed);
  const found = new Map<string, OldPlace>();
  for (const match of folded.matchAll(PLACES)) {
    const name = match.groups?.['name'] ?? '';
    const unit = UNITS.get(name);
    const typed = composed.slice(match.index + match[0].length - name.length, match.index + match[0].length);
    if (unit === undefined || found.has(name) || !isMeant(match, typed, unit, folded)) continue;
    found.set(name, {
      said: composed.slice(match.index, match.index + match[0].length),
      now: unit.now,
      note: noteOn(unit),
    });
  }
  return [...found.values()];
}

interface Unit {
  readonly name: string;
  readonly english: string;
  readonly was: { readonly vi: string; readonly en: string };
  readonly now: readonly string[];
}

const CITY = { vi: 'thành phố', en: 'city' };
const DISTRICT = { vi: 'huyện', en: 'district' };
const NOT_LISTED: readonly string[] = [];

/** Names and former ranks; today's wards only where the public announcement of 01/07/2025 names them. */
const UNITS: ReadonlyMap<string, Unit> = new Map([
  [
    'di an',
    { name: 'Dĩ An', english: 'Di An', was: CITY, now: ['phường Dĩ An', 'phường Đông Hòa', 'phường Tân Đông Hiệp'] },
  ],
  ['thu dau mot', { name: 'Thủ Dầu Một', english: 'Thu Dau Mot', was: CITY, now: NOT_LISTED }],
  ['thuan an', { name: 'Thuận An', english: 'Thuan An', was: CITY, now: NOT_LISTED }],
  ['ben cat', { name: 'Bến Cát', english: 'Ben Cat', was: CITY, now: NOT_LISTED }],
  ['tan uyen', { name: 'Tân Uyên', english: 'Tan Uyen', was: CITY, now: NOT_LISTED }],
  ['bau bang', { name: 'Bàu Bàng', english: 'Bau Bang', was: DISTRICT, now: NOT_LISTED }],
  ['dau tieng', { name: 'Dầu Tiếng', english: 'Dau Tieng', was: DISTRICT, now: NOT_LISTED }],
  ['phu giao', { name: 'Phú Giáo', english: 'Phu Giao', was: DISTRICT, now: NOT_LISTED }],
  ['bac tan uyen', { name: 'Bắc Tân Uyên', english: 'Bac Tan Uyen', was: DISTRICT, now: NOT_LISTED }],
  ['binh duong', { name: 'Bình Dương', english: 'Binh Duong', was: { vi: 'tỉnh', en: 'province' }, now: NOT_LISTED }],
]);

const NAMES = [...UNITS.keys()].sort((one, other) => other.length - one.length).join('|');
const PLACES = new RegExp(
  `(?<![\\p{L}\\d])(?<rank>(?:thanh pho|tp|huyen|thi xa|tx|quan|tinh)[. ] ?)?(?<name>${NAMES})(?![\\p{L}\\d])`,
  'gu',
);
/** A unit of today, or the name of something that is no address. */
const ANOTHER_THING =
  /(?:phuong|p|xa|ward|commune|benh vien|bv|truong|cho|duong|nga tu|ben xe|kcn|khu cong nghiep|dai hoc|bao|clb)[. ]+$/;
const PLACE_BEFORE = /(?:^|[\s,.(])(?:o|tai|tu|den|toi|ve|len|qua|trong|cong an|ubnd|nguoi|dan|in|at|from|to)\s+$/;

/** Without marks "di an" is also "đi ăn": it counts with its rank, a place word before it, a capital or "city" after it. */
function isMeant(match: RegExpExecArray, typed: string, unit: Unit, folded: string): boolean {
  if (match.groups?.['rank'] !== undefined) return true;
  const before = folded.slice(Math.max(0, match.index - 20), match.index);
  if (ANOTHER_THING.test(before)) return false;
  const marked = foldInPlace(typed) !== typed.toLowerCase();
  if (marked) return typed.toLowerCase() === unit.name.toLowerCase();
  const capitals = typed !== typed.toLowerCase();
  const after = folded.slice(match.index + match[0].length);
  return capitals || typed !== 'di an' || PLACE_BEFORE.test(before) || /^ (?:city|district)\b/.test(after);
}

function noteOn(unit: Unit): OldPlace['note'] {
  const listed = unit.now.length > 0;
  const wards = unit.now.map((ward) => `${ward.replace('phường ', '')} ward`);
  const vi = listed ? `${unit.now.join(', ')} (anh/chị hỏi lại phường cho chắc)` : 'các phường, xã';
  const en = listed ? `${wards.join(', ')} (please confirm at the ward office)` : 'wards and communes';
  return {
    vi: `Từ 01/07/2025 không còn ${unit.was.vi} ${unit.name}; nơi này nay thuộc ${vi} của Thành phố Hồ Chí Minh.`,
    en: `Since 1 July 2025 there is no ${unit.english} ${unit.was.en}; the area now belongs to ${en} of Ho Chi Minh City.`,
  };
}
