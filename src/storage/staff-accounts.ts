import { createHash } from 'node:crypto';
import type { StaffAccounts } from '../core/staff-group';
import type { Database } from './database';

/** Officers' Telegram accounts. A code is kept as its hash and is void once it was used. */
export function createStaffAccounts({ kysely }: Database): StaffAccounts {
  return {
    async offerCode(officer, code, expires) {
      await kysely.transaction().execute(async (connection) => {
        await connection.deleteFrom('staff_telegram_code').where('officer_id', '=', officer).execute();
        await connection
          .insertInto('staff_telegram_code')
          .values({ code_hash: hashed(code), officer_id: officer, expires: expires.getTime() })
          .execute();
      });
    },

    link: (code, user, now) =>
      kysely.transaction().execute(async (connection) => {
        const taken = await connection
          .deleteFrom('staff_telegram_code')
          .where('code_hash', '=', hashed(code))
          .returning(['officer_id', 'expires'])
          .executeTakeFirst();
        if (!taken || taken.expires < now.getTime()) return undefined;
        const { officer_id: officer } = taken;
        await connection
          .deleteFrom('staff_telegram')
          .where((where) => where.or([where('officer_id', '=', officer), where('telegram_user', '=', user)]))
          .execute();
        await connection
          .insertInto('staff_telegram')
          .values({ officer_id: officer, telegram_user: user, at: now.getTime() })
          .execute();
        return officer;
      }),

    async officerOf(user) {
      const row = await kysely
        .selectFrom('staff_telegram')
        .select('officer_id')
        .where('telegram_user', '=', user)
        .executeTakeFirst();
      return row?.officer_id;
    },

    async accountOf(officer) {
      const row = await kysely
        .selectFrom('staff_telegram')
        .select('telegram_user')
        .where('officer_id', '=', officer)
        .executeTakeFirst();
      return row?.telegram_user;
    },

    async unlink(officer) {
      const { numDeletedRows } = await kysely
        .deleteFrom('staff_telegram')
        .where('officer_id', '=', officer)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function hashed(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
