import type { Hono } from 'hono';
import type { Sessions } from '../../core/staff';
import { durationText } from '../times';
import type { Access, Attempt } from './access';
import { backAddress } from './back-address';
import { originOf, type GuestDesk } from './guest-desk';
import { codePage, logInPage, type GuestForm } from './guest-pages';
import { ACCESS_TEXTS } from './texts';

/** Name and password, then the second factor; and logging out. */
export function loginRoutes(
  app: Hono,
  { access, sessions }: { readonly access: Access; readonly sessions: Sessions },
  desk: GuestDesk,
): void {
  app.get('/login', async (context) => {
    const to = backAddress(context.req.query('to') ?? '');
    if ((await desk.stored(context))?.stage === 'full') return context.redirect(to, 303);
    const form = desk.form(context, to);
    const page = logInPage(form, '');
    if (context.req.query('out') === undefined) return desk.show(context, page);
    return desk.show(context, {
      ...page,
      message: { kind: 'good', text: ACCESS_TEXTS[form.language].logIn.loggedOut },
    });
  });
  desk.post('/login', async (context) => {
    const sent = await desk.formOf(context, desk.guestBinding(context));
    if (sent instanceof Response) return sent;
    const login = sent.get('login').trim().toLowerCase().slice(0, 100);
    const attempt = await access.logIn(login, sent.get('password'), originOf(context));
    if (attempt.kind === 'done') return desk.goOn(context, attempt.value, backAddress(sent.get('to')));
    const form = desk.form(context, backAddress(sent.get('to')));
    return desk.show(context, logInPage(form, login, told(form, attempt, ACCESS_TEXTS[form.language].logIn)));
  });

  app.get('/login/code', async (context) => {
    const session = await desk.stored(context);
    if (session?.stage !== 'second-factor') return context.redirect('/console/login', 303);
    const form = desk.form(context, backAddress(context.req.query('to') ?? ''), session);
    return desk.show(context, codePage(form, context.req.query('with') === 'recovery'));
  });
  desk.post('/login/code', async (context) => {
    const session = await desk.stored(context);
    if (session?.stage !== 'second-factor') return context.redirect('/console/login', 303);
    const sent = await desk.formOf(context, session.id);
    if (sent instanceof Response) return sent;
    const to = backAddress(sent.get('to'));
    const attempt = await access.giveCode(desk.token(context), session, sent.get('code').slice(0, 100));
    if (attempt.kind === 'done') return desk.goOn(context, attempt.value, to);
    const form = desk.form(context, to, session);
    const fault = told(form, attempt, ACCESS_TEXTS[form.language].code);
    return desk.show(context, codePage(form, context.req.query('with') === 'recovery', fault));
  });

  desk.post('/log-out', async (context) => {
    const session = await desk.stored(context);
    if (session) {
      const sent = await desk.formOf(context, session.id);
      if (sent instanceof Response) return sent;
      await sessions.end(session.officer.id, { id: session.id });
    }
    desk.forget(context);
    return context.redirect('/console/login?out', 303);
  });
}

/** The same words for every reason but too many tries. */
function told(
  { language }: GuestForm,
  attempt: Exclude<Attempt<unknown>, { kind: 'done' }>,
  texts: { readonly wrong: string; readonly wait: (time: string) => string },
): string {
  return attempt.kind === 'wait' ? texts.wait(durationText(attempt.ms, language)) : texts.wrong;
}
