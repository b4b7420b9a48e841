import { createHash, timingSafeEqual } from 'node:crypto';

/** Largest body that is read. Updates are some kilobytes; the limit is ours. */
const LARGEST_BODY_BYTES = 1024 * 1024;

/** Bot API, `setWebhook`: the header that carries `secret_token`. */
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

/** The JSON of a request that came from Telegram, or the status to refuse it with. */
export type WebhookBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly status: 400 | 401 | 405 | 413 };

/**
 * Reads a webhook request after checking its secret (compared in constant time). Without a secret of our own every request is
 * refused with 401. Reads at most 1 MiB, whatever the headers say. Never throws.
 */
export async function readWebhook(request: Request, secret: string | undefined): Promise<WebhookBody> {
  if (request.method !== 'POST') return { kind: 'refused', status: 405 };
  if (!secret || !sameSecret(request.headers.get(SECRET_HEADER) ?? '', secret)) return { kind: 'refused', status: 401 };
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY_BYTES) return { kind: 'refused', status: 413 };
  try {
    const body = await readLimited(request.body);
    if (body === undefined) return { kind: 'refused', status: 413 };
    return { kind: 'json', value: JSON.parse(body) };
  } catch {
    return { kind: 'refused', status: 400 };
  }
}

function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

async function readLimited(body: ReadableStream<Uint8Array> | null): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
