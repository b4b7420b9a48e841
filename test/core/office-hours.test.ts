import { describe, expect, it } from 'vitest';
import { officeSchema, type Office } from '../../src/core/office';
import { afterOpenTime, isOpen, opensAt, openTimeBetween, tetUnknown } from '../../src/core/office-hours';

const DAY = [
  { from: '07:30', to: '11:30' },
  { from: '13:30', to: '17:00' },
];

function office(changes: Partial<Office> = {}): Office {
  return officeSchema.parse({
    id: 'main',
    name: { vi: 'Bộ phận trực', en: 'Desk' },
    week: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: DAY.slice(0, 1) },
    closures: [
      { from: '2027-02-05', to: '2027-02-11', kind: 'tet', name: { vi: 'Tết Nguyên đán', en: 'Tết' } },
      { from: '2027-01-01', to: '2027-01-01', name: { vi: 'Tết Dương lịch', en: 'New Year' } },
    ],
    extra: [{ day: '2027-02-13', blocks: DAY }],
    ...changes,
  });
}

/** A local moment. */
function at(local: string): Date {
  return new Date(`${local}:00+07:00`);
}

describe('office hours', () => {
  it.each([
    ['2026-11-30T07:29', false],
    ['2026-11-30T07:30', true],
    ['2026-11-30T11:29', true],
    ['2026-11-30T11:30', false],
    ['2026-11-30T12:00', false],
    ['2026-11-30T13:30', true],
    ['2026-11-30T16:59', true],
    ['2026-11-30T17:00', false],
    ['2026-12-05T08:00', true],
    ['2026-12-05T14:00', false],
    ['2026-12-06T09:00', false],
    ['2027-01-01T09:00', false],
    ['2027-02-08T09:00', false],
    ['2027-02-13T14:00', true],
  ])('at %s the office is open: %s', (local, open) => {
    expect(isOpen(office(), at(local))).toBe(open);
  });

  it.each([
    ['2026-11-30T09:00', '2026-11-30T09:00'],
    ['2026-11-30T12:00', '2026-11-30T13:30'],
    ['2026-11-30T23:59', '2026-12-01T07:30'],
    ['2026-12-05T11:30', '2026-12-07T07:30'],
    ['2026-12-31T17:00', '2027-01-02T07:30'],
    ['2027-02-04T18:00', '2027-02-12T07:30'],
  ])('after %s it opens at %s', (local, next) => {
    expect(opensAt(office(), at(local))).toEqual(at(next));
  });

  it('knows no opening where no hours were entered', () => {
    expect(opensAt(office({ week: {}, extra: [] }), at('2026-11-30T09:00'))).toBeUndefined();
    expect(afterOpenTime(office({ week: {}, extra: [] }), at('2026-11-30T09:00'), 1)).toBeUndefined();
  });

  it('counts open time only: lunch, nights and days off stand still', () => {
    const hours = (n: number): number => n * 3_600_000;
    expect(openTimeBetween(office(), at('2026-11-30T11:00'), at('2026-11-30T14:00'))).toBe(hours(1));
    expect(openTimeBetween(office(), at('2026-12-05T11:00'), at('2026-12-07T08:00'))).toBe(hours(1));
    expect(openTimeBetween(office(), at('2027-02-04T16:00'), at('2027-02-12T08:30'))).toBe(hours(2));
    expect(openTimeBetween(office(), at('2026-12-01T09:00'), at('2026-11-30T09:00'))).toBe(0);
    expect(afterOpenTime(office(), at('2026-11-30T11:15'), hours(1))).toEqual(at('2026-11-30T14:15'));
    expect(afterOpenTime(office(), at('2026-12-05T11:00'), hours(2))).toEqual(at('2026-12-07T09:00'));
  });

  it('does not promise hours in the season of a Tết that nobody has entered', () => {
    expect(tetUnknown(office(), at('2027-02-12T08:00'))).toBe(false);
    expect(tetUnknown(office(), at('2028-01-27T08:00'))).toBe(true);
    expect(tetUnknown(office(), at('2028-06-01T08:00'))).toBe(false);
  });

  it.each([
    [{ week: { mon: [{ from: '11:30', to: '07:30' }] } }],
    [{ week: { mon: [...DAY].reverse() } }],
    [{ closures: [{ from: '2027-02-10', to: '2027-02-05', name: { vi: 'a', en: 'b' } }] }],
    [{ extra: [{ day: '13/2/2027', blocks: DAY }] }],
  ])('refuses hours that make no sense: %j', (wrong) => {
    const { id, name } = office();
    expect(officeSchema.safeParse({ id, name, ...wrong }).success).toBe(false);
  });
});
