import { z } from 'zod';
import { Failure } from '../core/failure';

/** Tells a wrong code or wrong digits from a wrong address of the service. */
const notFound = z.object({ error: z.literal('not-found') });

/** An application with its log is under 4 KB; anything far larger is no answer of ours. */
const MOST_BYTES = 64 * 1024;

/** One request to the status service. */
export interface StatusRequest {
  readonly url: string;
  readonly key: string;
  readonly body: object;
  readonly timeoutMs: number;
}

/** What came back: 200 with its JSON, or 404. */
export type StatusAnswer = { readonly status: 200; readonly body: unknown } | { readonly status: 404 };

/**
 * Sends one request and reads the whole answer within the time. Everything but 200 and 404 is a {@link Failure}. A redirect is
 * refused: it would carry the key and the owner's digits to another host.
 */
export async function ask(request: StatusRequest): Promise<StatusAnswer> {
  const signal = AbortSignal.timeout(request.timeoutMs);
  const response = await sent(request, signal);
  const failure = failureOf(response);
  if (failure) {
    await response.body?.cancel().catch(() => undefined);
    throw failure;
  }
  const body = jsonOf(await readText(response));
  if (response.status === 200) return { status: 200, body };
  if (notFound.safeParse(body).success) return { status: 404 };
  throw new Failure('invalid-answer', 'the status service has no such path');
}

async function sent({ url, key, body }: StatusRequest, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-api-key': key },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal,
    });
  } catch (error) {
    throw unreachable(error);
  }
}

function failureOf({ status, headers }: Response): Failure | undefined {
  if (status === 200 || status === 404) return undefined;
  if (status === 401 || status === 403) return new Failure('unauthorised', 'the status service refuses our key');
  if (status === 429) {
    const retryAfterMs = waitOf(headers.get('retry-after'));
    return new Failure('rate-limited', 'the status service tells us to wait', {
      retry: false,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }
  if (status >= 500) return new Failure('unavailable', `the status service answered ${status}`);
  return new Failure('invalid-answer', `the status service answered ${status}`);
}

const LONGEST_WAIT_MS = 3_600_000;

function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_WAIT_MS) : undefined;
}

async function readText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of response.body ?? []) {
      bytes += part.byteLength;
      if (bytes > MOST_BYTES) throw new Failure('invalid-answer', 'the answer of the status service is too long');
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof Failure ? error : unreachable(error);
  }
  return Buffer.concat(parts).toString('utf8');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure('invalid-answer', 'the answer of the status service is not JSON', { cause: nameOf(error) });
  }
}

/** The cause is only the error's name: messages of parsers quote what they read. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function unreachable(error: unknown): Failure {
  const slow = nameOf(error) === 'TimeoutError';
  return new Failure('unavailable', slow ? 'the status service is too slow' : 'the status service cannot be reached', {
    cause: nameOf(error),
  });
}
