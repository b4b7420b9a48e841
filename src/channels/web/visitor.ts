import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';

/** A browser that talks to us. `token` proves that `id` was given by us; `by` is how the browser told it. */
export interface Visitor {
  readonly id: string;
  readonly token: string;
  readonly by: 'cookie' | 'token' | 'new';
}

/** Conversations are kept 30 days when nothing else is configured: so is the key to them, counted from the last visit. */
const COOKIE_SECONDS = 30 * 24 * 3600;

/** One cookie for the page of its own, one for pages of others that embed it (browsers keep the latter apart by site). */
const COOKIES = { page: 'visitor', embed: 'visitor_embed' };

/** Header in which the page's script tells the token where cookies are blocked. */
export const TOKEN_HEADER = 'x-visitor';

/** Who visits. */
export interface Visitors {
  /** The visitor whose cookie or token is signed by us; undefined for none and for forged ones. */
  known(context: Context, formToken?: string): Visitor | undefined;
  /** The same, or a new one whose number nobody can guess. */
  knownOrNew(context: Context, formToken?: string): Visitor;
  /** Gives the browser its cookie. */
  remember(context: Context, visitor: Visitor, embed: boolean): void;
}

/** Makes visitors. `secret` signs; `newId` must be unguessable. */
export function createVisitors(options: {
  readonly secret: string;
  readonly newId: () => string;
  readonly isHttps: (context: Context) => boolean;
}): Visitors {
  const sign = (id: string): string => `${id}.${signature(id, options.secret)}`;

  function known(context: Context, formToken?: string): Visitor | undefined {
    const cookies = [getCookie(context, COOKIES.page), getCookie(context, COOKIES.embed)];
    const byCookie = cookies.map((token) => read(token, options.secret)).find((id) => id !== undefined);
    if (byCookie !== undefined) return { id: byCookie, token: sign(byCookie), by: 'cookie' };
    const byToken = read(formToken ?? context.req.header(TOKEN_HEADER), options.secret);
    return byToken === undefined ? undefined : { id: byToken, token: sign(byToken), by: 'token' };
  }

  return {
    known,
    knownOrNew(context, formToken) {
      const id = options.newId();
      return known(context, formToken) ?? { id, token: sign(id), by: 'new' };
    },
    remember(context, visitor, embed) {
      const name = embed ? COOKIES.embed : COOKIES.page;
      setCookie(context, name, visitor.token, cookieOptions(embed, options.isHttps(context)));
    },
  };
}

/**
 * How cookies are set. In the frame of another site a cookie is kept only with `SameSite=None; Secure; Partitioned`, which
 * needs https; partitioned cookies are not third-party cookies: no other site's frame ever sees them.
 */
export function cookieOptions(embed: boolean, https: boolean): CookieOptions {
  const common = { httpOnly: true, path: '/', maxAge: COOKIE_SECONDS, secure: https };
  return embed && https ? { ...common, sameSite: 'None', partitioned: true } : { ...common, sameSite: 'Lax' };
}

function read(token: string | undefined, secret: string): string | undefined {
  const [, id, given] = /^([\w-]{8,64})\.([\w-]{43})$/.exec(token ?? '') ?? [];
  if (id === undefined || given === undefined) return undefined;
  return timingSafeEqual(Buffer.from(given), Buffer.from(signature(id, secret))) ? id : undefined;
}

/** HMAC-SHA-256 in base64url: 43 characters. */
function signature(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`visitor:${id}`).digest('base64url');
}
