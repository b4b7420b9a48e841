import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { incomingFrom } from '../../../src/channels/telegram/incoming';
import { telegramUpdateSchema } from '../../../src/channels/telegram/update';
import { updateReader } from '../../../src/channels/telegram/update-reader';
import type { Failure } from '../../../src/core/failure';
import type { Content } from '../../../src/core/message';
import { updateFaults } from '../../support/telegram/bot-api-schema';
import { maskTwelveDigits } from '../contract';

interface Row {
  readonly name: string;
  readonly update: { readonly update_id: number };
  /** Null: nothing is made of it. */
  readonly content: Content | null;
  readonly person?: string;
  readonly at?: string;
  readonly languageHint?: string | null;
}

const rows = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/telegram/updates.json'), 'utf8'),
) as readonly Row[];
const reading = { mask: maskTwelveDigits, botName: 'de_an_06_bot', now: new Date('2026-11-23T02:00:00Z') };

test.each(rows)('Telegram itself could send this: $name', ({ update }) => {
  expect(updateFaults(update)).toEqual([]);
});

test.each(rows)('$name becomes what it means', ({ update, content, person, at, languageHint }) => {
  const incoming = incomingFrom(telegramUpdateSchema.parse(update), reading);
  if (!content) return expect(incoming).toBeUndefined();
  expect(incoming).toMatchObject({
    channel: 'telegram',
    id: String(update.update_id),
    content,
    at: at ?? '2026-11-21T02:00:00.000Z',
  });
  expect(incoming?.content).toEqual(content);
  expect(incoming?.person).toMatch(person ?? /^(6012345678|4111222333)$/);
  if (languageHint !== undefined) expect(incoming?.languageHint).toBe(languageHint ?? undefined);
  return undefined;
});

test('no message carries a name, a telephone number or an ID number of its sender', () => {
  const all = JSON.stringify(rows.map(({ update }) => incomingFrom(telegramUpdateSchema.parse(update), reading)));
  expect(all).not.toMatch(/Nguyễn|lan_nguyen|Hùng|84912345678|079123456789|CT01/);
});

test('a command in a group is passed over as long as the name of the bot is not known', () => {
  const row = rows.find(({ name }) => name === 'a command in a group for this bot');
  expect(incomingFrom(telegramUpdateSchema.parse(row?.update), { ...reading, botName: undefined })).toBeUndefined();
});

test('an update that cannot be read is told of and passed over, and so is one whose masking fails', () => {
  const reported: Failure[] = [];
  const answered: string[] = [];
  const mask = (): never => {
    throw new RangeError('mật khẩu của bà con là 123');
  };
  const read = updateReader({
    reading: () => ({ ...reading, mask }),
    answerPress: (id) => void answered.push(id),
    report: (failure) => void reported.push(failure),
  });
  expect(read({ update_id: 5, message: { text: 7 } })).toEqual([]);
  expect(read({ update_id: 6, message: { date: 1, chat: { id: 1, type: 'private' }, text: 'chào' } })).toEqual([]);
  expect(read({ update_id: 7, brand_new_kind: { from: 'the future' } })).toEqual([]);
  expect(reported.map(({ code, message }) => [code, message])).toEqual([
    ['invalid-answer', 'update 5 was not understood (ZodError)'],
    ['invalid-answer', 'update 6 was not understood (RangeError)'],
  ]);
  expect(answered).toEqual([]);
});

test('an album is answered once, every caption is read, and the first photo counts again when it is delivered again', () => {
  const read = updateReader({ reading: () => reading, answerPress: () => undefined, report: () => undefined });
  const photo = (update_id: number, caption?: string): unknown => ({
    update_id,
    message: {
      date: 1,
      chat: { id: 1, type: 'private' },
      photo: [],
      media_group_id: '137',
      ...(caption ? { caption } : {}),
    },
  });
  expect([1, 2, 3].flatMap((number) => read(photo(number))).map(({ id }) => id)).toEqual(['1']);
  expect(read(photo(4, 'mặt sau')).map(({ id }) => id)).toEqual(['4']);
  expect(read(photo(1)).map(({ id }) => id)).toEqual(['1']);
});
