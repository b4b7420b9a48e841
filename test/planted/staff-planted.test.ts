import { createWriteStream, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log';
import { SLOW_MS } from '../app/product';
import { serveOnTelegram, shown, until, type ServedTelegram } from '../app/served-telegram';
import { seedOfficer } from '../console/seed-staff';
import { officerBrowser, type StaffBrowser } from '../console/staff-browser';
import { TEST_CACHE } from '../support/conversation/play';
import type { Person } from '../support/telegram/person';
import { PLANTED, PLANTED_WORDS } from './identifiers';
import { searchFolder } from './search';

/** Stays after the run, for the last stage to search again. */
const FOLDER = join(__dirname, '..', '..', '.test-output', 'planted-by-staff');

/** Telephones, e-mail and accounts may be those of an office: officers send them on purpose. */
const MAY_BE_AN_OFFICES = /^(?:[(+o]|0903|84903|00 84|sđt|028)|@|\bat\b|\[at\]|stk|khoản/;
const NEVER_GIVEN = PLANTED.filter(({ typed }) => !MAY_BE_AN_OFFICES.test(typed));
const ALL = [...PLANTED, ...PLANTED_WORDS];

let served: ServedTelegram;
let person: Person;
let officer: StaffBrowser;
let path: string;
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  mkdirSync(TEST_CACHE, { recursive: true });
  symlinkSync(TEST_CACHE, join(FOLDER, 'cache'));
  const log = createLog('trace', createWriteStream(join(FOLDER, 'log.jsonl')));
  served = await serveOnTelegram({ folder: FOLDER, log });
  const { database, url } = served.product;
  officer = officerBrowser(url, await seedOfficer(database, ['agent', 'approver', 'supervisor', 'admin', 'editor']));
  person = served.telegram.person(7701);
  person.says('gặp cán bộ');
  const opened = () => database.kysely.selectFrom('case_file').select('id').executeTakeFirst();
  path = `/console/cases/${(await until(opened)).id}`;
  await fill(path, 'claim', {});
}, SLOW_MS);
afterAll(() => served?.stop());

async function fill(page: string, action: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const form = action.startsWith('/') ? action : `${page}/${action}`;
  const sent = await officer.send(await officer.open(page), form, fields);
  expect([page, action, sent.status]).toEqual([page, action, 200]);
}

describe('what officers type', () => {
  test('in notes, labels and reasons is masked whatever it is', async () => {
    for (const { typed } of ALL) await fill(path, 'note', { note: `Anh Nam nhắn: ${typed} ạ` });
    for (const [at, { typed }] of ALL.entries())
      await fill(path, 'label', { label: `${'x'.repeat((at % 10) + 1)}${'y'.repeat(at / 10)} ${typed}` });
    for (const [at, { typed }] of ALL.entries())
      await fill(path, at % 2 === 0 ? 'hold' : 'unhold', { why: `theo yêu cầu, ${typed}` });
    expect(searchFolder(FOLDER)).toEqual([]);
  }, 240_000);

  test('to residents holds no ID number, code, password, card, passport or plate, in the store as at Telegram', async () => {
    for (const { typed } of NEVER_GIVEN) await fill(path, 'reply', { reply: `Số của anh là ${typed} phải không?` });
    await fill(path, 'reply', { reply: 'Câu cuối rồi ạ.' });
    await shown(person, 'Câu cuối rồi');
    const told = JSON.stringify(person.messages);
    for (const { traces } of NEVER_GIVEN) for (const trace of traces) expect(told).not.toContain(trace);
    expect(searchFolder(FOLDER)).toEqual([]);
  }, 240_000);

  test('in prepared answers is masked likewise', async () => {
    for (const { typed } of NEVER_GIVEN)
      await fill('/console/canned-replies', '/console/canned-replies', {
        title: typed,
        vi: `Mẫu: ${typed}`,
        en: `Sample: ${typed}`,
      });
    expect(searchFolder(FOLDER)).toEqual([]);
  }, 240_000);

  test(
    'to residents arrives where an office is meant: its telephone, e-mail and account, in answers and in prepared ones',
    async () => {
      const office = 'Gọi văn phòng 0274 3822 825, e-mail mot-cua@phuong.example, stk 9527.2.1104567.';
      await fill(path, 'reply', { reply: office });
      await shown(person, office);
      await fill('/console/canned-replies', '/console/canned-replies', { title: 'Liên hệ', vi: office, en: office });
      expect((await officer.open('/console/canned-replies')).text).toContain(office);
      await fill(path, 'note', { note: office });
      const notes = await served.product.database.kysely
        .selectFrom('case_note')
        .select('text')
        .where('kind', '=', 'note')
        .execute();
      expect(notes.at(-1)?.text).toBe('Gọi văn phòng [số điện thoại], e-mail [e-mail], stk [số tài khoản].');
    },
    SLOW_MS,
  );

  test('as a reason stays out of the audit log, which nobody can clean', async () => {
    const reasons = await served.product.database.kysely
      .selectFrom('audit')
      .select('why')
      .where('action', '=', 'case.hold')
      .execute();
    expect(reasons.length).toBeGreaterThan(20);
    for (const { why } of reasons) expect(why).toMatch(/\[(?:số|mã|mật|e-mail|biển)/);
  });
});
