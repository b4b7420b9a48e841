import type { Update } from 'grammy/types';
import { REFUSALS, type Answer } from './faults';

/** What `getUpdates` is asked. */
export interface Asked {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
}

/** The queue of updates for long polling, with Telegram's meaning of `offset`. */
export interface UpdateQueue {
  add(update: Update): void;
  /** Waits like Telegram: at most `timeout` seconds, and a second poller ends the first one's wait with 409. */
  get(asked: Asked): Promise<Answer>;
  /** Updates that were not confirmed yet. */
  waiting(): readonly Update[];
  /** Ends a wait with nothing. */
  end(): void;
}

/** Makes an empty queue. */
export function updateQueue(): UpdateQueue {
  const updates: Update[] = [];
  let poller: ((answer: Answer | undefined) => void) | undefined;

  const batch = (asked: Asked): Answer => ({ ok: true, result: updates.slice(0, asked.limit ?? 100) });

  async function get(asked: Asked): Promise<Answer> {
    poller?.(REFUSALS.otherPoller);
    while (asked.offset !== undefined && updates[0] && updates[0].update_id < asked.offset) updates.shift();
    if (updates.length > 0 || !asked.timeout) return batch(asked);
    const interruption = await new Promise<Answer | undefined>((resolve) => {
      const timer = setTimeout(() => resolve(undefined), Math.min(asked.timeout ?? 0, 50) * 1000);
      poller = (answer) => {
        clearTimeout(timer);
        poller = undefined;
        resolve(answer);
      };
    });
    return interruption ?? batch(asked);
  }

  return {
    add: (update) => {
      updates.push(update);
      poller?.(undefined);
    },
    get,
    waiting: () => [...updates],
    end: () => poller?.(undefined),
  };
}
