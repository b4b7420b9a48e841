import { Failure } from '../../core/failure';
import { briefly, type TelegramClient } from './client';
import { isStalePress } from './failures';

/**
 * Tells Telegram that a press arrived, so that the button stops showing that it waits. Never throws. A press that Telegram no
 * longer waits for counts as answered.
 */
export async function answerPress(
  client: TelegramClient,
  id: string,
  report: (failure: Failure) => void,
): Promise<void> {
  try {
    await client.ask((api) => api.answerCallbackQuery(id, {}, briefly()).catch(ignoreStale));
  } catch (cause) {
    report(cause instanceof Failure ? cause : new Failure('rejected', 'a press was not answered', { cause }));
  }
}

/** Shows for 5 seconds at most that the bot types (Bot API, `sendChatAction`). Never throws. */
export async function showTyping(client: TelegramClient, person: string): Promise<void> {
  await client.ask((api) => api.sendChatAction(person, 'typing', {}, briefly())).catch(() => undefined);
}

function ignoreStale(error: unknown): true {
  if (isStalePress(error)) return true;
  throw error;
}
