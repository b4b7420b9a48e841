import { expect, test } from 'vitest';
import type { AuditRecord } from '../../../src/core/audit';
import { officeSchema } from '../../../src/core/office';
import { createAuditLog } from '../../../src/storage/audit';
import { after, START } from '../domain';
import type { Ground } from '../store-suite';

/** What supervisors set for cases: prepared answers and offices, each change with its record in the audit log or not at all. */
export function deskSettingCases(ground: () => Ground): void {
  const record = (action: string, at = START): AuditRecord => ({ at, officer: 'hoa', action, subject: 'thing:1' });
  /** No database takes it, so whatever is written with it must not stay either. */
  const unwritable = record('none', new Date(Number.NaN));
  const written = async () => (await createAuditLog(ground().database).read({}, 100)).map(({ action }) => action);
  const hello = { id: 'c1', title: 'Chào', text: { vi: 'Chào anh/chị.', en: 'Hello.' } };
  const office = officeSchema.parse({ id: 'mot', name: { vi: 'Phường Một', en: 'Ward One' } });

  test('a prepared answer is saved, changed and removed together with its record', async () => {
    const { cannedReplies } = ground().stores;
    await cannedReplies.save(hello, 'Hoa', record('save'));
    await cannedReplies.save({ ...hello, title: 'Xin chào' }, 'Minh', record('change', after(5)));
    expect(await cannedReplies.all()).toEqual([
      { ...hello, title: 'Xin chào', uses: 0, updatedBy: 'Minh', updatedAt: after(5) },
    ]);
    expect(await cannedReplies.remove('c1', record('remove'))).toBe(true);
    expect(await cannedReplies.remove('c1', record('again'))).toBe(false);
    expect(await written()).toEqual(['remove', 'change', 'save']);
  });

  test('a prepared answer stays as it was when its record cannot be written', async () => {
    const { cannedReplies } = ground().stores;
    await cannedReplies.save(hello, 'Hoa', record('save'));
    await expect(cannedReplies.save({ ...hello, title: 'Khác' }, 'Hoa', unwritable)).rejects.toThrow();
    await expect(cannedReplies.remove('c1', unwritable)).rejects.toThrow();
    expect((await cannedReplies.all()).map(({ title }) => title)).toEqual(['Chào']);
    expect(await written()).toEqual(['save']);
  });

  test('an office is saved with its record; of two that change the same version one is, and one record stands', async () => {
    const { offices } = ground().stores;
    const second = (await ground().second()).offices;
    expect(await offices.save(office, 0, 'Hoa', START, record('save'))).toBe(true);
    expect(await offices.save(office, 0, 'Hoa', START, record('twice'))).toBe(false);
    const results = await Promise.all(
      [offices, second].map((side, n) => side.save(office, 1, `Hoa ${n}`, after(n), record('change'))),
    );
    expect(results.filter(Boolean)).toHaveLength(1);
    expect((await offices.all()).map(({ version }) => version)).toEqual([2]);
    expect(await written()).toEqual(['change', 'save']);
  });

  test('an office stays as it was when its record cannot be written', async () => {
    const { offices } = ground().stores;
    await expect(offices.save(office, 0, 'Hoa', START, unwritable)).rejects.toThrow();
    expect(await offices.all()).toEqual([]);
    await offices.save(office, 0, 'Hoa', START, record('save'));
    await expect(offices.save({ ...office, replyMinutes: 5 }, 1, 'Hoa', after(1), unwritable)).rejects.toThrow();
    expect((await offices.all()).map((one) => [one.version, one.office.replyMinutes])).toEqual([[1, 30]]);
    expect(await written()).toEqual(['save']);
  });
}
