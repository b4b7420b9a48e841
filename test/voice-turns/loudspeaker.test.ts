import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../src/core/officers';
import { serveProduct, type ServedProduct } from '../app/served-product';
import { makeSubscribers } from '../bench/announcements/subscribers';
import { seedOfficer, type SeededOfficer } from '../console/seed-staff';
import { fakeBotApi, type FakeBotApi } from '../support/telegram/fake-bot-api';

const PEOPLE = 30;
let telegram: FakeBotApi;
let product: ServedProduct;
const officers = new Map<Role, SeededOfficer>();

beforeAll(async () => {
  telegram = await fakeBotApi();
  for (let person = 1; person <= PEOPLE; person += 1) telegram.person(person);
  product = await serveProduct({
    environment: { TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, ESPEAK: 'none' },
  });
  await makeSubscribers(product.database, 'telegram', PEOPLE);
  for (const role of ['editor', 'approver', 'supervisor'] as const)
    officers.set(role, await seedOfficer(product.database, [role]));
}, 120_000);
afterAll(async () => {
  await product?.stop();
  await telegram?.stop();
});

async function get(role: Role, path: string): Promise<Response> {
  return fetch(`${product.url}/console${path}`, {
    headers: { cookie: `console=${officers.get(role)?.sessionToken}`, 'sec-fetch-site': 'same-origin' },
  });
}

/** Opens a page and sends a form of it; the answer is the page that follows. */
async function send(role: Role, page: string, to: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const text = await (await get(role, page)).text();
  const token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? '0';
  const body = new FormData();
  for (const [name, value] of Object.entries({ token, version, ...fields })) body.append(name, value);
  return fetch(`${product.url}/console${to}`, {
    method: 'POST',
    body,
    headers: { cookie: `console=${officers.get(role)?.sessionToken}`, 'sec-fetch-site': 'same-origin' },
  });
}

test('an announcement with a spoken version: heard before it is approved, then a voice note with its text for everybody', async () => {
  const expires = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16);
  const created = await send('editor', '/announcements/new', '/announcements/new', {
    topic: 'mobile',
    'title.vi': 'Đội lưu động',
    'title.en': 'Mobile team',
    'body.vi': 'Công an {ward} mời bà con tới nhà văn hóa lúc 8 giờ sáng thứ Bảy.',
    'body.en': 'The police of {ward} invite you to the culture house on Saturday at 8.',
    'source.vi': 'Công an phường',
    'source.en': 'Ward police',
    areas: '*',
    expiresAt: expires,
    spoken: 'yes',
    do: 'save',
  });
  const path = new URL(created.url).pathname.replace('/console', '');
  const detail = await created.text();
  expect(detail).toContain('Mời bà con nghe thông báo.');
  const address = /src="\/console(\/announcements\/\d+\/speech\/vi\?version=1)"/.exec(detail)?.[1] ?? '';
  const heard = await get('approver', address);
  expect([heard.status, heard.headers.get('content-type')]).toEqual([200, 'audio/ogg']);
  const ogg = Buffer.from(await heard.arrayBuffer());
  expect(ogg.subarray(0, 4).toString('latin1')).toBe('OggS');

  await send('supervisor', path, `${path}/urgent`, { urgent: 'yes', 'why-urgent': 'thử' });
  await send('editor', path, `${path}/submit`, {});
  await send('approver', path, `${path}/approve`, { read: 'yes' });
  await send('editor', path, `${path}/start`, {});
  const all = Array.from({ length: PEOPLE }, (_, at) => telegram.person(at + 1));
  for (let tries = 0; tries < 600 && all.some(({ messages }) => messages.length === 0); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));

  const got = all.map(({ messages }) => messages);
  expect(got.map((messages) => messages.length)).toEqual(all.map(() => 1));
  expect(got.every(([message]) => message?.voice !== undefined && message.reply_markup !== undefined)).toBe(true);
  expect(got.flat().filter(({ caption }) => caption?.includes('mời bà con tới nhà văn hóa'))).toHaveLength(27);
  expect(got.flat().filter(({ caption }) => caption?.includes('culture house'))).toHaveLength(3);
  const uploaded = telegram.calls.filter(({ method, files }) => method === 'sendVoice' && files.length > 0);
  expect(uploaded).toHaveLength(2);
  expect(telegram.violations).toEqual([]);
}, 120_000);
