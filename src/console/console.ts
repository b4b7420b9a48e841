import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AuditLog } from '../core/audit';
import type { Officer } from '../core/officers';
import { readAssets } from '../pages/asset-files';
import { isFromOurPage } from '../pages/requests';
import { formValues, uploadedFiles } from './form-values';
import { createFormTokens } from './form-token';
import { consoleHeaders } from './headers';
import { may } from './permissions';
import type { Problem } from './problems';
import { createRendering, type Rendering } from './rendering';
import { createSaidOnce } from './said-once';
import { LARGEST_FORM_BYTES, type ConsoleRequest, type ConsoleRoute, type ConsoleSection, type Page } from './section';
import { createSessionCookie } from './session-cookie';
import { requestOf } from './request';

/** A session of somebody who is fully logged in. */
export interface LiveSession {
  readonly id: string;
  readonly officer: Officer;
  /** When the password was last typed. */
  readonly confirmedAt: Date;
}

/** What the console is made from. */
export interface ConsoleOptions {
  /** In the order of the navigation. */
  readonly sections: readonly ConsoleSection[];
  /** Whose session a token is; undefined for none, an ended one and one that still needs the second factor. */
  readonly identify: (token: string, now: Date) => Promise<LiveSession | undefined>;
  /** Addresses for those who are not logged in, added before all others. */
  readonly guests?: (app: Hono, rendering: Rendering) => void;
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
  options.guests?.(app, rendering);
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
    const form = await readForm(context, route, session);
    if (typeof form === 'string') return rendering.problem(context, session, form);
    const request = requestOf(context, session, { ...form, rendering, audit, now: options.now() });
    const answer = await route.handle(request);
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

  async function readForm(
    context: Context,
    route: ConsoleRoute,
    session: LiveSession,
  ): Promise<Pick<ConsoleRequest, 'form' | 'files'> | Problem> {
    if (route.method === 'GET') return { form: formValues([]), files: [] };
    const data = await context.req.formData().catch(() => undefined);
    if (!data) return 'stale';
    const form = formValues(data.entries());
    const token = context.req.header('x-form-token') ?? form.get('token');
    return tokens.isRight(token, session.id) ? { form, files: await uploadedFiles(data) } : 'stale';
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
