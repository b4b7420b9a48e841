import { randomBytes } from 'node:crypto';
import type { Database } from './database';

/** A random secret that all processes share. Made once: when several processes start at once the first one's is kept. */
export async function keptSecret({ kysely }: Database, key: string): Promise<string> {
  await kysely
    .insertInto('keyv')
    .values({ key, value: randomBytes(32).toString('base64url'), expires: null })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const { value } = await kysely.selectFrom('keyv').select('value').where('key', '=', key).executeTakeFirstOrThrow();
  return value;
}
