import type { Notices } from '../core/stores';
import type { Database } from './database';
import { insertNotices } from './outgoing';
import { slices } from './slices';

const SLICE = 200;

/** Writing to people outside a turn, through the outbox. */
export function createNotices({ kysely, dialect }: Database): Notices {
  return {
    async send(notices, now) {
      const numbers: number[] = [];
      for (const slice of slices(notices, SLICE)) {
        numbers.push(
          ...(await kysely.transaction().execute((connection) => insertNotices(connection, dialect, slice, now))),
        );
      }
      return numbers;
    },
  };
}
