import { expect, test } from 'vitest';
import { after, claimItems, converse, message, reply, texts } from '../domain';
import type { Ground } from '../store-suite';

/** Reminders that people agreed to: each sent or dropped once. */
export function reminderCases(ground: () => Ground): void {
  const remind = (person: string, id: string, seconds: number, subject = 'activate-eid') =>
    converse(ground().stores.inbox, message(person, id), [], {
      effects: [{ kind: 'remind', id, at: after(seconds).toISOString(), subject }],
    });
  const notice = (person: string) =>
    ({ channel: 'telegram', person, reply: reply(`${person}: làm tiếp?`), from: 'assistant' }) as const;

  test('what is due comes oldest first, at most as many as asked for, with the conversation', async () => {
    const { reminders } = ground().stores;
    await remind('an', 'R1', 90);
    await remind('bình', 'R2', 60, 'register-level-2');
    await remind('chi', 'R3', 120);
    expect(await reminders.due(after(59), 10)).toEqual([]);
    expect((await reminders.due(after(119), 10)).map(({ id }) => id)).toEqual(['R2', 'R1']);
    expect((await reminders.due(after(500), 2)).map(({ id }) => id)).toEqual(['R2', 'R1']);
    const [first] = await reminders.due(after(60), 1);
    expect(first).toMatchObject({ channel: 'telegram', person: 'bình', subject: 'register-level-2' });
    expect(first?.conversation).toMatchObject({ language: 'vi' });
  });

  test('of two connections that send the same reminder one does, with its message', async () => {
    const { stores } = ground();
    await remind('an', 'R1', 60);
    const other = await ground().second();
    const settled = await Promise.all([
      stores.reminders.settle('R1', notice('an'), after(60)),
      other.reminders.settle('R1', notice('an'), after(60)),
    ]);
    expect(settled.toSorted()).toEqual([false, true]);
    expect(texts(await claimItems(stores.outbox, after(60)))).toEqual(['an: làm tiếp?']);
    expect(await stores.reminders.due(after(600), 10)).toEqual([]);
  });

  test('a reminder dropped or cancelled is never sent', async () => {
    const { stores } = ground();
    await remind('an', 'R1', 60);
    await remind('bình', 'R2', 60);
    expect(await stores.reminders.settle('R1', undefined, after(60))).toBe(true);
    expect(await stores.reminders.settle('R1', notice('an'), after(61))).toBe(false);
    await converse(stores.inbox, message('bình', 'xong'), [], {
      effects: [{ kind: 'cancel-reminders', subject: 'activate-eid' }],
    });
    expect(await stores.reminders.settle('R2', notice('bình'), after(61))).toBe(false);
    expect(await claimItems(stores.outbox, after(61))).toEqual([]);
  });

  test('cancelling one subject leaves the others', async () => {
    const { stores } = ground();
    await remind('an', 'R1', 60);
    await remind('an', 'R2', 60, 'register-level-2');
    await converse(stores.inbox, message('an', 'xong'), [], {
      effects: [{ kind: 'cancel-reminders', subject: 'activate-eid' }],
    });
    expect((await stores.reminders.due(after(60), 10)).map(({ id }) => id)).toEqual(['R2']);
  });
}
