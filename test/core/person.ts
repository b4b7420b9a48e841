import { type Conversation, newConversation, readConversation } from '../../src/core/conversation';
import type { DeskView } from '../../src/core/desk';
import type { Content, Language } from '../../src/core/message';
import { takeTurn, type TurnResult } from '../../src/core/turn';
import { maskSecrets } from '../../src/language/mask';
import { testBrain } from '../support/conversation/play';

/** Monday, 23 November 2026, nine in the morning in Vietnam. */
export const MORNING = new Date('2026-11-23T02:00:00Z');

/** A person who talks to the real assistant without a channel; the conversation is written and read back at every turn. */
export interface Person {
  says(text: string): Promise<TurnResult>;
  presses(id: string): Promise<TurnResult>;
  sends(content: Content): Promise<TurnResult>;
  /** What is remembered of the conversation. */
  conversation(): Conversation;
}

/** Makes a person who has never written. */
export function person(
  options: {
    readonly desk?: DeskView;
    readonly now?: Date;
    readonly hint?: Language;
    readonly before?: Partial<Conversation>;
  } = {},
): Person {
  let stored = JSON.stringify({ ...newConversation(), ...options.before });
  let count = 0;
  let desk = options.desk ?? {};
  const sends = async (content: Content): Promise<TurnResult> => {
    const { conversation } = readConversation(JSON.parse(stored));
    const now = options.now ?? MORNING;
    const hint = options.hint === undefined ? {} : { languageHint: options.hint };
    const incoming = {
      channel: 'test',
      person: 'an',
      id: String((count += 1)),
      at: now.toISOString(),
      content,
      ...hint,
    };
    const result = await takeTurn(incoming, conversation, testBrain().needs, now, desk);
    const opened = result.effects?.find((effect) => effect.kind === 'open-case');
    if (opened) desk = { open: { id: opened.id, number: 1, office: 'main', wished: false } };
    stored = JSON.stringify(result.conversation);
    return result;
  };
  return {
    sends,
    says: (typed) => {
      const { text, found } = maskSecrets(typed);
      return sends({ kind: 'text', text, secrets: found });
    },
    presses: (id) => sends({ kind: 'choice', id }),
    conversation: () => readConversation(JSON.parse(stored)).conversation,
  };
}

/** All that was said in a turn. */
export function wordsOf(result: TurnResult): string {
  return result.replies.map((reply) => reply.text).join('\n---\n');
}

/** The labels of all choices of a turn. */
export function labelsOf(result: TurnResult): readonly string[] {
  return result.replies.flatMap((reply) => reply.choices.map((choice) => choice.label));
}

/** The ids of all choices of a turn. */
export function choicesOf(result: TurnResult): readonly string[] {
  return result.replies.flatMap((reply) => reply.choices.map((choice) => choice.id));
}
