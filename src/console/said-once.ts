import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const COOKIE = 'console_said';
/** Longer than any redirect takes. */
const SECONDS = 60;
/** Browsers keep 4,096 bytes of a cookie (RFC 6265); three bytes a letter, encoded. */
const LONGEST = 600;

/** Carries one message over a redirect. It is signed, so that nobody can put words into our mouth. */
export interface SaidOnce {
  say(context: Context, message: string): void;
  /** What was said before the redirect; it is forgotten by that. */
  hear(context: Context): string | undefined;
}

/** Makes the carrier. */
export function createSaidOnce(secret: string): SaidOnce {
  const sign = (text: string): string => createHmac('sha256', secret).update(`said:${text}`).digest('base64url');
  const options = { path: '/console', httpOnly: true, sameSite: 'Strict' } as const;
  return {
    say(context, message) {
      const text = Buffer.from(message.slice(0, LONGEST)).toString('base64url');
      setCookie(context, COOKIE, `${text}.${sign(text)}`, { ...options, maxAge: SECONDS });
    },
    hear(context) {
      const [text = '', signature] = getCookie(context, COOKIE)?.split('.') ?? [];
      if (text === '') return undefined;
      setCookie(context, COOKIE, '', { ...options, maxAge: 0 });
      return signature === sign(text) ? Buffer.from(text, 'base64url').toString() : undefined;
    },
  };
}
