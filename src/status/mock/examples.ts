import type { StatusNo } from '../../core/applications';
import type { DossierEvent, MockDossier } from './dossier';
import { procedureOf } from './procedures';

const DAY_MS = 86_400_000;
/** Dates of the well-known applications move on once in so many days: a restart on the next day must not look like a change. */
const WINDOW_DAYS = 30;

/**
 * The well-known applications: one for each status and each awkward case, with codes that never change. Those that wait have
 * dates around `start`, so that they make sense on any day; the last one moves within four days from `start`.
 */
export function exampleDossiers(start: number): readonly MockDossier[] {
  const ward = { code: 'G01.899.909', name: 'Công an phường Dĩ An' };
  const window = Math.floor(start / DAY_MS / WINDOW_DAYS) * WINDOW_DAYS;
  const inDays = (days: number): number => (window + days + (days > 0 ? WINDOW_DAYS : 0)) * DAY_MS;
  const stays = (code: string, ...statuses: readonly StatusNo[]): readonly DossierEvent[] => {
    const filed = Math.min(filedOn(code) ?? inDays(-9), start - 1);
    return statuses.map((statusNo, n) => ({ at: filed + ((start - filed) * n) / statuses.length, statusNo }));
  };
  const at = (
    code: string,
    lastFour: string,
    procedure: string,
    statuses: readonly StatusNo[],
    more: Partial<MockDossier> = {},
  ): MockDossier => ({
    code,
    owner: `07909500${lastFour}`,
    procedure: procedureOf(procedure),
    agency: ward,
    channel: 2,
    events: stays(code, ...statuses),
    ...more,
  });
  const commune = { code: 'G22.99.08', name: 'Ủy ban nhân dân phường Thuận An' };
  return [
    at('G01.899.909-260916-890028', '1234', '1.004222', [1, 2, 4], { dueAt: inDays(5) }),
    at('G22.99.08-260921-896048', '5678', '2.002913', [1, 2, 5], {
      agency: commune,
      dueAt: inDays(8),
      supplement: {
        text: { vi: 'Bản chụp giấy chứng sinh rõ nét hơn', en: 'a clearer picture of the birth notice' },
        deadline: inDays(6),
      },
    }),
    at('G01.899.108-261112-000123', '4321', '1.001456', [1, 2, 6], {
      agency: { code: 'G01.899.108', name: 'Phòng Quản lý xuất nhập cảnh' },
      dueAt: inDays(6),
      payment: { amount: 160_000, payBefore: inDays(2), paid: false },
    }),
    at('H56.14-240823-0001', '2468', '2.001159', [1, 2, 4, 9, 10], {
      agency: { code: 'H56.14', name: 'Trung tâm Phục vụ hành chính công tỉnh Thanh Hoá' },
    }),
    at('G01.899.909-261020-000777', '8642', '1.004194', [1, 2, 4], { dueAt: inDays(-4) }),
    at('G01.899.909-261019-000778', '9753', '1.010038', [1, 2, 4], { dueAt: inDays(-3), apologyDueAt: inDays(4) }),
    at('G01.899.909-261122-000101', '1111', '1.002755', [1]),
    at('G01.899.909-261121-000102', '2222', '1.010041', [1, 2], { dueAt: inDays(2) }),
    at('G01.899.909-261118-000103', '3333', '1.010039', [1, 3]),
    at('G01.899.909-261117-000107', '7777', '1.003677', [1, 2, 7]),
    at('G01.899.909-261116-000108', '8888', '1.003197', [1, 2, 4, 8]),
    at('G22.99.09-240114-0001', '9999', '1.001193', [1, 2, 4, 9], { agency: commune, result: 'desk' }),
    at('G01.899.909-261110-000109', '5599', '1.014063', [1, 2, 6], {
      dueAt: inDays(3),
      payment: { amount: 25_000, payBefore: inDays(1), paid: true },
    }),
    at('H29.31-261109-0042', '6060', '1.000894', [1, 2, 4], { agency: commune, dueAt: inDays(2) }),
    at('H29.31-261109-0043', '6060', '1.004873', [1, 2, 4, 9], { agency: commune, result: 'post' }),
    at('000.00.09.H09-250610-0012', '1122', '1.001193', [1, 2, 4, 9, 10], {
      agency: { code: '000.00.09.H09', name: 'Ủy ban nhân dân thành phố Dĩ An (cũ)' },
    }),
    at('000.00.12.H62-201105-0004', '1357', '2.000635', [1, 2, 4, 9, 10], {
      agency: { code: '000.00.12.H62', name: 'Bộ phận một cửa (mã cũ)' },
    }),
    at('G01.899.909-261332-890028', '3131', '1.004194', [1, 2, 4], { dueAt: inDays(1) }),
    at('G01.899.909-261123-000500', '5000', '1.004194', [1], {
      dueAt: inDays(3),
      events: [
        { at: start - 3_600_000, statusNo: 1 },
        { at: start + 0.1 * DAY_MS, statusNo: 2 },
        { at: start + DAY_MS, statusNo: 4 },
        { at: start + 2.5 * DAY_MS, statusNo: 9 },
        { at: start + 4 * DAY_MS, statusNo: 10 },
      ],
    }),
  ];
}

/** What to try: code, last four digits, and what comes out. Quoted by the README: they stay. */
export const TO_TRY: readonly { readonly code: string; readonly lastFour: string; readonly shows: string }[] = [
  { code: 'G01.899.909-260916-890028', lastFour: '1234', shows: 'đang xử lý' },
  { code: 'G22.99.08-260921-896048', lastFour: '5678', shows: 'cần bổ sung giấy tờ' },
  { code: 'G01.899.108-261112-000123', lastFour: '4321', shows: 'chờ nộp phí' },
  { code: 'G01.899.909-261020-000777', lastFour: '8642', shows: 'quá hẹn' },
  { code: 'G01.899.909-261123-000500', lastFour: '5000', shows: 'thay đổi dần trong bốn ngày' },
];

/** The filing day that a code tells, at 9 o'clock in Vietnam; undefined when there is no such day. */
function filedOn(code: string): number | undefined {
  const [, year, month, day] = /-(\d\d)(\d\d)(\d\d)-\d+$/.exec(code) ?? [];
  const at = Date.parse(`20${year}-${month}-${day}T09:00:00+07:00`);
  return Number.isNaN(at) ? undefined : at;
}
