import { createAssistant } from '../assistant';
import { telegramChannel, type TelegramChannel } from '../channels/telegram/telegram';
import type { Config } from '../config';
import type { Desk } from '../desk';
import type { Mirror } from '../cases/mirror';
import type { StaffGroup, StaffGroupEvent } from '../core/staff-group';
import { createBell } from '../core/bell';
import type { Files } from '../core/attachment';
import { Failure } from '../core/failure';
import type { Incoming } from '../core/message';
import type { DataFiles } from '../core/personal-data';
import { createDataFiles } from '../data-files';
import type { ReceivedSound, SoundsIn, VoiceContent } from '../core/unheard';
import { maskSecrets } from '../language/mask';
import { describe, type Log, logDelivery, logHearing, logTurn } from '../log';
import { retentionRules } from '../kept-days';
import { createMetrics } from '../metrics';
import { startServer } from '../server';
import type { Areas } from '../core/subscribing';
import type { StatusService } from '../status-service';
import type { Database } from '../storage/database';
import { sweepDaily } from '../storage/retention';
import { casePages } from './case-pages';
import { voiceHints } from '../voice-hints';
import { connectVoice } from '../voice-service';
import { staffGroup } from './staff-group';
import { announcementPages } from './announcements';
import { consolePages, type ConsolePages } from './console';
import { figureSections } from './console-figures';
import { knowledgeSections } from './knowledge-pages';
import { webPages } from './web';

/** What the whole product runs on. */
export interface ServeOptions {
  readonly config: Config;
  readonly desk: Desk;
  /** Areas that staff added. */
  readonly areas: Areas & { refresh(): Promise<void> };
  readonly database: Database;
  readonly status: StatusService;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Answers that the proof step stopped since the start. */
  readonly unproved: () => number;
  /** Tells the person at the terminal where to go. */
  readonly tell: (line: string) => void;
  /** Told of the console when all listens: its address and every page that it declares. */
  readonly listening?: (url: string, console: ConsolePages) => void;
}

/** Telegram: about 25 messages a second overall (Bot FAQ: "not more than 30"); replies charge it but never wait. */
const TELEGRAM_BUDGET = { perSecond: 25, burst: 30 };
/** Voice gets ready when whoever waited for the start has been served. */
const WARMED_AFTER_MS = 1_000;
/** The web page is ours: only announcements would be limited, to spare the people's browsers. */
const WEB_BUDGET = { perSecond: 500, burst: 1000 };

/** `npm start`: everything, until `signal`. Turns in flight are finished before it resolves. */
export async function runServe(options: ServeOptions): Promise<void> {
  const { config, desk, database, status, log, signal } = options;
  const voice = connectVoice(config, (error) => log.warn(describe(error), 'voice engines'));
  const { hearing, speaking } = voice;
  const assistant = createAssistant({
    database,
    needs: desk.live.needs,
    daysOff: () => desk.live.schedule().holidays,
    daysOffMark: desk.live.scheduleMark,
    now: () => new Date(),
    turned: (report) => {
      metrics.turned(report);
      logTurn(log, report);
    },
    delivered: (report) => {
      metrics.delivered(report);
      logDelivery(log, report);
    },
    voice: {
      hearing,
      speaking,
      hints: (language) => voiceHints(desk.live.brain().library, language),
      mask: maskSecrets,
      heard: (report) => {
        metrics.heard(report);
        logHearing(log, report);
      },
    },
  });
  const { stores } = assistant;
  const dataFiles = createDataFiles(stores);
  const accept = (messages: readonly Incoming[]): Promise<number> => assistant.accept(messages);
  const metrics = createMetrics({
    backlog: () => stores.inbox.backlog(),
    outbox: () => stores.outbox.counts(),
    unproved: options.unproved,
  });
  const web = await webPages({
    config,
    database,
    history: stores.history,
    cases: stores.cases,
    files: stores.files,
    dataFiles,
    voice: { hearing, speaking, sounds: stores.soundsIn },
    accept,
  });
  assistant.connect(web.channel, WEB_BUDGET, (sound) => keptSound(stores.soundsIn, sound));
  const telegram: TelegramChannel | undefined =
    config.TELEGRAM_TOKEN === undefined
      ? undefined
      : connectTelegram(config, stores.files, dataFiles, log, async (event) => mirrored?.handle(event));
  const staffChat = config.TELEGRAM_STAFF_CHAT_ID;
  const group = staffChat === undefined ? undefined : telegram?.staffGroup(staffChat);
  const mirrored =
    group &&
    staffGroup(group, {
      assistant,
      database,
      now: () => new Date(),
      failed: (error, what) => log.error(describe(error), GROUP_TROUBLE[what]),
    });
  if (telegram)
    assistant.connect(telegram, TELEGRAM_BUDGET, (sound, maxBytes) => telegram.downloadFile(sound.file, maxBytes));
  const failed = (error: unknown): void => log.error(describe(error), 'request failed');
  let address = (): string => '';
  const now = (): Date => new Date();
  const staff = await consolePages({
    config,
    database,
    sections: figureSections(config, database, desk.live),
    failed,
    now,
    address: () => address(),
    residents: (members) => [
      ...casePages(
        { assistant, brain: desk.live.brain, web: web.channel, telegram, grouped: group !== undefined, now },
        members,
      ),
      ...announcementPages({ assistant, brain: desk.live.brain, addedAreas: options.areas, speaking }, members),
      ...knowledgeSections(desk, now, failed),
    ],
  });
  const server = await startServer({
    host: config.HOST,
    port: config.PORT,
    metrics,
    metricsPublic: config.METRICS_PUBLIC,
    ready: async () => !signal.aborted && (await databaseAnswers(() => stores.inbox.backlog())),
    accept,
    failed,
    webhooks: telegram && config.TELEGRAM_WEBHOOK_URL !== undefined ? [telegram] : [],
    // The web page's middleware is for all addresses: the console comes first.
    pages: [
      { path: '/console', app: staff.app },
      { path: '/', app: web.app },
    ],
  });
  address = () => (config.PUBLIC_URL === undefined ? server.url : new URL(config.PUBLIC_URL).origin);
  options.tell(`Trang web: ${config.PUBLIC_URL ?? server.url}`);
  options.tell(`Bàn làm việc của cán bộ: ${address()}/console`);
  options.listening?.(server.url, staff);
  const firstLink = await staff.firstLink();
  if (firstLink !== undefined) options.tell(`Tạo quản trị viên dùng thử (dùng một lần, trong 1 giờ): ${firstLink}`);
  if (status.mock)
    options.tell(`Hệ thống tra cứu hồ sơ (giả lập): ${status.mock.url}, x-admin-key ${status.mock.adminKey}`);
  const warming = setTimeout(() => void voice.warm(), WARMED_AFTER_MS).unref();
  signal.addEventListener('abort', () => clearTimeout(warming), { once: true });
  // Areas that another process added are known within a minute.
  const refreshing = setInterval(() => void options.areas.refresh().catch(() => undefined), 60_000);
  signal.addEventListener('abort', () => clearInterval(refreshing), { once: true });
  // The outbox is looked at every second anyway.
  const watching = status.watching(() => undefined);
  const running = [
    assistant.run(signal),
    desk.run(signal),
    watching.run(signal),
    sweepDaily(database, retentionRules(config), signal, (error) => log.error(describe(error), 'retention')),
  ];
  if (telegram) running.push(runTelegram());
  if (group && mirrored) running.push(runGroup(group, mirrored.mirror));
  await Promise.all(running);
  await server.close();
  await voice.close();

  async function runTelegram(): Promise<void> {
    if (!telegram || !(await prepared(telegram))) return;
    if (config.TELEGRAM_WEBHOOK_URL === undefined) await telegram.start(accept, signal);
  }

  /** Says at once when a right is missing; mirrors whatever comes of it, for the right may be given later. */
  async function runGroup(of: StaffGroup, mirror: Mirror): Promise<void> {
    const may = await of.mayManageTopics().catch((error: unknown) => {
      log.error(describe(error), GROUP_TROUBLE.post);
      return true;
    });
    if (!may) {
      log.error(GROUP_TROUBLE.topics);
      options.tell(`Telegram: ${GROUP_TROUBLE_TOLD}`);
    }
    await mirror.run(signal);
  }

  /** Tries until Telegram can be reached; false when it refuses for good or everything ends. */
  async function prepared(channel: TelegramChannel): Promise<boolean> {
    for (let waited = FIRST_WAIT_MS; !signal.aborted; waited = Math.min(waited * 2, LONGEST_WAIT_MS)) {
      try {
        const { username } = await channel.prepare(
          config.TELEGRAM_WEBHOOK_URL && `${config.TELEGRAM_WEBHOOK_URL}/channels/telegram`,
        );
        options.tell(`Telegram: https://t.me/${username}`);
        return true;
      } catch (error) {
        const again = error instanceof Failure && error.retry;
        log.error(describe(error), again ? 'telegram cannot be reached yet' : 'telegram is off');
        if (!again) {
          options.tell('Telegram: không kết nối được, xem nhật ký.');
          return false;
        }
        await createBell().wait(Math.max(waited, error.retryAfterMs ?? 0), signal);
      }
    }
    return false;
  }
}

const GROUP_TROUBLE = {
  topics: 'the bot may not manage topics in the staff group: make it an administrator with that right',
  post: 'the staff group could not be written to',
  storage: 'cases could not be mirrored',
} as const;
const GROUP_TROUBLE_TOLD = 'bot chưa có quyền “Quản lý chủ đề” trong nhóm cán bộ.';

/** Between tries to reach Telegram at the start. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

function connectTelegram(
  config: Config,
  files: Files,
  dataFiles: DataFiles,
  log: Log,
  handle: (event: StaffGroupEvent) => Promise<void>,
): TelegramChannel {
  return telegramChannel({
    token: config.TELEGRAM_TOKEN ?? '',
    mask: maskSecrets,
    files,
    dataFiles,
    report: (failure) => log.warn(describe(failure), 'telegram'),
    ...(config.TELEGRAM_API_ROOT === undefined ? {} : { apiRoot: config.TELEGRAM_API_ROOT }),
    ...(config.TELEGRAM_STAFF_CHAT_ID === undefined ? {} : { staff: { chat: config.TELEGRAM_STAFF_CHAT_ID, handle } }),
    ...(config.TELEGRAM_WEBHOOK_SECRET === undefined ? {} : { webhookSecret: config.TELEGRAM_WEBHOOK_SECRET }),
  });
}

/** The page's recordings are with us until they are heard. */
async function keptSound(sounds: SoundsIn, { file }: VoiceContent): Promise<ReceivedSound> {
  const sound = await sounds.read(file);
  if (!sound) throw new Failure('not-found', 'the sound is not kept any more');
  return sound;
}

async function databaseAnswers(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
}
