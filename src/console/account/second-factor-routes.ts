import type { Credentials, Sessions, StoredSession } from '../../core/staff';
import type { Access } from '../access/access';
import { recoveryCodesPage, secondFactorBody } from '../access/guest-pages';
import { newRecoveryCodes, recoveryCodeHash } from '../access/recovery-codes';
import { ACCESS_TEXTS } from '../access/texts';
import type { ConsoleRequest, ConsoleRoute, Page } from '../section';

/** Changing the second factor and the recovery codes; both want the password typed just now. */
export function secondFactorRoutes(options: {
  readonly access: Access;
  readonly sessions: Sessions;
  readonly credentials: Credentials;
}): readonly ConsoleRoute[] {
  const { access, sessions, credentials } = options;

  async function current({ officer, sessionId, now }: ConsoleRequest): Promise<StoredSession | undefined> {
    return (await sessions.list(officer.id, now)).find(({ id }) => id === sessionId);
  }

  async function factorPage(request: ConsoleRequest, fault?: string): Promise<Page> {
    const session = await current(request);
    if (!session) return request.notFound();
    const { language, officer, formToken } = request;
    const texts = ACCESS_TEXTS[language];
    const secret = await access.pendingSecret(session);
    const address = { action: '/console/account/second-factor', hidden: formToken };
    return {
      title: texts.account.changeFactor,
      above: [{ label: texts.account.title, path: '/account' }],
      body: secondFactorBody(language, { ...address, secret, login: officer.login }),
      ...(fault === undefined ? {} : { status: 422, message: { kind: 'bad', text: fault } }),
    };
  }

  const common = { action: 'account', confirmed: true } as const;
  return [
    { ...common, method: 'GET', path: '/second-factor', handle: (request) => factorPage(request) },
    {
      ...common,
      method: 'POST',
      path: '/second-factor',
      async handle(request) {
        const session = await current(request);
        if (!session) return request.notFound();
        const attempt = await access.setSecondFactor(session, request.form.get('code').slice(0, 100));
        const texts = ACCESS_TEXTS[request.language].factor;
        if (attempt.kind !== 'done') return factorPage(request, texts.wrong);
        const page = recoveryCodesPage(request.language, attempt.value, '/console/account');
        return { ...page, message: { kind: 'good', text: texts.done } };
      },
    },
    {
      ...common,
      method: 'POST',
      path: '/recovery-codes',
      async handle({ officer, record, language }) {
        const codes = newRecoveryCodes();
        const made = record({ action: 'account.recovery-codes', subject: `officer:${officer.id}` });
        await credentials.replaceRecoveryCodes(officer.id, codes.map(recoveryCodeHash), made);
        return recoveryCodesPage(language, codes, '/console/account');
      },
    },
  ];
}
