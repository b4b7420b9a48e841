import { describe, expect, test } from 'vitest';
import type { AuditRecord } from '../../../src/core/audit';
import type { Concern } from '../../../src/core/concern';
import type { EditCheck, Editor } from '../../../src/core/knowledge-edits';
import { createAuditLog } from '../../../src/storage/audit';
import { openKnowledgeDesk } from '../../../src/storage/knowledge-desk';
import { sweep } from '../../../src/storage/retention';
import { insertTurns } from '../../../src/storage/turn-records';
import { START } from '../domain';
import type { Ground } from '../store-suite';

const LAN: Editor = { id: 'lan', name: 'Lan' };
const HUNG: Editor = { id: 'hung', name: 'Hùng' };
const TEXTS = { kind: 'article', area: 'id', vi: 'một', en: 'one' } as const;
const DAY_MINUTES = 1_440;
const later = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

function record(action: string, by: Editor = LAN, at = START): AuditRecord {
  return { action, subject: 'article:id-renew', officer: by.id, at };
}

function passed(revision: number, against = '0 release'): EditCheck {
  const same = { good: 1, wrong: 0 };
  const common = { faults: [], moves: [], before: same, now: same, unproved: 0 };
  return { at: START.toISOString(), against, revision, ok: true, ...common };
}

/** Edits of articles and facts, the schedule, and questions in groups. */
export function knowledgeDeskCases(ground: () => Ground): void {
  const stores = () => openKnowledgeDesk(ground().database);

  async function draft(id: string, subject = 'article:id-renew') {
    const { edits } = stores();
    return edits.begin({ id, subject, texts: TEXTS, base: 'b', note: '' }, LAN, record('knowledge.begin'));
  }

  async function live(id: string, mark: number): Promise<void> {
    const { edits } = stores();
    await draft(id);
    await edits.checked(id, passed(1));
    await edits.submit(id, 1, record('knowledge.submit'));
    expect(await edits.approve(id, HUNG, mark, record('knowledge.approve', HUNG))).toBe(true);
  }

  describe('knowledge edits', () => {
    test('one open draft a subject, also when two begin at once', async () => {
      const begun = await Promise.all([draft('a'), draft('b')]);
      expect(begun.filter((edit) => edit !== undefined)).toHaveLength(1);
      expect(await draft('c', 'fact:fee.id.renew')).toMatchObject({ version: 1, state: 'draft', texts: TEXTS });
    });

    test('who saves on an old reading changes nothing, and a saving forgets what the gate said', async () => {
      const { edits } = stores();
      await draft('a');
      await edits.checked('a', passed(1));
      const change = { id: 'a', revision: 1, texts: { ...TEXTS, vi: 'hai' }, note: 'sửa' };
      expect(await edits.save(change, HUNG, record('knowledge.save'))).toBe(true);
      expect(await edits.save(change, LAN, record('knowledge.save'))).toBe(false);
      expect(await edits.find('a')).toMatchObject({ revision: 2, check: undefined, writtenBy: HUNG, note: 'sửa' });
    });

    test('only what the gate let through can be handed in, and only another person makes it live', async () => {
      const { edits } = stores();
      await draft('a');
      expect(await edits.submit('a', 1, record('knowledge.submit'))).toBe(false);
      await edits.checked('a', { ...passed(1), ok: false });
      expect(await edits.submit('a', 1, record('knowledge.submit'))).toBe(false);
      await edits.checked('a', passed(1));
      expect(await edits.submit('a', 1, record('knowledge.submit'))).toBe(true);
      expect(await edits.approve('a', LAN, 0, record('knowledge.approve'))).toBe(false);
      expect(await edits.approve('a', HUNG, 7, record('knowledge.approve'))).toBe(false);
      expect(await edits.approve('a', HUNG, 0, record('knowledge.approve'))).toBe(true);
      expect(await edits.mark()).toBe(1);
      expect(await edits.live()).toMatchObject([{ id: 'a', state: 'live', decidedBy: HUNG }]);
    });

    test('nobody who ever wrote a version approves it', async () => {
      const { edits } = stores();
      await draft('a');
      await edits.save({ id: 'a', revision: 1, texts: TEXTS, note: '' }, HUNG, record('knowledge.save'));
      await edits.checked('a', passed(2));
      await edits.submit('a', 2, record('knowledge.submit'));
      for (const author of [LAN, HUNG])
        expect(await edits.approve('a', author, 0, record('knowledge.approve'))).toBe(false);
    });

    test('a new version retires the one before, and going back brings it back or leaves the release', async () => {
      const { edits } = stores();
      await live('a', 0);
      await live('b', 1);
      expect((await edits.versions('article:id-renew')).map(({ id, state }) => [id, state])).toEqual([
        ['b', 'live'],
        ['a', 'retired'],
      ]);
      expect(await edits.rollBack('article:id-renew', 'a', HUNG, 'sai', record('knowledge.roll-back'))).toBe(true);
      expect((await edits.live()).map(({ id }) => id)).toEqual(['a']);
      expect(await edits.rollBack('article:id-renew', undefined, HUNG, 'sai', record('knowledge.roll-back'))).toBe(
        true,
      );
      expect(await edits.live()).toEqual([]);
      expect(await edits.rollBack('article:id-renew', undefined, HUNG, '', record('knowledge.roll-back'))).toBe(false);
      expect(await edits.mark()).toBe(4);
    });

    test('of two approvals at once of two drafts one wins; the other was checked against what is gone', async () => {
      const { edits } = stores();
      for (const [id, subject] of [
        ['a', 'article:id-renew'],
        ['b', 'article:id-fee'],
      ] as const) {
        await draft(id, subject);
        await edits.checked(id, passed(1));
        await edits.submit(id, 1, record('knowledge.submit'));
      }
      const approved = await Promise.all(
        ['a', 'b'].map((id) => edits.approve(id, HUNG, 0, record('knowledge.approve'))),
      );
      expect(approved.filter(Boolean)).toHaveLength(1);
    });

    test('sent back it can be written again, discarded it makes room; the log tells of each', async () => {
      const { edits } = stores();
      await draft('a');
      await edits.checked('a', passed(1));
      await edits.submit('a', 1, record('knowledge.submit'));
      expect(await edits.sendBack('a', HUNG, 'thiếu nguồn', record('knowledge.send-back', HUNG))).toBe(true);
      expect(await edits.find('a')).toMatchObject({ state: 'draft', decision: 'thiếu nguồn' });
      expect(await edits.discard('a', LAN, 'thôi', record('knowledge.discard'))).toBe(true);
      expect(await edits.discard('a', LAN, 'thôi', record('knowledge.discard'))).toBe(false);
      expect(await draft('b')).toMatchObject({ version: 2 });
      const lines = await createAuditLog(ground().database).read({ action: 'knowledge.' }, 10);
      expect(lines.map(({ action }) => action).reverse()).toEqual([
        'knowledge.begin',
        'knowledge.submit',
        'knowledge.send-back',
        'knowledge.discard',
        'knowledge.begin',
      ]);
    });
  });

  describe('the schedule that staff keep', () => {
    test('rows are stored, changed by who read them last, and taken away; each change moves the mark', async () => {
      const { rows } = stores();
      const row = { id: 'r', kind: 'holiday', data: { name: 'Tết' }, replaces: 'k', version: 0 } as const;
      expect(await rows.save(row, 'Lan', record('schedule.save'))).toBe(true);
      expect(await rows.save(row, 'Lan', record('schedule.save'))).toBe(false);
      expect(await rows.save({ ...row, data: undefined, version: 1 }, 'Hùng', record('schedule.save'))).toBe(true);
      expect(await rows.all()).toMatchObject([{ id: 'r', data: undefined, version: 2, changedBy: 'Hùng' }]);
      expect(await rows.remove('r', 1, record('schedule.remove'))).toBe(false);
      expect(await rows.remove('r', 2, record('schedule.remove'))).toBe(true);
      expect(await rows.mark()).toBeGreaterThanOrEqual(3);
    });
  });

  describe('questions for the desk', () => {
    async function ask(id: string, question: string, minutes: number, concern: Concern = 'abstained'): Promise<void> {
      const common = { channel: 'web', language: 'vi', outcome: 'abstained', also: [], options: [], ms: 1 } as const;
      const turn = { id, at: later(minutes).toISOString(), question, concern, ...common };
      await ground()
        .database.kysely.transaction()
        .execute((connection) => insertTurns(connection, [turn]));
    }

    async function put(group: string, ids: readonly string[]): Promise<number> {
      const { questions } = stores();
      const waiting = await questions.ungrouped(100);
      const chosen = waiting.filter(({ turn }) => ids.includes(turn));
      return questions.put(chosen.map((question) => ({ question, group })));
    }

    test('are counted in their group with the newest as its sample', async () => {
      const { questions } = stores();
      await ask('1', 'làm thẻ thư viện ở đâu', 1);
      await ask('2', 'thẻ thư viện làm ở đâu', 2, 'rated-bad');
      expect(await put('g', ['1', '2'])).toBe(2);
      expect(await questions.ungrouped(10)).toEqual([]);
      expect(await questions.groups('open', { skip: 0, most: 10 })).toMatchObject({
        total: 1,
        groups: [{ id: 'g', n: 2, bad: 1, sample: 'thẻ thư viện làm ở đâu', newestAt: later(2) }],
      });
      expect((await questions.questions('g', 10)).map(({ turn }) => turn)).toEqual(['2', '1']);
    });

    test('two processes that group the same ones count each once', async () => {
      await ask('1', 'làm thẻ thư viện ở đâu', 1);
      const { questions } = stores();
      const waiting = await questions.ungrouped(10);
      const once = (group: string) => waiting.map((question) => ({ question, group }));
      const counts = await Promise.all([questions.put(once('a')), questions.put(once('b'))]);
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(1);
      expect((await questions.groups('open', { skip: 0, most: 10 })).total).toBe(1);
    });

    test('come again after the article was mended and open their group again; dismissed ones stay dismissed', async () => {
      const { questions } = stores();
      for (const [group, status] of [
        ['g', 'done'],
        ['h', 'dismissed'],
      ] as const) {
        await ask(`${group}1`, 'làm thẻ thư viện ở đâu', 1);
        await put(group, [`${group}1`]);
        expect(await questions.settle(group, status, LAN, '', record('knowledge.settle', LAN, later(2)))).toBe(true);
        await ask(`${group}2`, 'làm thẻ thư viện ở đâu', 3);
        await put(group, [`${group}2`]);
      }
      expect(await questions.group('g')).toMatchObject({ status: 'open', n: 2 });
      expect(await questions.group('h')).toMatchObject({ status: 'dismissed', n: 2 });
    });

    test('are given to somebody, and forgotten when their time is over', async () => {
      const { questions } = stores();
      await ask('1', 'làm thẻ thư viện ở đâu', 1);
      await put('g', ['1']);
      await questions.assign('g', HUNG, record('knowledge.assign'));
      expect(await questions.group('g')).toMatchObject({ assignedTo: HUNG });
      await sweepAfter(40);
      expect(await questions.group('g')).toBeUndefined();
      expect(await questions.questions('g', 10)).toEqual([]);
    });

    test('of a group are forgotten one by one after thirty days, and the group with its newest, whatever became of it', async () => {
      const { questions } = stores();
      await ask('1', 'xin thẻ thư viện ở đâu', 0);
      await ask('2', 'làm thẻ thư viện ở đâu', 10 * DAY_MINUTES);
      await put('g', ['1', '2']);
      await ask('3', 'mượn sách ở đâu', 0);
      await put('h', ['3']);
      await questions.settle('h', 'done', LAN, '', record('knowledge.settle', LAN, later(1)));
      await sweepAfter(29);
      expect((await questions.questions('g', 10)).map(({ turn }) => turn)).toEqual(['2', '1']);
      await sweepAfter(31);
      expect(await questions.group('g')).toMatchObject({ sample: 'làm thẻ thư viện ở đâu' });
      expect((await questions.questions('g', 10)).map(({ turn }) => turn)).toEqual(['2']);
      expect(await questions.group('h')).toBeUndefined();
      await sweepAfter(41);
      expect(await questions.group('g')).toBeUndefined();
      expect(await questions.samples(new Date(0), 10)).toEqual([]);
    });

    async function sweepAfter(days: number): Promise<void> {
      const rules = { conversationDays: 30, caseDays: 730 };
      await sweep(ground().database, rules, later(days * DAY_MINUTES));
    }
  });
}
