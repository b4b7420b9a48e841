/** What the Bot API answers. */
export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
    };

/**
 * What goes wrong with a request: it gets this answer instead of being carried out · gets a page that is no JSON · is never
 * answered · its connection ends without an answer, the request carried out or not.
 */
export type Trouble =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'page'; readonly status: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'drop'; readonly carriedOut: boolean };

/** Which requests trouble comes to: those of a method, to a chat, after so many of them, so many times; else all of them. */
export interface Aim {
  readonly method?: string;
  readonly chat?: number;
  readonly after?: number;
  readonly times?: number;
}

/** An answer that refuses. */
export function refusal(
  error_code: number,
  description: string,
  parameters?: Extract<Answer, { ok: false }>['parameters'],
): Answer {
  return { ok: false, error_code, description, ...(parameters ? { parameters } : {}) };
}

/** Telegram's answers word for word (tdlib/telegram-bot-api, `Client.cpp`). */
export const REFUSALS = {
  tooManyRequests: (seconds: number): Answer =>
    refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds }),
  blocked: refusal(403, 'Forbidden: bot was blocked by the user'),
  deactivated: refusal(403, 'Forbidden: user is deactivated'),
  kicked: refusal(403, 'Forbidden: bot was kicked from the supergroup chat'),
  chatNotFound: refusal(400, 'Bad Request: chat not found'),
  migrated: (chat: number): Answer =>
    refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat }),
  stalePress: refusal(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid'),
  unauthorised: refusal(401, 'Unauthorized'),
  notFound: refusal(404, 'Not Found'),
  otherPoller: refusal(
    409,
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  ),
  webhookActive: refusal(
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  ),
  internal: refusal(500, 'Internal Server Error: restart'),
};

/** Trouble waiting for its requests. */
export function troubles(): {
  add(trouble: Trouble, aim: Aim): void;
  take(method: string, chat: number | undefined): Trouble | undefined;
} {
  const waiting: { trouble: Trouble; aim: Aim; spared: number; left: number }[] = [];
  return {
    add: (trouble, aim) =>
      void waiting.push({ trouble, aim, spared: aim.after ?? 0, left: aim.times ?? Number.POSITIVE_INFINITY }),
    take: (method, chat) => {
      const found = waiting.find(
        ({ aim, left }) =>
          left > 0 && (aim.method ?? method) === method && (aim.chat === undefined || aim.chat === chat),
      );
      if (!found) return undefined;
      if (found.spared > 0) {
        found.spared -= 1;
        return undefined;
      }
      found.left -= 1;
      return found.trouble;
    },
  };
}
