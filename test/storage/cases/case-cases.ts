import { expect, test } from 'vitest';
import {
  claim,
  close,
  label,
  legalHold,
  moveTo,
  note,
  release,
  reopen,
  reply,
  snooze,
  transfer,
  wake,
} from '../../../src/cases/conduct';
import type { Acting } from '../../../src/cases/conduct';
import type { Effect } from '../../../src/core/effect';
import { officeSchema } from '../../../src/core/office';
import { viDesk } from '../../../src/messages/vi-desk';
import { after, claimItems, claimOne, converse, message, START, textOf, turn } from '../domain';
import type { Ground } from '../store-suite';

const OPENED: Effect = { kind: 'open-case', id: 'C1', reason: 'asked', language: 'vi', about: 'id-card' };
const LAN = { id: 'lan', name: 'Lan' };
const MINH = { id: 'minh', name: 'Minh' };

function acting(officer = LAN, more: Partial<Acting> = {}): Acting {
  return { officer, supervisor: false, now: after(60), texts: () => viDesk, office: () => undefined, ...more };
}

/** Cases as staff work on them. */
export function caseCases(ground: () => Ground): void {
  async function opened(person = 'an', id = 'C1', more: Partial<typeof OPENED> = {}, seconds = 0): Promise<void> {
    const effects = [{ ...OPENED, ...more, id } as Effect];
    await converse(ground().stores.inbox, message(person, `gặp cán bộ ${id}`), ['Đã ghi'], {
      effects,
      now: after(seconds),
    });
  }
  const change = (id: string, decide: Parameters<ReturnType<typeof cases>['change']>[1], now = after(60)) =>
    cases().change(id, decide, { now });
  const cases = () => ground().stores.cases;

  test('of many officers who claim a case at once exactly one gets it', async () => {
    await opened();
    const second = await ground().second();
    const officers = Array.from({ length: 1000 }, (_, n) => ({ id: `o${n}`, name: `Cán bộ ${n}` }));
    const results = await Promise.all(
      officers.map((officer, n) =>
        (n % 2 === 0 ? ground().stores : second).cases.change('C1', claim(acting(officer)), { now: after(n) }),
      ),
    );
    const winners = results.flatMap((result) => (result.kind === 'done' ? [result.file.assignee?.id] : []));
    expect(winners).toHaveLength(1);
    expect(results.filter((result) => result.kind === 'refused' && result.why === 'taken')).toHaveLength(999);
    expect((await cases().find('C1'))?.assignee?.id).toBe(winners[0]);
    const lines = await cases().lines('C1', 0);
    expect(lines.filter(({ event }) => event === 'claimed')).toHaveLength(1);
  }, 120_000);

  test('a message that is being answered while an officer claims is answered anew: the assistant stays silent', async () => {
    const { inbox } = ground().stores;
    await opened();
    await inbox.accept([message('an', 'còn phí thì sao')], after(5));
    const before = await claimOne(inbox, after(5));
    expect(before.desk.open?.officer).toBeUndefined();
    await change('C1', claim(acting()));
    expect(await inbox.finish('one', before, turn(before, ['Phí là …']), after(6))).toBe(false);
    const again = await claimOne(inbox, after(61));
    expect(textOf(again)).toBe('còn phí thì sao');
    expect(again.desk.open).toMatchObject({ id: 'C1', officer: 'Lan' });
    const texts = (await claimItems(ground().stores.outbox, after(62))).map((item) => item.reply.text);
    expect(texts).not.toContain('Phí là …');
  });

  test('only who has the case answers, through the outbox and marked as staff', async () => {
    const { history } = ground().stores;
    await opened();
    expect(await change('C1', reply(acting(), 'Chào anh'))).toMatchObject({ kind: 'refused', why: 'not-yours' });
    await change('C1', claim(acting()));
    expect(await change('C1', reply(acting(MINH), 'Chào anh'))).toMatchObject({ kind: 'refused', why: 'not-yours' });
    expect(await change('C1', reply(acting(), '   '))).toMatchObject({ kind: 'refused', why: 'empty' });
    expect(await change('C1', reply(acting(), 'Chào anh'))).toMatchObject({ kind: 'done' });
    const lines = await history.lines('telegram:an', 0, 10);
    expect(lines.at(-1)).toMatchObject({ from: 'staff', text: '**Cán bộ Lan:**\nChào anh' });
    expect((await cases().find('C1'))?.firstReplyAt).toEqual(after(60));
  });

  test('the same request is carried out once', async () => {
    await opened();
    await change('C1', claim(acting()));
    const answer = () => cases().change('C1', reply(acting(), 'Chào anh'), { now: after(61), once: 'tg:77' });
    expect((await answer()).kind).toBe('done');
    expect((await answer()).kind).toBe('again');
    expect((await cases().lines('C1', 0)).filter(({ kind }) => kind === 'reply')).toHaveLength(1);
  });

  test('a released case keeps its place, a transferred one has its new officer at once', async () => {
    await opened('an', 'C1', {}, 0);
    await opened('bình', 'C2', {}, 10);
    await change('C1', claim(acting()));
    expect(await cases().place('C2')).toBe(1);
    await change('C1', release(acting()));
    expect([await cases().place('C1'), await cases().place('C2')]).toEqual([1, 2]);
    await change('C1', claim(acting()));
    expect(await change('C1', transfer(acting(MINH), MINH))).toMatchObject({ why: 'not-yours' });
    await change('C1', transfer(acting(), MINH));
    expect((await cases().find('C1'))?.assignee).toEqual(MINH);
    expect(await change('C1', reply(acting(), 'Tôi nữa'))).toMatchObject({ why: 'not-yours' });
  });

  test('a case moves to another office and waits there', async () => {
    await opened();
    await change('C1', claim(acting()));
    const office = officeSchema.parse({ id: 'di-an', name: { vi: 'Phường Dĩ An', en: 'Di An ward' } });
    await change('C1', moveTo(acting(), office));
    expect(await cases().find('C1')).toMatchObject({ office: 'di-an', status: 'waiting', assignee: undefined });
    expect(await cases().waiting('di-an')).toEqual({ all: 1, urgent: 0 });
  });

  test('an officer of an office lists and counts its cases and those they were given', async () => {
    await opened('an', 'C1', {}, 0);
    await opened('bình', 'C2', { office: 'di-an' }, 10);
    await opened('chi', 'C3', { office: 'di-an' }, 20);
    await change('C3', claim(acting()));
    const scope = { officer: 'lan', offices: ['main'] };
    const listed = async (officer: string, offices: readonly string[]) =>
      (await cases().list({ tab: 'all', officer, scope: { officer, offices }, most: 10 })).map(({ id }) => id).sort();
    expect(await listed('lan', ['main'])).toEqual(['C1', 'C3']);
    expect(await listed('minh', ['di-an'])).toEqual(['C2', 'C3']);
    expect(await cases().counts('lan', scope)).toMatchObject({ waiting: 1, mine: 1, all: 2 });
    expect(await cases().counts('lan')).toMatchObject({ waiting: 2, mine: 1, all: 3 });
  });

  test('urgent cases go first', async () => {
    await opened('an', 'C1', {}, 0);
    await opened('bình', 'C2', { reason: 'danger', urgent: true }, 10);
    expect([await cases().place('C2'), await cases().place('C1')]).toEqual([1, 2]);
    expect(await cases().waiting('main')).toEqual({ all: 2, urgent: 1 });
  });

  test('what is put aside comes back when the person writes', async () => {
    const { inbox } = ground().stores;
    await opened();
    await change('C1', claim(acting()));
    await change('C1', snooze(acting(), after(86_400)));
    expect(await cases().counts('lan')).toMatchObject({ mine: 0, snoozed: 1, all: 1 });
    const effects: readonly Effect[] = [{ kind: 'note-on-case', id: 'C1', text: 'tôi có giấy rồi' }];
    await converse(inbox, message('an', 'tôi có giấy rồi'), [], { effects, now: after(90) });
    expect(await cases().counts('lan')).toMatchObject({ mine: 1, snoozed: 0 });
    expect(await change('C1', wake(acting()))).toMatchObject({ why: 'unchanged' });
  });

  test('the end gives the conversation back afresh and asks for a rating; a rating counts once, without the person', async () => {
    const { inbox } = ground().stores;
    const topic = { article: 'id-renew', section: 'fee', at: START.toISOString() };
    const state = { name: 'moving-house', answers: { a: 'b' }, results: {}, misses: 0, startedAt: START.toISOString() };
    await converse(inbox, message('an', 'gặp cán bộ'), [], {
      effects: [OPENED],
      conversation: { topic, dialog: state, greeted: true },
    });
    await change('C1', claim(acting()));
    await change('C1', close(acting()));
    await inbox.accept([message('an', 'cảm ơn')], after(70));
    const claimed = await claimOne(inbox, after(70));
    expect(claimed.conversation).toMatchObject({
      topic: null,
      dialog: null,
      greeted: true,
      parked: [{ name: 'moving-house' }],
    });
    expect(claimed.desk).toEqual({ closed: { id: 'C1', closedAt: after(60), rated: false } });
    const rate: Effect = { kind: 'rate-case', id: 'C1', score: 1 };
    await inbox.finish('one', claimed, turn(claimed, [], { effects: [rate, rate] }), after(71));
    const rows = await ground().database.kysely.selectFrom('case_rating').selectAll().execute();
    expect(rows).toEqual([
      { id: 1, at: after(71).getTime(), channel: 'telegram', language: 'vi', office: 'main', reason: 'asked', good: 1 },
    ]);
  });

  test('a case is opened again by staff, or by the person; never beside another open one', async () => {
    await opened();
    await change('C1', claim(acting()));
    await change('C1', close(acting()));
    expect(await change('C1', reply(acting(), 'Còn'))).toMatchObject({ why: 'closed' });
    await opened('an', 'C2', {}, 100);
    expect(await change('C1', reopen(acting()))).toMatchObject({ kind: 'refused', why: 'unchanged' });
    await change('C2', close(acting()));
    expect(await change('C1', reopen(acting(MINH)))).toMatchObject({ file: { status: 'attended', assignee: MINH } });
    await change('C1', close(acting(MINH)));
    await converse(ground().stores.inbox, message('an', 'chưa xong'), [], {
      effects: [{ kind: 'reopen-case', id: 'C1' }],
      now: after(200),
    });
    expect(await cases().find('C1')).toMatchObject({ status: 'waiting', reopened: 2, assignee: undefined });
  });

  test('cases are found by words without diacritics, by number, label and reason', async () => {
    await opened('an', 'C1', { reason: 'anger' });
    await opened('bình', 'C2');
    const effects: readonly Effect[] = [
      { kind: 'note-on-case', id: 'C1', text: 'Sổ hộ khẩu ở phường Dĩ An bị sai 100%' },
    ];
    await converse(ground().stores.inbox, message('an', 'nữa'), [], { effects });
    await change('C1', note(acting(), 'đã gọi Công an phường'));
    await change('C1', label(acting(), 'Hộ  khẩu', true));
    const find = async (more: object) =>
      (await cases().list({ tab: 'all', officer: 'lan', most: 10, ...more })).map(({ id }) => id);
    expect(await find({ words: 'SO HO KHAU di an' })).toEqual(['C1']);
    expect(await find({ words: 'cong an phuong' })).toEqual(['C1']);
    expect(await find({ words: 'khong co' })).toEqual([]);
    expect(await find({ words: '%_' })).toHaveLength(2);
    expect(await find({ label: 'Hộ khẩu' })).toEqual(['C1']);
    expect(await find({ reason: 'anger' })).toEqual(['C1']);
    expect(await find({ words: String((await cases().find('C2'))?.number) })).toEqual(['C2']);
    expect(await cases().labels()).toEqual(['Hộ khẩu']);
  });

  test('officers see who else looks and types, for a while', async () => {
    await opened();
    expect(await cases().look('C1', LAN, false, after(0))).toEqual([]);
    expect(await cases().look('C1', MINH, true, after(1))).toEqual([{ officer: LAN, typing: false }]);
    expect(await cases().look('C1', LAN, false, after(2))).toEqual([{ officer: MINH, typing: true }]);
    expect(await cases().look('C1', LAN, false, after(12))).toEqual([{ officer: MINH, typing: false }]);
    expect(await cases().look('C1', LAN, false, after(40))).toEqual([]);
  });

  test('only a supervisor puts a case under legal hold, and says why; it then outlives the erasure of its person', async () => {
    await opened();
    expect(await change('C1', legalHold(acting(), true, 'đơn tố cáo'))).toMatchObject({ why: 'forbidden' });
    const supervisor = acting(LAN, { supervisor: true });
    expect(await change('C1', legalHold(supervisor, true, ' '))).toMatchObject({ why: 'empty' });
    await change('C1', legalHold(supervisor, true, 'đơn tố cáo'));
    await opened('bình', 'C2');
    for (const person of ['an', 'bình'])
      await converse(ground().stores.inbox, message(person, 'xoá'), [], {
        effects: [{ kind: 'erase-person' }],
        now: after(99),
      });
    expect((await cases().find('C1'))?.person).toBe('an');
    expect(await cases().find('C2')).toMatchObject({ person: undefined, status: 'erased' });
    expect(await change('C2', claim(acting()))).toMatchObject({ why: 'erased' });
  });

  test('a file is noted for the case of an officer who attends, and forgotten otherwise', async () => {
    const { inbox } = ground().stores;
    await opened();
    const photo = { kind: 'media', media: 'photo', secrets: [], file: 'AgAC', bytes: 1234 } as const;
    const effects: readonly Effect[] = [
      { kind: 'note-on-case', id: 'C1', text: '[photo]', file: { file: 'AgAC', media: 'photo', bytes: 1234 } },
    ];
    await converse(inbox, message('an', 'ảnh', { content: photo }), [], { effects });
    await converse(inbox, message('bình', 'ảnh', { content: photo }), []);
    expect(await cases().attachments('C1')).toMatchObject([{ file: 'AgAC', media: 'photo', bytes: 1234 }]);
    const contents = await ground().database.kysely.selectFrom('inbox').select('content').execute();
    expect(contents.filter(({ content }) => content.includes('AgAC'))).toEqual([]);
  });

  test('an audit record is written with the change and not without it', async () => {
    await opened();
    const record = { action: 'case.claim', subject: 'case:C1', at: after(60), officer: 'lan' };
    await cases().change('C1', claim(acting()), { now: after(60), record });
    await cases().change('C1', claim(acting(MINH)), { now: after(61), record: { ...record, officer: 'minh' } });
    const rows = await ground().database.kysely.selectFrom('audit').select(['action', 'officer']).execute();
    expect(rows).toEqual([{ action: 'case.claim', officer: 'lan' }]);
  });
}
