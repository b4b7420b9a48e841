import { sql } from 'kysely';
import { Keyv, type KeyvStoreAdapter } from 'keyv';
import type { Database } from './database';

/**
 * A key-value store on the database, for what may be lost or computed again: sessions, caches, counters. Keys are apart by
 * namespace. Throws when the database fails: a failed read must not look like an empty session. There is no compare-and-set:
 * what must not be lost stands in a table of its own.
 */
export function openKeyv(database: Database, namespace: string): Keyv {
  return new Keyv({ store: keyvStore(database), namespace, throwOnErrors: true });
}

interface Entry {
  readonly key: string;
  readonly value: string;
  readonly ttl?: number | undefined;
}

function keyvStore({ kysely }: Database): KeyvStoreAdapter {
  async function read(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (keys.length === 0) return new Map();
    const rows = await kysely
      .selectFrom('keyv')
      .select(['key', 'value'])
      .where('key', 'in', keys)
      .where((where) => where.or([where('expires', 'is', null), where('expires', '>', Date.now())]))
      .execute();
    return new Map(rows.map((row) => [row.key, row.value]));
  }

  async function write(entries: readonly Entry[]): Promise<void> {
    // The last one of a key counts, and one statement may not change a row twice.
    const byKey = new Map(entries.map((entry) => [entry.key, entry]));
    if (byKey.size === 0) return;
    await kysely
      .insertInto('keyv')
      .values(
        [...byKey.values()].map(({ key, value, ttl }) => ({ key, value, expires: ttl ? Date.now() + ttl : null })),
      )
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({ value: sql`excluded.value`, expires: sql`excluded.expires` }),
      )
      .execute();
  }

  async function remove(keys: readonly string[]): Promise<boolean> {
    if (keys.length === 0) return false;
    const { numDeletedRows } = await kysely.deleteFrom('keyv').where('key', 'in', keys).executeTakeFirst();
    return numDeletedRows > 0n;
  }

  const store: KeyvStoreAdapter = {
    opts: {},
    get: async <Value>(key: string) => (await read([key])).get(key) as Value | undefined,
    getMany: async <Value>(keys: string[]) => {
      const values = await read(keys);
      return keys.map((key) => values.get(key) as Value | undefined);
    },
    has: async (key) => (await read([key])).has(key),
    hasMany: async (keys) => {
      const values = await read(keys);
      return keys.map((key) => values.has(key));
    },
    set: (key, value: string, ttl) => write([{ key, value, ttl }]),
    setMany: (entries) => write(entries),
    delete: (key) => remove([key]),
    deleteMany: (keys) => remove(keys),
    clear: async () => {
      const prefix = `${store.namespace ?? ''}:`;
      await kysely
        .deleteFrom('keyv')
        .where(sql<boolean>`substr(key, 1, length(cast(${prefix} as text))) = ${prefix}`)
        .execute();
    },
    // Errors are thrown, not emitted.
    on: () => store,
  };
  return store;
}
