import { createHash, randomInt } from 'node:crypto';
import type { StaffChats } from '../core/staff-chats';
import type { Database } from './database';

const VALID_MS = 15 * 60_000;
/** Letters that are not taken for others. No figures: masking takes six of them for a one-time password. */
const LETTERS = 'ABCDEFGHKMNPQRTUVWXY';
const LENGTH = 10;

/** Which chats belong to which officers, in the database. Codes are stored hashed. */
export function createStaffChats({ kysely }: Database): StaffChats {
  return {
    async newCode(officer, now) {
      const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)] ?? 'A').join('');
      const row = { code_hash: hashed(code), until: now.getTime() + VALID_MS };
      await kysely
        .insertInto('staff_chat_code')
        .values({ officer, ...row })
        .onConflict((conflict) => conflict.column('officer').doUpdateSet(row))
        .execute();
      return code;
    },

    link: (code, { channel, person }, now) =>
      kysely.transaction().execute(async (connection) => {
        const used = await connection
          .deleteFrom('staff_chat_code')
          .where('code_hash', '=', hashed(code.toUpperCase()))
          .where('until', '>', now.getTime())
          .returning('officer')
          .executeTakeFirst();
        if (!used) return 'unknown';
        const { officer } = used;
        await connection
          .insertInto('staff_chat')
          .values({ channel, person, officer, linked_at: now.getTime() })
          .onConflict((conflict) =>
            conflict.columns(['channel', 'person']).doUpdateSet({ officer, linked_at: now.getTime() }),
          )
          .execute();
        return 'linked';
      }),

    chats: (officer) =>
      kysely
        .selectFrom('staff_chat')
        .select(['channel', 'person'])
        .where('officer', '=', officer)
        .orderBy('linked_at')
        .execute(),

    async officer({ channel, person }) {
      const row = await kysely
        .selectFrom('staff_chat')
        .select('officer')
        .where('channel', '=', channel)
        .where('person', '=', person)
        .executeTakeFirst();
      return row?.officer;
    },

    async unlink(officer, { channel, person }) {
      await kysely
        .deleteFrom('staff_chat')
        .where('officer', '=', officer)
        .where('channel', '=', channel)
        .where('person', '=', person)
        .execute();
    },
  };
}

function hashed(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}
