import type { Credentials } from '../../core/staff';
import { html } from '../../pages/html';
import type { Access } from '../access/access';
import { newPasswordFaults, newPasswordFields, type NewPasswordFaults } from '../access/guest-pages';
import { readNewPassword } from '../access/new-password';
import { hashPassword } from '../access/passwords';
import { ACCESS_TEXTS } from '../access/texts';
import { textField } from '../fields';
import type { ConsoleRequest, ConsoleRoute, Page } from '../section';
import { accountName } from './account-name';

/** Changing the own password: the current one is asked for, all other sessions end. */
export function passwordRoutes(options: {
  readonly access: Access;
  readonly credentials: Credentials;
}): readonly ConsoleRoute[] {
  return [
    {
      method: 'GET',
      path: '/password',
      action: 'account',
      handle: async (request) => passwordPage(request, {}),
    },
    {
      method: 'POST',
      path: '/password',
      action: 'account',
      async handle(request) {
        const { officer, form, sessionId, language, now, record, done } = request;
        const read = readNewPassword(form, officer);
        if ('faults' in read) return passwordPage(request, read.faults);
        const session = { id: sessionId, officerId: officer.id };
        const attempt = await options.access.checkPassword(session, form.get('current'));
        if (attempt.kind !== 'done') return passwordPage(request, { current: 'current' });
        const changed = record({ action: 'account.password', subject: `officer:${officer.id}` });
        await options.credentials.setPassword(officer.id, await hashPassword(read.password), sessionId, now, changed);
        return done('/account', ACCESS_TEXTS[language].account.passwordChanged);
      },
    },
  ];
}

function passwordPage({ language, formToken, officer }: ConsoleRequest, faults: NewPasswordFaults): Page {
  const texts = ACCESS_TEXTS[language];
  return {
    title: texts.account.changePassword,
    above: [{ label: texts.account.title, path: '/account' }],
    ...(Object.keys(faults).length === 0 ? {} : { status: 422 }),
    body: html`${newPasswordFaults(language, faults)}
      <form method="post" action="/console/account/password" class="stack">
        ${formToken} ${accountName(officer.login)}
        ${textField(language, {
          name: 'current',
          label: texts.account.currentPassword,
          type: 'password',
          autocomplete: 'current-password',
          fault: faults.current && texts.fault.current,
        })}
        ${newPasswordFields(language, faults)}
        <div class="buttons"><button class="strong">${texts.account.changePassword}</button></div>
      </form>`,
  };
}
