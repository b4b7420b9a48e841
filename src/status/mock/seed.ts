import type { StatusNo } from '../../core/applications';
import type { DossierEvent, MockDossier } from './dossier';
import { PROCEDURES, type MockProcedure } from './procedures';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The seeded applications were filed in the weeks before and after this moment, whatever day it is today. */
const ANCHOR = Date.parse('2026-11-23T09:00:00+07:00');
const FIRST_DAY = -40;
const LAST_DAY = 20;

/** Makes `count` applications over all procedures and forms of codes. The same seed makes the same ones. */
export function seededDossiers(count: number, seed: number): readonly MockDossier[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_none, n) => seededDossier(n, random));
}

function seededDossier(n: number, random: () => number): MockDossier {
  const procedure = PROCEDURES[n % PROCEDURES.length] as MockProcedure;
  const day = FIRST_DAY + Math.floor(random() * (LAST_DAY - FIRST_DAY));
  const filed = ANCHOR + day * DAY_MS + Math.floor(random() * 7 * 60) * 60_000;
  const unit = 10 + Math.floor(random() * 80);
  const agency = agencyOf(procedure, unit);
  const due = filed + Math.max(1, procedure.days) * DAY_MS;
  const wide = agency.code.startsWith('G');
  const serial = String(1000 + n).padStart(wide ? 6 : 4, '0');
  return {
    code: `${agency.code}-${dayOf(filed)}-${serial}`,
    owner: `0790${String(Math.floor(random() * 1e8)).padStart(8, '0')}`,
    procedure,
    agency,
    channel: ([2, 1, 3] as const)[n % 3] ?? 2,
    dueAt: due,
    result: (['desk', 'post', 'online'] as const)[n % 3] ?? 'desk',
    supplement: {
      text: { vi: 'Giấy tờ chứng minh chỗ ở hợp pháp', en: 'proof of lawful dwelling' },
      deadline: filed + 10 * DAY_MS,
    },
    payment: { amount: procedure.fee || 10_000, payBefore: filed + 3 * DAY_MS, paid: n % 20 === 0 },
    ...(n % 2 === 0 ? { apologyDueAt: due + 5 * DAY_MS } : {}),
    events: courseOf(n, filed, due),
  };
}

/** How applications go, as shares of the time until the appointment. */
const COURSES: readonly (readonly (readonly [StatusNo, number])[])[] = [
  [
    [1, 0],
    [2, 0.1],
    [4, 0.3],
    [9, 0.9],
    [10, 1.4],
  ],
  [
    [1, 0],
    [2, 0.1],
    [5, 0.4],
    [4, 0.7],
    [9, 1],
    [10, 1.2],
  ],
  [
    [1, 0],
    [2, 0.1],
    [4, 0.3],
    [6, 0.5],
    [4, 0.8],
    [9, 1],
    [10, 1.5],
  ],
  [
    [1, 0],
    [2, 0.1],
    [4, 0.3],
    [9, 3],
    [10, 3.5],
  ],
  [
    [1, 0],
    [3, 0.2],
  ],
  [
    [1, 0],
    [2, 0.1],
    [7, 0.5],
  ],
  [
    [1, 0],
    [2, 0.1],
    [4, 0.3],
    [8, 0.8],
  ],
];

function courseOf(n: number, filed: number, due: number): readonly DossierEvent[] {
  const course = COURSES[[0, 0, 1, 2, 0, 3, 0, 4, 0, 1, 5, 2, 6][n % 13] ?? 0] ?? [];
  return course.map(([statusNo, share]) => ({ at: filed + share * (due - filed), statusNo }));
}

/** The real forms of codes: the ministry's police units, the linked services, provinces with and without units, the old numbering. */
function agencyOf({ agency }: MockProcedure, unit: number): { readonly code: string; readonly name: string } {
  switch (agency) {
    case 'ward-police':
      return { code: `G01.899.${900 + unit}`, name: `Công an phường số ${unit}` };
    case 'immigration':
      return { code: 'G01.899.108', name: 'Phòng Quản lý xuất nhập cảnh' };
    case 'linked':
      return { code: `G22.99.${unit}`, name: `Ủy ban nhân dân phường số ${unit}` };
    case 'commune':
      return unit % 3 === 0
        ? { code: `000.00.${unit}.H09`, name: `Ủy ban nhân dân phường số ${unit} (mã Bình Dương cũ)` }
        : { code: `H29.${unit}`, name: `Ủy ban nhân dân phường số ${unit}` };
    case 'department':
      return { code: 'H29', name: 'Công an Thành phố Hồ Chí Minh' };
    case 'other-province':
      return { code: `H56.${unit}`, name: `Đơn vị số ${unit}, tỉnh Thanh Hoá` };
  }
}

function dayOf(at: number): string {
  return new Date(at + 7 * HOUR_MS).toISOString().slice(2, 10).replaceAll('-', '');
}

/** Mulberry32: small, fast, the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
