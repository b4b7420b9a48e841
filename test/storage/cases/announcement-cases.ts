import { expect, test } from 'vitest';
import { createAuditLog } from '../../../src/storage/audit';
import { approved, content, FROZEN, started, subscribed } from '../announcing';
import { after, START } from '../domain';
import type { Ground } from '../store-suite';

/** Announcements as staff work with them: who may do what in which state. */
export function announcementCases(ground: () => Ground): void {
  test('neither the author nor the last editor can approve, whatever is asked of the store', async () => {
    const { announcements } = ground().stores;
    const id = await announcements.create(content(), 'an', START);
    await announcements.edit(id, 1, content({ contact: '1022' }), 'bình', after(1));
    await announcements.submit(id, 2, after(2));
    expect(await announcements.approve(id, 2, 'an', FROZEN, after(3))).toBe('own-work');
    expect(await announcements.approve(id, 2, 'bình', FROZEN, after(3))).toBe('own-work');
    expect((await announcements.get(id))?.state).toBe('submitted');
    expect(await announcements.approve(id, 2, 'chi', FROZEN, after(3))).toBe('done');
    expect(await announcements.get(id)).toMatchObject({ state: 'approved', approvedBy: 'chi', frozen: FROZEN });
  });

  test('what was done is in the audit log with the change, and what was not done is not', async () => {
    const { stores, database } = ground();
    const { announcements } = stores;
    const record = (action: string) => ({ at: START, officer: 'an', action, subject: 'announcement:1' });
    const id = await announcements.create(content(), 'an', START, (created) => ({
      ...record('create'),
      subject: `announcement:${created}`,
    }));
    expect(await announcements.edit(id, 7, content(), 'an', START, record('edit'))).toBe('changed');
    expect(await announcements.pause(id, START, record('pause'))).toBe('changed');
    expect(await announcements.submit(id, 1, START, record('submit'))).toBe('done');
    expect(await announcements.approve(id, 1, 'an', FROZEN, START, record('approve'))).toBe('own-work');
    expect(await announcements.approve(id, 1, 'bình', FROZEN, START, record('approve'))).toBe('done');
    expect(await announcements.start(id, START, record('start'))).toBe('done');
    expect(await announcements.start(id, START, record('start'))).toBe('changed');
    const lines = await createAuditLog(database).read({}, 10);
    expect(lines.map(({ action }) => action)).toEqual(['start', 'approve', 'submit', 'create']);
    expect(lines.at(-1)?.subject).toBe(`announcement:${id}`);
  });

  test('what is approved is the version that was read, and any edit voids it', async () => {
    const { announcements } = ground().stores;
    const id = await announcements.create(content(), 'an', START);
    await announcements.submit(id, 1, START);
    expect(await announcements.approve(id, 2, 'bình', FROZEN, START)).toBe('changed');
    await announcements.approve(id, 1, 'bình', FROZEN, START);
    expect(await announcements.edit(id, 1, content({ contact: 'mới' }), 'an', after(1))).toBe('done');
    const edited = await announcements.get(id);
    expect([edited?.state, edited?.version, edited?.approvedBy, edited?.frozen]).toEqual([
      'draft',
      2,
      undefined,
      undefined,
    ]);
    expect(await announcements.start(id, after(2))).toBe('changed');
    expect(await announcements.edit(id, 1, content(), 'chi', after(3))).toBe('changed');
    expect((await announcements.versions(id)).map(({ version, approvedBy }) => [version, approvedBy])).toEqual([
      [2, undefined],
      [1, 'bình'],
    ]);
  });

  test('marking it urgent is an edit too', async () => {
    const { announcements } = ground().stores;
    const id = await approved(ground().stores);
    expect(await announcements.markUrgent(id, 1, true, 'bình', after(1))).toBe('done');
    expect(await announcements.get(id)).toMatchObject({ state: 'draft', urgent: true, lastEditor: 'bình', version: 2 });
    await announcements.submit(id, 2, after(2));
    expect(await announcements.approve(id, 2, 'bình', FROZEN, after(3))).toBe('own-work');
  });

  test('only what is approved can be started, once, and nothing that was started can be edited', async () => {
    const { announcements } = ground().stores;
    const id = await announcements.create(content(), 'an', START);
    expect(await announcements.start(id, START)).toBe('changed');
    await announcements.submit(id, 1, START);
    expect(await announcements.start(id, START)).toBe('changed');
    await announcements.approve(id, 1, 'bình', FROZEN, START);
    expect(await announcements.start(id, START)).toBe('done');
    expect(await announcements.start(id, START)).toBe('changed');
    expect(await announcements.edit(id, 1, content(), 'chi', START)).toBe('changed');
    expect(await announcements.refuse(id, 1, START)).toBe('changed');
  });

  test('an expired announcement is neither started nor resumed', async () => {
    const { announcements, ledger } = ground().stores;
    const id = await approved(ground().stores, { expiresAt: after(60).toISOString() });
    expect(await announcements.start(id, after(60))).toBe('changed');
    await announcements.start(id, START);
    await announcements.pause(id, after(10));
    expect(await announcements.resume(id, after(61))).toBe('changed');
    await ledger.turn(after(61));
    expect((await announcements.get(id))?.state).toBe('expired');
  });

  test('the same officer in two windows does not overwrite what was saved meanwhile', async () => {
    const { announcements } = ground().stores;
    const id = await announcements.create(content(), 'an', START);
    const saved = await Promise.all(
      ['một', 'hai', 'ba'].map((contact) => announcements.edit(id, 1, content({ contact }), 'an', START)),
    );
    expect(saved.toSorted()).toEqual(['changed', 'changed', 'done']);
  });

  test('an audience is counted by area, topic, language, channel and activation', async () => {
    const { stores } = ground();
    await subscribed(stores, {
      an: {},
      bình: { areas: ['dong-hoa'], activated: 'yes' },
      chi: { areas: ['*'], topics: ['scam'] },
      dung: { areas: ['di-an', 'dong-hoa'], language: 'en', topics: ['mobile', 'scam'] },
    });
    const { audience } = content();
    const count = async (changes: Partial<typeof audience>, topic: 'mobile' | 'scam' = 'mobile') =>
      (
        await stores.announcements.countAudience(
          content({ topic, audience: { ...audience, ...changes } }),
          false,
          START,
        )
      ).total;
    expect(await count({})).toBe(3);
    expect(await count({}, 'scam')).toBe(4);
    expect(await count({ areas: ['di-an'] })).toBe(2);
    expect(await count({ areas: ['dong-hoa'] }, 'scam')).toBe(3);
    expect(await count({ languages: ['en'] })).toBe(1);
    expect(await count({ activated: ['yes', 'unknown'] })).toBe(1);
    expect(await count({ channels: ['web'] })).toBe(0);
  });

  test('who was told lately is left out when asked for, and after two in a week anyway, unless it is urgent', async () => {
    const { stores } = ground();
    await subscribed(stores, { an: {}, bình: {} });
    const tell = async (day: number): Promise<void> => {
      const id = await started(stores, {}, after(day * 86_400));
      const claim = { announcement: id, channel: 'telegram', owner: 'one', most: 1, leaseMs: 9, quiet: true };
      const { items } = await stores.ledger.claim(claim, after(day * 86_400));
      const results = items.map(({ recipient }) => ({ recipient, result: { kind: 'sent', platformId: '1' } as const }));
      await stores.ledger.settle(id, results, after(day * 86_400));
      await stores.announcements.stop(id, after(day * 86_400));
    };
    await tell(0);
    const { audience } = content();
    const counted = async (notToldDays: number, urgent: boolean, day: number) =>
      stores.announcements.countAudience(
        content({ audience: { ...audience, notToldDays } }),
        urgent,
        after(day * 86_400),
      );
    expect((await counted(3, false, 1)).total).toBe(1);
    expect((await counted(3, false, 4)).total).toBe(2);
    await tell(2);
    expect(await counted(0, false, 3)).toMatchObject({ total: 1, enough: 1 });
    expect((await counted(0, true, 3)).total).toBe(2);
    expect((await counted(0, false, 8)).total).toBe(2);
  });

  test('files are kept with their bytes, and what a platform calls them', async () => {
    const { files } = ground().stores;
    const bytes = new Uint8Array([0, 255, 216, 0, 10]);
    await files.store(
      { id: 'f1', kind: 'photo', name: 'lịch.jpg', mime: 'image/jpeg', size: 5, bytes, by: 'an' },
      START,
    );
    const opened = await files.open('f1');
    expect(opened?.bytes).toBeInstanceOf(Uint8Array);
    expect([...(opened?.bytes ?? [])]).toEqual([...bytes]);
    expect(await files.info('f2')).toBeUndefined();
    expect(await files.platformId('f1', 'telegram')).toBeUndefined();
    await files.remember('f1', 'telegram', 'AgAC');
    await files.remember('f1', 'telegram', 'AgAD');
    expect(await files.platformId('f1', 'telegram')).toBe('AgAD');
  });

  test('a code links one chat to an officer, once, for a quarter of an hour', async () => {
    const { staffChats } = ground().stores;
    const chat = { channel: 'telegram', person: '7' };
    const old = await staffChats.newCode('an', START);
    const code = await staffChats.newCode('an', START);
    expect(await staffChats.link(old, chat, START)).toBe('unknown');
    expect(await staffChats.link(code, chat, after(901))).toBe('unknown');
    expect(await staffChats.link(code.toLowerCase(), chat, after(60))).toBe('linked');
    expect(await staffChats.link(code, { ...chat, person: '8' }, after(61))).toBe('unknown');
    expect([await staffChats.officer(chat), await staffChats.chats('an')]).toEqual(['an', [chat]]);
    await staffChats.unlink('an', chat);
    expect(await staffChats.chats('an')).toEqual([]);
  });
}
