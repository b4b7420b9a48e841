import { expect, test } from 'vitest';
import { messagesFor } from '../../../src/channels/telegram/outgoing';
import { keyboardOf } from '../../../src/channels/telegram/keyboard';
import type { Choice } from '../../../src/core/message';
import { paramFaults } from '../../support/telegram/bot-api-schema';

const reply = (text: string, choices: readonly Choice[] = []) => ({ text, choices, sources: [] });
const boldParts = (text: string): readonly string[] =>
  messagesFor('7', reply(text)).flatMap((message) =>
    (message.entities ?? []).map(({ offset, length }) => message.text.slice(offset, offset + length)),
  );

test.each([
  ['**Lệ phí:** miễn phí', 'Lệ phí: miễn phí', ['Lệ phí:']],
  ['👨‍👩‍👧‍👦🏠 **Cư trú** và **Căn cước**', '👨‍👩‍👧‍👦🏠 Cư trú và Căn cước', ['Cư trú', 'Căn cước']],
  ['  **Đậm ở đầu**\n', 'Đậm ở đầu', ['Đậm ở đầu']],
  ['5 ** 3 = 15, <b>không</b> & _không_ [x](y)', '5 ** 3 = 15, <b>không</b> & _không_ [x](y)', []],
])('%j is sent as plain text with entities', (marked, text, bold) => {
  const messages = messagesFor('7', reply(marked));
  expect(messages).toMatchObject([{ chat_id: 7, text, link_preview_options: { is_disabled: true } }]);
  expect(messages[0]).not.toHaveProperty('parse_mode');
  expect(boldParts(marked)).toEqual(bold);
  expect(messages.flatMap((message) => paramFaults('sendMessage', message))).toEqual([]);
});

test('4,096 UTF-16 units are one message, one more are two', () => {
  expect(messagesFor('7', reply('á'.repeat(4096)))).toHaveLength(1);
  expect(messagesFor('7', reply('á'.repeat(4097))).map(({ text }) => text.length)).toEqual([4096, 1]);
});

test('a long text is split between emoji, never inside one, and bold goes on in the next part', () => {
  const messages = messagesFor('7', reply(`a**${'👍'.repeat(3000)}**`));
  expect(messages.map(({ text }) => text).join('')).toBe(`a${'👍'.repeat(3000)}`);
  expect(messages.map(({ entities }) => entities?.[0]?.offset)).toEqual([1, 0]);
  for (const { text } of messages) expect(text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  expect(messages.flatMap((message) => paramFaults('sendMessage', message))).toEqual([]);
});

test('only the last of several messages carries the choices', () => {
  const messages = messagesFor('7', reply('chữ '.repeat(3000), [{ id: 'x:menu', label: 'Danh mục' }]));
  expect(messages.map((message) => 'reply_markup' in message)).toEqual([...messages.slice(1).map(() => false), true]);
});

test.each([
  ['short labels stand two in a row', ['Có', 'Không', 'Bỏ qua'], [['Có', 'Không'], ['Bỏ qua']]],
  [
    'a long label stands alone and keeps others from its row',
    ['Có', 'Tôi chưa nhận được thông báo nào cả', 'Không'],
    [['Có'], ['Tôi chưa nhận được thông báo nào cả'], ['Không']],
  ],
  ['22 × "ế" is 66 bytes but only 22 characters of label', ['ế'.repeat(22)], [['ế'.repeat(22)]]],
  ['a label of 64 is kept', ['ổ'.repeat(64)], [['ổ'.repeat(64)]]],
  ['a label of 65 is cut', ['ổ'.repeat(65)], [[`${'ổ'.repeat(63)}…`]]],
  ['an emoji is not cut through', [`${'a'.repeat(60)}👨‍👩‍👧‍👦 và nữa`], [[`${'a'.repeat(60)}…`]]],
])('%s', (_name, labels, rows) => {
  const choices = labels.map((label, index) => ({ id: `a:${index}`, label }));
  const keyboard = keyboardOf(choices);
  expect(keyboard?.inline_keyboard.map((row) => row.map(({ text }) => text))).toEqual(rows);
  expect(paramFaults('sendMessage', { chat_id: 7, text: 'x', reply_markup: keyboard })).toEqual([]);
});

test('a choice with an address opens it instead of answering', () => {
  const keyboard = keyboardOf([{ id: 'a:portal', label: 'Mở cổng', url: 'https://dichvucong.gov.vn' }]);
  expect(keyboard?.inline_keyboard).toEqual([[{ text: 'Mở cổng', url: 'https://dichvucong.gov.vn' }]]);
});

test('100 choices fit into one message with their labels, and the hundred and first is left out', () => {
  const choices = Array.from({ length: 101 }, (_, index) => ({
    id: `a:article-${index}`,
    label: `Thủ tục hành chính số ${index}`,
  }));
  const buttons = keyboardOf(choices)?.inline_keyboard.flat() ?? [];
  expect(buttons.map(({ text }) => text)).toEqual(choices.slice(0, 100).map(({ label }) => label));
});

test('long labels are shortened until 100 choices weigh less than 10 kB', () => {
  const choices = Array.from({ length: 100 }, (_, index) => ({
    id: `a:${index}`,
    label: `${index} ${'dài '.repeat(15)}`,
  }));
  const keyboard = keyboardOf(choices);
  expect(keyboard?.inline_keyboard.flat()).toHaveLength(100);
  expect(Buffer.byteLength(JSON.stringify(keyboard))).toBeLessThanOrEqual(10_000);
});

test('when even short labels weigh too much, the last choices are left out', () => {
  const choices = Array.from({ length: 100 }, (_, index) => ({
    id: `${index}`.padStart(64, 'x'),
    label: 'ế'.repeat(64),
  }));
  const keyboard = keyboardOf(choices);
  expect(keyboard?.inline_keyboard.flat().length).toBeGreaterThan(40);
  expect(Buffer.byteLength(JSON.stringify(keyboard))).toBeLessThanOrEqual(10_000);
});

test.each([
  ['an id of 65 bytes', 'x'.repeat(65)],
  ['an id of 22 × "ế", 66 bytes', 'ế'.repeat(22)],
  ['an empty id', ''],
])('%s is refused here, for Telegram would refuse the whole message', (_name, id) => {
  expect(() => messagesFor('7', reply('Chọn', [{ id, label: 'Mục' }]))).toThrow(
    expect.objectContaining({ code: 'rejected', retry: false }),
  );
});

test.each(['', ' \n '])('a text without words (%j) is refused here', (text) => {
  expect(() => messagesFor('7', reply(text))).toThrow(expect.objectContaining({ code: 'rejected' }));
});

test.each(['', 'lan', '12a', '99999999999999999'])('%j is no Telegram chat', (person) => {
  expect(() => messagesFor(person, reply('chào'))).toThrow(expect.objectContaining({ code: 'rejected' }));
});

test('the longest chat numbers are kept exactly', () => {
  expect(messagesFor('-1002345678901', reply('chào'))[0]?.chat_id).toBe(-1002345678901);
  expect(messagesFor('4503599627370495', reply('chào'))[0]?.chat_id).toBe(4503599627370495);
});

test('sources are not written again: core put them into the text', () => {
  const source = { title: 'Nghị định 154', article: 'residence', url: 'https://vbpl.vn', checkedOn: '2026-11-01' };
  expect(messagesFor('7', { text: 'Miễn phí.', choices: [], sources: [source] }).map(({ text }) => text)).toEqual([
    'Miễn phí.',
  ]);
});
