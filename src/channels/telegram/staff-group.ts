import { Failure } from '../../core/failure';
import type { StaffGroup } from '../../core/staff-group';
import type { TelegramClient } from './client';
import { keyboardOf } from './keyboard';

/** Bot API, `createForumTopic`: a name of 1–128 characters. */
const LONGEST_NAME = 128;
/** Bot API, `sendMessage`: 1–4096 characters. */
const LONGEST_TEXT = 4096;

/**
 * The staff group with topics. What Telegram says of a topic that was deleted becomes `not-found`, so that it is made anew; the
 * missing right to manage topics stays `rejected`.
 */
export function telegramStaffGroup(client: TelegramClient, chat: number): StaffGroup {
  return {
    longestText: LONGEST_TEXT,
    async createTopic(name) {
      const topic = await client.ask((api) => api.createForumTopic(chat, name.slice(0, LONGEST_NAME)));
      return topic.message_thread_id;
    },
    async post(thread, text, choices) {
      const keyboard = keyboardOf(choices);
      const more = { message_thread_id: thread, ...(keyboard ? { reply_markup: keyboard } : {}) };
      await client.show((api) => api.sendMessage(chat, text, more)).catch(missingThread);
    },
    async removeTopic(thread) {
      await client.ask((api) => api.deleteForumTopic(chat, thread)).catch(missingThread);
    },
    async mayManageTopics() {
      const { id } = await client.ask((api) => api.getMe());
      const member = await client.ask((api) => api.getChatMember(chat, id));
      return member.status === 'creator' || (member.status === 'administrator' && member.can_manage_topics === true);
    },
  };
}

/** Text as in tdlib/telegram-bot-api: "Bad Request: message thread not found", "Bad Request: TOPIC_DELETED" and alike. */
function missingThread(error: unknown): never {
  const said = error instanceof Failure && error.cause instanceof Error ? error.cause.message : '';
  if (/thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i.test(said))
    throw new Failure('not-found', 'the topic is gone', { retry: false, cause: error });
  throw error;
}
