import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isHttps } from '../pages/requests';

/**
 * The cookie that holds a session's token. With https its name begins with `__Host-`: browsers then take it only over https, from
 * this very host, for all paths (RFC 6265bis). `SameSite=Lax`: a link to a case in a chat group must find the officer logged in.
 */
export interface SessionCookie {
  read(context: Context): string | undefined;
  write(context: Context, token: string, seconds: number): void;
  remove(context: Context): void;
}

/** Makes the cookie's reader and writer. `own` is the public address, when a proxy stands in front. */
export function createSessionCookie(own: string | undefined, name = 'console'): SessionCookie {
  const options = (context: Context) =>
    ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(context, own) }) as const;
  const named = (context: Context): string => (isHttps(context, own) ? `__Host-${name}` : name);
  return {
    read: (context) => getCookie(context, named(context)),
    write: (context, token, seconds) =>
      setCookie(context, named(context), token, { ...options(context), maxAge: seconds }),
    remove: (context) => void deleteCookie(context, named(context), options(context)),
  };
}
