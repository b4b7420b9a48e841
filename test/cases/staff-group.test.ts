import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAssistant, type Assistant } from '../../src/assistant';
import { telegramChannel, type TelegramChannel } from '../../src/channels/telegram/telegram';
import { staffGroup } from '../../src/commands/staff-group';
import type { Role } from '../../src/core/officers';
import type { StaffGroupEvent } from '../../src/core/staff-group';
import { maskSecrets } from '../../src/language/mask';
import { openDatabase, type Database } from '../../src/storage/database';
import { createStaff } from '../../src/storage/staff';
import { testBrain } from '../support/conversation/play';
import { fakeBotApi, type FakeBotApi } from '../support/telegram/fake-bot-api';

const GROUP = -1_001_234;
const LAN = 501;
const BINH = 502;
const STRANGER = 503;
const EDITOR = 504;

describe('the staff group on Telegram', () => {
  let folder: string;
  let database: Database;
  let telegram: FakeBotApi;
  let channel: TelegramChannel;
  let assistant: Assistant;
  let mirror: ReturnType<typeof staffGroup>['mirror'];
  let troubles: string[];
  let clock: number;
  let ended: AbortController;
  let polling: Promise<void>;

  // Training holds everything up for some seconds: before there are connections that would run out.
  beforeAll(() => void testBrain(), 120_000);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'staff-group-'));
    database = await openDatabase({ folder });
    telegram = await fakeBotApi();
    telegram.forum(GROUP);
    clock = Date.parse('2026-11-30T02:00:00Z');
    troubles = [];
    ended = new AbortController();
    const now = (): Date => new Date(clock);
    let handle: ((event: StaffGroupEvent) => Promise<void>) | undefined;
    assistant = createAssistant({
      database,
      needs: () => testBrain().needs,
      now,
      turned: ({ error }) => {
        if (error !== undefined) throw error;
      },
      delivered: () => undefined,
    });
    channel = telegramChannel({
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      mask: maskSecrets,
      now,
      staff: { chat: GROUP, handle: async (event) => handle?.(event) },
    });
    assistant.connect(channel, { perSecond: 1e6, burst: 1e6 });
    ({ mirror, handle } = staffGroup(channel.staffGroup(GROUP), {
      assistant,
      database,
      now,
      failed: (_error, what) => void troubles.push(what),
    }));
    await officer('lan', 'Lan', ['agent'], LAN);
    await officer('binh', 'Bình', ['agent'], BINH);
    await officer('hoa', 'Hoa', ['editor'], EDITOR);
    await channel.prepare();
    polling = channel.start((messages) => assistant.accept(messages), ended.signal);
  });

  afterEach(async () => {
    ended.abort();
    await polling;
    await telegram.stop();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
    expect(telegram.violations).toEqual([]);
  });

  async function officer(id: string, name: string, roles: readonly Role[], account: number): Promise<void> {
    const at = new Date(clock);
    const record = { action: 'staff.add', subject: `officer:${id}`, at, officer: undefined };
    await createStaff(database).add({ id, login: id, name, roles, unit: '', office: '', language: 'vi' }, at, record);
    const code = await assistant.stores.staffChats.newCode(id, at);
    await assistant.stores.staffChats.link(code, { channel: 'telegram', person: String(account) }, at);
  }

  /** Lets everything happen that is due, with the group's budget waited for. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 40; round += 1) {
      while (telegram.unconfirmed() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
      while ((await assistant.lanes.runOnce()) > 0);
      await deliver();
      const wait = await mirror.step();
      if (wait === 3_000) return;
      clock += wait;
    }
    throw new Error('the mirror does not come to rest');
  }

  async function deliver(): Promise<void> {
    const { outbox } = assistant.stores;
    for (;;) {
      const items = await outbox.claim('telegram', 'test', 20, 60_000, new Date(clock));
      if (items.length === 0) return;
      for (const { seq, person, reply } of items) {
        const { platformIds } = await channel.send(person, reply);
        await outbox.settle([{ seq, result: { kind: 'sent', platformIds } }], new Date(clock));
      }
    }
  }

  const forum = () => telegram.forum(GROUP);
  const thread = (): number => [...forum().topics.keys()].at(-1) ?? 0;
  const shown = (): string =>
    forum()
      .messages(thread())
      .map(({ text }) => text)
      .join('\n');

  async function handedOver(): Promise<void> {
    telegram.person(42).says('cho tôi gặp cán bộ');
    await settle();
  }

  it('makes a topic with a card and what was said, and lets an officer claim, answer and close from there', async () => {
    await handedOver();
    expect([...forum().topics.values()]).toEqual(['Yêu cầu số 1: Xin gặp cán bộ']);
    expect(shown()).toContain('Bà con: cho tôi gặp cán bộ');
    forum().presses(LAN, thread(), 'Nhận');
    await settle();
    expect(shown()).toContain('Lan nhận yêu cầu');
    forum().says(LAN, thread(), 'Chào anh, anh cần gì ạ?');
    await settle();
    const person = telegram.person(42);
    expect(person.messages.at(-1)?.text).toBe('Cán bộ Lan:\nChào anh, anh cần gì ạ?');
    person.says('tôi hỏi hộ khẩu');
    await settle();
    expect(shown()).toContain('Bà con: tôi hỏi hộ khẩu');
    forum().presses(LAN, thread(), 'Kết thúc');
    await settle();
    expect(person.messages.at(-1)?.text).toContain('Anh/chị thấy cán bộ giúp thế nào');
    const audited = await database.kysely.selectFrom('audit').select(['action', 'officer']).execute();
    expect(audited.map(({ action, officer: who }) => `${action} ${who ?? ''}`)).toEqual(
      expect.arrayContaining(['case.claim lan', 'case.reply lan', 'case.close lan']),
    );
  });

  it('keeps what colleagues write, and what begins with //, as notes that the resident never sees', async () => {
    await handedOver();
    forum().presses(LAN, thread(), 'Nhận');
    await settle();
    const before = telegram.person(42).messages.length;
    forum().says(BINH, thread(), 'ca này tôi từng gặp');
    forum().says(LAN, thread(), '// chờ công an phường');
    await settle();
    expect(telegram.person(42).messages.length).toBe(before);
    expect(shown()).toContain('Ghi chú nội bộ (Bình): ca này tôi từng gặp');
    expect(shown()).toContain('Ghi chú nội bộ (Lan): chờ công an phường');
  });

  it('refuses who is not linked and who may not, says so, and tells who was first', async () => {
    await handedOver();
    forum().says(STRANGER, thread(), 'để tôi');
    forum().presses(EDITOR, thread(), 'Nhận');
    await settle();
    expect(shown()).toContain('chưa liên kết');
    expect(shown()).toContain('không có quyền tiếp bà con');
    forum().presses(LAN, thread(), 'Nhận');
    forum().presses(BINH, thread(), 'Nhận');
    await settle();
    expect(shown()).toContain('Đồng nghiệp đã nhận yêu cầu này trước.');
    const rows = await database.kysely.selectFrom('case_file').select('assignee_id').execute();
    expect(rows).toEqual([{ assignee_id: 'lan' }]);
  });

  it('carries out an update once though Telegram sends it again', async () => {
    await handedOver();
    forum().presses(LAN, thread(), 'Nhận');
    await settle();
    const event = {
      id: 'telegram:9',
      user: LAN,
      language: 'vi',
      kind: 'said',
      thread: thread(),
      text: 'Một lần',
      edited: false,
    } as const;
    const { handle } = staffGroup(channel.staffGroup(GROUP), {
      assistant,
      database,
      now: () => new Date(clock),
      failed: () => undefined,
    });
    await handle(event);
    await handle(event);
    await settle();
    expect(telegram.person(42).messages.filter(({ text }) => text?.includes('Một lần'))).toHaveLength(1);
  });

  it('sends a correction when an officer edits what was sent, and says that a photo is not passed on', async () => {
    await handedOver();
    forum().presses(LAN, thread(), 'Nhận');
    await settle();
    forum().says(LAN, thread(), 'Lệ phí 15 nghìn');
    await settle();
    forum().edits(LAN, 'Lệ phí 7 nghìn');
    forum().sendsPhoto(LAN, thread());
    await settle();
    expect(telegram.person(42).messages.at(-1)?.text).toBe('Cán bộ Lan (sửa lại):\nLệ phí 7 nghìn');
    expect(shown()).toContain('KHÔNG được gửi');
  });

  it('makes a deleted topic anew and tells the whole case there', async () => {
    await handedOver();
    const first = thread();
    forum().deletes(first);
    telegram.person(42).says('còn tôi thì sao');
    await settle();
    expect(thread()).not.toBe(first);
    expect(shown()).toContain('Yêu cầu số 1');
    expect(shown()).toContain('cho tôi gặp cán bộ');
    forum().presses(LAN, thread(), 'Nhận');
    await settle();
    expect(shown()).toContain('Lan nhận yêu cầu');
  });

  it('reports that the right to manage topics is missing and goes on when it was given', async () => {
    forum().setMayManage(false);
    telegram.person(42).says('cho tôi gặp cán bộ');
    while (telegram.unconfirmed() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    while ((await assistant.lanes.runOnce()) > 0);
    expect(await channel.staffGroup(GROUP).mayManageTopics()).toBe(false);
    await mirror.step();
    expect(troubles).toEqual(['topics']);
    forum().setMayManage(true);
    await settle();
    expect(shown()).toContain('cho tôi gặp cán bộ');
  });

  it('writes at most 20 messages a minute to the group, whatever happens', async () => {
    for (let n = 0; n < 30; n += 1) telegram.person(1000 + n).says('cho tôi gặp cán bộ');
    const sent: number[] = [];
    while (telegram.unconfirmed() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    while ((await assistant.lanes.runOnce()) > 0);
    for (let round = 0; round < 400; round += 1) {
      const before = telegram.calls.filter(({ params }) => Number(params['chat_id']) === GROUP).length;
      const wait = await mirror.step();
      const after = telegram.calls.filter(({ params }) => Number(params['chat_id']) === GROUP).length;
      if (after > before) sent.push(clock);
      if (wait === 3_000) break;
      clock += wait;
    }
    expect(sent.length).toBeGreaterThanOrEqual(60);
    const busiest = Math.max(...sent.map((at) => sent.filter((other) => other >= at && other < at + 60_000).length));
    expect(busiest).toBeLessThanOrEqual(20);
  });

  it('removes the topic of a person who was erased', async () => {
    await handedOver();
    telegram.person(42).says('xoá dữ liệu của tôi');
    await settle();
    telegram.person(42).presses('Xoá hết');
    await settle();
    expect(forum().topics.size).toBe(0);
  });
});
