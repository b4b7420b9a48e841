import { repeating } from './repeating';
import { choiceId } from './choice-id';
import { readConversation } from './conversation';
import type { Choice } from './message';
import type { Needs } from './needs';
import { isDecentHour } from './reminder-time';
import { spokenNotice } from './spoken-form';
import type { DueReminder, Reminders, Told } from './stores';

/** What reminding runs on. */
export interface RemindingOptions {
  readonly reminders: Reminders;
  readonly needs: () => Pick<Needs, 'dialogs' | 'knowledge' | 'texts'>;
  readonly now: () => Date;
  /** Called when a reminder was put into the outbox, so that it is looked at once. */
  readonly reminded: (channel: string) => void;
  readonly failed: (error: unknown) => void;
}

/** Sends the reminders that people agreed to: each once, between 7 and 21 o'clock in Vietnam, and not when it is done already. */
export interface Reminding {
  /** Sends what is due. Returns how many were sent. */
  runOnce(): Promise<number>;
  /** Looks every minute until `signal`. */
  run(signal: AbortSignal): Promise<void>;
}

const MOST_AT_ONCE = 50;
const PAUSE_MS = 60_000;

/** Makes the reminding of one process; several may share the store. */
export function createReminding(options: RemindingOptions): Reminding {
  async function runOnce(): Promise<number> {
    const now = options.now();
    if (!isDecentHour(now)) return 0;
    let sent = 0;
    for (const due of await options.reminders.due(now, MOST_AT_ONCE)) {
      const { channel, person, id } = due;
      const told = wordsFor(due, options);
      const notice = told && { channel, person, ...told };
      if (!(await options.reminders.settle(id, notice, now)) || !notice) continue;
      sent += 1;
      options.reminded(channel);
    }
    return sent;
  }
  return {
    runOnce,
    run: (signal) => repeating(runOnce, { pauseMs: PAUSE_MS, failed: options.failed }, signal),
  };
}

/** Undefined when there is nothing to remind of any more: done, begun anew and finished, blocked, or unknown to this version. */
function wordsFor(due: DueReminder, options: RemindingOptions): Told | undefined {
  const needs = options.needs();
  const { conversation } = readConversation(due.conversation ?? {});
  const texts = needs.texts[conversation.language];
  const told = (text: string, choice: Choice): Told => {
    const reply = { text, choices: [choice], sources: [] };
    return { reply, from: 'assistant', aloud: spokenNotice([reply], texts.voice, conversation.language) };
  };
  if (conversation.blocked) return undefined;
  if (needs.dialogs.has(due.subject)) {
    const open = [conversation.dialog, ...conversation.parked].some((state) => state?.name === due.subject);
    const choice = { id: choiceId({ kind: 'dialog', dialog: due.subject }), label: texts.labels.continue };
    const title = needs.dialogs.title(due.subject, conversation.language);
    return open ? told(texts.reminder(title), choice) : undefined;
  }
  const label = needs.knowledge.label(due.subject, conversation.language);
  if (label === undefined) return undefined;
  return told(texts.reminderOfArticle(label), { id: choiceId({ kind: 'article', article: due.subject }), label });
}
