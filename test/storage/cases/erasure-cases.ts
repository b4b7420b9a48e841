import { expect, test } from 'vitest';
import type { Effect } from '../../../src/core/effect';
import { after, claimItems, claimOne, converse, message, START, textOf, texts, turn } from '../domain';
import type { Ground } from '../store-suite';

const LIFE: readonly Effect[] = [
  { kind: 'open-case', id: 'C1', reason: 'asked', language: 'vi', about: 'id-card' },
  { kind: 'note-on-case', id: 'C1', text: 'nhà ở phường 3' },
  { kind: 'remind', id: 'R1', at: START.toISOString(), subject: 'activate-eid' },
  { kind: 'watch', id: 'W1', code: 'H1', check: '1234', status: 'received' },
  { kind: 'feedback', text: 'tốt' },
];
const TABLES_WITH_PERSONS = ['conversation', 'inbox', 'outbox', 'case_file', 'case_note', 'reminder', 'watch'] as const;

/** A person's right to be forgotten. */
export function erasureCases(ground: () => Ground): void {
  test('erasing leaves figures, the erasing message and its answer, and nothing of what was said', async () => {
    const { database, stores } = ground();
    await converse(stores.inbox, message('an', 'bí mật'), ['trả lời bí mật'], {
      effects: LIFE,
      conversation: { misses: 1 },
    });
    await converse(stores.inbox, message('an', 'xoá hết'), ['Đã xoá'], { effects: [{ kind: 'erase-person' }] });
    expect(texts(await claimItems(stores.outbox))).toEqual(['Đã xoá']);
    const rows = await Promise.all(
      TABLES_WITH_PERSONS.map((table) => database.kysely.selectFrom(table).selectAll().execute()),
    );
    expect(JSON.stringify(rows)).not.toMatch(/bí mật|phường 3|activate-eid|H1/);
    expect(rows.map((found) => found.length)).toEqual([1, 1, 1, 1, 0, 0, 0]);
    expect(rows[0]?.[0]).toMatchObject({ state: null });
    expect(rows[3]?.[0]).toMatchObject({ reason: 'asked', person: null, conversation_key: null });
    expect(await database.kysely.selectFrom('turn').select('id').execute()).toHaveLength(2);
    expect(await database.kysely.selectFrom('feedback').select('id').execute()).toHaveLength(1);
  });

  test('the erasing message is recognised when it is delivered again', async () => {
    const { inbox } = ground().stores;
    await converse(inbox, message('an', 'xoá hết'), ['Đã xoá'], { effects: [{ kind: 'erase-person' }] });
    expect(await inbox.accept([message('an', 'xoá hết')], after(5))).toBe(0);
  });

  test('what a person writes after asking to be erased is answered, as if they were new', async () => {
    const { inbox } = ground().stores;
    await inbox.accept([message('an', 'xoá hết'), message('an', 'xin chào')], START);
    const erasing = await claimOne(inbox);
    await inbox.finish('one', erasing, turn(erasing, [], { effects: [{ kind: 'erase-person' }] }), START);
    const next = await claimOne(inbox);
    expect([textOf(next), next.conversation]).toEqual(['xin chào', undefined]);
  });

  test('a case under legal hold stays whole', async () => {
    const { database, stores } = ground();
    await converse(stores.inbox, message('an', 'bí mật'), [], { effects: LIFE });
    await database.kysely.updateTable('case_file').set({ legal_hold: 1 }).execute();
    await converse(stores.inbox, message('an', 'xoá hết'), [], { effects: [{ kind: 'erase-person' }] });
    expect(await database.kysely.selectFrom('case_file').select('person').execute()).toEqual([{ person: 'an' }]);
    expect(await database.kysely.selectFrom('case_note').select('text').execute()).toEqual([
      { text: 'asked' },
      { text: 'nhà ở phường 3' },
    ]);
  });

  test('erasing one person leaves others alone', async () => {
    const { stores } = ground();
    await converse(stores.inbox, message('bình', 'giữ lại'), ['của Bình'], { effects: LIFE });
    await converse(stores.inbox, message('an', 'xoá hết'), [], { effects: [{ kind: 'erase-person' }] });
    const kept = await stores.history.lines('telegram:bình', 0, 10);
    expect(kept.map((line) => line.text)).toEqual(['giữ lại', 'của Bình']);
  });
}
