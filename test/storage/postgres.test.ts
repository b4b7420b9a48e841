import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/storage/database';
import { openStores } from '../../src/storage/stores';
import { startingCases } from './cases/database-cases';
import { claimOne, message, START, turn } from './domain';
import { postgresPlace, type Place } from './place';
import { storeSuite } from './store-suite';

const server = process.env['TEST_DATABASE_URL'];

test('a server that cannot be reached is a failure that passes', async () => {
  const opening = openDatabase({ url: 'postgresql://nobody@127.0.0.1:1/none' });
  await expect(opening).rejects.toMatchObject({ name: 'Failure', code: 'storage', retry: true });
});

if (server === undefined) {
  console.log('PostgreSQL was left out: TEST_DATABASE_URL is not set.');
} else {
  const newPlace = () => postgresPlace(server);
  storeSuite('stores on PostgreSQL', newPlace);
  startingCases('PostgreSQL', newPlace);
  describe('connections to PostgreSQL', () => connectionCases(newPlace));
}

function connectionCases(newPlace: () => Promise<Place>): void {
  test('connections that the server cuts are failures that pass, and the next try works', async () => {
    const place = await newPlace();
    const database = await place.open();
    const { inbox, outbox } = openStores(database);
    await inbox.accept([message('an', 'một')], START);
    const claimed = await claimOne(inbox);
    const cutting = await place.open();
    const working = database.kysely.transaction().execute(async (connection) => {
      await connection.insertInto('keyv').values({ key: 'a', value: '1', expires: null }).execute();
      await cutOthers(cutting.kysely);
      await connection.insertInto('keyv').values({ key: 'b', value: '1', expires: null }).execute();
    });
    await expect(working).rejects.toMatchObject({ name: 'Failure', code: 'storage', retry: true });
    expect(await inbox.finish('one', claimed, turn(claimed, ['Một']), START)).toBe(true);
    expect((await outbox.counts()).waiting).toBe(1);
    expect(await database.kysely.selectFrom('keyv').selectAll().execute()).toEqual([]);
    await place.remove();
  });

  test('an error of the server does not repeat what a person wrote', async () => {
    const place = await newPlace();
    const { kysely } = await place.open();
    const row = { key: 'a', value: 'bí mật', expires: null };
    await kysely.insertInto('keyv').values(row).execute();
    const failed: unknown = await kysely
      .insertInto('keyv')
      .values({ ...row, key: null as unknown as string })
      .execute()
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(JSON.stringify(failed)).not.toContain('bí mật');
    await place.remove();
  });
}

async function cutOthers(kysely: Awaited<ReturnType<Place['open']>>['kysely']): Promise<void> {
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(kysely);
}
