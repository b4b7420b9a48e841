import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeSchema } from '../../src/core/office';
import { createAuditLog } from '../../src/storage/audit';
import { sweep } from '../../src/storage/retention';
import { createOffices } from '../../src/storage/offices';
import { SLOW_MS } from '../app/product';
import { serveOnTelegram, until, type ServedTelegram } from '../app/served-telegram';
import { openPage } from '../channels/web/visitor-browser';
import type { Person } from '../support/telegram/person';
import { fixture } from '../support/voice/sounds';
import { seedOfficer, type SeededOfficer } from './seed-staff';
import { officerBrowser } from './staff-browser';

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const FILES = {
  photo: JPEG,
  pdf: Buffer.from('%PDF-1.7\n%âãÏÓ\n'),
  page: Buffer.from('<html><script>alert(1)</script></html>'),
  drawing: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  heic: Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypheic'), Buffer.alloc(20)]),
  large: Buffer.alloc(10 * 1024 * 1024 + 1, 1),
} as const;

type FileName = keyof typeof FILES | 'voice';

let served: ServedTelegram;
let person: Person;
let caseId: string;
const officers = new Map<string, SeededOfficer>();
const attachments = new Map<FileName, number>();

beforeAll(async () => {
  served = await serveOnTelegram();
  const { database } = served.product;
  const offices = createOffices(database);
  for (const id of ['phuong-mot', 'phuong-hai'])
    await offices.save(officeSchema.parse({ id, name: { vi: id, en: id } }), 0, 'test', new Date());
  const seed = async (name: string, ...[roles, office]: [SeededOfficer['roles'], string?]): Promise<void> =>
    void officers.set(name, await seedOfficer(database, roles, { login: name, id: name, office: office ?? '' }));
  await seed('mot', ['agent'], 'phuong-mot');
  await seed('colleague', ['agent'], 'phuong-mot');
  await seed('hai', ['agent'], 'phuong-hai');
  await seed('province', ['agent']);
  await seed('supervisor', ['supervisor'], 'phuong-hai');
  await seed('editor', ['editor'], 'phuong-mot');

  person = served.telegram.person(5501);
  caseId = await attendedCase('5501', () => person.says('gặp cán bộ'));
  for (const [name, bytes] of Object.entries(FILES)) await sendFile(name as FileName, bytes);
  await sendFile('voice', fixture('s10.ogg'));
}, SLOW_MS);
afterAll(() => served?.stop());

/** Opens a case and lets an officer of the first office take it. */
async function attendedCase(of: string, ask: () => unknown): Promise<string> {
  await ask();
  const { id } = await until(() =>
    served.product.database.kysely.selectFrom('case_file').select('id').where('person', '=', of).executeTakeFirst(),
  );
  await step('mot', id, 'claim');
  return id;
}

/** What a form of the case's page does. */
async function step(officer: string, id: string, name: string, fields: Record<string, string> = {}) {
  const browser = officerBrowser(served.product.url, officers.get(officer) ?? { sessionToken: '' });
  const path = `/console/cases/${id}`;
  return browser.send(await browser.open(path), `${path}/${name}`, fields);
}

const filesOf = (id: string) =>
  served.product.database.kysely.selectFrom('case_attachment').selectAll().where('case_id', '=', id).execute();

/** The person sends a file on Telegram while the officer attends; what they call it is never believed. */
async function sendFile(name: FileName, bytes: Uint8Array): Promise<void> {
  const before = (await filesOf(caseId)).length;
  const file_id = served.telegram.keepFile(bytes, `files/${name}`);
  const common = { file_id, file_unique_id: `u${file_id}`, file_size: bytes.byteLength };
  if (name === 'photo') person.sends({ photo: [{ ...common, width: 9, height: 9 }] });
  else if (name === 'voice') person.sends({ voice: { ...common, duration: 3 } });
  else person.sends({ document: { ...common, file_name: 'anh.jpg', mime_type: 'image/jpeg' } });
  const added = await until(async () => (await filesOf(caseId))[before]);
  attachments.set(name, added.id);
}

function ask(officer: string | undefined, path: string): Promise<Response> {
  const token = officer === undefined ? undefined : officers.get(officer)?.sessionToken;
  return fetch(`${served.product.url}${path}`, {
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', ...(token === undefined ? {} : { cookie: `console=${token}` }) },
  });
}

const open = (officer: string | undefined, name: FileName): Promise<Response> =>
  ask(officer, `/console/cases/${caseId}/files/${attachments.get(name)}`);

const audited = (action: string) => createAuditLog(served.product.database).read({ action }, 1);
const fetched = (): number => served.telegram.calls.filter(({ method }) => method === 'getFile').length;

describe('a file that a resident sent', () => {
  test.each(['mot', 'colleague', 'province', 'supervisor'])(
    'is opened by %s, and who opened it is audited',
    async (officer) => {
      const answer = await open(officer, 'photo');
      expect([answer.status, Buffer.from(await answer.arrayBuffer()).equals(JPEG)]).toEqual([200, true]);
      const [entry] = await audited('case.open-file');
      expect(entry).toMatchObject({
        officer,
        subject: `case:${caseId}`,
        details: { file: attachments.get('photo') },
      });
    },
  );

  test('is neither shown nor fetched for an officer of another office, nor is the case; that they tried is audited', async () => {
    const before = fetched();
    const missing = await ask('hai', '/console/cases/none/files/1');
    const hidden = await open('hai', 'photo');
    const unnamed = (await hidden.text()).replaceAll(caseId, 'none');
    expect([hidden.status, unnamed]).toEqual([
      404,
      (await missing.text()).replaceAll('files/1', `files/${attachments.get('photo')}`),
    ]);
    expect(fetched()).toBe(before);
    expect((await audited('refused'))[0]).toMatchObject({ officer: 'hai', subject: `case:${caseId}` });
    for (const path of ['', '/stream']) expect((await ask('hai', `/console/cases/${caseId}${path}`)).status).toBe(404);
    for (const tab of ['waiting', 'mine', 'all', 'closed']) {
      const queue = await (await ask('hai', `/console/cases?tab=${tab}`)).text();
      expect([tab, queue.includes(caseId)]).toEqual([tab, false]);
    }
    expect(await (await ask('mot', '/console/cases?tab=all')).text()).toContain(caseId);
  });

  test('is not for who works on no cases, and not without a session', async () => {
    expect((await open('editor', 'photo')).status).toBe(403);
    expect((await open(undefined, 'photo')).status).toBe(303);
  });

  test('is of its own case only: the number under another case opens nothing', async () => {
    const other = served.telegram.person(5502);
    const id = await attendedCase('5502', () => other.says('gặp cán bộ'));
    expect((await ask('mot', `/console/cases/${id}/files/${attachments.get('photo')}`)).status).toBe(404);
  });

  test.each([
    ['photo', 'image/jpeg', /^inline; filename="\d+-\d+\.jpg"$/],
    ['voice', 'audio/ogg', /^inline; filename="\d+-\d+\.ogg"$/],
    ['pdf', 'application/pdf', /^attachment; filename="\d+-\d+\.pdf"$/],
    ['page', 'application/octet-stream', /^attachment; filename="\d+-\d+\.bin"$/],
    ['drawing', 'application/octet-stream', /^attachment; filename="\d+-\d+\.bin"$/],
    ['heic', 'application/octet-stream', /^attachment; filename="\d+-\d+\.bin"$/],
  ] as const)('is what its first bytes say, not its name: %s', async (name, type, disposition) => {
    const { status, headers } = await open('mot', name);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('content-disposition')).toMatch(disposition);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('that is too large, or that the channel has no more, is said to be so', async () => {
    expect(await (await open('mot', 'large')).text()).toContain('quá lớn');
    await served.product.database.kysely
      .updateTable('case_attachment')
      .set({ file: 'gone' })
      .where('id', '=', attachments.get('heic') ?? 0)
      .execute();
    const gone = await open('mot', 'heic');
    expect([gone.status, (await gone.text()).includes('không còn giữ')]).toEqual([404, true]);
  });

  test('is seen by whoever the case was given to, and not by them when it was given on', async () => {
    await step('mot', caseId, 'transfer', { to: 'hai' });
    expect((await open('hai', 'photo')).status).toBe(200);
    await step('hai', caseId, 'transfer', { to: 'mot' });
    expect((await open('hai', 'photo')).status).toBe(404);
  });

  test('goes with the case to another office; who gave it there is led back to the queue', async () => {
    const moved = await step('mot', caseId, 'move', { office: 'phuong-hai' });
    expect([moved.status, moved.path.split('?')[0]]).toEqual([200, '/console/cases']);
    expect((await open('mot', 'photo')).status).toBe(404);
    expect((await open('hai', 'photo')).status).toBe(200);
  });

  test('is forgotten with the case', async () => {
    await step('hai', caseId, 'close');
    expect((await open('hai', 'photo')).status).toBe(200);
    await sweep(
      served.product.database,
      { conversationDays: 30, caseDays: 730 },
      new Date(Date.now() + 731 * 86_400_000),
    );
    expect(await filesOf(caseId)).toEqual([]);
    expect((await open('hai', 'photo')).status).toBe(404);
  });
});

test('what is said on the page to an officer is played to them, and forgotten when the case is over', async () => {
  const page = await openPage(served.product.url);
  await page.post({ text: 'gặp cán bộ' });
  const id = await attendedCase(page.person(), () => undefined);
  const { kysely } = served.product.database;
  const file = `web:${page.person()}:said`;
  await kysely
    .insertInto('sound_in')
    .values({
      file,
      conversation_key: `web:${page.person()}`,
      case_id: id,
      mime: 'audio/ogg',
      bytes: Buffer.from(fixture('s10.ogg')),
      created_at: Date.now(),
    })
    .execute();
  await kysely
    .insertInto('case_attachment')
    .values({ case_id: id, at: Date.now(), channel: 'web', file, media: 'voice', bytes: 1 })
    .execute();
  const [{ id: number } = { id: 0 }] = await filesOf(id);
  const played = await ask('mot', `/console/cases/${id}/files/${number}`);
  expect([played.status, played.headers.get('content-type')]).toEqual([200, 'audio/ogg']);
  expect((await ask('hai', `/console/cases/${id}/files/${number}`)).status).toBe(404);
  await step('mot', id, 'close');
  await sweep(served.product.database, { conversationDays: 30, caseDays: 730 }, new Date(Date.now() + 2 * 86_400_000));
  expect((await ask('mot', `/console/cases/${id}/files/${number}`)).status).toBe(404);
});
