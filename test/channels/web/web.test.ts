import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../../src/core/failure';
import type { Reply } from '../../../src/core/message';
import { readEvents } from './event-reader';
import { openPage, wordsOf } from './visitor-browser';
import { startWeb, type WebUnderTest } from './web-under-test';

const plain = (text: string): Reply => ({ text, choices: [], sources: [] });

describe('the web page over HTTP', () => {
  let under: WebUnderTest;
  beforeEach(async () => {
    under = await startWeb(({ content }) => plain(content.kind === 'text' ? `Nghe rồi: ${content.text}` : 'Đã bấm'));
  });
  afterEach(() => under.stop());

  test('a form without script leads to a page with the question and its answer', async () => {
    const visitor = await openPage(under.url);
    const response = await visitor.submit({ text: 'lệ phí căn cước' });
    expect(response.status).toBe(303);
    const next = response.headers.get('location') ?? '';
    expect(next).toMatch(/#new$/);
    const page = await (await visitor.get(next.replace('#new', ''))).text();
    expect(page).toContain('Tin nhắn mới');
    expect(page).toContain('Nghe rồi: lệ phí căn cước');
  });

  test('where cookies are not kept the answer comes at once, with the token for the next message', async () => {
    const page = await (await fetch(under.url)).text();
    const token = /name="visitor" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const send = (text: string): Promise<Response> =>
      fetch(`${under.url}/messages?embed=1`, {
        method: 'POST',
        headers: { origin: under.url },
        body: new URLSearchParams({ id: randomUUID(), visitor: token, text }),
        redirect: 'manual',
      });
    await send('một');
    const response = await send('hai');
    const answered = await response.text();
    expect(response.status).toBe(200);
    expect(answered).toContain('Nghe rồi: một');
    expect(answered).toContain('Nghe rồi: hai');
    expect(answered).toContain(token);
  });

  test('events come in order, and after a break go on where they stopped', async () => {
    const visitor = await openPage(under.url);
    await visitor.post({ text: 'một' });
    const first = await readEvents(await visitor.get('/events'), 2);
    expect(first.map(({ line }) => wordsOf(line))).toEqual(['một', 'Nghe rồi: một']);
    await under.replies(visitor.person(), plain('lúc đứt mạng'));
    const open = await visitor.get('/events', { 'last-event-id': first.at(-1)?.id ?? '' });
    const rest = readEvents(open, 3);
    await visitor.post({ text: 'hai' });
    expect((await rest).map(({ line }) => wordsOf(line))).toEqual(['lúc đứt mạng', 'hai', 'Nghe rồi: hai']);
    expect(open.headers.get('x-accel-buffering')).toBe('no');
  });

  test('two tabs of one person see the same, and nobody else does', async () => {
    const [visitor, stranger] = await Promise.all([openPage(under.url), openPage(under.url)]);
    const tabs = await Promise.all([visitor.get('/events'), visitor.get('/events')]);
    const seen = Promise.all(tabs.map((tab) => readEvents(tab, 2)));
    await visitor.post({ text: 'chuyện riêng' });
    const [left, right] = await seen;
    expect(left).toEqual(right);
    expect(await stranger.lines()).toEqual([]);
  });

  test('a long poll is answered as soon as there is something', async () => {
    const visitor = await openPage(under.url);
    const waiting = visitor.get('/messages?after=0&wait=1');
    await under.replies(visitor.person(), plain('tin cho anh/chị'));
    expect(await (await waiting).text()).toContain('tin cho anh/chị');
  });

  test('a double submit is one message, a changed form with the same number is another', async () => {
    const visitor = await openPage(under.url);
    const id = randomUUID();
    await Promise.all([visitor.submit({ id, text: 'một' }), visitor.submit({ id, text: 'một' })]);
    await visitor.submit({ id, text: 'hai' });
    const said = (await visitor.lines()).filter(({ from }) => from === 'person');
    expect(said.map(wordsOf)).toEqual(['một', 'hai']);
  });

  test.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['of another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['of nowhere', { origin: 'null' }],
  ])('a form %s is refused', async (_name, headers) => {
    const visitor = await openPage(under.url);
    const response = await visitor.submit({ text: 'xoá dữ liệu của tôi' }, headers);
    expect(response.status).toBe(403);
    expect(under.accepted).toEqual([]);
  });

  test('a body that is too big is refused and a text that is too long stays in the box', async () => {
    const visitor = await openPage(under.url);
    expect((await visitor.submit({ text: 'a'.repeat(70_000) })).status).toBe(413);
    const response = await visitor.submit({ text: `dài ${'b'.repeat(5000)}` });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toMatch(/role="alert">[^<]*4000/);
    expect(page).toContain(`dài ${'b'.repeat(5000)}</textarea`);
    expect(under.accepted).toEqual([]);
  });

  test.each(['visitor=abc', 'visitor=00000000-0000-0000-0000-000000000000.AAAA', ''])(
    'a cookie that is not ours (%s) opens nothing',
    async (cookie) => {
      for (const path of ['/events', '/messages?after=0'])
        expect((await fetch(under.url + path, { headers: { cookie } })).status).toBe(401);
      expect((await fetch(under.url, { headers: { cookie } })).headers.getSetCookie()[0]).toMatch(
        /HttpOnly; SameSite=Lax/,
      );
    },
  );

  test('a cookie with the number of another person opens nothing', async () => {
    const [victim, thief] = await Promise.all([openPage(under.url), openPage(under.url)]);
    await victim.post({ text: 'riêng' });
    const page = await fetch(under.url, { method: 'GET' });
    const own = /visitor=([^;]+)/.exec(page.headers.getSetCookie()[0] ?? '')?.[1] ?? '';
    const forged = `visitor=${victim.person()}.${own.split('.')[1]}`;
    expect((await fetch(`${under.url}/messages?after=0`, { headers: { cookie: forged } })).status).toBe(401);
    expect(await thief.lines()).toEqual([]);
  });

  test('what was typed is text on the page, whatever it looks like', async () => {
    const visitor = await openPage(under.url);
    const nasty = `<script>alert(1)</script>"'><img src=x onerror=alert(1)> javascript:alert(1) **x**`;
    await visitor.submit({ text: nasty });
    const page = await (await visitor.get('/')).text();
    expect(page).not.toMatch(/<script>|<img/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toContain('href="javascript:');
  });

  test('a press is shown with its label in every tab', async () => {
    const visitor = await openPage(under.url);
    await under.replies(visitor.person(), { text: 'Chọn', choices: [{ id: 'a:x', label: 'Nộp ở đâu' }], sources: [] });
    const { seq = 0 } = (await visitor.lines())[0] ?? {};
    const [press] = await Promise.all([
      readEvents(await visitor.get('/events', { 'last-event-id': String(seq) }), 1),
      visitor.post({ choice: 'a:x' }),
    ]);
    expect(press.map(({ line }) => wordsOf(line))[0]).toBe('Nộp ở đâu');
  });

  test('a choice that would run script is not shown', async () => {
    const visitor = await openPage(under.url);
    const choices = [{ id: 'a:x', label: 'Mở', url: 'javascript:alert(1)' }];
    await under.replies(visitor.person(), { text: 'Xem', choices, sources: [] });
    expect(await (await visitor.get('/')).text()).not.toContain('javascript:');
  });

  test('who writes too fast is told so and keeps the text', async () => {
    const visitor = await openPage(under.url);
    const statuses = await Promise.all(Array.from({ length: 40 }, () => visitor.post({ text: 'nhanh' })));
    expect(statuses.some(({ status }) => status === 429)).toBe(true);
    const response = await visitor.submit({ text: 'còn đây' });
    expect(response.status).toBe(429);
    expect(await response.text()).toContain('còn đây</textarea');
  });

  test('when nothing can be stored the person is told and keeps the text', async () => {
    const visitor = await openPage(under.url);
    under.failWith(new Failure('storage', 'the database is away'));
    const response = await visitor.submit({ text: 'giữ giúp tôi' });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('giữ giúp tôi</textarea');
  });

  test('only our own files run, and only allowed sites may frame the page for embedding', async () => {
    const policyOf = async (path: string): Promise<string> =>
      (await fetch(under.url + path)).headers.get('content-security-policy') ?? '';
    expect(await policyOf('/')).toContain("frame-ancestors 'none'");
    expect(await policyOf('/?embed=1')).toContain("frame-ancestors 'self' https://tinh.example.vn");
    expect(await policyOf('/')).toContain("script-src 'self'");
    expect(await policyOf('/')).not.toContain('unsafe');
  });

  test('in a frame over https the cookie is partitioned', async () => {
    const response = await fetch(`${under.url}/?embed=1`, { headers: { 'x-forwarded-proto': 'https' } });
    expect(response.headers.getSetCookie()[0]).toMatch(/^visitor_embed=.*HttpOnly; Secure; SameSite=None; Partitioned/);
  });

  test('a page whose answer is late says so and looks again by itself', async () => {
    await under.stop();
    under = await startWeb();
    const visitor = await openPage(under.url);
    await visitor.post({ text: 'lâu' });
    const page = await (await visitor.get('/')).text();
    expect(page).toContain('Đang trả lời…');
    expect(page).toMatch(/<noscript><meta http-equiv="refresh"/);
  });
});
