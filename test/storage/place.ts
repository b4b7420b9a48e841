import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase, type Database, type DatabaseOptions } from '../../src/storage/database';

/** A place for one test's data, empty at first. Each `open` is a connection of its own, as another process would have. */
export interface Place {
  readonly options: DatabaseOptions;
  open(): Promise<Database>;
  remove(): Promise<void>;
}

/** A new folder with an embedded database. */
export async function sqlitePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'assistant-'));
  return placeAt({ folder }, () => rm(folder, { recursive: true, force: true }));
}

/** A new database on the PostgreSQL server at `server`, whose user may create databases. */
export async function postgresPlace(server: string): Promise<Place> {
  const name = `assistant_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return placeAt({ url: url.href }, () => onServer(server, `drop database ${name} with (force)`));
}

function placeAt(options: DatabaseOptions, removeData: () => Promise<void>): Place {
  const opened: Database[] = [];
  return {
    options,
    async open() {
      const database = await openDatabase(options);
      opened.push(database);
      return database;
    },
    async remove() {
      for (const database of opened) await database.close().catch(() => undefined);
      await removeData();
    },
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
