import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConversation } from '../../src/core/conversation';
import { takeTurn } from '../../src/core/turn';
import { place, realBrain, START, talk, words } from './ground';

interface Recorded {
  readonly waitsAt: string;
  readonly conversation: { readonly dialog: { readonly name: string } };
}

/** Conversations as the first released version wrote them, at many questions of every dialog. */
const RECORDED = JSON.parse(
  readFileSync(join(__dirname, 'fixtures', 'conversations-v1.json'), 'utf8'),
) as readonly Recorded[];

const brain = realBrain();

describe('a conversation that the first version wrote', () => {
  it.each(RECORDED.map((one) => [`${one.conversation.dialog.name} at ${one.waitsAt}`, one] as const))(
    'goes on with %s',
    async (_name, { waitsAt, conversation: stored }) => {
      const { conversation, readable } = readConversation(stored);
      expect(readable).toBe(true);
      const person = talk(brain, conversation.language, conversation);
      const asked = await person.say(conversation.language === 'en' ? 'repeat' : 'nhắc lại');
      expect(place(asked)).toBe(waitsAt);
      expect(words(asked)).not.toMatch(/undefined|\{[a-z]/);
      expect(place(await person.say('quay lại'))).not.toBe('');
    },
  );

  it('is recorded for every dialog', () => {
    expect(new Set(RECORDED.map(({ conversation }) => conversation.dialog.name)).size).toBe(9);
  });
});

describe('a state that nobody can read', () => {
  const answered = async (dialog: object): Promise<string> => {
    const { conversation } = readConversation({ version: 1, greeted: true, dialog });
    const content = { kind: 'text', text: 'còn hạn', secrets: [] } as const;
    const incoming = { channel: 'test', person: 'p', id: '1', at: START.toISOString(), content };
    const { replies } = await takeTurn(incoming, conversation, brain.needs, START);
    return replies.map(({ text }) => text).join('\n');
  };
  const startedAt = START.toISOString();

  it.each([
    ['of an unknown dialog', { name: 'gone', answers: { a: 'b' }, startedAt }],
    [
      'with unknown questions',
      { name: 'activate-eid', answers: { gone: 'x', whom: 'nobody' }, asked: 'gone', startedAt },
    ],
    [
      'with names of the language',
      { name: 'activate-eid', answers: { constructor: 'x', whom: '__proto__' }, startedAt },
    ],
    [
      'with an unknown look-up',
      { name: 'application-status', answers: {}, results: { gone: { outcome: 'x' } }, startedAt },
    ],
    ['with numbers for answers', { name: 'activate-eid', answers: { whom: 7 }, startedAt }],
    ['that is a text', 'activate-eid'],
    ['that is a list', [1, 2]],
  ])('%s is answered all the same', async (_name, dialog) => {
    expect(await answered(dialog as object)).not.toBe('');
  });
});
