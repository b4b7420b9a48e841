import { expect, test } from 'vitest';
import { claimed, started, subscribed } from '../announcing';
import { after, converse, message, START } from '../domain';
import type { Ground } from '../store-suite';

const SENT = { kind: 'sent', platformId: 'm1' } as const;

/** The ledger of mass sendings. */
export function ledgerCases(ground: () => Ground): void {
  test('everybody in the audience at the start is in the ledger once, however often it is filled; who comes later is not', async () => {
    const { stores } = ground();
    await subscribed(stores, { an: {}, bình: {}, chi: { topics: ['land'] } });
    const id = await started(stores);
    await subscribed(stores, { dung: {} });
    expect(await stores.ledger.materialise(id, 100, START)).toBe(false);
    expect(await stores.announcements.get(id)).toMatchObject({ total: 2, complete: true, counts: { waiting: 2 } });
    expect((await stores.announcements.recipients(id, { most: 10 })).map(({ person }) => person)).toEqual([
      'an',
      'bình',
    ]);
  });

  test('two processes never claim the same recipient', async () => {
    const { stores } = ground();
    const other = await ground().second();
    await subscribed(stores, { an: {}, bình: {}, chi: {}, dung: {} });
    const id = await started(stores);
    const both = await Promise.all(
      [stores, other, stores, other].map(({ ledger }) => claimed(ledger, id, { most: 2 })),
    );
    const people = both.flat().map(({ person }) => person);
    expect(people.toSorted()).toEqual([...new Set(people)].toSorted());
    while ((await claimed(stores.ledger, id)).length > 0);
    expect((await stores.announcements.get(id))?.counts).toMatchObject({ waiting: 0, sending: 4 });
  });

  test('results are counted, a late one replaces unknown, and it ends when all have one', async () => {
    const { stores } = ground();
    await subscribed(stores, { an: {}, bình: {}, chi: {}, dung: {} });
    const id = await started(stores);
    const [an, binh, chi, dung] = (await claimed(stores.ledger, id)).map(({ recipient }) => recipient);
    await stores.ledger.settle(
      id,
      [
        { recipient: an ?? 0, result: SENT },
        { recipient: binh ?? 0, result: { kind: 'failed', code: 'rejected' } },
        { recipient: chi ?? 0, result: { kind: 'retry', notBefore: after(60) } },
      ],
      START,
    );
    expect(await stores.ledger.finish(id, START)).toBe(false);
    expect(await stores.ledger.markLost(after(31))).toBe(1);
    const counts = { waiting: 1, sending: 0, sent: 1, failed: 1, blocked: 0, skipped: 0, unknown: 1 };
    expect((await stores.announcements.get(id))?.counts).toEqual(counts);
    await stores.ledger.settle(id, [{ recipient: dung ?? 0, result: SENT }], after(40));
    expect(await claimed(stores.ledger, id, { now: after(59) })).toEqual([]);
    expect(await stores.ledger.nextDue(id, 'telegram')).toEqual(after(60));
    const again = await claimed(stores.ledger, id, { now: after(60) });
    expect(again).toMatchObject([{ person: 'chi', attempts: 1 }]);
    await stores.ledger.settle(id, [{ recipient: chi ?? 0, result: SENT }], after(61));
    expect(await stores.ledger.finish(id, after(61))).toBe(true);
    expect(await stores.announcements.get(id)).toMatchObject({
      state: 'done',
      counts: { sent: 3, failed: 1, unknown: 0 },
    });
    expect(await stores.announcements.reasons(id)).toEqual([{ state: 'failed', reason: 'rejected', n: 1 }]);
  });

  test('who blocked us is unsubscribed, and is not sent to again', async () => {
    const { stores } = ground();
    await subscribed(stores, { an: {}, bình: {} });
    await converse(stores.inbox, message('bình', 'chặn'), [], { conversation: { blocked: true } });
    const id = await started(stores);
    const items = await claimed(stores.ledger, id);
    expect(items.map(({ person }) => person)).toEqual(['an']);
    const results = items.map(({ recipient }) => ({ recipient, result: { kind: 'failed', code: 'blocked' } as const }));
    await stores.ledger.settle(id, results, START);
    expect((await stores.announcements.get(id))?.counts).toMatchObject({ blocked: 2, failed: 0 });
    expect(await stores.subscriptions.of('telegram:an')).toBeUndefined();
    const second = await started(stores, {}, after(5));
    expect(await claimed(stores.ledger, second, { now: after(5) })).toEqual([]);
  });

  test('nobody is disturbed in their quiet hours, unless it is urgent', async () => {
    const { stores } = ground();
    await subscribed(stores, { an: {}, bình: { quiet: { from: 7, to: 12 } } });
    const id = await started(stores);
    expect((await claimed(stores.ledger, id)).map(({ person }) => person)).toEqual(['an']);
    const noon = new Date('2026-11-23T05:00:00.000Z');
    expect(await stores.ledger.nextDue(id, 'telegram')).toEqual(noon);
    expect(await claimed(stores.ledger, id, { now: new Date(noon.getTime() - 1) })).toEqual([]);
    expect((await claimed(stores.ledger, id, { now: noon })).map(({ person }) => person)).toEqual(['bình']);
    const night = await started(stores, {}, after(15 * 3600));
    expect(await claimed(stores.ledger, night, { now: after(15 * 3600) })).toEqual([]);
    const urgent = await started(stores, {}, after(15 * 3600));
    expect(await claimed(stores.ledger, urgent, { now: after(15 * 3600), quiet: false })).toHaveLength(2);
  });

  test('a hundred go first; the others when these are well; nothing once it is paused or stopped', async () => {
    const { stores } = ground();
    await subscribed(stores, { an: {} });
    const id = await started(stores);
    await fill(ground(), 150);
    const second = await started(stores);
    expect((await claimed(stores.ledger, second, { most: 60 })).length).toBe(60);
    expect(await claimed(stores.ledger, second, { most: 60 })).toEqual([]);
    expect((await claimed(stores.ledger, second, { most: 40 })).length).toBe(40);
    await stores.ledger.passCanary(second);
    expect((await claimed(stores.ledger, second, { most: 20 })).length).toBe(20);
    await stores.announcements.pause(second, START);
    expect(await claimed(stores.ledger, second)).toEqual([]);
    await stores.announcements.resume(second, START);
    expect((await claimed(stores.ledger, second, { most: 20 })).length).toBe(20);
    await stores.announcements.stop(second, START);
    expect(await claimed(stores.ledger, second)).toEqual([]);
    expect(await stores.announcements.resume(second, START)).toBe('changed');
    expect((await stores.announcements.get(id))?.state).toBe('sending');
  });

  test('those not reached are sent to again, and what is unknown as a person decides', async () => {
    const { stores } = ground();
    await subscribed(stores, { an: {}, bình: {}, chi: {} });
    const id = await started(stores);
    const items = await claimed(stores.ledger, id);
    const failed = items
      .slice(0, 1)
      .map(({ recipient }) => ({ recipient, result: { kind: 'failed', code: 'rejected' } as const }));
    await stores.ledger.settle(id, failed, START);
    await stores.ledger.markLost(after(60));
    await stores.ledger.finish(id, after(60));
    const [first] = await stores.announcements.recipients(id, { state: 'unknown', most: 1 });
    expect(await stores.announcements.decideUnknown(id, [first?.recipient ?? 0], 'leave', after(61))).toBe(1);
    expect(await stores.announcements.decideUnknown(id, 'all', 'resend', after(61))).toBe(1);
    expect(await stores.announcements.decideUnknown(id, 'all', 'resend', after(61))).toBe(0);
    expect(await stores.announcements.sendToUnreached(id, after(62))).toBe('done');
    expect(await stores.announcements.get(id)).toMatchObject({
      state: 'sending',
      counts: { waiting: 2, failed: 0, skipped: 1, unknown: 0 },
    });
    expect(await claimed(stores.ledger, id, { now: after(62) })).toHaveLength(2);
  });

  test('a sent announcement stands in the conversation, in the order of everything else', async () => {
    const { stores } = ground();
    await subscribed(stores, { an: {} });
    await converse(stores.inbox, message('an', 'trước'), ['Một']);
    const id = await started(stores);
    expect(await stores.history.lines('telegram:an', 0, 10)).toHaveLength(3);
    const [item] = await claimed(stores.ledger, id);
    await stores.ledger.settle(id, [{ recipient: item?.recipient ?? 0, result: SENT }], START);
    await converse(stores.inbox, message('an', 'sau'), ['Hai']);
    const lines = await stores.history.lines('telegram:an', 0, 10);
    expect(lines.map(({ text }) => text)).toEqual([
      'đăng ký',
      'trước',
      'Một',
      'Mời bà con phường Dĩ An.',
      'sau',
      'Hai',
    ]);
    expect(await stores.history.lines('telegram:an', lines[3]?.seq ?? 0, 10)).toHaveLength(2);
  });
}

async function fill({ database }: Ground, n: number): Promise<void> {
  const rows = Array.from({ length: n }, (_, index) => ({
    conversation_key: `telegram:p${index}`,
    channel: 'telegram',
    language: 'vi' as const,
    areas: ',*,',
    topics: ',*,',
    quiet_from: 21,
    quiet_to: 7,
    activated: 'unknown' as const,
    since: 0,
    changed_at: 0,
  }));
  await database.kysely.insertInto('subscriber').values(rows).execute();
}
