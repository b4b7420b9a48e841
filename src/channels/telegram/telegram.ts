import { InputFile } from 'grammy';
import type { Files } from '../../core/attachment';
import { Failure } from '../../core/failure';
import type { StaffGroup, StaffGroupEvent } from '../../core/staff-group';
import { conversationKey, type Incoming, type Reply } from '../../core/message';
import type { DataFiles } from '../../core/personal-data';
import type { Abilities, Channel, Received, Sent } from '../channel';
import { attachmentSender } from './attachments';
import { telegramClient } from './client';
import { downloadFile, type DownloadedFile } from './download';
import type { Mask } from './incoming';
import { MOST_BUTTONS } from './keyboard';
import { chatId, LONGEST_TEXT } from './outgoing';
import { pollUpdates } from './polling';
import { prepareBot } from './prepare';
import { partwise } from './sending';
import { answerPress, showTyping } from './signs';
import { pressId, staffUpdate } from './staff-events';
import { telegramStaffGroup } from './staff-group';
import { updateNumber } from './update';
import { updateReader } from './update-reader';
import { uploadOnce } from './uploads';
import { voiceNotes } from './voice-notes';
import { readWebhook } from './webhook';

/** What the Telegram channel is made from. */
export interface TelegramOptions {
  readonly token: string;
  /** Where the Bot API is, without a slash at the end; Telegram's own when left out. */
  readonly apiRoot?: string;
  /** 1–256 of `A-Za-z0-9_-` (Bot API, `setWebhook`). Without it `receive` refuses every request. */
  readonly webhookSecret?: string;
  /** Longest wait for an answer, in seconds; 20 when left out. A message without an answer by then has an unknown result. */
  readonly callSeconds?: number;
  readonly mask: Mask;
  /** Pictures and documents that staff attach. Without it only the text is sent. */
  readonly files?: Files;
  /** A person's own data as files; they are sent as documents. Without it only the text is sent. */
  readonly dataFiles?: DataFiles;
  /** Told of failures that the channel goes on after: for the log. */
  readonly report?: (failure: Failure) => void;
  /**
   * The group of staff: what happens in it goes to `handle`, before Telegram is told that it arrived, and never to the assistant.
   */
  readonly staff?: { readonly chat: number; readonly handle: (event: StaffGroupEvent) => Promise<void> };
  readonly now?: () => Date;
}

/** Stores messages. What it throws keeps them from being confirmed to Telegram, so they come again. */
export type Accept = (messages: readonly Incoming[]) => Promise<unknown>;

/** Telegram, by webhook or by long polling. */
export interface TelegramChannel extends Channel {
  /**
   * Sets the command menu and either the webhook (HTTPS, port 443, 80, 88 or 8443) or, without an address, long polling.
   * To be called once before messages come; commands in groups are understood only after it. Throws {@link Failure}.
   */
  prepare(webhookUrl?: string): Promise<{ readonly username: string }>;
  /** Long polling, for one process only. Ends promptly when `signal` is aborted; else rejects only when the token is wrong. */
  start(accept: Accept, signal: AbortSignal): Promise<void>;
  /** Fetches a file that a person sent. Throws {@link Failure}; `rejected` when it has more than `maxBytes` (20 MB at most). */
  downloadFile(fileId: string, maxBytes: number): Promise<DownloadedFile>;
  /** The group of staff with this id, to be written to. */
  staffGroup(chat: number): StaffGroup;
}

const ABILITIES: Abilities = {
  buttons: true,
  voiceIn: true,
  voiceOut: 'note',
  edit: false,
  longestText: LONGEST_TEXT,
  mostChoices: MOST_BUTTONS,
  mayWriteFirst: true,
};

const NOTHING_REMEMBERED: Pick<Files, 'platformId' | 'remember'> = {
  platformId: async () => undefined,
  remember: async () => undefined,
};

/** Makes the Telegram channel. grammY is only its client: no runner, no repeating, no throttling (the outbox does these). */
export function telegramChannel(options: TelegramOptions): TelegramChannel {
  const { token, webhookSecret, mask, report = () => undefined, now = () => new Date() } = options;
  const client = telegramClient(token, options.apiRoot ?? 'https://api.telegram.org', options.callSeconds ?? 20);
  let botName: string | undefined;
  const sendText = partwise((message) => client.show((api) => api.raw.sendMessage(message)));

  const residents = updateReader({
    reading: () => ({ mask, botName, now: now() }),
    answerPress: (id) => void answerPress(client, id, report),
    report,
  });

  /** Carries out what happened in the staff group; all else are messages of residents. */
  async function messagesIn(raw: unknown): Promise<readonly Incoming[]> {
    const { staff } = options;
    const event = staff ? staffUpdate(raw, staff.chat) : 'elsewhere';
    if (event === 'elsewhere') return residents(raw);
    const press = pressId(raw);
    if (press !== undefined) void answerPress(client, press, report);
    if (event !== 'nothing') await staff?.handle(event);
    return [];
  }

  const showFile = uploadOnce(options.files ?? NOTHING_REMEMBERED);
  const sendAttached = options.files && attachmentSender(client, options.files, showFile, sendText);
  const voices = voiceNotes(client, showFile, sendWritten);

  async function sendWritten(person: string, reply: Reply): Promise<Sent> {
    if (reply.attachment && sendAttached) return sendAttached(person, reply, reply.attachment);
    const { dataFiles } = options;
    if (!reply.download || !dataFiles) return sendText(person, reply);
    const key = conversationKey({ channel: 'telegram', person });
    const file = await dataFiles.look(key, reply.download, now());
    if (!file) throw new Failure('rejected', 'the file cannot be fetched any more');
    const document = new InputFile(file.bytes, file.name);
    const id = await client.show((api) => api.sendDocument(chatId(person), document, { caption: reply.text }));
    // Sent: whoever reads the outbox cannot fetch it again.
    await dataFiles.fetch(key, reply.download, now());
    return { platformIds: [id] };
  }

  return {
    name: 'telegram',
    abilities: ABILITIES,
    receive: async (request): Promise<Received> => {
      const body = await readWebhook(request, webhookSecret);
      if (body.kind === 'refused') return { messages: [], response: new Response(null, { status: body.status }) };
      const isUpdate = updateNumber(body.value) !== undefined;
      return {
        messages: isUpdate ? await messagesIn(body.value) : [],
        response: new Response(null, { status: isUpdate ? 200 : 400 }),
      };
    },
    send: (person, reply, sound) => {
      if (!sound) return sendWritten(person, reply);
      return reply.spoken?.together === true ? voices.withText(person, reply, sound) : voices.alone(person, sound);
    },
    typing: (person) => showTyping(client, person),
    prepare: async (webhookUrl) => {
      const { username } = await prepareBot(client, { webhookUrl, webhookSecret, report });
      botName = username;
      return { username };
    },
    start: (accept, signal) => {
      const stored = async (updates: readonly unknown[]): Promise<void> => {
        const messages: Incoming[] = [];
        for (const update of updates) messages.push(...(await messagesIn(update).catch(notStored)));
        await store(messages, accept);
      };
      return pollUpdates({ fetch: (offset, signal) => client.poll(offset, signal), store: stored, report }, signal);
    },
    staffGroup: (chat) => telegramStaffGroup(client, chat),
    downloadFile: (fileId, maxBytes) => downloadFile(client, token, fileId, maxBytes),
  };
}

function notStored(cause: unknown): never {
  throw cause instanceof Failure && cause.retry
    ? cause
    : new Failure('storage', 'what staff did was not stored', { retry: true, cause });
}

async function store(messages: readonly Incoming[], accept: Accept): Promise<void> {
  try {
    if (messages.length > 0) await accept(messages);
  } catch (cause) {
    throw cause instanceof Failure ? cause : new Failure('storage', 'messages were not stored', { retry: true, cause });
  }
}
