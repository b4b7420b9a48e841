import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';

/** Where updates go. */
export interface Webhook {
  readonly url: string;
  readonly secret: string | undefined;
}

/** Delivers updates as Telegram does: one at a time in each lane, the next one only after a 2xx, again and again until then. */
export interface WebhookDelivery {
  deliver(lane: string, update: Update): void;
  /** Updates that got no 2xx yet. */
  waiting(): number;
  /** The statuses that came back, in order; 0 for no connection. */
  readonly statuses: readonly number[];
  end(): void;
}

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 200;

/** Begins to deliver to a webhook; pauses between tries are milliseconds where Telegram's are seconds and minutes. */
export function webhookDelivery(webhook: Webhook): WebhookDelivery {
  const lanes = new Map<string, Promise<void>>();
  const statuses: number[] = [];
  const ended = new AbortController();
  let waiting = 0;

  async function untilTaken(update: Update): Promise<void> {
    for (let tries = 0; !ended.signal.aborted; tries += 1) {
      const status = await post(webhook, update, ended.signal);
      statuses.push(status);
      if (status >= 200 && status < 300) break;
      const ms = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
      await sleep(ms, undefined, { signal: ended.signal }).catch(() => undefined);
    }
    waiting -= 1;
  }

  return {
    deliver: (lane, update) => {
      waiting += 1;
      lanes.set(
        lane,
        (lanes.get(lane) ?? Promise.resolve()).then(() => untilTaken(update)),
      );
    },
    waiting: () => waiting,
    statuses,
    end: () => ended.abort(),
  };
}

async function post(webhook: Webhook, update: Update, signal: AbortSignal): Promise<number> {
  const secret: Record<string, string> = webhook.secret ? { 'X-Telegram-Bot-Api-Secret-Token': webhook.secret } : {};
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...secret },
    body: JSON.stringify(update),
    signal,
  };
  return fetch(webhook.url, request).then(
    (response) => response.status,
    () => 0,
  );
}
