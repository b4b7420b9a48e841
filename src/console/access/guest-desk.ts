import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from '../../core/message';
import type { Sessions, StoredSession } from '../../core/staff';
import { addressOf, isFromOurPage, isHttps } from '../../pages/requests';
import type { GuestTools } from '../console';
import { readForm } from '../form-values';
import type { FormValues, Page } from '../section';
import type { OpenedSession, Origin } from './access';
import { deviceOf } from './device';
import type { GuestForm } from './guest-pages';
import { newToken, tokenHash } from './tokens';

/** A login name, a password, a code. */
const LARGEST_BODY_BYTES = 16 * 1024;
/** Ties the forms before the login to this browser. */
const GUEST_COOKIE = 'console_guest';

/** What the pages before the login share. */
export interface GuestDesk {
  readonly post: (path: string, handle: (context: Context) => Promise<Response>) => void;
  /** The session in the cookie, whatever its stage. */
  readonly stored: (context: Context) => Promise<StoredSession | undefined>;
  readonly token: (context: Context) => string;
  /** The form that was sent, or the answer when it may not be taken. */
  readonly formOf: (context: Context, binding: string) => Promise<FormValues | Response>;
  /** What forms of this browser are bound to before there is a session. */
  readonly guestBinding: (context: Context) => string;
  readonly form: (context: Context, to: string, session?: StoredSession) => GuestForm;
  readonly language: (context: Context) => Language;
  readonly show: (context: Context, page: Page) => Response;
  readonly remember: (context: Context, opened: OpenedSession) => void;
  readonly forget: (context: Context) => void;
  /** Keeps the session and goes to its next stage, or to `to` when there is none. */
  readonly goOn: (context: Context, opened: OpenedSession, to: string) => Response;
}

/** Makes what the pages before the login share. */
export function createGuestDesk(
  app: Hono,
  tools: GuestTools,
  { sessions, now }: { readonly sessions: Sessions; readonly now: () => Date },
): GuestDesk {
  const { rendering, cookie, tokens, own } = tools;

  function guestBinding(context: Context): string {
    const kept = getCookie(context, GUEST_COOKIE);
    if (kept !== undefined && /^[\w-]{43}$/.test(kept)) return `guest:${kept}`;
    const made = newToken();
    const secure = isHttps(context, own);
    setCookie(context, GUEST_COOKIE, made, { path: '/console', httpOnly: true, sameSite: 'Strict', secure });
    return `guest:${made}`;
  }

  return {
    guestBinding,
    post(path, handle) {
      const tooBig = (context: Context) => rendering.problem(context, undefined, 'big');
      app.post(path, bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: tooBig }), handle);
    },
    async stored(context) {
      const token = cookie.read(context);
      return token === undefined ? undefined : sessions.find(tokenHash(token), now());
    },
    token: (context) => cookie.read(context) ?? '',
    async formOf(context, binding) {
      if (!isFromOurPage(context, own)) return rendering.problem(context, undefined, 'foreign');
      const sent = await readForm(context, tokens, binding);
      return sent === 'stale' ? rendering.problem(context, undefined, 'stale') : sent.form;
    },
    form: (context, to, session) => ({
      language: rendering.language(context),
      formToken: tokens.make(session?.id ?? guestBinding(context)),
      to,
    }),
    language: (context) => rendering.language(context),
    show: (context, page) => rendering.guestPage(context, page),
    remember: (context, { token, seconds }) => cookie.write(context, token, seconds),
    forget: (context) => cookie.remove(context),
    goOn(context, opened, to) {
      cookie.write(context, opened.token, opened.seconds);
      if (opened.stage === 'full') return context.redirect(to, 303);
      const next = opened.stage === 'set-up' ? 'set-up/second-factor' : `login/code?to=${encodeURIComponent(to)}`;
      return context.redirect(`/console/${next}`, 303);
    },
  };
}

/** Where a try comes from. */
export function originOf(context: Context): Origin {
  return { address: addressOf(context), device: deviceOf(context.req.header('user-agent')) };
}
