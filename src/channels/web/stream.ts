import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { History } from '../../core/stores';
import { shownLine, type ShownLine } from './outgoing';
import type { Watchers } from './watchers';

/** Lines shown at once: of a longer conversation only the newest. */
export const MOST_LINES = 200;

/** Proxies end streams that are silent for about 30 to 60 seconds. */
const PING_MS = 20_000;

/** News that another process of ours stored is looked for: soon while an answer is awaited, seldom otherwise. */
const LOOK_MS = { soon: 2_000, seldom: 10_000 };

/** Whether an officer, not the assistant, speaks in a conversation now. */
export type Attended = (conversationKey: string) => Promise<boolean>;

/** What following a conversation needs. */
export interface Following {
  readonly attended: Attended;
  readonly history: History;
  readonly watchers: Watchers;
}

/**
 * Lines of a conversation after `after`, ready to be shown. The label of a press stands in an earlier line, so where a person
 * wrote something the conversation is read from further back.
 */
export async function linesAfter(history: History, key: string, after: number): Promise<readonly ShownLine[]> {
  const fresh = await history.lines(key, after, MOST_LINES);
  if (after === 0 || fresh.every(({ from }) => from !== 'person')) return fresh.map(shownLine);
  const all = await history.lines(key, 0, MOST_LINES);
  return all.filter(({ seq }) => seq > after).map(shownLine);
}

/** Waits until `enough` says so of the lines after `after`, at most `ms`; resolves to what is there then. */
export async function waitForLines(
  { history, watchers }: Following,
  key: string,
  options: { readonly after: number; readonly ms: number; readonly enough: (lines: readonly ShownLine[]) => boolean },
  signal: AbortSignal,
): Promise<readonly ShownLine[]> {
  const { bell, stop } = watchers.watch(key);
  const end = performance.now() + options.ms;
  try {
    for (;;) {
      const lines = await linesAfter(history, key, options.after);
      const left = end - performance.now();
      if (options.enough(lines) || left <= 0 || signal.aborted) return lines;
      await bell.wait(Math.min(left, LOOK_MS.soon), signal);
    }
  } finally {
    stop();
  }
}

/**
 * The conversation as server-sent events: every line after `after` as `line` with its number as id, so that `Last-Event-ID`
 * resumes it; first a `hello`, by which the page knows that no proxy holds the stream back. Who speaks is told as `attended`
 * (`1` an officer, `0` the assistant): first, and again after what was said to the person, because every change of it is told to
 * them. Ends at `signal` or with the connection, then tells `closed`.
 */
export function followConversation(
  context: Context,
  { history, watchers, attended }: Following,
  key: string,
  after: number,
  signal: AbortSignal,
  closed: () => void,
): Response {
  context.header('X-Accel-Buffering', 'no');
  return streamSSE(context, async (stream) => {
    const ended = new AbortController();
    const end = (): void => ended.abort();
    signal.addEventListener('abort', end, { once: true });
    stream.onAbort(end);
    const { bell, stop } = watchers.watch(key);
    try {
      let seen = after;
      let awaited = false;
      let told = performance.now();
      await stream.writeSSE({ event: 'hello', data: '' });
      const tellWho = async (): Promise<void> =>
        stream.writeSSE({ event: 'attended', data: (await attended(key)) ? '1' : '0' });
      await tellWho();
      while (!ended.signal.aborted && !signal.aborted) {
        const fresh = await linesAfter(history, key, seen);
        for (const line of fresh) {
          await stream.writeSSE({ event: 'line', id: String(line.seq), data: JSON.stringify(line) });
          seen = line.seq;
          awaited = line.from === 'person';
          told = performance.now();
        }
        if (fresh.some(({ from }) => from !== 'person')) await tellWho();
        if (performance.now() - told >= PING_MS) {
          await stream.write(': ping\n\n');
          told = performance.now();
        }
        await bell.wait(awaited ? LOOK_MS.soon : LOOK_MS.seldom, ended.signal);
      }
    } finally {
      stop();
      signal.removeEventListener('abort', end);
      closed();
    }
  });
}
