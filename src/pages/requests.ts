import type { Context } from 'hono';

/** Largest body that is read. The longest message takes 12 kB as UTF-8, three times that in a form; the limit is ours. */
export const LARGEST_BODY_BYTES = 64 * 1024;

/**
 * Whether a request that changes something comes from a page of ours. Browsers tell in `Sec-Fetch-Site`, older ones in
 * `Origin`; a request that tells neither is refused. `own` is the public origin, when a proxy changes the host.
 */
export function isFromOurPage(context: Context, own: string | undefined): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = context.req.header('origin') ?? '';
  if (!URL.canParse(origin)) return false;
  return origin === own || new URL(origin).host === new URL(context.req.url).host;
}

/** Whether the browser reached us by https, perhaps by a proxy in front. */
export function isHttps(context: Context, own: string | undefined): boolean {
  return (
    context.req.url.startsWith('https:') ||
    context.req.header('x-forwarded-proto') === 'https' ||
    (own?.startsWith('https:') ?? false)
  );
}

/**
 * Where a request comes from. A proxy of ours stands on this machine or in a private network and adds the address that it saw
 * at the end of `X-Forwarded-For`; from anywhere else that header is only what the sender claims.
 */
export function addressOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  const peer = (incoming?.socket?.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return forwarded && isPrivate(peer) ? forwarded : peer;
}

function isPrivate(address: string): boolean {
  return /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd])/.test(address);
}
