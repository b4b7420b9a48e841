import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from '../core/message';

const COOKIE = 'console_language';
const YEAR_SECONDS = 365 * 86_400;

/** The language for somebody who is not logged in: the one chosen in the address, else the last one chosen, else Vietnamese. */
export function guestLanguage(context: Context): Language {
  const chosen = read(context.req.query('lang'));
  if (chosen === undefined) return read(getCookie(context, COOKIE)) ?? 'vi';
  setCookie(context, COOKIE, chosen, { path: '/console', maxAge: YEAR_SECONDS, sameSite: 'Lax', httpOnly: true });
  return chosen;
}

function read(value: string | undefined): Language | undefined {
  return value === 'vi' || value === 'en' ? value : undefined;
}
