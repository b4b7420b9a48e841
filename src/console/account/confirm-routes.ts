import { html } from '../../pages/html';
import type { Access } from '../access/access';
import { backAddress } from '../access/back-address';
import { ACCESS_TEXTS } from '../access/texts';
import { textField } from '../fields';
import type { ConsoleRequest, ConsoleRoute, Page } from '../section';
import { accountName } from './account-name';
import { durationText } from '../times';

/** Typing the password again before a critical step; then it goes on to where it was asked for. */
export function confirmRoutes({ access }: { readonly access: Access }): readonly ConsoleRoute[] {
  return [
    {
      method: 'GET',
      path: '/confirm',
      action: 'account',
      handle: async (request) => confirmPage(request, backAddress(request.query.get('to'))),
    },
    {
      method: 'POST',
      path: '/confirm',
      action: 'account',
      async handle(request) {
        const { officer, form, sessionId, language, done } = request;
        const to = backAddress(form.get('to'));
        const session = { id: sessionId, officerId: officer.id };
        const attempt = await access.checkPassword(session, form.get('password'));
        if (attempt.kind === 'done') return done(to.slice('/console'.length));
        const texts = ACCESS_TEXTS[language];
        const wait = attempt.kind === 'wait' ? texts.logIn.wait(durationText(attempt.ms, language)) : undefined;
        return confirmPage(request, to, wait ?? texts.confirm.wrong);
      },
    },
  ];
}

function confirmPage({ language, officer, formToken }: ConsoleRequest, to: string, fault?: string): Page {
  const texts = ACCESS_TEXTS[language].confirm;
  return {
    title: texts.title,
    ...(fault === undefined ? {} : { status: 422, message: { kind: 'bad', text: fault } }),
    body: html`<p>${texts.intro}</p>
      <form method="post" action="/console/account/confirm" class="stack">
        ${formToken}<input type="hidden" name="to" value="${to}" />
        ${accountName(officer.login)}
        ${textField(language, {
          name: 'password',
          label: ACCESS_TEXTS[language].logIn.password,
          type: 'password',
          autocomplete: 'current-password',
        })}
        <div class="buttons"><button class="strong">${texts.button}</button></div>
      </form>`,
  };
}
