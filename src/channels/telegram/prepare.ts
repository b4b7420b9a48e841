import { Failure } from '../../core/failure';
import type { TelegramClient } from './client';
import { COMMANDS } from './commands';
import { ALLOWED_UPDATES } from './update';

/** How the bot is to get its updates. */
export interface Preparation {
  /** Undefined for long polling, which Telegram refuses while a webhook is set. */
  readonly webhookUrl: string | undefined;
  readonly webhookSecret: string | undefined;
  readonly report: (failure: Failure) => void;
}

/**
 * Finds out the bot's name, sets or removes the webhook (waiting updates are kept) and sets the command menu: Vietnamese for
 * everyone, English for apps in English. A menu that cannot be set is only reported. Throws {@link Failure} for the rest.
 */
export async function prepareBot(
  client: TelegramClient,
  preparation: Preparation,
): Promise<{ readonly username: string }> {
  const { username } = await client.ask((api) => api.getMe());
  await setDelivery(client, preparation);
  await setMenus(client).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    preparation.report(error);
  });
  return { username };
}

async function setDelivery(client: TelegramClient, { webhookUrl, webhookSecret }: Preparation): Promise<void> {
  if (webhookUrl === undefined) {
    await client.ask((api) => api.deleteWebhook());
    return;
  }
  if (!webhookSecret) throw new Failure('rejected', 'a webhook without a secret would take updates from anyone');
  await client.ask((api) =>
    api.setWebhook(webhookUrl, { secret_token: webhookSecret, allowed_updates: ALLOWED_UPDATES }),
  );
}

async function setMenus(client: TelegramClient): Promise<void> {
  await client.ask((api) => api.setMyCommands(COMMANDS.vi));
  await client.ask((api) => api.setMyCommands(COMMANDS.en, { language_code: 'en' }));
}
