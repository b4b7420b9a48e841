import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { BOT, METHODS, type BotWorld, type Params, type StoredFile } from './bot-methods';
import { paramFaults, updateFaults } from './bot-api-schema';
import { REFUSALS, refusal, troubles, type Aim, type Answer, type Trouble } from './faults';
import { makeForum, type Forum } from './forum';
import { makePerson, type Person, type UnnumberedUpdate } from './person';
import { readParams } from './request-params';
import { updateQueue } from './update-queue';
import { webhookDelivery, type Webhook, type WebhookDelivery } from './webhook-delivery';

/** A call that reached the server, carried out or not. */
export interface RecordedCall {
  readonly method: string;
  readonly params: Params;
  /** Files sent along, by their names. */
  readonly files: readonly string[];
  /** What is in them. */
  readonly contents: readonly string[];
}

/** A server on loopback that speaks the Bot API: polling, webhooks, messages, presses, files, and trouble on demand. */
export interface FakeBotApi {
  readonly apiRoot: string;
  readonly token: string;
  readonly calls: readonly RecordedCall[];
  /** Calls that Telegram would refuse for their form, by the schema of Bot API 10.3: must stay empty. */
  readonly violations: readonly string[];
  /** The person with this id; the bot can write to them from now on. */
  person(id: number, language?: string): Person;
  /** The group with topics with this (negative) number, of which the bot is an administrator. */
  forum(id: number): Forum;
  /** Keeps a file that `getFile` knows by the id that is returned. */
  keepFile(bytes: Uint8Array, path?: string): string;
  /** Sends any update, numbered here. Throws when it is none by the schema. Returns its number. */
  update(update: UnnumberedUpdate, lane?: string): number;
  trouble(trouble: Trouble, aim?: Aim): void;
  /** Updates that the bot did not confirm, by polling further or by answering 2xx. */
  unconfirmed(): number;
  /** What the bot's webhook answered. */
  webhookStatuses(): readonly number[];
  stop(): Promise<void>;
}

/** Starts the server on a free port, or on the one given. */
export async function fakeBotApi(
  options: {
    readonly token?: string;
    readonly port?: number;
    readonly now?: () => Date;
    readonly firstUpdate?: number;
  } = {},
): Promise<FakeBotApi> {
  const {
    token = '1000001:AAE-fake_token_0123456789abcdefghij',
    port = 0,
    now = () => new Date(),
    firstUpdate = 700_001,
  } = options;
  const calls: RecordedCall[] = [];
  const violations: string[] = [];
  const persons = new Map<number, Person>();
  const forums = new Map<number, Forum>();
  const files = new Map<string, StoredFile>();
  const trouble = troubles();
  const queue = updateQueue();
  let webhook: { readonly target: Webhook; readonly delivery: WebhookDelivery } | undefined;
  let allowed: readonly string[] | undefined;
  let lastMessage = 0;
  let lastUpdate = firstUpdate - 1;

  const unixTime = (): number => Math.floor(now().getTime() / 1000);
  const messageNumber = (): number => (lastMessage += 1);
  const unconfirmed = (): number => queue.waiting().length + (webhook?.delivery.waiting() ?? 0);

  function enqueue(lane: string, unnumbered: UnnumberedUpdate): number {
    lastUpdate += 1;
    const update: Update = { update_id: lastUpdate, ...unnumbered };
    const faults = updateFaults(update);
    if (faults.length > 0) throw new Error(`no update by the schema: ${faults.join('; ')}`);
    const wanted = !allowed || Object.keys(unnumbered).some((kind) => allowed?.includes(kind));
    if (wanted && webhook) webhook.delivery.deliver(lane, update);
    else if (wanted) queue.add(update);
    return lastUpdate;
  }

  const world: BotWorld = {
    persons,
    files,
    uploaded: new Set(),
    messageNumber,
    unixTime,
    webhook: () => webhook?.target,
    setWebhook: (target) => {
      webhook?.delivery.end();
      queue.end();
      webhook = target && { target, delivery: webhookDelivery(target) };
    },
    allow: (kinds) => {
      allowed = kinds ?? allowed;
    },
    getUpdates: (asked) => queue.get(asked),
    waiting: unconfirmed,
  };

  async function call(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const read = await readParams(method, request);
    const forum = forums.get(Number(read?.params['chat_id']));
    const carryOut = forum
      ? (params: Params): Answer => forum.call(method, params) ?? REFUSALS.notFound
      : METHODS[method];
    if (!carryOut) return answer(response, REFUSALS.notFound);
    if (!read) return answer(response, refusal(400, "Bad Request: can't parse the request"));
    const contents = await Promise.all(read.files.map((file) => file.text()));
    calls.push({ method, params: read.params, files: read.files.map((file) => file.name), contents });
    const faults = paramFaults(method, read.params);
    violations.push(...faults.map((fault) => `${method}: ${fault}`));
    if (faults.length > 0) return answer(response, refusal(400, `Bad Request: ${faults.join('; ')}`));
    const wrong = trouble.take(method, Number(read.params['chat_id']));
    if (wrong) return misbehave(wrong, response, async () => carryOut(read.params, world));
    return answer(response, await carryOut(read.params, world));
  }

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://fake').pathname);
    const [, kind, given, rest] = /^\/(bot|file\/bot)([^/]+)\/(.+)$/.exec(path) ?? [];
    if (given !== token || rest === undefined)
      answer(response, given === undefined ? REFUSALS.notFound : REFUSALS.unauthorised);
    else if (kind === 'bot') void call(rest, request, response);
    else
      sendFile(
        response,
        [...files.values()].find((file) => file.path === rest),
      );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    calls,
    violations,
    person: (id, language) => {
      const person = persons.get(id) ?? makePerson(id, { enqueue, messageNumber, unixTime }, language);
      persons.set(id, person);
      return person;
    },
    forum: (id) => {
      const forum = forums.get(id) ?? makeForum(id, { enqueue, messageNumber, unixTime, bot: BOT });
      forums.set(id, forum);
      return forum;
    },
    keepFile: (bytes, path = `voice/file_${files.size}.oga`) => {
      const id = `AwACAgUAAxk-${files.size}`;
      files.set(id, { path, bytes });
      return id;
    },
    update: (update, lane = 'other') => enqueue(lane, update),
    trouble: (what, aim = {}) => trouble.add(what, aim),
    unconfirmed,
    webhookStatuses: () => webhook?.delivery.statuses ?? [],
    stop: async () => {
      webhook?.delivery.end();
      queue.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function misbehave(trouble: Trouble, response: ServerResponse, carryOut: () => Promise<Answer>): Promise<void> {
  switch (trouble.kind) {
    case 'answer':
      return answer(response, trouble.answer);
    case 'page':
      response.writeHead(trouble.status, { 'content-type': 'text/html' }).end('<html><h1>Bad Gateway</h1></html>');
      return;
    case 'hang':
      return;
    case 'drop':
      if (trouble.carriedOut) await carryOut();
      response.socket?.destroy();
  }
}

function answer(response: ServerResponse, body: Answer): void {
  const status = body.ok ? 200 : body.error_code;
  const wait = body.ok ? undefined : body.parameters?.retry_after;
  response
    .writeHead(status, {
      'content-type': 'application/json',
      ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
    })
    .end(JSON.stringify(body));
}

function sendFile(response: ServerResponse, file: StoredFile | undefined): void {
  if (file) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
  else answer(response, REFUSALS.notFound);
}
