import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import type { Dialect } from '../database';
import { firstTables } from './0001-first-tables';
import { wrongTries } from './0002-wrong-tries';
import { cases } from './0004-cases';
import { staff } from './0003-staff';
import { announcements } from './0005-announcements';
import { knowledgeDesk } from './0006-knowledge-desk';
import { personalData } from './0007-personal-data';
import { voice } from './0008-voice';

/** Steps in order, the same for both databases. A step that was released is never changed: a new one is added at the end. */
const STEPS: readonly {
  readonly name: string;
  readonly up: (kysely: Kysely<unknown>, dialect: Dialect) => Promise<void>;
}[] = [
  { name: '0001-first-tables', up: firstTables },
  { name: '0002-wrong-tries', up: wrongTries },
  { name: '0003-staff', up: staff },
  { name: '0004-cases', up: cases },
  { name: '0005-announcements', up: announcements },
  { name: '0006-knowledge-desk', up: knowledgeDesk },
  { name: '0007-personal-data', up: personalData },
  { name: '0008-voice', up: voice },
];

/** Any number that no other program uses on the same PostgreSQL database. */
const LOCK = 6_060_606;

/** Brings the database to the newest step, all or nothing. Processes that start at once wait for each other. */
export async function migrate(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await kysely.connection().execute(async (connection) => {
    await sql`begin`.execute(connection);
    try {
      if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(connection);
      await migrateToLatest(connection, dialect);
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
}

async function migrateToLatest(connection: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const migrator = new Migrator({
    db: connection,
    // The transaction is begun above, because Kysely creates its own tables before it locks.
    disableTransactions: true,
    provider: {
      getMigrations: async () => Object.fromEntries(STEPS.map((step) => [step.name, migration(step.up, dialect)])),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

function migration(up: (kysely: Kysely<unknown>, dialect: Dialect) => Promise<void>, dialect: Dialect): Migration {
  return { up: (kysely) => up(kysely, dialect) };
}
