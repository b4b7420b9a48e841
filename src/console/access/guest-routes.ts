import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { Credentials, Sessions, StoredSession } from '../../core/staff';
import { html } from '../../pages/html';
import { addressOf, isFromOurPage, isHttps } from '../../pages/requests';
import type { GuestTools } from '../console';
import { readForm } from '../form-values';
import type { FormValues, Page } from '../section';
import { durationText } from '../times';
import type { Access, Attempt, OpenedSession, Origin } from './access';
import { backAddress } from './back-address';
import { deviceOf } from './device';
import {
  codePage,
  goneLinkPage,
  logInPage,
  recoveryCodesPage,
  secondFactorBody,
  setPasswordPage,
  type GuestForm,
  type NewPasswordFaults,
} from './guest-pages';
import { readNewPassword } from './new-password';
import { ACCESS_TEXTS } from './texts';
import { newToken, tokenHash } from './tokens';

/** What the pages before the login run on. */
export interface GuestOptions {
  readonly access: Access;
  readonly sessions: Sessions;
  readonly credentials: Credentials;
  readonly now: () => Date;
}

/** A login name, a password, a code. */
const LARGEST_BODY_BYTES = 16 * 1024;
/** Ties the forms before the login to this browser. */
const GUEST_COOKIE = 'console_guest';

/** Adds the pages before the login: name and password, second factor, one-time link, set-up; and logging out. */
export function guestRoutes({
  access,
  sessions,
  credentials,
  now,
}: GuestOptions): (app: Hono, tools: GuestTools) => void {
  return (app, tools) => {
    const { rendering, cookie } = tools;
    const post = (path: string, handle: (context: Context) => Promise<Response>): void => {
      const tooBig = (context: Context) => rendering.problem(context, undefined, 'big');
      app.post(path, bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: tooBig }), handle);
    };

    app.get('/login', async (context) => {
      const to = backAddress(context.req.query('to') ?? '');
      if ((await stored(context))?.stage === 'full') return context.redirect(to, 303);
      const form = guestForm(context, to);
      const page = logInPage(form, '');
      if (context.req.query('out') === undefined) return shown(context, page);
      return shown(context, { ...page, message: { kind: 'good', text: ACCESS_TEXTS[form.language].logIn.loggedOut } });
    });
    post('/login', async (context) => {
      const sent = await formOf(context, guestBinding(context));
      if (sent instanceof Response) return sent;
      const login = sent.get('login').trim().toLowerCase().slice(0, 100);
      const attempt = await access.logIn(login, sent.get('password'), originOf(context));
      if (attempt.kind === 'done') return goOn(context, attempt.value, backAddress(sent.get('to')));
      const form = guestForm(context, backAddress(sent.get('to')));
      return shown(context, logInPage(form, login, told(form, attempt, ACCESS_TEXTS[form.language].logIn)));
    });

    app.get('/login/code', async (context) => {
      const session = await stored(context);
      if (session?.stage !== 'second-factor') return context.redirect('/console/login', 303);
      const form = sessionForm(context, session, backAddress(context.req.query('to') ?? ''));
      return shown(context, codePage(form, context.req.query('with') === 'recovery'));
    });
    post('/login/code', async (context) => {
      const session = await stored(context);
      if (session?.stage !== 'second-factor') return context.redirect('/console/login', 303);
      const sent = await formOf(context, session.id);
      if (sent instanceof Response) return sent;
      const to = backAddress(sent.get('to'));
      const attempt = await access.giveCode(cookie.read(context) ?? '', session, sent.get('code').slice(0, 100));
      if (attempt.kind === 'done') return goOn(context, attempt.value, to);
      const form = sessionForm(context, session, to);
      const fault = told(form, attempt, ACCESS_TEXTS[form.language].code);
      return shown(context, codePage(form, context.req.query('with') === 'recovery', fault));
    });

    app.get('/set-up/link/:token', (context) => linkPage(context, {}));
    post('/set-up/link/:token', async (context) => {
      const sent = await formOf(context, guestBinding(context));
      if (sent instanceof Response) return sent;
      const link = context.req.param('token') ?? '';
      const owner = await credentials.linkOwner(tokenHash(link), now());
      if (!owner) return shown(context, goneLinkPage(rendering.language(context)));
      const read = readNewPassword(sent, owner);
      if ('faults' in read) return linkPage(context, read.faults);
      const opened = await access.useLink(link, read.password, originOf(context));
      return opened ? goOn(context, opened, '/console') : shown(context, goneLinkPage(rendering.language(context)));
    });

    app.get('/set-up/second-factor', async (context) => {
      const session = await stored(context);
      return session?.stage === 'set-up' ? factorPage(context, session) : context.redirect('/console/login', 303);
    });
    post('/set-up/second-factor', async (context) => {
      const session = await stored(context);
      if (session?.stage !== 'set-up') return context.redirect('/console/login', 303);
      const sent = await formOf(context, session.id);
      if (sent instanceof Response) return sent;
      const attempt = await access.setSecondFactor(session, sent.get('code').slice(0, 100));
      const language = rendering.language(context);
      if (attempt.kind !== 'done') return factorPage(context, session, ACCESS_TEXTS[language].factor.wrong);
      const opened = await access.complete(cookie.read(context) ?? '');
      if (opened) cookie.write(context, opened.token, opened.seconds);
      return shown(context, recoveryCodesPage(language, attempt.value, '/console'));
    });

    post('/log-out', async (context) => {
      const session = await stored(context);
      if (session) {
        const sent = await formOf(context, session.id);
        if (sent instanceof Response) return sent;
        await sessions.end(session.officer.id, { id: session.id });
      }
      cookie.remove(context);
      return context.redirect('/console/login?out', 303);
    });

    async function linkPage(context: Context, faults: NewPasswordFaults): Promise<Response> {
      const link = context.req.param('token') ?? '';
      const owner = await credentials.linkOwner(tokenHash(link), now());
      if (!owner) return shown(context, goneLinkPage(rendering.language(context)));
      const form = guestForm(context, '/console');
      return shown(context, setPasswordPage(form, `/console/set-up/link/${link}`, owner, faults));
    }

    async function factorPage(context: Context, session: StoredSession, fault?: string): Promise<Response> {
      const { login } = session.officer;
      const language = rendering.language(context);
      const secret = await access.pendingSecret(session);
      const token = tools.tokens.make(session.id);
      const hidden = html`<input type="hidden" name="token" value="${token}" />`;
      const page: Page = {
        title: ACCESS_TEXTS[language].factor.title,
        body: secondFactorBody(language, { action: '/console/set-up/second-factor', hidden, secret, login }),
        ...(fault === undefined ? {} : { status: 422, message: { kind: 'bad', text: fault } }),
      };
      return shown(context, page);
    }

    /** The session in the cookie, whatever its stage. */
    function stored(context: Context): Promise<StoredSession | undefined> {
      const token = cookie.read(context);
      return token === undefined ? Promise.resolve(undefined) : sessions.find(tokenHash(token), now());
    }

    /** The form that was sent, or the answer when it may not be taken. */
    async function formOf(context: Context, binding: string): Promise<FormValues | Response> {
      if (!isFromOurPage(context, tools.own)) return rendering.problem(context, undefined, 'foreign');
      const sent = await readForm(context, tools.tokens, binding);
      return sent === 'stale' ? rendering.problem(context, undefined, 'stale') : sent.form;
    }

    function goOn(context: Context, opened: OpenedSession, to: string): Response {
      cookie.write(context, opened.token, opened.seconds);
      if (opened.stage === 'full') return context.redirect(to, 303);
      const next = opened.stage === 'set-up' ? 'set-up/second-factor' : `login/code?to=${encodeURIComponent(to)}`;
      return context.redirect(`/console/${next}`, 303);
    }

    function shown(context: Context, page: Page): Response {
      return rendering.guestPage(context, page);
    }

    function guestForm(context: Context, to: string): GuestForm {
      return { language: rendering.language(context), formToken: tools.tokens.make(guestBinding(context)), to };
    }

    function sessionForm(context: Context, session: StoredSession, to: string): GuestForm {
      return { language: rendering.language(context), formToken: tools.tokens.make(session.id), to };
    }

    function guestBinding(context: Context): string {
      const kept = getCookie(context, GUEST_COOKIE);
      if (kept !== undefined && /^[\w-]{43}$/.test(kept)) return `guest:${kept}`;
      const made = newToken();
      const secure = isHttps(context, tools.own);
      setCookie(context, GUEST_COOKIE, made, { path: '/console', httpOnly: true, sameSite: 'Strict', secure });
      return `guest:${made}`;
    }
  };
}

/** The same words for every reason but too many tries. */
function told(
  { language }: GuestForm,
  attempt: Exclude<Attempt<unknown>, { kind: 'done' }>,
  texts: { readonly wrong: string; readonly wait: (time: string) => string },
): string {
  return attempt.kind === 'wait' ? texts.wait(durationText(attempt.ms, language)) : texts.wrong;
}

function originOf(context: Context): Origin {
  return { address: addressOf(context), device: deviceOf(context.req.header('user-agent')) };
}
