import { randomUUID } from 'node:crypto';
import { createBrain, type Brain } from '../../../src/brain';
import { newConversation, readConversation } from '../../../src/core/conversation';
import type { Language } from '../../../src/core/message';
import { takeTurn, type TurnResult } from '../../../src/core/turn';
import { DIALOGS } from '../../../src/dialogs/dialogs';
import type { LookUp } from '../../../src/dialogs/look-up';
import { maskSecrets } from '../../../src/language/mask';

/** A brain that looks things up with `lookUps`. */
export function brainWith(lookUps: Readonly<Record<string, LookUp>>): Brain {
  const made = createBrain({ newId: randomUUID, dialogs: DIALOGS, lookUps, unproved: () => undefined });
  if ('brain' in made) return made.brain;
  throw new Error(`${made.faults[0]?.file}: ${made.faults[0]?.message}`);
}

/** A person who writes; what is stored between turns is read back from JSON each time. */
export interface Person {
  /** Returns the reply's texts, joined; `[label]` for each choice. */
  says(text: string): Promise<string>;
  presses(id: string): Promise<string>;
  /** The last turn. */
  last(): TurnResult;
  stored(): string;
}

/** Somebody on a channel of their own. */
export function person(brain: Brain, name: string, language: Language = 'vi', now = () => new Date()): Person {
  let stored = JSON.stringify({ ...newConversation(), greeted: true, language });
  let result: TurnResult | undefined;
  const turn = async (content: object): Promise<string> => {
    const { conversation, readable } = readConversation(JSON.parse(stored));
    if (!readable) throw new Error('the stored conversation cannot be read');
    const incoming = { channel: 'telegram', person: name, id: randomUUID(), at: now().toISOString(), content };
    result = await takeTurn(incoming as Parameters<typeof takeTurn>[0], conversation, brain.needs, now());
    stored = JSON.stringify(result.conversation);
    return result.replies
      .map((reply) => [reply.text, ...reply.choices.map(({ label }) => `[${label}]`)].join('\n'))
      .join('\n\n');
  };
  return {
    says(text) {
      const { text: masked, found } = maskSecrets(text);
      return turn({ kind: 'text', text: masked, secrets: found });
    },
    presses: (id) => turn({ kind: 'choice', id }),
    last() {
      if (!result) throw new Error('nothing was said yet');
      return result;
    },
    stored: () => stored,
  };
}

/** Sends JSON with headers; for talking to the mock as another program would. */
export function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
