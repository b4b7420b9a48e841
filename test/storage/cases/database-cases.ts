import { expect, test } from 'vitest';
import { openStores } from '../../../src/storage/stores';
import { runInProcesses } from '../processes';
import { converse, message } from '../domain';
import type { Ground } from '../store-suite';

/** The database itself. */
export function databaseCases(ground: () => Ground): void {
  test('opening again changes nothing that is stored', async () => {
    await converse(ground().stores.inbox, message('an', 'một'), ['Một']);
    await ground().database.close();
    const again = await ground().place.open();
    expect(await openStores(again).outbox.counts()).toMatchObject({ waiting: 1 });
    expect(await again.kysely.selectFrom('conversation').select('key').execute()).toEqual([{ key: 'telegram:an' }]);
  });

  test('values that a driver cannot store are refused before they reach it', async () => {
    const { kysely } = ground().database;
    for (const value of [Number.NaN, {}, ['a']] as unknown as readonly string[]) {
      await expect(kysely.insertInto('keyv').values({ key: 'a', value, expires: null }).execute()).rejects.toThrow(
        TypeError,
      );
    }
    expect(await kysely.selectFrom('keyv').selectAll().execute()).toEqual([]);
  });

  test('a transaction that throws leaves nothing and the database usable', async () => {
    const { kysely } = ground().database;
    const entry = { key: 'a', value: '1', expires: null };
    const twice = kysely.transaction().execute(async (connection) => {
      await connection.insertInto('keyv').values(entry).execute();
      await connection.insertInto('keyv').values(entry).execute();
    });
    await expect(twice).rejects.toThrow();
    expect(await kysely.selectFrom('keyv').selectAll().execute()).toEqual([]);
    await kysely.insertInto('keyv').values(entry).execute();
  });
}

/** Processes that start at once on a database that does not exist yet. */
export function startingCases(name: string, newPlace: () => Promise<Ground['place']>): void {
  test(`four processes that start at once on an empty database agree about its tables (${name})`, async () => {
    const place = await newPlace();
    try {
      const said = await runInProcesses('test/storage/opening-process.ts', 4, [JSON.stringify(place.options)]);
      expect(said.map((lines) => lines.trim())).toEqual(['1', '1', '1', '1']);
      const { kysely } = await place.open();
      expect(await kysely.selectFrom('inbox').select('message_id').execute()).toEqual([{ message_id: 'same' }]);
    } finally {
      await place.remove();
    }
  }, 60_000);
}
