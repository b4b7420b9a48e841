import { sql, type Kysely } from 'kysely';

/** Wrong tries to look an application up, and how often a watched application was not known any more. */
export async function wrongTries(kysely: Kysely<unknown>): Promise<void> {
  await kysely.schema
    .createTable('wrong_try')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('n', 'integer', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('wrong_try_key', ['key'])
    .execute();
  await sql`create index wrong_try_until on wrong_try (until)`.execute(kysely);
  await kysely.schema
    .alterTable('watch')
    .addColumn('misses', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
