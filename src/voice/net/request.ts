import { Failure } from '../../core/failure';

/** One request to a speech service. */
export interface SpeechRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | FormData;
  readonly mostBytes: number;
  readonly signal: AbortSignal;
}

/** What came back with 200. */
export interface SpeechResponse {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * Sends one request and reads the whole answer within the time of `signal`. Everything but 2xx is a {@link Failure} that holds
 * neither the key nor what was said. Redirects are refused: they would carry both to another host.
 */
export async function speechRequest(request: SpeechRequest): Promise<SpeechResponse> {
  const { url, method, headers, body, signal } = request;
  try {
    const response = await fetch(url, { method, headers, body: body ?? null, redirect: 'manual', signal });
    if (!response.ok) {
      await response.body?.cancel().catch(() => undefined);
      throw refusal(response.status, response.headers.get('retry-after'));
    }
    return { type: response.headers.get('content-type') ?? '', bytes: await read(response, request.mostBytes) };
  } catch (error) {
    throw error instanceof Failure ? error : unreachable(error, signal);
  }
}

/** No answer came, or not all of it. */
export function unreachable(error: unknown, signal: AbortSignal): Failure {
  const cause = error instanceof Error ? error.name : typeof error;
  const message = signal.aborted ? 'the speech service is too slow' : 'the speech service cannot be reached';
  return new Failure('unavailable', message, { cause });
}

/** What a status other than 2xx means; `retryAfter` is the header of that name. */
export function refusal(status: number, retryAfter: string | null | undefined): Failure {
  if (status === 401 || status === 403) return new Failure('unauthorised', 'the speech service refuses our key');
  if (status === 429) {
    const seconds = Number(retryAfter ?? NaN);
    const wait = seconds > 0 ? { retryAfterMs: Math.min(seconds, 3_600) * 1_000 } : {};
    return new Failure('rate-limited', 'the speech service tells us to wait', wait);
  }
  if (status >= 500) return new Failure('unavailable', `the speech service answered ${status}`);
  return new Failure('invalid-answer', `the speech service answered ${status}`);
}

async function read(response: Response, mostBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) throw new Failure('invalid-answer', 'the answer of the speech service is too long');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** An answer's JSON. Throws {@link Failure} `invalid-answer` for anything else, such as a proxy's web page. */
export function jsonOf({ bytes }: SpeechResponse): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    throw new Failure('invalid-answer', 'the answer of the speech service is not JSON', {
      cause: error instanceof Error ? error.name : typeof error,
    });
  }
}
