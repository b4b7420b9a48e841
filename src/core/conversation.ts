import { z } from 'zod';

/**
 * A guided dialog as it is stored: its name and the answers given so far, nothing else. Where the person stands is found by
 * walking the dialog's graph along the answers. `results` holds look-ups' outcomes by state, with data that goes with them.
 */
export const dialogStateSchema = z.object({
  name: z.string(),
  answers: z.record(z.string(), z.string()),
  results: z
    .record(z.string(), z.object({ outcome: z.string(), data: z.record(z.string(), z.string()).default({}) }))
    .default({}),
  /** The state that was asked last, and how often it was not understood since. */
  asked: z.string().optional(),
  misses: z.number().int().default(0),
  startedAt: z.string(),
});

/** See {@link dialogStateSchema}. */
export type DialogState = z.infer<typeof dialogStateSchema>;

/** A decision. `outside`: who else was named as receiving the person's data; left out: nobody was. */
const consentSchema = z.object({ given: z.boolean(), at: z.string(), outside: z.array(z.string()).optional() });

const voiceStateSchema = z
  .object({
    /** Voice messages in a row that were not understood well. */
    misses: z.number().int().default(0),
    /** What was heard and waits for a yes before it is done; masked. `mark` names its voice message. */
    pending: z
      .object({ text: z.string(), at: z.string(), mark: z.string().default('') })
      .nullable()
      .default(null),
    /** The first voice message: it waits until the person agrees that voice is turned into text. */
    waiting: z
      .object({
        id: z.string(),
        file: z.string(),
        seconds: z.number().optional(),
        bytes: z.number().optional(),
        mime: z.string().optional(),
      })
      .nullable()
      .default(null),
    /** Whom the words named that asked for consent last: a yes is about them, however old the button. */
    named: z.array(z.string()).default([]),
    /** The last message was heard: the dialog as it stood before, for "không đúng". */
    before: z
      .object({ dialog: dialogStateSchema.nullable(), mark: z.string().default('') })
      .nullable()
      .default(null),
  })
  .prefault({});

/**
 * What is remembered of a conversation between turns. JSON with a version number; never raw identifiers: texts reach it masked.
 * Unknown keys of a newer version are dropped, missing ones get their defaults, so that a roll-back reads what was written.
 */
export const conversationSchema = z.object({
  version: z.literal(1).default(1),
  language: z.enum(['vi', 'en']).default('vi'),
  /** The person chose the language; it is no longer guessed from each message. */
  languageChosen: z.boolean().default(false),
  /** The first-contact notice (automatic assistant, what is kept) was given. */
  greeted: z.boolean().default(false),
  /** The article, section and date of the last answer: what "còn phí thì sao" refers to. */
  topic: z.object({ article: z.string(), section: z.string(), at: z.string() }).nullable().default(null),
  /** Deciding facts the person has told within the topic, by name. */
  known: z.record(z.string(), z.string()).default({}),
  /** A deciding fact that was asked for and is waited for. */
  deciding: z.object({ article: z.string(), fact: z.string() }).nullable().default(null),
  /** The question that a clarification was asked about, kept masked, for "cả hai" and "ý tui là". */
  clarifying: z
    .object({ options: z.array(z.string()) })
    .nullable()
    .default(null),
  /**
   * The masked question that was answered last and by which article (null: not answered yet). `latest`: the last turn answered it;
   * `rated`: the person said already what they think of it.
   */
  asked: z
    .object({ text: z.string(), article: z.string().nullable(), latest: z.boolean(), rated: z.boolean() })
    .nullable()
    .default(null),
  /** The choices of the last reply: a number or a label typed by hand means one of them. */
  offered: z.array(z.object({ id: z.string(), label: z.string() })).default([]),
  /** Failed answers in a row. */
  misses: z.number().int().default(0),
  dialog: dialogStateSchema.nullable().default(null),
  parked: z.array(dialogStateSchema).default([]),
  /** The dialog that ended with the last reply: one may go back from there. */
  ended: dialogStateSchema.nullable().default(null),
  /** Consents by purpose: what was decided and when. Silence is not consent (Law 91/2025 Art. 9). */
  consents: z.record(z.string(), consentSchema).default({}),
  /** The person wants answers read aloud as well. */
  spoken: z.boolean().default(false),
  /** When the last turn was (ISO): what came after it unasked is what a bare "dừng" may be about. */
  lastTurnAt: z.string().nullable().default(null),
  /** What is going on by voice. */
  voice: voiceStateSchema,
  /** The person blocked us: nothing is sent until they write again. */
  blocked: z.boolean().default(false),
  /** The last replies' texts, for "nhắc lại". */
  lastReplies: z.array(z.string()).default([]),
});

/** See {@link conversationSchema}. */
export type Conversation = z.infer<typeof conversationSchema>;

/** The conversation of a person who has never written. */
export function newConversation(): Conversation {
  return conversationSchema.parse({});
}

/** Dialogs kept aside; the oldest is let go beyond that. */
export const MOST_PARKED = 5;

/**
 * The conversation when staff give it back to the assistant: nothing that was talked of before is referred to any more, a dialog
 * in progress is kept aside with its answers, and the choices of staff's last message are understood.
 */
export function afterStaff(before: Conversation, offered: Conversation['offered']): Conversation {
  const { dialog, parked } = before;
  return {
    ...before,
    topic: null,
    known: {},
    deciding: null,
    clarifying: null,
    misses: 0,
    ended: null,
    lastReplies: [],
    asked: null,
    offered,
    dialog: null,
    parked: [...(dialog ? [dialog] : []), ...parked.filter(({ name }) => name !== dialog?.name)].slice(0, MOST_PARKED),
  };
}

/** Reads a stored conversation. State that cannot be read is replaced by a new conversation: it never ends the process. */
export function readConversation(stored: unknown): { readonly conversation: Conversation; readonly readable: boolean } {
  const parsed = conversationSchema.safeParse(stored);
  return parsed.success
    ? { conversation: parsed.data, readable: true }
    : { conversation: newConversation(), readable: false };
}
