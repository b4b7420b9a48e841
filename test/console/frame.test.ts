import { describe, expect, test } from 'vitest';
import { html } from '../../src/pages/html';
import type { ConsoleSection } from '../../src/console/section';
import { consoleUnderTest, officerWith } from './console-under-test';

const said: string[] = [];
const section: ConsoleSection = {
  path: '/letters',
  label: { vi: 'Thư', en: 'Letters' },
  action: 'announcements.view',
  counts: async () => [{ label: { vi: 'Thư mới', en: 'New letters' }, n: 3, path: '/letters', urgent: true }],
  routes: [
    {
      method: 'GET',
      path: '/:id',
      action: 'announcements.view',
      handle: async ({ params, query }) => ({ title: `<${params['id']}>`, body: html`<p>${query.get('q')}</p>` }),
    },
    {
      method: 'POST',
      path: '',
      action: 'announcements.write',
      largestBody: 2_000,
      handle: async ({ form, audit, done }) => {
        said.push(...form.all('text'));
        await audit({ action: 'letter.write', subject: 'letter:1', why: form.get('why') });
        return done('/letters/1', 'Đã gửi <b>thư</b>');
      },
    },
  ],
};
const editor = officerWith(['editor']);
const agent = officerWith(['agent']);

describe('the frame of the console', () => {
  test('without a session every address leads to the login, which remembers where to go', async () => {
    const { get, post } = consoleUnderTest([section]);
    const page = await get('/letters/1?q=2');
    expect([page.status, page.headers.get('location')]).toEqual([303, '/console/login?to=%2Fletters%2F1%3Fq%3D2']);
    expect((await get('/nowhere')).status).toBe(303);
    expect((await post('/letters', { text: 'a' })).headers.get('location')).toBe('/console/login');
    expect(said).toEqual([]);
  });

  test('an officer who may not is told so, and it is audited', async () => {
    const { get, post, audited } = consoleUnderTest([section]);
    const page = await get('/letters/1', agent);
    expect(page.status).toBe(403);
    expect(await page.text()).toContain('chưa có quyền');
    expect((await post('/letters', { text: 'a' }, agent)).status).toBe(403);
    expect(audited.map(({ action, subject, officer }) => [action, subject, officer])).toEqual([
      ['refused', 'GET /console/letters/:id', 'officer-agent'],
      ['refused', 'POST /console/letters', 'officer-agent'],
    ]);
  });

  test('the navigation shows what the officer may see, with what waits', async () => {
    const { get } = consoleUnderTest([section]);
    const forEditor = await (await get('', editor)).text();
    expect(forEditor).toContain('href="/console/letters"');
    expect(forEditor).toContain('3 việc cần làm');
    expect(await (await get('', agent)).text()).not.toContain('href="/console/letters"');
  });

  test('whatever stands in an address or a text is escaped', async () => {
    const { get } = consoleUnderTest([section]);
    const page = await (await get('/letters/a%3Cscript%3E?q=%22%3E%3Cimg%20src=x%3E', editor)).text();
    expect(page).toContain('&lt;a&lt;script&gt;&gt;');
    expect(page).not.toContain('<img');
    expect(page).not.toContain('<script>');
  });

  test('a form is taken from our own pages with the token of the session only', async () => {
    const under = consoleUnderTest([section]);
    const ask = (headers: Record<string, string>, body: string) =>
      under.console.app.request('http://127.0.0.1:8080/letters', {
        method: 'POST',
        body,
        headers: {
          cookie: `console=${editor.id}`,
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
      });
    const page = await (await under.get('', editor)).text();
    const token = /data-token="([^"]+)"/.exec(page)?.[1] ?? '';
    const same = { 'sec-fetch-site': 'same-origin' };
    expect((await ask({}, `token=${token}`)).status).toBe(403);
    expect((await ask({ 'sec-fetch-site': 'cross-site' }, `token=${token}`)).status).toBe(403);
    expect((await ask({ origin: 'https://evil.example' }, `token=${token}`)).status).toBe(403);
    expect((await ask(same, 'text=a')).status).toBe(403);
    expect((await ask(same, `token=${token.slice(1)}A`)).status).toBe(403);
    expect((await ask({ ...same, 'content-type': 'text/plain' }, `token=${token}`)).status).toBe(403);
    const otherToken = /data-token="([^"]+)"/.exec(await (await under.get('', agent)).text())?.[1] ?? '';
    expect((await ask(same, `token=${otherToken}`)).status).toBe(403);
    expect(said).toEqual([]);
    expect((await ask(same, `token=${token}&text=b`)).status).toBe(303);
    expect((await ask({ origin: 'http://127.0.0.1:8080' }, `token=${token}&text=c`)).status).toBe(303);
    expect(said.splice(0)).toEqual(['b', 'c']);
  });

  test('after a post the next page tells once what was done', async () => {
    const { post, get, audited, console } = consoleUnderTest([section]);
    const posted = await post('/letters', { text: ['một', 'hai\r\nba'], why: 'thử' }, editor);
    expect(posted.headers.get('location')).toBe('/console/letters/1');
    expect(said.splice(0)).toEqual(['một', 'hai\nba']);
    expect(audited.at(-1)).toMatchObject({ action: 'letter.write', officer: editor.id, why: 'thử' });
    const cookie = posted.headers.get('set-cookie')?.split(';')[0] ?? '';
    const open = (cookies: string) =>
      console.app.request('http://127.0.0.1:8080/letters/1', {
        headers: { cookie: `console=${editor.id}; ${cookies}` },
      });
    const told = await open(cookie);
    expect(await told.text()).toContain('Đã gửi &lt;b&gt;thư&lt;/b&gt;');
    expect(told.headers.get('set-cookie')).toContain('console_said=;');
    expect(await (await open(`${cookie}x`)).text()).not.toContain('Đã gửi');
    expect(await (await get('/letters/1', editor)).text()).not.toContain('Đã gửi');
  });

  test('a body that is too large is refused with a page', async () => {
    const { post } = consoleUnderTest([section]);
    const answer = await post('/letters', { text: 'ă'.repeat(5_000) }, editor);
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('Gửi quá nhiều');
    expect(said).toEqual([]);
  });

  test('every page has a strict policy, is kept by nobody and shown in no frame', async () => {
    const { get } = consoleUnderTest([section]);
    for (const page of [await get('', editor), await get('/nowhere', editor), await get('/letters/1', agent)]) {
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      expect(page.headers.get('referrer-policy')).toBe('same-origin');
      expect(await page.text()).not.toMatch(/ style=| on[a-z]+=|<style/);
    }
  });

  test('files that pages load are kept for ever under their hash and asked again without', async () => {
    const { get } = consoleUnderTest([section]);
    const page = await (await get('', editor)).text();
    const address = /href="\/console(\/assets\/console\.css\?v=\w+)"/.exec(page)?.[1] ?? '';
    expect((await get(address)).headers.get('cache-control')).toContain('immutable');
    expect((await get('/assets/console.css')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/assets/..%2f..%2fpermissions.ts')).status).toBe(404);
  });
});
