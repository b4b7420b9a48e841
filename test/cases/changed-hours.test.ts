import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, createAssistant } from '../../src/assistant';
import { KNOWLEDGE_FOLDER } from '../../src/brain';
import { moveTo } from '../../src/cases/conduct';
import { officeOf } from '../../src/cases/office-choice';
import { type Office, officeSchema } from '../../src/core/office';
import { viDesk } from '../../src/messages/vi-desk';
import { scheduleNote } from '../../src/knowledge/schedule';
import { createLiveBrain, type LiveBrain } from '../../src/live-brain';
import type { Database } from '../../src/storage/database';
import { createOffices } from '../../src/storage/offices';
import { createScheduleRows } from '../../src/storage/schedule-rows';
import { openKnowledgeDesk } from '../../src/storage/knowledge-desk';
import { createWorkshop } from '../../src/workshop';
import { testBrain } from '../support/conversation/play';
import { type Place, postgresPlace, sqlitePlace } from '../storage/place';

const DAY = [
  { from: '07:30', to: '11:30' },
  { from: '13:30', to: '17:00' },
];
const SATURDAY = [{ from: '07:30', to: '11:30' }];
const MAIN = { id: 'main', name: { vi: 'Bộ phận trực', en: 'Desk' } };
const WEEK = { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: SATURDAY };
const server = process.env['TEST_DATABASE_URL'];
const ENGINES = [['SQLite', sqlitePlace] as const].concat(
  server === undefined ? [] : [['PostgreSQL', () => postgresPlace(server)] as never],
);

// Hours are those of Vietnam wherever the machine stands.
process.env['TZ'] = 'America/New_York';

interface Process {
  readonly live: LiveBrain;
  readonly assistant: Assistant;
}

describe.each(ENGINES)('hours that staff enter, on %s', (_name, newPlace: () => Promise<Place>) => {
  let place: Place;
  let database: Database;
  let one: Process;
  let two: Process;
  let clock: number;

  beforeAll(() => void testBrain(), 120_000);

  beforeEach(async () => {
    place = await newPlace();
    database = await place.open();
    at('2026-11-30T09:00');
    await enterOffice({});
    one = await startProcess();
    two = await startProcess();
  }, 60_000);

  afterEach(() => place.remove());

  function at(local: string): void {
    clock = Date.parse(`${local}:00+07:00`);
  }

  const now = (): Date => new Date(clock);

  async function startProcess(): Promise<Process> {
    const own = await place.open();
    const { edits, rows } = openKnowledgeDesk(own);
    const made = await createLiveBrain({
      folder: KNOWLEDGE_FOLDER,
      edits,
      rows,
      offices: createOffices(own),
      workshop: createWorkshop({ folder: KNOWLEDGE_FOLDER, cacheFolder: KNOWLEDGE_FOLDER }),
      make: () => ({ brain: testBrain() }),
      alarm: () => undefined,
      failed: (error) => {
        throw error;
      },
    });
    if ('faults' in made) throw new Error(made.faults[0]?.message);
    const { live } = made;
    const assistant = createAssistant({
      database: own,
      needs: live.needs,
      daysOff: () => live.schedule().holidays,
      daysOffMark: live.scheduleMark,
      now,
      turned: ({ error }) => {
        if (error !== undefined) throw error;
      },
      delivered: () => undefined,
    });
    await assistant.changedHours.runOnce();
    return { live, assistant };
  }

  /** What every process does by itself every few seconds. */
  async function secondsPass(): Promise<void> {
    clock += 5_000;
    await Promise.all([one, two].map(({ live }) => live.refresh()));
    for (const { assistant } of [one, two]) {
      await assistant.changedHours.runOnce();
      await assistant.keeping.runOnce();
    }
  }

  async function enterOffice(change: Partial<Office>, version = 0): Promise<void> {
    const office = officeSchema.parse({ ...MAIN, week: WEEK, ...change });
    expect(await createOffices(database).save(office, version, 'Lan', now())).toBe(true);
  }

  async function enter(kind: 'holiday' | 'hours', data: unknown, id: string = randomUUID()): Promise<string> {
    const record = { action: 'schedule.save', subject: `schedule:${id}`, officer: 'lan', at: now() };
    const row = { id, kind, data, replaces: undefined, version: 0 };
    expect(await createScheduleRows(database).save(row, 'Lan', record)).toBe(true);
    return id;
  }

  async function enterClosure(from: string, to = from, kind: 'holiday' | 'tet' = 'holiday'): Promise<string> {
    const name = { vi: 'Nghỉ đột xuất', en: 'Sudden closure' };
    return enter('holiday', { name, kind, from, to, source: 'Thông báo số 1' });
  }

  async function asks(person: string, text: string, { assistant }: Process = one): Promise<string> {
    clock += 1_000;
    const content = { kind: 'text', text, secrets: [] } as const;
    await assistant.accept([{ channel: 'web', person, id: `${person} ${clock}`, at: now().toISOString(), content }]);
    while ((await assistant.lanes.runOnce()) > 0);
    return (await told(person)).at(-1) ?? '';
  }

  async function told(person: string): Promise<readonly string[]> {
    const lines = await one.assistant.stores.history.lines(`web:${person}`, 0, 50);
    return lines
      .filter(({ from, text }) => from !== 'person' && !text.startsWith('Tôi là trợ lý'))
      .map(({ text }) => text);
  }

  async function fileOf(person: string) {
    const files = await one.assistant.stores.cases.list({ tab: 'all', officer: '', most: 50 });
    return files.find((file) => file.person === person);
  }

  const local = (moment: Date | undefined): string =>
    moment === undefined ? '' : new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);

  it('a closure entered for today: who asks for staff in any process is told when they are back', async () => {
    expect(await asks('an', 'cho tôi gặp cán bộ')).toContain('chỗ số 1');
    await enterClosure('2026-11-30');
    await secondsPass();
    for (const [person, process] of [
      ['bình', one],
      ['chi', two],
    ] as const)
      expect(await asks(person, 'cho tôi gặp cán bộ', process)).toContain('**7 giờ 30 ngày mai, thứ Ba (1/12)**');
  });

  it('who waits is told once that the hours changed, keeps the place, and hears again when the office opens', async () => {
    await asks('an', 'gặp cán bộ');
    const before = await told('an');
    await enterClosure('2026-11-30');
    await secondsPass();
    await secondsPass();
    const news = (await told('an')).slice(before.length);
    expect(news).toHaveLength(1);
    expect(news[0]).toContain(
      'Lịch làm việc vừa thay đổi: cán bộ làm việc lại lúc **7 giờ 30 ngày mai, thứ Ba (1/12)**',
    );
    at('2026-12-01T07:31');
    await secondsPass();
    expect((await told('an')).at(-1)).toContain('kế tiếp');
  });

  it('the promises of open cases move with a closure and back when it is taken away', async () => {
    await asks('an', 'gặp cán bộ');
    const due = async () => [local((await fileOf('an'))?.replyDue), local((await fileOf('an'))?.closeDue)];
    expect(await due()).toEqual(['2026-11-30T09:30', '2026-12-02T10:00']);
    const id = await enterClosure('2026-11-30', '2026-12-01');
    await secondsPass();
    const closedFirst = (await told('an')).at(-1);
    expect(await due()).toEqual(['2026-12-02T08:00', '2026-12-04T08:30']);
    const record = { action: 'schedule.remove', subject: `schedule:${id}`, officer: 'lan', at: now() };
    expect(await createScheduleRows(database).remove(id, 1, record)).toBe(true);
    await secondsPass();
    expect(await due()).toEqual(['2026-11-30T09:30', '2026-12-02T10:00']);
    const lines = await one.assistant.stores.cases.lines((await fileOf('an'))?.id ?? '', 0);
    expect(lines.filter(({ event }) => event === 'rescheduled')).toHaveLength(2);
    expect((await told('an')).at(-1)).toContain('kế tiếp');
    await enterClosure('2026-11-30', '2026-12-01');
    await secondsPass();
    expect((await told('an')).at(-1)).toBe(closedFirst);
  });

  it('what was warned of is warned of again only near its new time', async () => {
    await asks('an', 'gặp cán bộ');
    clock += 25 * 60_000;
    await secondsPass();
    expect((await fileOf('an'))?.warned).toBe('reply');
    await enterClosure('2026-11-30');
    await secondsPass();
    expect((await fileOf('an'))?.warned).toBe('none');
    at('2026-12-01T07:51');
    await secondsPass();
    expect((await fileOf('an'))?.warned).toBe('reply');
  });

  it('the clock of a case that was passed on runs since then, by the hours of its new office', async () => {
    await asks('an', 'gặp cán bộ');
    const other = officeSchema.parse({ id: 'di-an', name: { vi: 'Phường Dĩ An', en: 'Di An' }, week: WEEK });
    await createOffices(database).save(other, 0, 'Lan', new Date(clock + 1_000));
    at('2026-11-30T10:00');
    const acting = {
      officer: { id: 'lan', name: 'Lan' },
      supervisor: true,
      now: now(),
      texts: () => viDesk,
      office: () => undefined,
    };
    const id = (await fileOf('an'))?.id ?? '';
    await one.assistant.stores.cases.change(id, moveTo(acting, other), { now: now() });
    const closed = {
      ...other,
      closures: [{ from: '2026-11-30', to: '2026-11-30', kind: 'other' as const, name: MAIN.name }],
    };
    expect(await createOffices(database).save(closed, 1, 'Lan', now())).toBe(true);
    await secondsPass();
    expect(local((await fileOf('an'))?.replyDue)).toBe('2026-12-01T08:00');
  });

  it('two blocks a day with lunch, Saturday mornings, Tết and days made up for are kept', async () => {
    await enterClosure('2027-02-05', '2027-02-11', 'tet');
    await enterOffice({ extra: [{ day: '2027-02-07', blocks: SATURDAY }] }, 1);
    await secondsPass();
    for (const [moment, back] of [
      ['2026-11-30T12:00', '13 giờ 30 hôm nay'],
      ['2026-12-04T17:30', '7 giờ 30 ngày mai, thứ Bảy (5/12)'],
      ['2026-12-05T12:00', '7 giờ 30 thứ Hai (7/12)'],
      ['2027-02-04T18:00', '7 giờ 30 Chủ nhật (7/2)'],
      ['2027-02-08T09:00', '7 giờ 30 thứ Sáu (12/2)'],
    ] as const) {
      at(moment);
      const outlook = await officeHours();
      expect([moment, outlook]).toEqual([moment, back]);
    }
  });

  async function officeHours(): Promise<string> {
    const said = await asks(`lúc ${clock}`, 'gặp cán bộ', two);
    return /làm việc lại lúc \*\*(.+?)\*\*/.exec(said)?.[1] ?? said;
  }

  it('articles tell the hours, days off and extra days of the unit that a row names, in all processes', async () => {
    const row = {
      office: { vi: 'Bộ phận trực', en: 'The desk' },
      unit: 'main',
      from: '2026-01-01',
      source: 'Quyết định 1',
    };
    await enter('hours', { ...row, articles: ['id-where'] });
    await enterOffice(
      {
        closures: [{ from: '2026-12-02', to: '2026-12-02', kind: 'other', name: { vi: 'tập huấn', en: 'training' } }],
        extra: [{ day: '2026-12-06', blocks: SATURDAY }],
      },
      1,
    );
    await secondsPass();
    for (const { live } of [one, two]) {
      const note = scheduleNote(live.schedule(), 'id-where', '2026-11-30', 'vi');
      expect(note).toContain('thứ Hai đến thứ Sáu 07:30–11:30, 13:30–17:00; thứ Bảy 07:30–11:30');
      expect(note).toContain('Bộ phận trực nghỉ tập huấn: 02/12/2026');
      expect(note).toContain('Bộ phận trực làm việc ngày 06/12/2026: 07:30–11:30');
    }
    const [stored] = await createOffices(database).all();
    expect(officeOf(stored ? [stored] : [], 'main')?.closures).toHaveLength(1);
  });
});
