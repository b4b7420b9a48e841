import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAssistant, type Assistant } from '../../src/assistant';
import { claim, type Acting } from '../../src/cases/conduct';
import type { Incoming } from '../../src/core/message';
import { officeSchema, type DaysOff } from '../../src/core/office';
import { viDesk } from '../../src/messages/vi-desk';
import { openDatabase, type Database } from '../../src/storage/database';
import { testBrain } from '../support/conversation/play';

const DAY = [
  { from: '07:30', to: '11:30' },
  { from: '13:30', to: '17:00' },
];
const MINUTE_MS = 60_000;

describe('what people are told of staff', () => {
  let folder: string;
  let database: Database;
  let assistant: Assistant;
  let clock: number;
  let daysOff: DaysOff;

  beforeAll(() => void testBrain(), 120_000);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'keeping-'));
    database = await openDatabase({ folder });
    daysOff = [];
    at('2026-11-30T09:00');
    assistant = createAssistant({
      database,
      needs: () => testBrain().needs,
      now: () => new Date(clock),
      daysOff: () => daysOff,
      turned: ({ error }) => {
        if (error !== undefined) throw error;
      },
      delivered: () => undefined,
    });
    const week = { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY };
    const office = officeSchema.parse({ id: 'main', name: { vi: 'Bộ phận trực', en: 'Desk' }, week });
    await assistant.stores.offices.save(office, 0, 'test', new Date(clock));
  });

  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function at(local: string): void {
    clock = Date.parse(`${local}:00+07:00`);
  }

  async function says(person: string, text: string): Promise<string> {
    const content: Incoming['content'] = text.startsWith('x:')
      ? { kind: 'choice', id: text }
      : { kind: 'text', text, secrets: [] };
    clock += 1_000;
    await assistant.accept([
      { channel: 'web', person, id: `${person} ${clock}`, at: new Date(clock).toISOString(), content },
    ]);
    while ((await assistant.lanes.runOnce()) > 0);
    return told(person);
  }

  async function told(person: string): Promise<string> {
    const lines = await assistant.stores.history.lines(`web:${person}`, 0, 50);
    return lines.findLast(({ from, text }) => from !== 'person' && !text.startsWith('Tôi là trợ lý'))?.text ?? '';
  }

  async function claimed(person: string, minutesLater: number): Promise<void> {
    clock += minutesLater * MINUTE_MS;
    const files = await assistant.stores.cases.list({ tab: 'waiting', officer: '', most: 50 });
    const file = files.find((one) => one.person === person);
    const office = (await assistant.offices.all())[0]?.office;
    const acting: Acting = {
      officer: { id: 'lan', name: 'Lan' },
      supervisor: false,
      now: new Date(clock),
      texts: () => viDesk,
      office: () => office,
    };
    await assistant.stores.cases.change(file?.id ?? '', claim(acting), { now: new Date(clock) });
  }

  it('tells the place and no wait while nothing is known, and a wait from the last cases afterwards', async () => {
    expect(await says('an', 'cho tôi gặp cán bộ')).toContain('chỗ số 1');
    expect(await told('an')).not.toContain('phút');
    for (const person of ['b', 'c']) await says(person, 'gặp cán bộ');
    expect(await told('c')).toContain('chỗ số 3');
    for (const person of ['an', 'b', 'c']) await claimed(person, 4);
    expect(await says('d', 'gặp cán bộ')).toContain('chỗ số 1** trong hàng chờ, dự kiến khoảng 5 phút');
  });

  it('tells people that they moved up: when half of the queue is gone, when they are next, and not at each step', async () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (const person of people) await says(person, 'gặp cán bộ');
    const heard: string[] = [];
    for (const person of people.slice(0, -1)) {
      await claimed(person, 1);
      const before = await told('h');
      await assistant.keeping.runOnce();
      const after = await told('h');
      if (after !== before) heard.push(after);
    }
    expect(heard.map((text) => /chỗ số \d|kế tiếp/.exec(text)?.[0])).toEqual(['chỗ số 4', 'chỗ số 2', 'kế tiếp']);
    expect(await assistant.keeping.runOnce()).toBe(0);
  });

  it('outside hours says when staff are back, over lunch, the weekend and public holidays, and takes a wish', async () => {
    at('2026-11-30T12:00');
    expect(await says('an', 'gặp cán bộ')).toContain('13 giờ 30 hôm nay');
    at('2026-12-05T09:00');
    expect(await says('b', 'gặp cán bộ')).toContain('7 giờ 30 thứ Hai (7/12)');
    daysOff = [{ from: '2026-12-07', to: '2026-12-08', kind: 'holiday', name: { vi: 'Nghỉ', en: 'Off' } }];
    expect(await says('c', 'gặp cán bộ')).toContain('7 giờ 30 thứ Tư (9/12)');
    expect(await says('c', 'x:wish-afternoon')).toContain('buổi chiều');
    at('2026-12-09T08:00');
    await assistant.keeping.runOnce();
    expect(await told('an')).toContain('kế tiếp');
    expect(await told('c')).toContain('chỗ số 3');
  });

  it('does not promise days around a Tết that nobody has entered', async () => {
    at('2027-02-06T09:00');
    expect(await says('an', 'gặp cán bộ')).toContain('lịch nghỉ Tết chưa có');
  });

  it('warns before a promise is missed and brings back what was put aside', async () => {
    await says('an', 'gặp cán bộ');
    clock += 21 * MINUTE_MS;
    await assistant.keeping.runOnce();
    const [file] = await assistant.stores.cases.list({ tab: 'waiting', officer: '', most: 5 });
    expect(file?.warned).toBe('reply');
    const lines = await assistant.stores.cases.lines(file?.id ?? '', 0);
    expect(lines.filter(({ event }) => event === 'late')).toHaveLength(1);
    await assistant.keeping.runOnce();
    expect(
      (await assistant.stores.cases.lines(file?.id ?? '', 0)).filter(({ event }) => event === 'late'),
    ).toHaveLength(1);
  });

  it('sends the question to staff when nobody approves an answer in time', async () => {
    await assistant.stores.approvals.setTopic('id-fee', true, 'Lan', new Date(clock));
    expect(await says('an', 'lệ phí làm căn cước bao nhiêu')).toContain('cần cán bộ xem lại');
    expect(await says('an', 'nhắc lại')).not.toContain('đồng');
    at('2026-11-30T15:30');
    await assistant.keeping.runOnce();
    expect(await told('an')).toContain('chưa kịp xem');
    const [file] = await assistant.stores.cases.list({ tab: 'all', officer: '', most: 5 });
    expect(file).toMatchObject({ reason: 'unapproved', about: 'id-fee' });
  });

  it('opens cases for the reason that code knows', async () => {
    await says('a', 'làm ăn kiểu gì mà chờ hoài bực quá');
    await says('b', 'cháy nhà rồi cứu với');
    await says('c', 'x:staff-overdue');
    await says('d', 'x:staff-scam');
    await says('e', 'x:staff-../../etc');
    const files = await assistant.stores.cases.list({ tab: 'all', officer: '', most: 9 });
    const reasons = Object.fromEntries(files.map(({ person, reason, urgent }) => [person, [reason, urgent]]));
    expect(reasons).toMatchObject({
      b: ['danger', true],
      c: ['overdue-application', false],
      d: ['scam-loss', true],
      e: ['asked', false],
    });
  });
});
