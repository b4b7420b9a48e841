import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SeededOfficer } from './seed-staff';
import type { Seen, StaffBrowser } from './staff-browser';
import { staffedConsole, type StaffedConsole } from './staffed-console';

let place: StaffedConsole;
let admin: SeededOfficer;
let browser: StaffBrowser;
beforeEach(async () => {
  place = await staffedConsole();
  admin = await place.seed(['admin']);
  browser = place.browser();
  await place.logIn(browser, admin);
});
afterEach(() => place.remove());

const said = ({ text }: Seen): string =>
  /role="status"[^>]*>(.*?)<\/div>/s
    .exec(text)?.[1]
    ?.replace(/<[^>]+>/g, '')
    .trim() ?? '';
const audited = async (action: string) =>
  (await place.audit.read({ action }, 50)).map(({ officer, subject }) => [officer, subject]);

describe('managing staff', () => {
  test('a person is added and sets a password by the link that is shown once', async () => {
    const form = await browser.open('/console/staff/new');
    const bad = await browser.send(form, '/console/staff/new', { name: ' ', login: 'Bình Lê', roles: [] });
    expect([bad.status, bad.text.match(/class="fault"/g)?.length]).toEqual([422, 3]);
    const fields = { name: 'Lê  Văn Bình ', login: 'binh.le', roles: ['agent', 'nonsense'], unit: 'Đội căn cước' };
    const page = await browser.send(bad, '/console/staff/new', fields);
    const link =
      /<code>http:\/\/127\.0\.0\.1:8080(\/console\/set-up\/link\/[\w-]{43})<\/code>/.exec(page.text)?.[1] ?? '';
    expect((await place.browser().open(link)).text).toContain('Chào Lê Văn Bình');
    expect(JSON.stringify(await place.audit.read({}, 50))).not.toContain(link.slice(-43));
    const twice = await browser.send(await browser.open('/console/staff/new'), '/console/staff/new', fields);
    expect(twice.text).toContain('đã có người dùng');
    expect((await audited('staff.add'))[0]?.[0]).toBe(admin.id);
    const list = await browser.open('/console/staff');
    expect(list.text).toContain('Lê Văn Bình');
    expect(list.text).toContain('Chưa đặt mật khẩu');
  });

  test('other roles, disabling and a new link end the sessions of the person at once', async () => {
    const agent = await place.seed(['agent'], { name: 'Lê Văn Bình' });
    const theirs = place.browser();
    const member = `/console/staff/${agent.id}`;
    const isIn = async () => (await theirs.open('/console/account')).path === '/console/account';
    const again = () => place.logIn(theirs, agent);
    const refused = async () => {
      const { login, password } = agent;
      const page = await theirs.send(await theirs.open('/console/login'), '/console/login', { login, password });
      return page.text.includes('không đúng');
    };

    await again();
    await browser.send(await browser.open(member), member, { name: 'Lê Bình', roles: ['agent'] });
    expect(await isIn()).toBe(true);
    await browser.send(await browser.open(member), member, { name: 'Lê Bình', roles: ['agent', 'editor'] });
    expect(await isIn()).toBe(false);

    await again();
    await browser.send(await browser.open(member), `${member}/disable`, { 'why-disable': 'nghỉ việc' });
    expect(await isIn()).toBe(false);
    expect(await refused()).toBe(true);
    expect((await place.audit.read({ action: 'staff.disable' }, 1))[0]).toMatchObject({
      officer: admin.id,
      why: 'nghỉ việc',
    });
    await browser.send(await browser.open(member), `${member}/enable`, {});
    place.wait(60_000);
    expect((await again()).path).toBe('/console');

    const page = await browser.send(await browser.open(member), `${member}/reset`, { 'why-reset': 'mất điện thoại' });
    expect(page.text).toContain('/console/set-up/link/');
    expect(await isIn()).toBe(false);
    place.wait(60_000);
    expect(await refused()).toBe(true);
  });

  test('the last administrator stays one', async () => {
    const own = `/console/staff/${admin.id}`;
    const page = await browser.send(await browser.open(own), own, { name: 'Hoa', roles: ['editor'] });
    expect([page.status, page.text.includes('ít nhất một quản trị viên')]).toEqual([422, true]);
    const second = await place.seed(['admin'], { login: 'second' });
    expect((await browser.send(await browser.open(own), own, { name: 'Hoa', roles: ['editor'] })).path).toContain(
      'login',
    );
    const theirs = place.browser();
    await place.logIn(theirs, second);
    const page2 = await theirs.open(`/console/staff/${second.id}`);
    expect(page2.text).not.toContain('/disable');
  });

  test('what is critical wants the password again after a while', async () => {
    place.wait(11 * 60_000);
    const asked = await browser.open('/console/staff/new');
    expect(asked.path).toBe('/console/account/confirm?to=%2Fconsole%2Fstaff%2Fnew');
    const wrong = await browser.send(asked, '/console/account/confirm', { password: 'sai' });
    expect(wrong.status).toBe(422);
    const page = await browser.send(wrong, '/console/account/confirm', { password: admin.password });
    expect(page.path).toBe('/console/staff/new');
  });
});

describe('the own account', () => {
  test('lists sessions with device and last use; they are ended singly or all', async () => {
    const phone = place.browser('Mozilla/5.0 (Linux; Android 14) SamsungBrowser/25 Chrome/121 Mobile Safari/537');
    await place.logIn(phone, admin);
    const tablet = place.browser('Mozilla/5.0 (iPad) Version/18 Safari/604');
    await place.logIn(tablet, admin);
    const page = await browser.open('/console/account');
    expect(page.text).toContain('Samsung Internet · Android');
    expect(page.text).toContain('Safari · iPhone, iPad');
    expect(page.text).toContain('30/11/2026 08:01');
    const form = /session" value="([^"]+)"(?=(?:(?!<\/form>).)*Samsung)/s.exec(page.text)?.[1] ?? '';
    const ended = await browser.send(page, '/console/account/sessions/end', { session: form });
    expect(said(ended)).toBe('Đã kết thúc 1 phiên.');
    expect((await phone.open('/console')).path).toBe('/console/login');
    expect((await tablet.open('/console')).path).toBe('/console');
    await browser.send(ended, '/console/account/sessions/end', { session: '' });
    expect((await tablet.open('/console')).path).toBe('/console/login');
    expect((await browser.open('/console')).path).toBe('/console');
  });

  test("nobody ends another person's session", async () => {
    const agent = await place.seed(['agent']);
    const theirs = place.browser();
    await place.logIn(theirs, agent);
    const [own] = await place.database.kysely
      .selectFrom('officer_session')
      .select('id')
      .where('officer_id', '=', admin.id)
      .execute();
    const page = await theirs.open('/console/account');
    const ended = await theirs.send(page, '/console/account/sessions/end', { session: own?.id ?? '' });
    expect(said(ended)).toBe('Đã kết thúc 0 phiên.');
    expect((await browser.open('/console')).path).toBe('/console');
  });

  test('a session ends when it is not used for an hour, and after twelve hours in any case', async () => {
    place.wait(59 * 60_000);
    expect((await browser.open('/console')).path).toBe('/console');
    place.wait(61 * 60_000);
    expect((await browser.open('/console')).path).toBe('/console/login');
    await place.logIn(browser, admin);
    for (let n = 0; n < 13; n += 1) {
      place.wait(55 * 60_000);
      expect((await browser.open('/console')).path).toBe('/console');
    }
    place.wait(55 * 60_000);
    expect((await browser.open('/console')).path).toBe('/console/login');
  });

  test('logging out ends the session itself, not only the cookie', async () => {
    const kept = new Map(browser.cookies);
    const out = await browser.send(await browser.open('/console'), '/console/log-out', {});
    expect(said(out)).toBe('Anh/chị đã đăng xuất.');
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.open('/console')).path).toBe('/console/login');
  });

  test('a new password wants the current one and ends all other sessions', async () => {
    const other = place.browser();
    await place.logIn(other, admin);
    const password = 'trâu ơi ta bảo trâu này';
    const page = await browser.open('/console/account/password');
    const wrong = await browser.send(page, '/console/account/password', { current: 'sai', password, repeat: password });
    expect(wrong.text).toContain('Mật khẩu hiện tại không đúng');
    const current = admin.password;
    const done = await browser.send(wrong, '/console/account/password', { current, password, repeat: password });
    expect(said(done)).toContain('Đã đổi mật khẩu');
    expect((await other.open('/console')).path).toBe('/console/login');
    expect((await place.logIn(other, { ...admin, password })).path).toBe('/console');
    expect(await audited('account.password')).toEqual([[admin.id, `officer:${admin.id}`]]);
  });

  test('the language changes everywhere and stays on the page', async () => {
    const page = await browser.open('/console/audit?action=login');
    const english = await browser.send(page, '/console/account/language', { language: 'en' });
    expect(english.path).toBe('/console/audit?action=login');
    expect(english.text).toContain('<html lang="en"');
    expect(english.text).toContain('The language was changed.');
    const guest = place.browser();
    await guest.open('/console/login?lang=en');
    expect((await guest.open('/console/login')).text).toContain('User name');
  });
});

describe('the audit log', () => {
  test('is filtered by person, action and day in Viet Nam, and paged', async () => {
    for (let n = 0; n < 60; n += 1) {
      const at = new Date(Date.parse('2026-11-28T16:30:00Z') + n * 60_000);
      await place.audit.write({ at, officer: admin.id, action: 'case.claim', subject: `case:${n}` });
    }
    const first = await browser.open('/console/audit?action=case.claim');
    expect(first.text.match(/case:\d+<\/a>/g)).toHaveLength(50);
    const older = /rel="next" href="([^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await browser.open(older)).text.match(/case:\d+<\/a>/g)).toHaveLength(10);
    const day = await browser.open('/console/audit?action=case.claim&from=2026-11-29&until=2026-11-29');
    expect(day.text.match(/case:\d+<\/a>/g)).toHaveLength(30);
    expect((await browser.open(`/console/audit?officer=nobody`)).text).toContain('Không có dòng nào khớp');
  });

  test('is exported as CSV without formulas', async () => {
    await place.audit.write({
      at: place.now(),
      officer: admin.id,
      action: 'case.note',
      subject: 'case:1',
      why: '=1+1, "a"',
    });
    const file = await browser.open('/console/audit/export.csv?action=case.note');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.text.split('\r\n')[1]).toBe(`30/11/2026 08:00,admin,case.note,case:1,"'=1+1, ""a""",`);
  });
});
