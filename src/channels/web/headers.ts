import type { Context } from 'hono';

/** Only our own files run and only our own addresses are asked; nothing inline, nothing of others. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // Sound of answers: from our address, or fetched by the script where cookies are blocked.
  "media-src 'self' blob:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/**
 * Headers of every answer. `Referrer-Policy: same-origin` keeps addresses from others, and `Origin` in our own form posts
 * (with `no-referrer` browsers post `Origin: null`).
 */
export function setHeaders(context: Context): void {
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'same-origin');
  context.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(self)');
}

/** Headers of a page. `framers` are the origins that may show it in a frame, beside our own; undefined: nobody may. */
export function setPageHeaders(context: Context, framers: readonly string[] | undefined): void {
  const ancestors = framers === undefined ? "'none'" : ["'self'", ...framers].join(' ');
  context.header('Content-Security-Policy', [...POLICY, `frame-ancestors ${ancestors}`].join('; '));
  context.header('Cache-Control', 'no-store');
}
