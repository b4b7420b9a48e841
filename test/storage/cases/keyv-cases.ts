import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openKeyv } from '../../../src/storage/keyv-store';
import { sweep } from '../../../src/storage/retention';
import type { Ground } from '../store-suite';

/** The key-value store. */
export function keyvCases(ground: () => Ground): void {
  test('a value is read by another process, and namespaces are apart', async () => {
    const sessions = openKeyv(ground().database, 'session');
    await sessions.set('a', { name: 'Lê 👋 \0', roles: ['editor'] });
    const other = await ground().place.open();
    expect(await openKeyv(other, 'session').get('a')).toEqual({ name: 'Lê 👋 \0', roles: ['editor'] });
    expect(await openKeyv(other, 'cache').get('a')).toBeUndefined();
  });

  test('the last of two writes is read, also when two processes write at once', async () => {
    const one = openKeyv(ground().database, 'cache');
    const two = openKeyv(await ground().place.open(), 'cache');
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? one : two).set('a', n)));
    await two.set('a', 'last');
    expect(await one.get('a')).toBe('last');
  });

  test('a value is gone when its time is over, and its row can be deleted', async () => {
    const { database } = ground();
    const sessions = openKeyv(database, 'session');
    await sessions.set('short', 1, 1);
    await sessions.set('long', 2, 60_000);
    await sessions.set('ever', 3);
    await setTimeout(10);
    expect(await sessions.get(['short', 'long', 'ever'])).toEqual([undefined, 2, 3]);
    expect(await sessions.has('short')).toBe(false);
    expect((await sweep(database, { conversationDays: 30, caseDays: 730 }, new Date())).expired).toBe(1);
    expect(await database.kysely.selectFrom('keyv').select('key').execute()).toHaveLength(2);
  });

  test('values are deleted one by one, together, and by namespace', async () => {
    const { database } = ground();
    const sessions = openKeyv(database, 'session');
    const similar = openKeyv(database, 'session2');
    await similar.set('a', 0);
    await sessions.setMany(['a', 'b', 'c', 'd'].map((key) => ({ key, value: key })));
    expect(await sessions.delete('a')).toBe(true);
    expect(await sessions.delete('a')).toBe(false);
    await sessions.deleteMany(['b']);
    expect(await sessions.get(['a', 'b', 'c', 'd'])).toEqual([undefined, undefined, 'c', 'd']);
    await sessions.clear();
    expect(await sessions.get('c')).toBeUndefined();
    expect(await similar.get('a')).toBe(0);
  });

  test('a database that fails is an error, not an empty session', async () => {
    const sessions = openKeyv(ground().database, 'session');
    await ground().database.close();
    await expect(sessions.get('a')).rejects.toThrow();
    await expect(sessions.set('a', 1)).rejects.toThrow();
  });
}
