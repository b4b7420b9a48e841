import { Bot } from 'grammy';

/** A running echo bot. */
export interface EchoBot {
  /** Ends polling; updates that it has not taken stay with Telegram. */
  stop(): Promise<void>;
}

/**
 * The least that a Telegram bot can do: plain grammY with its own long polling, answering each text with itself and keeping
 * nothing. What the assistant's turns a second are measured against.
 */
export async function startEchoBot(apiRoot: string, token: string): Promise<EchoBot> {
  const bot = new Bot(token, { client: { apiRoot } });
  bot.on('message:text', (context) => context.reply(context.message.text));
  bot.catch((error) => console.error(`an echo failed: ${error.name}`));
  const started = new Promise<void>((resolve) => void bot.start({ onStart: () => resolve() }));
  await started;
  return { stop: () => bot.stop() };
}

/** `ts-node test/bench/telegram/echo-bot.ts <apiRoot> <token>`: runs until interrupted. */
async function main([apiRoot, token]: readonly string[]): Promise<void> {
  if (!apiRoot || !token) throw new Error('usage: echo-bot <apiRoot> <token>');
  const bot = await startEchoBot(apiRoot, token);
  process.once('SIGINT', () => void bot.stop());
  process.once('SIGTERM', () => void bot.stop());
}

if (require.main === module) void main(process.argv.slice(2));
