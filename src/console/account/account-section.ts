import type { Credentials, Sessions, Staff } from '../../core/staff';
import type { Access } from '../access/access';
import { backAddress } from '../access/back-address';
import { ACCESS_TEXTS } from '../access/texts';
import type { ConsoleRequest, ConsoleRoute, ConsoleSection, Page } from '../section';
import { accountPage } from './account-page';
import { confirmRoutes } from './confirm-routes';
import { passwordRoutes } from './password-routes';
import { secondFactorRoutes } from './second-factor-routes';

/** What the own account runs on. */
export interface AccountOptions {
  readonly access: Access;
  readonly staff: Staff;
  readonly sessions: Sessions;
  readonly credentials: Credentials;
}

/** The own account: password, second factor, recovery codes, sessions, language. Reached from the header. */
export function accountSection(options: AccountOptions): ConsoleSection {
  const { staff, sessions, credentials } = options;
  const route = (
    method: ConsoleRoute['method'],
    path: string,
    handle: (request: ConsoleRequest) => Promise<Page | Response>,
  ): ConsoleRoute => ({ method, path, action: 'account', handle });

  return {
    path: '/account',
    label: { vi: 'Tài khoản của tôi', en: 'My account' },
    action: 'account',
    hidden: true,
    routes: [
      route('GET', '', async (request) => {
        const { officer, now } = request;
        const left = await credentials.recoveryCodesLeft(officer.id);
        return accountPage(request, await sessions.list(officer.id, now), left);
      }),
      route('POST', '/language', async ({ officer, form, now, done }) => {
        const language = form.get('language') === 'en' ? 'en' : 'vi';
        await staff.setLanguage(officer.id, language, now);
        return done(
          backAddress(form.get('back')).slice('/console'.length),
          ACCESS_TEXTS[language].account.languageSaved,
        );
      }),
      route('POST', '/sessions/end', async ({ officer, form, sessionId, language, audit, done }) => {
        const id = form.get('session');
        const ended = await sessions.end(officer.id, id === '' ? { allBut: sessionId } : { id });
        const details = { ended };
        await audit({ action: 'account.sessions-ended', subject: `officer:${officer.id}`, details });
        return done('/account', ACCESS_TEXTS[language].account.ended(ended));
      }),
      ...confirmRoutes(options),
      ...passwordRoutes(options),
      ...secondFactorRoutes(options),
    ],
  };
}
