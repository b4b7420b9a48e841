import { conversationSchema, newConversation, type Conversation } from '../../src/core/conversation';
import type { Incoming, Language } from '../../src/core/message';
import { takeTurn, type TurnResult } from '../../src/core/turn';
import { createBrain, type Brain } from '../../src/brain';
import { DIALOGS } from '../../src/dialogs/dialogs';
import type { LookUp } from '../../src/dialogs/engine';

/** Monday morning in Vietnam. */
export const START = new Date('2026-11-23T01:00:00.000Z');

/** The real brain: knowledge base, dialogs, texts. Throws when the knowledge base is broken. */
export function realBrain(lookUps: Readonly<Record<string, LookUp>> = {}): Brain {
  let ids = 0;
  const made = createBrain({
    newId: () => `id-${(ids += 1)}`,
    dialogs: DIALOGS,
    lookUps,
    unproved: () => undefined,
  });
  if ('brain' in made) return made.brain;
  throw new Error(JSON.stringify(made.faults.slice(0, 3)));
}

/** A person talking: the conversation is stored as JSON and read again between turns. */
export interface Talk {
  say(text: string): Promise<TurnResult>;
  press(id: string): Promise<TurnResult>;
  readonly conversation: Conversation;
}

/** A person who begins to talk. */
export function talk(brain: Brain, language: Language = 'vi', before: Partial<Conversation> = {}): Talk {
  let stored = JSON.stringify({ ...newConversation(), greeted: true, language, ...before });
  let count = 0;
  const turn = async (content: Incoming['content']): Promise<TurnResult> => {
    count += 1;
    const conversation = conversationSchema.parse(JSON.parse(stored));
    const incoming = { channel: 'test', person: 'p', id: String(count), at: START.toISOString(), content };
    const result = await takeTurn(incoming, conversation, brain.needs, START);
    stored = JSON.stringify(result.conversation);
    return result;
  };
  return {
    say: (text) => turn({ kind: 'text', text, secrets: [] }),
    press: (id) => turn({ kind: 'choice', id }),
    get conversation() {
      return conversationSchema.parse(JSON.parse(stored));
    },
  };
}

/** Where a turn left the dialog: the waiting state, or the end it came to. */
export function place(result: TurnResult): string {
  if (result.conversation.dialog) return result.conversation.dialog.asked ?? '';
  const ended = result.effects?.find((effect) => effect.kind === 'dialog-step' && effect.step === 'ended');
  return ended?.kind === 'dialog-step' ? ended.state : '-';
}

/** All words of a turn's replies. */
export function words(result: TurnResult): string {
  return result.replies.map((reply) => reply.text).join('\n');
}
