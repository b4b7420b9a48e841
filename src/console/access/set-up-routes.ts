import type { Context, Hono } from 'hono';
import type { Credentials, StoredSession } from '../../core/staff';
import { html } from '../../pages/html';
import type { Page } from '../section';
import type { Access } from './access';
import { originOf, type GuestDesk } from './guest-desk';
import {
  goneLinkPage,
  recoveryCodesPage,
  secondFactorBody,
  setPasswordPage,
  type NewPasswordFaults,
} from './guest-pages';
import { readNewPassword } from './new-password';
import { ACCESS_TEXTS } from './texts';
import { tokenHash } from './tokens';

/** A one-time link: choosing a password, then setting the second factor up. */
export function setUpRoutes(
  app: Hono,
  {
    access,
    credentials,
    now,
  }: { readonly access: Access; readonly credentials: Credentials; readonly now: () => Date },
  desk: GuestDesk,
): void {
  app.get('/set-up/link/:token', (context) => linkPage(context, {}));
  desk.post('/set-up/link/:token', async (context) => {
    const sent = await desk.formOf(context, desk.guestBinding(context));
    if (sent instanceof Response) return sent;
    const link = context.req.param('token') ?? '';
    const owner = await credentials.linkOwner(tokenHash(link), now());
    if (!owner) return desk.show(context, goneLinkPage(desk.language(context)));
    const read = readNewPassword(sent, owner);
    if ('faults' in read) return linkPage(context, read.faults);
    const opened = await access.useLink(link, read.password, originOf(context));
    return opened ? desk.goOn(context, opened, '/console') : desk.show(context, goneLinkPage(desk.language(context)));
  });

  app.get('/set-up/second-factor', async (context) => {
    const session = await desk.stored(context);
    return session?.stage === 'set-up' ? factorPage(context, session) : context.redirect('/console/login', 303);
  });
  desk.post('/set-up/second-factor', async (context) => {
    const session = await desk.stored(context);
    if (session?.stage !== 'set-up') return context.redirect('/console/login', 303);
    const sent = await desk.formOf(context, session.id);
    if (sent instanceof Response) return sent;
    const attempt = await access.setSecondFactor(session, sent.get('code').slice(0, 100));
    const language = desk.language(context);
    if (attempt.kind !== 'done') return factorPage(context, session, ACCESS_TEXTS[language].factor.wrong);
    const opened = await access.complete(desk.token(context));
    if (opened) desk.remember(context, opened);
    return desk.show(context, recoveryCodesPage(language, attempt.value, '/console'));
  });

  async function linkPage(context: Context, faults: NewPasswordFaults): Promise<Response> {
    const link = context.req.param('token') ?? '';
    const owner = await credentials.linkOwner(tokenHash(link), now());
    if (!owner) return desk.show(context, goneLinkPage(desk.language(context)));
    const form = desk.form(context, '/console');
    return desk.show(context, setPasswordPage(form, `/console/set-up/link/${link}`, owner, faults));
  }

  async function factorPage(context: Context, session: StoredSession, fault?: string): Promise<Response> {
    const { login } = session.officer;
    const language = desk.language(context);
    const secret = await access.pendingSecret(session);
    const token = desk.form(context, '', session).formToken;
    const hidden = html`<input type="hidden" name="token" value="${token}" />`;
    const page: Page = {
      title: ACCESS_TEXTS[language].factor.title,
      body: secondFactorBody(language, { action: '/console/set-up/second-factor', hidden, secret, login }),
      ...(fault === undefined ? {} : { status: 422, message: { kind: 'bad', text: fault } }),
    };
    return desk.show(context, page);
  }
}
