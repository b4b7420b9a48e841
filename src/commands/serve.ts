import { createAssistant } from '../assistant';
import type { Brain } from '../brain';
import { telegramChannel } from '../channels/telegram/telegram';
import type { Config } from '../config';
import { maskSecrets } from '../language/mask';
import { describe, type Log, logDelivery, logTurn } from '../log';
import { createMetrics } from '../metrics';
import { startServer } from '../server';
import type { StatusService } from '../status-service';
import type { Database } from '../storage/database';
import { sweepDaily } from '../storage/retention';
import { webPages } from './web';

/** What the whole product runs on. */
export interface ServeOptions {
  readonly config: Config;
  readonly brain: Brain;
  readonly database: Database;
  readonly status: StatusService;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Tells the person at the terminal where to go. */
  readonly tell: (line: string) => void;
}

/** Telegram: about 25 messages a second overall (Bot FAQ: "not more than 30"); replies charge it but never wait. */
const TELEGRAM_BUDGET = { perSecond: 25, burst: 30 };
/** The web page is ours: only announcements would be limited, to spare the people's browsers. */
const WEB_BUDGET = { perSecond: 500, burst: 1000 };

/** `npm start`: everything, until `signal`. Turns in flight are finished before it resolves. */
export async function runServe(options: ServeOptions): Promise<void> {
  const { config, brain, database, status, log, signal } = options;
  const assistant = createAssistant({
    database,
    needs: brain.needs,
    now: () => new Date(),
    turned: (report) => {
      metrics.turned(report);
      logTurn(log, report);
    },
    delivered: (report) => {
      metrics.delivered(report);
      logDelivery(log, report);
    },
  });
  const { stores } = assistant;
  const metrics = createMetrics({ backlog: () => stores.inbox.backlog(), outbox: () => stores.outbox.counts() });
  const web = await webPages({ config, database, history: stores.history, accept: assistant.accept });
  assistant.connect(web.channel, WEB_BUDGET);
  const telegram = config.TELEGRAM_TOKEN === undefined ? undefined : connectTelegram(config, log);
  if (telegram) assistant.connect(telegram, TELEGRAM_BUDGET);
  const server = await startServer({
    host: config.HOST,
    port: config.PORT,
    metrics,
    metricsPublic: config.METRICS_PUBLIC,
    ready: async () => !signal.aborted && (await databaseAnswers(() => stores.inbox.backlog())),
    accept: assistant.accept,
    webhooks: telegram && config.TELEGRAM_WEBHOOK_URL !== undefined ? [telegram] : [],
    pages: [{ path: '/', app: web.app }],
  });
  options.tell(`Trang web: ${config.PUBLIC_URL ?? server.url}`);
  if (status.mock) options.tell(`Hệ thống tra cứu hồ sơ (giả lập): ${status.mock.url}, x-admin-key ${status.mock.adminKey}`);
  // The outbox is looked at every second anyway.
  const watching = status.watching(() => undefined);
  const running = [assistant.run(signal), watching.run(signal), sweepDaily(database, { conversationDays: config.KEEP_CONVERSATION_DAYS, caseDays: config.KEEP_CASE_DAYS }, signal)];
  if (telegram) running.push(runTelegram());
  await Promise.all(running);
  await server.close();

  async function runTelegram(): Promise<void> {
    if (!telegram) return;
    try {
      const { username } = await telegram.prepare(config.TELEGRAM_WEBHOOK_URL && `${config.TELEGRAM_WEBHOOK_URL}/channels/telegram`);
      options.tell(`Telegram: https://t.me/${username}`);
      if (config.TELEGRAM_WEBHOOK_URL === undefined) await telegram.start(assistant.accept, signal);
    } catch (error) {
      log.error(describe(error), 'telegram is off');
      options.tell('Telegram: không kết nối được, xem nhật ký.');
    }
  }
}

function connectTelegram(config: Config, log: Log): ReturnType<typeof telegramChannel> {
  return telegramChannel({
    token: config.TELEGRAM_TOKEN ?? '',
    mask: maskSecrets,
    report: (failure) => log.warn(describe(failure), 'telegram'),
    ...(config.TELEGRAM_API_ROOT === undefined ? {} : { apiRoot: config.TELEGRAM_API_ROOT }),
    ...(config.TELEGRAM_WEBHOOK_SECRET === undefined ? {} : { webhookSecret: config.TELEGRAM_WEBHOOK_SECRET }),
  });
}

async function databaseAnswers(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
}

