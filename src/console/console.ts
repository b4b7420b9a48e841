import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AuditLog } from '../core/audit';
import type { Officer } from '../core/officers';
import { readAssets } from '../pages/asset-files';
import { isFromOurPage } from '../pages/requests';
import { createFormTokens, type FormTokens } from './form-token';
import { NO_FORM, readForm } from './form-values';
import { consoleHeaders } from './headers';
import { may } from './permissions';
import type { Problem } from './problems';
import { createRendering, type Rendering } from './rendering';
import { createSaidOnce } from './said-once';
import { LARGEST_FORM_BYTES, type ConsoleRoute, type ConsoleSection, type Page } from './section';
import { createSessionCookie, type SessionCookie } from './session-cookie';
import { requestOf } from './request';
import { isStream, watchStream } from './stream-watch';

/** A session of somebody who is fully logged in. */
export interface LiveSession {
  readonly id: string;
  readonly officer: Officer;
  /** When the password was last typed. */
  readonly confirmedAt: Date;
}

/** What pages for those who are not logged in are made with. */
export interface GuestTools {
  readonly rendering: Rendering;
  readonly tokens: FormTokens;
  readonly cookie: SessionCookie;
  /** The public origin, when a proxy stands in front. */
  readonly own: string | undefined;
}

/** What the console is made from. */
export interface ConsoleOptions {
  /** In the order of the navigation. */
  readonly sections: readonly ConsoleSection[];
  /** Whose session a token is; undefined for none, an ended one and one that still needs the second factor. */
  readonly identify: (token: string, now: Date) => Promise<LiveSession | undefined>;
  /** Whether a session still exists, without counting as a use of it; for streams that stay open. */
  readonly stillLive: (sessionId: string, now: Date) => Promise<boolean>;
  /** Addresses for those who are not logged in, added before all others. */
  readonly guests?: (app: Hono, tools: GuestTools) => void;
  readonly audit: AuditLog;
  readonly now: () => Date;
  /** Signs form tokens. The same in all processes. */
  readonly secret: string;
  /** Where people reach the console when a proxy changes scheme or host. */
  readonly publicUrl?: string | undefined;
  /** Told of an unforeseen error; the officer gets a page that says so. */
  readonly failed: (error: unknown) => void;
}

/** The console, to be mounted at `/console`. */
export interface Console {
  readonly app: Hono;
  /** Every address that needs a session, for the test of roles and actions. `path` begins with `/console`. */
  readonly routes: readonly DeclaredRoute[];
}

/** A route with its whole path, as Hono writes patterns. */
export interface DeclaredRoute extends Omit<ConsoleRoute, 'path'> {
  readonly path: string;
}

/** Critical acts want the password typed within this time (OWASP ASVS 5.0, 7.5.3: re-authenticate before critical acts). */
export const CONFIRMED_MS = 10 * 60_000;

/** Makes the console from its sections. */
export function createConsole(options: ConsoleOptions): Console {
  const { sections, audit } = options;
  const own = options.publicUrl === undefined ? undefined : new URL(options.publicUrl).origin;
  const assets = readAssets(join(__dirname, 'assets'), '/console/assets');
  const tokens = createFormTokens(options.secret);
  const cookie = createSessionCookie(own);
  const rendering = createRendering({ ...options, assets, tokens, saidOnce: createSaidOnce(options.secret) });
  const app = new Hono();
  app.use(consoleHeaders);
  app.get('/assets/:name', (context) => assets.answer(context, context.req.param('name')));
  options.guests?.(app, { rendering, tokens, cookie, own });
  for (const section of sections) for (const route of section.routes) addRoute(section, route);
  app.all('*', async (context) => {
    const session = await sessionOf(context);
    return session ? rendering.problem(context, session, 'missing') : toLogin(context);
  });
  app.onError((error, context) => {
    options.failed(error);
    return rendering.problem(context, undefined, 'broken');
  });

  function addRoute(section: ConsoleSection, route: ConsoleRoute): void {
    const path = `${section.path}${route.path}` || '/';
    const answer = (context: Context) => guarded(context, section, route);
    if (route.method === 'GET') {
      app.get(path, answer);
      return;
    }
    const tooBig = async (context: Context) => rendering.problem(context, await sessionOf(context), 'big');
    app.post(path, bodyLimit({ maxSize: route.largestBody ?? LARGEST_FORM_BYTES, onError: tooBig }), answer);
  }

  async function guarded(context: Context, section: ConsoleSection, route: ConsoleRoute): Promise<Response> {
    const session = await sessionOf(context);
    if (!session) return toLogin(context);
    const problem = await refusal(context, session, section, route);
    if (problem) return rendering.problem(context, session, problem);
    if (route.confirmed === true && options.now().getTime() - session.confirmedAt.getTime() > CONFIRMED_MS) {
      const to = route.method === 'GET' ? pathOf(context) : `/console${section.path}`;
      return context.redirect(`/console/account/confirm?to=${encodeURIComponent(to)}`, 303);
    }
    const form = route.method === 'GET' ? NO_FORM : await readForm(context, tokens, session.id);
    if (typeof form === 'string') return rendering.problem(context, session, form);
    const stream = watchStream(context.req.raw.signal, () => options.stillLive(session.id, options.now()));
    const request = requestOf(context, session, {
      ...form,
      rendering,
      audit,
      now: options.now(),
      signal: stream.signal,
    });
    const answer = await route.handle(request);
    if (!isPage(answer) && isStream(answer)) stream.watch();
    return isPage(answer) ? rendering.page(context, session, answer, section) : answer;
  }

  /** Why a request is refused before its body is read. A forbidden act is written into the audit log. */
  async function refusal(
    context: Context,
    { officer }: LiveSession,
    section: ConsoleSection,
    route: ConsoleRoute,
  ): Promise<Problem | undefined> {
    if (!may(officer, route.action)) {
      const subject = `${route.method} /console${section.path}${route.path}`;
      const details = { needs: route.action };
      await audit.write({ action: 'refused', subject, details, at: options.now(), officer: officer.id });
      return 'forbidden';
    }
    return route.method === 'POST' && !isFromOurPage(context, own) ? 'foreign' : undefined;
  }

  async function sessionOf(context: Context): Promise<LiveSession | undefined> {
    const token = cookie.read(context);
    return token === undefined ? undefined : options.identify(token, options.now());
  }

  const routes = sections.flatMap((section) =>
    section.routes.map((route) => ({ ...route, path: `/console${section.path}${route.path}` })),
  );
  return { app, routes };
}

/** A GET comes back to where it wanted to go after the login. */
function toLogin(context: Context): Response {
  const to = context.req.method === 'GET' ? pathOf(context) : '/console';
  return context.redirect(to === '/console' ? '/console/login' : `/console/login?to=${encodeURIComponent(to)}`, 303);
}

/** Path and query of a request. */
function pathOf(context: Context): string {
  const { pathname, search } = new URL(context.req.url);
  return `${pathname}${search}`;
}

function isPage(answer: Page | Response): answer is Page {
  return !(answer instanceof Response);
}
