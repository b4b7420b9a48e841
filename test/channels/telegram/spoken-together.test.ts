import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Files } from '../../../src/core/attachment';
import type { Reply } from '../../../src/core/message';
import { telegramChannel, type TelegramChannel } from '../../../src/channels/telegram/telegram';
import { createFiles } from '../../../src/storage/stored-files';
import { START } from '../../storage/domain';
import { sqlitePlace, type Place } from '../../storage/place';
import { fakeBotApi, type FakeBotApi } from '../../support/telegram/fake-bot-api';
import { refusal } from '../../support/telegram/faults';
import { soundOf } from '../../support/voice/ears';

const STOP = { id: 'x:announcements-stop', label: 'Dừng nhận tin' };
const FORBIDDEN = refusal(400, 'Bad Request: VOICE_MESSAGES_FORBIDDEN');
const sound = { ogg: soundOf('mời bà con'), seconds: 4.2, waveform: [], key: 'mời bà con' };

let place: Place;
let telegram: FakeBotApi;
let files: Files;
let channel: TelegramChannel;

beforeEach(async () => {
  place = await sqlitePlace();
  telegram = await fakeBotApi();
  files = createFiles(await place.open());
  channel = made();
});
afterEach(async () => {
  await telegram.stop();
  await place.remove();
});

/** A channel of a process that has just started. */
function made(): TelegramChannel {
  return telegramChannel({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    mask: (text) => ({ text, found: [] }),
    files,
  });
}

function announcement(text = '**Đội lưu động**\n\nMời bà con.', more: Partial<Reply> = {}): Reply {
  const spoken = { text: 'Mời bà con.', language: 'vi', together: true } as const;
  return { text, choices: [STOP], sources: [], spoken, ...more };
}

const shown = (person: number) =>
  telegram.person(person).messages.map(({ voice, photo, text, caption, reply_markup }) => ({
    kind: voice ? 'voice' : photo ? 'photo' : 'text',
    text: text ?? caption,
    button: reply_markup?.inline_keyboard[0]?.[0]?.text,
  }));
/** Files that went over the line, not those that were named by an id. */
const uploads = (): number => telegram.calls.filter(({ files: sent }) => sent.length > 0).length;

test('a short text stands under its voice note, in one message with its button', async () => {
  const [one] = [telegram.person(1)];
  const { platformIds } = await channel.send('1', announcement(), sound);
  expect(shown(1)).toEqual([{ kind: 'voice', text: 'Đội lưu động\n\nMời bà con.', button: 'Dừng nhận tin' }]);
  expect(one?.messages[0]).toMatchObject({ voice: { duration: 5 }, caption_entities: [{ type: 'bold', offset: 0 }] });
  expect(platformIds).toEqual([String(one?.messages[0]?.message_id)]);
});

test('a text that does not fit under it comes after it; a picture keeps its own text', async () => {
  [1, 2].forEach((id) => telegram.person(id));
  await channel.send('1', announcement('Mời bà con. '.repeat(120)), sound);
  expect(shown(1).map(({ kind, button }) => [kind, button])).toEqual([
    ['voice', undefined],
    ['text', 'Dừng nhận tin'],
  ]);
  const picture = { id: 'p', kind: 'photo', name: 'a.jpg', mime: 'image/jpeg' } as const;
  await files.store({ ...picture, size: 3, bytes: new Uint8Array([1, 2, 3]), by: 'an' }, START);
  await channel.send('2', announcement('Lịch', { attachment: { ...picture, file: 'p', alt: 'Lịch' } }), sound);
  expect(shown(2).map(({ kind, text }) => [kind, text])).toEqual([
    ['voice', undefined],
    ['photo', 'Lịch'],
  ]);
});

test('many people get one upload, also after a restart; what Telegram forgot is uploaded again', async () => {
  const people = Array.from({ length: 20 }, (_, at) => String(at + 1));
  people.forEach((person) => telegram.person(Number(person)));
  await Promise.all(people.map((person) => channel.send(person, announcement(), sound)));
  expect([uploads(), people.flatMap((person) => shown(Number(person))).length]).toEqual([1, 20]);
  channel = made();
  await channel.send('1', announcement(), sound);
  expect(uploads()).toBe(1);
  await files.remember('sound:mời bà con', 'telegram', 'an id of another bot');
  await channel.send('2', announcement(), sound);
  await channel.send('3', announcement(), sound);
  expect([uploads(), shown(2).length, shown(3).length]).toEqual([2, 2, 2]);
});

test('a sound that tells of a person is not remembered', async () => {
  telegram.person(1);
  const { key: _key, ...personal } = sound;
  await channel.send('1', announcement(), personal);
  await channel.send('1', announcement(), personal);
  expect(uploads()).toBe(2);
});

test('who lets nobody send voice messages gets the text alone, short or long', async () => {
  [1, 2].forEach((id) => telegram.person(id));
  telegram.trouble({ kind: 'answer', answer: FORBIDDEN }, { method: 'sendVoice' });
  await channel.send('1', announcement(), sound);
  await channel.send('2', announcement('Mời bà con. '.repeat(120)), sound);
  expect([...shown(1), ...shown(2)].map(({ kind, button }) => [kind, button])).toEqual([
    ['text', 'Dừng nhận tin'],
    ['text', 'Dừng nhận tin'],
  ]);
});

test('who lets nobody send voice messages costs no upload once Telegram knows the sound', async () => {
  [1, 2].forEach((id) => telegram.person(id));
  await channel.send('1', announcement(), sound);
  telegram.trouble({ kind: 'answer', answer: FORBIDDEN }, { method: 'sendVoice' });
  await channel.send('2', announcement(), sound);
  expect([uploads(), shown(2).map(({ kind }) => kind)]).toEqual([1, ['text']]);
});

test('tried again after the sound went through, only the text is sent', async () => {
  telegram.person(1);
  const long = announcement('Mời bà con. '.repeat(120));
  telegram.trouble({ kind: 'answer', answer: refusal(429, 'Too Many Requests') }, { method: 'sendMessage', times: 1 });
  await expect(channel.send('1', long, sound)).rejects.toMatchObject({ code: 'rate-limited' });
  await channel.send('1', long, sound);
  expect(shown(1).map(({ kind }) => kind)).toEqual(['voice', 'text']);
});

test('whether a voice note arrived is as unknown as with a text, and it is not sent again', async () => {
  telegram.person(1);
  telegram.trouble({ kind: 'drop', carriedOut: true }, { method: 'sendVoice', times: 1 });
  await expect(channel.send('1', announcement(), sound)).rejects.toMatchObject({ code: 'unknown-result' });
  expect(shown(1)).toHaveLength(1);
});
