import { describe, expect, it } from 'vitest';
import { readOffice } from '../../src/console/cases/office-form';
import { formValues } from '../../src/console/form-values';

function form(changes: Readonly<Record<string, string>>) {
  const values = { id: 'di-an', vi: 'Phường Dĩ An', en: 'Di An ward', reply: '30', close: '960', ...changes };
  return readOffice(formValues(Object.entries(values)));
}

describe('the form of an office', () => {
  it('reads hours, lunch, days off with Tết, and extra days', () => {
    const read = form({
      mon: '7:30-11:30, 13:30 – 17:00',
      sat: '07:30-11:30',
      closures: 'tet 2027-02-05 2027-02-11 Tết Nguyên đán\n\n2027-01-01 Tết Dương lịch',
      extra: '2027-02-13 07:30-11:30',
    });
    expect(read).toMatchObject({
      office: {
        week: {
          mon: [
            { from: '07:30', to: '11:30' },
            { from: '13:30', to: '17:00' },
          ],
          sun: [],
        },
        closures: [
          { from: '2027-02-05', to: '2027-02-11', kind: 'tet' },
          { from: '2027-01-01', to: '2027-01-01', kind: 'holiday' },
        ],
        extra: [{ day: '2027-02-13' }],
      },
    });
  });

  it.each([
    [{ mon: 'sáng' }, 'mon'],
    [{ mon: '11:30-07:30' }, 'mon'],
    [{ closures: 'Tết' }, 'closures'],
    [{ extra: '2027-02-13' }, 'extra'],
    [{ id: 'Dĩ An' }, 'id'],
    [{ reply: 'x' }, 'reply'],
    [{ vi: '' }, 'vi'],
  ])('names the field of %j', (changes, field) => {
    const read = form(changes);
    expect('faults' in read ? read.faults : []).toContain(field);
  });
});
