import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../src/core/message';
import { createLog } from '../../src/log';
import { vi } from '../../src/messages/vi';
import { openPage } from '../channels/web/visitor-browser';
import type { RecordedCall } from '../support/telegram/fake-bot-api';
import { refusal, REFUSALS, type Aim, type Trouble } from '../support/telegram/faults';
import type { Person } from '../support/telegram/person';
import { SLOW_MS } from './product';
import { serveOnTelegram, shown, until, type ServedTelegram } from './served-telegram';

let served: ServedTelegram;
let logged = '';
beforeAll(async () => {
  const stream = new Writable({
    write(part: Buffer, _encoding, done) {
      logged += part.toString();
      done();
    },
  });
  served = await serveOnTelegram({ log: createLog('trace', stream) });
}, SLOW_MS);
afterAll(() => served?.stop());

let people = 700;

/** A person who has asked something and whose documents this collects. */
async function asks(question: string): Promise<{ readonly person: Person; readonly documents: () => RecordedCall[] }> {
  const person = served.telegram.person((people += 1));
  person.says(question);
  await until(() => person.messages[0]);
  const documents = (): RecordedCall[] =>
    served.telegram.calls.filter(({ method, params }) => method === 'sendDocument' && params['chat_id'] === person.id);
  return { person, documents };
}

/** Asks for a copy as people do: what is kept, then the button. */
async function wantsCopy(person: Person): Promise<void> {
  person.says('dữ liệu của tôi');
  await until(() =>
    person.messages.find(({ reply_markup: keys }) => JSON.stringify(keys ?? '').includes('Lấy bản sao')),
  );
  person.presses(vi.data.labels.export);
}

async function downloads(person: Person): Promise<readonly NonNullable<Reply['download']>[]> {
  const rows = await served.product.database.kysely
    .selectFrom('outbox')
    .select('reply')
    .where('person', '=', String(person.id))
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ reply }) => (JSON.parse(reply) as Reply).download ?? []);
}

const tickets = (person: Person) =>
  served.product.database.kysely
    .selectFrom('data_ticket')
    .select(['purpose', 'used_at'])
    .where('conversation_key', '=', `telegram:${person.id}`)
    .orderBy('purpose')
    .execute();

test(
  'a copy of the own data comes as two documents, one to read and one for machines, and each right is used up',
  async () => {
    const { person, documents } = await asks('đổi thẻ căn cước ở đâu vậy bà con');
    await wantsCopy(person);
    await until(() => documents()[1]);
    const [page, json] = documents();
    expect(page?.files[0]).toMatch(/^du-lieu-cua-toi-\d{4}-\d\d-\d\d\.html$/);
    expect(json?.files[0]).toMatch(/^du-lieu-cua-toi-\d{4}-\d\d-\d\d\.json$/);
    expect([page?.params['caption'], json?.params['caption']]).toEqual([vi.data.exported.html, vi.data.exported.json]);
    expect(page?.contents[0]).toContain('<html lang="vi">');
    expect(page?.contents[0]).toContain('đổi thẻ căn cước ở đâu vậy bà con');
    const data = JSON.parse(json?.contents[0] ?? '') as { version: number; conversation: { text: string }[] };
    expect(data.version).toBe(1);
    expect(data.conversation.map(({ text }) => text)).toContain('đổi thẻ căn cước ở đâu vậy bà con');
    await until(async () => ((await tickets(person)).every(({ used_at: used }) => used !== null) ? true : undefined));
    expect((await tickets(person)).map(({ purpose }) => purpose)).toEqual(['html', 'json']);
    expect(served.telegram.violations).toEqual([]);
  },
  SLOW_MS,
);

test(
  'the secret of a file that was sent opens nothing any more, on the web page neither',
  async () => {
    const { person, documents } = await asks('lệ phí hộ chiếu');
    await wantsCopy(person);
    await until(() => documents()[1]);
    await until(async () => ((await tickets(person)).every(({ used_at: used }) => used !== null) ? true : undefined));
    const page = await openPage(served.product.url);
    for (const { format, secret } of await downloads(person)) {
      const answer = await page.get(`/my-data/${format}/${secret}`);
      expect([answer.status, (await answer.text()).includes('lệ phí hộ chiếu')]).toEqual([410, false]);
    }
  },
  SLOW_MS,
);

test(
  'an upload that Telegram asks to wait with is tried again, and comes once',
  async () => {
    const { person, documents } = await asks('lệ phí căn cước');
    trouble(person, { kind: 'answer', answer: REFUSALS.tooManyRequests(1) }, 1);
    await wantsCopy(person);
    await until(() => documents()[2]);
    await until(() => person.messages.filter(({ document }) => document)[1]);
    expect(person.messages.filter(({ document }) => document)).toHaveLength(2);
    expect(person.messages.some(({ text }) => text?.includes('chưa chắc đã gửi') === true)).toBe(false);
  },
  SLOW_MS,
);

test.each([
  ['is refused for good', { kind: 'answer', answer: refusal(400, 'Bad Request: file is too big') }],
  ['has an unknown end', { kind: 'drop', carriedOut: false }],
  ['meets a broken server', { kind: 'page', status: 502 }],
] as const)(
  'when an upload %s the person is told, and may have it sent again by a button',
  async (_name, wrong) => {
    const { person, documents } = await asks('lệ phí thường trú');
    trouble(person, wrong, 1);
    await wantsCopy(person);
    await shown(person, vi.data.exportFailed.html);
    await until(() => person.messages.find(({ document }) => document));
    const before = documents().length;
    person.presses(vi.data.labels.export);
    await until(() => documents()[before + 1]);
    await until(() => person.messages.filter(({ document }) => document)[2]);
    expect(documents().at(-2)?.files[0]).toMatch(/\.html$/);
  },
  SLOW_MS,
);

test(
  'who has blocked the bot meanwhile gets nothing, and nothing is left waiting for them',
  async () => {
    const { person } = await asks('lệ phí tạm trú');
    trouble(person, { kind: 'answer', answer: REFUSALS.blocked }, 1);
    await wantsCopy(person);
    const rows = () =>
      served.product.database.kysely
        .selectFrom('outbox')
        .select(['status', 'failure'])
        .where('person', '=', String(person.id))
        .where('status', '=', 'failed')
        .execute();
    await until(async () => ((await rows()).length === 2 ? true : undefined));
    expect(person.messages.some(({ text }) => text?.includes('chưa chắc đã gửi') === true)).toBe(false);
  },
  SLOW_MS,
);

test('nothing of it is in the logs: no secret, no name of a file, no word, no person', async () => {
  const rows = await served.product.database.kysely.selectFrom('outbox').select('reply').execute();
  const secrets = rows.flatMap(({ reply }) => (JSON.parse(reply) as Reply).download?.secret ?? []);
  expect(secrets.length).toBeGreaterThan(10);
  expect(logged).toContain('"turn"');
  for (const told of [...secrets, 'du-lieu-cua-toi', 'lệ phí', 'bà con', 'telegram:70', served.telegram.token.slice(8)])
    expect(logged).not.toContain(told);
});

/** The next upload to this person goes wrong. */
function trouble(person: Person, wrong: Trouble, times: NonNullable<Aim['times']>): void {
  served.telegram.trouble(wrong, { method: 'sendDocument', chat: person.id, times });
}
