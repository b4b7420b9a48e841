import { Api } from 'grammy';
import { telegramFailure } from './failures';
import { ALLOWED_UPDATES } from './update';

/** Bot API, `getUpdates`: telegram-bot-api caps the wait at 50 seconds and a batch at 100 updates (`Client.cpp`). */
const POLL = { timeout: 50, limit: 100, allowed_updates: ALLOWED_UPDATES };

/** Calls of the Bot API whose failures are translated. Nothing is ever repeated here: that is decided where a request is stored. */
export interface TelegramClient {
  /** Makes a call that may be repeated at will, as reading and setting may. Throws {@link Failure}. */
  ask<T>(call: (api: Api) => Promise<T>): Promise<T>;
  /** Makes a call that shows something to a person. Returns the message's id. Throws {@link Failure}. */
  show(call: (api: Api) => Promise<{ readonly message_id: number }>): Promise<string>;
  /** The same, for who needs more of the message than its id. */
  post<Shown>(call: (api: Api) => Promise<Shown>): Promise<Shown>;
  /** Waits for updates from number `offset` on, confirming those before it. Throws {@link Failure}. */
  poll(offset: number | undefined, signal: AbortSignal): Promise<readonly unknown[]>;
  /** Where a file is fetched from. Contains the token: never to be told. */
  fileAddress(path: string): string;
}

/** A client of the Bot API, with the longest wait for ordinary calls. Opens no connection yet. */
export function telegramClient(token: string, apiRoot: string, callSeconds: number): TelegramClient {
  const client = (timeoutSeconds: number): Api => new Api(token, { apiRoot, timeoutSeconds, fetch: nodeFetch });
  const calls = client(callSeconds);
  const polls = client(POLL.timeout + 15);
  const translated = <T>(call: Promise<T>, noticed: boolean): Promise<T> =>
    call.catch((error: unknown) => {
      throw telegramFailure(error, { token, noticed }) ?? error;
    });
  return {
    ask: (call) => translated(call(calls), false),
    show: async (call) => String((await translated(call(calls), true)).message_id),
    post: (call) => translated(call(calls), true),
    poll: (offset, signal) =>
      translated(
        polls.getUpdates({ ...POLL, ...(offset === undefined ? {} : { offset }) }, grammySignal(signal)),
        false,
      ),
    fileAddress: (path) => `${apiRoot}/file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`,
  };
}

/** Gives a call 5 seconds: for signs that are worth nothing when they come late. */
export function briefly(): Parameters<Api['getUpdates']>[1] {
  return grammySignal(AbortSignal.timeout(5000));
}

/** grammY's types name the signal of an old polyfill; it takes Node's own as well. */
function grammySignal(signal: AbortSignal): Parameters<Api['getUpdates']>[1] {
  return signal as Parameters<Api['getUpdates']>[1];
}

interface GrammyRequest {
  readonly headers?: Record<string, string>;
  readonly body?: string | AsyncIterable<Uint8Array>;
  readonly signal?: { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };
}

/**
 * Node's own fetch in place of the old one that grammY brings: it gives up connecting after 10 seconds and tells so, where the
 * old one leaves open whether a message went out, and it drops idle connections before the other side does.
 */
function nodeFetch(url: string | URL, { headers, body, signal }: GrammyRequest): Promise<Response> {
  const abort = new AbortController();
  if (signal?.aborted) abort.abort();
  signal?.addEventListener('abort', () => abort.abort());
  return fetch(url, {
    method: 'POST',
    ...(headers ? { headers } : {}),
    ...(body === undefined ? {} : { body }),
    signal: abort.signal,
    duplex: 'half',
  });
}
