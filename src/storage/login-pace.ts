import type { LoginPace, PaceRule } from '../core/staff';
import type { Database } from './database';

/** Failures are forgotten this long after the last one. */
const FORGET_MS = 86_400_000;

/** Failed logins in the database. Keys should be hashed: they may name an address or what somebody typed as an account. */
export function createLoginPace({ kysely, dialect }: Database): LoginPace {
  return {
    attempt: (key, rule, now) =>
      kysely.transaction().execute(async (connection) => {
        const at = now.getTime();
        await connection
          .deleteFrom('login_failure')
          .where('last_at', '<=', at - FORGET_MS)
          .execute();
        // The row is there before it is locked, so that two at once wait for each other.
        await connection
          .insertInto('login_failure')
          .values({ key, n: 0, last_at: at })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .execute();
        const row = connection.selectFrom('login_failure').select(['n', 'last_at']).where('key', '=', key);
        const { n, last_at } = await (dialect === 'postgres' ? row.forUpdate() : row).executeTakeFirstOrThrow();
        const wait = last_at + pauseAfter(n, rule) - at;
        if (wait > 0) return wait;
        await connection
          .updateTable('login_failure')
          .set({ n: n + 1, last_at: at })
          .where('key', '=', key)
          .execute();
        return 0;
      }),
    async succeeded(key, all) {
      if (all) await kysely.deleteFrom('login_failure').where('key', '=', key).execute();
      else
        await kysely
          .updateTable('login_failure')
          .set((set) => ({ n: set('n', '-', 1) }))
          .where('key', '=', key)
          .where('n', '>', 0)
          .execute();
    },
  };
}

function pauseAfter(failures: number, { free, longestMs }: PaceRule): number {
  return failures < free ? 0 : Math.min(1_000 * 2 ** (failures - free), longestMs);
}
