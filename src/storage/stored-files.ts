import type { Files } from '../core/attachment';
import type { Database } from './database';

/** Files in the database, so that all processes have them. */
export function createFiles({ kysely }: Database): Files {
  return {
    async store({ by, ...file }, now) {
      await kysely
        .insertInto('stored_file')
        .values({ ...file, created_by: by, created_at: now.getTime() })
        .execute();
    },
    info: (id) =>
      kysely
        .selectFrom('stored_file')
        .select(['id', 'kind', 'name', 'mime', 'size'])
        .where('id', '=', id)
        .executeTakeFirst(),
    async open(id) {
      const row = await kysely
        .selectFrom('stored_file')
        .select(['id', 'kind', 'name', 'mime', 'size', 'bytes'])
        .where('id', '=', id)
        .executeTakeFirst();
      // One of the databases gives a bare buffer.
      return row && { ...row, bytes: new Uint8Array(row.bytes) };
    },
    async platformId(id, channel) {
      const row = await kysely
        .selectFrom('stored_file_upload')
        .select('platform_id')
        .where('file', '=', id)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return row?.platform_id;
    },
    async remember(file, channel, platform_id) {
      await kysely
        .insertInto('stored_file_upload')
        .values({ file, channel, platform_id })
        .onConflict((conflict) => conflict.columns(['file', 'channel']).doUpdateSet({ platform_id }))
        .execute();
    },
  };
}
