import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeOf } from './seed-staff';
import type { Seen } from './staff-browser';
import { staffedConsole, type StaffedConsole } from './staffed-console';

let place: StaffedConsole;
beforeEach(async () => {
  place = await staffedConsole();
});
afterEach(() => place.remove());

const fault = ({ text }: Seen): string =>
  /role="alert"[^>]*>(.*?)<\/div>/s
    .exec(text)?.[1]
    ?.replace(/<[^>]+>/g, '')
    .trim() ?? '';
const PASSWORD = 'trâu ơi ta bảo trâu này';

describe('logging in', () => {
  test('with password and code leads to where one wanted to go, and nowhere before', async () => {
    const officer = await place.seed(['admin']);
    const browser = place.browser();
    const login = await browser.open('/console/audit?action=login');
    expect(login.path).toBe('/console/login?to=%2Fconsole%2Faudit%3Faction%3Dlogin');
    const code = await browser.send(login, '/console/login', { login: ' ADMIN ', password: officer.password });
    expect(code.path).toContain('/console/login/code');
    expect((await browser.open('/console/audit')).path).toContain('/console/login');
    const page = await browser.send(code, '/console/login/code', { code: codeOf(officer.totpSecret, place.now()) });
    expect([page.status, page.path]).toEqual([200, '/console/audit?action=login']);
  });

  test('an address elsewhere is not gone to', async () => {
    const officer = await place.seed(['agent']);
    for (const to of ['https://evil.example/', '//evil.example', '/console/../x\\evil', '/consolex']) {
      const browser = place.browser();
      const login = await browser.open(`/console/login?to=${encodeURIComponent(to)}`);
      const code = await browser.send(login, '/console/login', { login: 'agent', password: officer.password });
      expect(code.path).toBe('/console/login/code?to=%2Fconsole');
    }
  });

  test('an unknown account, a wrong password, a disabled one and one without a password get the same words', async () => {
    await place.seed(['agent']);
    await place.seed(['editor'], { login: 'gone' });
    await place.database.kysely.updateTable('officer').set({ disabled: 1 }).where('login', '=', 'gone').execute();
    await place.seed(['editor'], { login: 'new' });
    await place.database.kysely
      .updateTable('officer')
      .set({ password_hash: null })
      .where('login', '=', 'new')
      .execute();
    const said = new Set<string>();
    for (const login of ['agent', 'nobody', 'gone', 'new', '', '\0', 'ă'.repeat(2_000)]) {
      const browser = place.browser();
      const password = login === 'agent' ? 'sai' : 'mùa lúa chín vàng đồng quê';
      const page = await browser.send(await browser.open('/console/login'), '/console/login', { login, password });
      expect(page.status).toBe(422);
      said.add(fault(page));
    }
    expect([...said]).toEqual(['Tên đăng nhập hoặc mật khẩu không đúng.']);
  });

  test('each failure after the fifth costs more time, for unknown accounts as well', async () => {
    await place.seed(['agent']);
    for (const login of ['agent', 'nobody']) {
      const browser = place.browser();
      const attempt = async () =>
        fault(await browser.send(await browser.open('/console/login'), '/console/login', { login, password: 'sai' }));
      for (let n = 0; n < 5; n += 1) expect(await attempt()).toContain('không đúng');
      expect(await attempt()).toContain('thử lại sau dưới 1 phút');
      place.wait(1_000);
      expect(await attempt()).toContain('không đúng');
      place.wait(1_000);
      expect(await attempt()).toContain('thử lại sau');
      for (let n = 0; n < 12; n += 1) {
        place.wait(15 * 60_000);
        expect(await attempt()).toContain('không đúng');
      }
      expect(await attempt()).toContain('thử lại sau 15 phút');
    }
  });

  test('many tries at once do not slip through', async () => {
    const officer = await place.seed(['agent']);
    const browser = place.browser();
    const page = await browser.open('/console/login');
    const said = await Promise.all(
      Array.from({ length: 30 }, async () =>
        fault(await browser.send(page, '/console/login', { login: 'agent', password: 'sai' })),
      ),
    );
    expect(said.filter((text) => text.includes('không đúng'))).toHaveLength(5);
    place.wait(1_000);
    expect((await place.logIn(place.browser(), officer)).path).toBe('/console');
  });

  test('one address cannot try many accounts', async () => {
    const browser = place.browser();
    const said: string[] = [];
    for (let n = 0; n < 35; n += 1) {
      const page = await browser.open('/console/login');
      said.push(fault(await browser.send(page, '/console/login', { login: `name${n}`, password: 'sai' })));
    }
    expect(said.filter((text) => text.includes('thử lại sau'))).toHaveLength(5);
  });

  test('a code is taken once, wrong ones are slowed down, and old ones do not count', async () => {
    const officer = await place.seed(['agent']);
    const first = place.browser();
    expect((await place.logIn(first, officer)).status).toBe(200);
    const second = place.browser();
    const login = { login: 'agent', password: officer.password };
    let page = await second.send(await second.open('/console/login'), '/console/login', login);
    const give = async (code: string) => {
      page = await second.send(page, '/console/login/code', { code });
      return fault(page);
    };
    expect(await give(codeOf(officer.totpSecret, place.now()))).toContain('đã dùng');
    expect(await give(codeOf(officer.totpSecret, new Date(place.now().getTime() - 30_000)))).toContain('đã dùng');
    for (const code of ['', '12345', 'abcdef']) expect(await give(code)).toContain('không đúng');
    expect(await give(codeOf(officer.totpSecret, new Date(place.now().getTime() + 30_000)))).toContain('thử lại sau');
    place.wait(60_000);
    expect(await give(codeOf(officer.totpSecret, place.now()))).toBe('');
    expect(page.path).toBe('/console');
  });

  test('a form from elsewhere or without its token logs nobody in', async () => {
    const officer = await place.seed(['agent']);
    const ask = (headers: Record<string, string>) =>
      place.pages.app.request('http://127.0.0.1:8080/login', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ login: 'agent', password: officer.password }).toString(),
      });
    for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-origin' }]) {
      const answer = await ask(headers);
      expect(answer.status).toBe(403);
      expect(answer.headers.getSetCookie().some((line) => line.startsWith('console='))).toBe(false);
    }
  });
});

describe('a one-time link', () => {
  test('sets password, second factor and recovery codes up, and works once', async () => {
    const link = await place.pages.firstLink();
    const path = new URL(link ?? '').pathname;
    const browser = place.browser();
    let page = await browser.open(path);
    page = await browser.send(page, '/console/set-up/link', { password: 'password1234', repeat: 'x' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('dễ đoán');
    expect(page.text).toContain('không giống nhau');
    page = await browser.send(page, '/console/set-up/link', { password: PASSWORD, repeat: PASSWORD });
    expect(page.path).toBe('/console/set-up/second-factor');
    expect((await browser.open('/console')).path).toBe('/console/login');
    const secret = /class="key">([^<]+)</.exec(page.text)?.[1]?.replaceAll(' ', '') ?? '';
    const again = await browser.open('/console/set-up/second-factor');
    expect(again.text).toContain(secret.slice(0, 4));
    page = await browser.send(page, '/console/set-up/second-factor', { code: '000000' });
    expect(fault(page)).toContain('chưa đúng');
    page = await browser.send(page, '/console/set-up/second-factor', { code: codeOf(secret, place.now()) });
    const codes = [...page.text.matchAll(/<code>([\w-]{14})<\/code>/g)].map(([, code]) => code ?? '');
    expect(codes).toHaveLength(10);
    expect((await browser.open('/console/staff')).status).toBe(200);

    expect((await place.browser().open(path)).text).toContain('không dùng được nữa');
    expect(await place.pages.firstLink()).toBeUndefined();

    for (const code of [codes[0]?.toUpperCase().replaceAll('-', ' '), codes[1]]) {
      const other = place.browser();
      const login = await other.send(await other.open('/console/login'), '/console/login', {
        login: 'quantri',
        password: PASSWORD,
      });
      const recovery = await other.open(`${login.path}&with=recovery`);
      expect((await other.send(recovery, '/console/login/code', { code: code ?? '' })).path).toBe('/console');
    }
    const login = { login: 'quantri', password: PASSWORD };
    const third = place.browser();
    const used = await third.send(await third.open('/console/login'), '/console/login', login);
    expect(fault(await third.send(used, '/console/login/code', { code: codes[0] ?? '' }))).toContain('đã dùng');
    const actions = (await place.audit.read({ action: 'account.recovery-code-used' }, 10)).length;
    expect(actions).toBe(2);
  });

  test('ends after an hour, and each start makes the one before worthless', async () => {
    const first = new URL((await place.pages.firstLink()) ?? '').pathname;
    const second = new URL((await place.pages.firstLink()) ?? '').pathname;
    expect((await place.browser().open(first)).status).toBe(404);
    expect((await place.browser().open(second)).status).toBe(200);
    place.wait(3_600_000);
    expect((await place.browser().open(second)).status).toBe(404);
  });

  test.each([
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '::' }, false],
    [{ HOST: '10.0.0.5' }, false],
    [{ HOST: '127.0.0.1', PUBLIC_URL: 'https://troly.example.gov.vn' }, false],
    [{ HOST: '::1' }, true],
    [{ HOST: 'localhost' }, true],
  ])('with %j a link is printed: %s', async (environment, printed) => {
    const other = await staffedConsole(environment);
    expect((await other.pages.firstLink()) !== undefined).toBe(printed);
    await other.remove();
  });

  test('a password that is set half-way leads to the second factor at the next login', async () => {
    const path = new URL((await place.pages.firstLink()) ?? '').pathname;
    const browser = place.browser();
    await browser.send(await browser.open(path), '/console/set-up/link', { password: PASSWORD, repeat: PASSWORD });
    const other = place.browser();
    const login = { login: 'quantri', password: PASSWORD };
    const page = await other.send(await other.open('/console/login'), '/console/login', login);
    expect(page.path).toBe('/console/set-up/second-factor');
  });
});

describe('behind a proxy', () => {
  test('the cookie is one that only this host gets over https', async () => {
    await place.remove();
    place = await staffedConsole({ PUBLIC_URL: 'https://troly.example.gov.vn' });
    const officer = await place.seed(['agent']);
    const browser = place.browser();
    await place.logIn(browser, officer);
    expect([...browser.cookies.keys()]).toContain('__Host-console');
    const answer = await place.pages.app.request('http://127.0.0.1:8080/login');
    const guest = answer.headers.getSetCookie().join();
    expect(guest).toContain('Secure');
    expect(guest).toContain('HttpOnly');
  });
});
