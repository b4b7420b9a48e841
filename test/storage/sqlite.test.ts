import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { Failure } from '../../src/core/failure';
import { openDatabase } from '../../src/storage/database';
import { openStores } from '../../src/storage/stores';
import { startingCases } from './cases/database-cases';
import { claimOne, message, START, turn } from './domain';
import { sqlitePlace } from './place';
import { storeSuite } from './store-suite';

storeSuite('stores on the embedded database', sqlitePlace);
startingCases('embedded', sqlitePlace);

test('a file that is not a database is named and left alone', async () => {
  const place = await sqlitePlace();
  const folder = place.options.folder ?? '';
  await writeFile(join(folder, 'assistant.db'), 'Sổ tay '.repeat(1_000));
  const opening = openDatabase({ folder });
  await expect(opening).rejects.toThrow(Failure);
  await expect(opening).rejects.toMatchObject({ code: 'storage', retry: false });
  await expect(opening).rejects.toThrow(`${join(folder, 'assistant.db')} is not a database`);
  await place.remove();
});

test('a folder that cannot be used is named', async () => {
  const place = await sqlitePlace();
  const folder = join(place.options.folder ?? '', 'taken');
  await mkdir(join(folder, 'assistant.db'), { recursive: true });
  await expect(openDatabase({ folder })).rejects.toThrow(`${join(folder, 'assistant.db')} cannot be opened`);
  await rm(folder, { recursive: true });
  await writeFile(folder, '');
  await expect(openDatabase({ folder })).rejects.toThrow(`${join(folder, 'assistant.db')} cannot be opened`);
  await place.remove();
});

test('the embedded database syncs every commit', async () => {
  const place = await sqlitePlace();
  const { kysely } = await place.open();
  const { rows: mode } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(kysely);
  const { rows: sync } = await sql<{ synchronous: number }>`pragma synchronous`.execute(kysely);
  expect([mode[0]?.journal_mode, sync[0]?.synchronous]).toEqual(['wal', 2]);
  await place.remove();
});

test('a full disk is a failure that passes: nothing is half written, and work goes on when there is room', async () => {
  const place = await sqlitePlace();
  const { kysely, ...database } = await place.open();
  const { inbox, outbox } = openStores({ kysely, ...database });
  await inbox.accept([message('an', 'một')], START);
  const claimed = await claimOne(inbox);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(kysely);
  await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(kysely);
  const big = turn(claimed, ['một', 'dài '.repeat(50_000)]);
  const finishing = inbox.finish('one', claimed, big, START);
  await expect(finishing).rejects.toMatchObject({ name: 'Failure', code: 'storage', retry: true });
  expect((await outbox.counts()).waiting).toBe(0);
  await sql`pragma max_page_count = 1000000`.execute(kysely);
  expect(await inbox.finish('one', claimed, big, START)).toBe(true);
  expect((await outbox.counts()).waiting).toBe(2);
  await place.remove();
});
