import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import type { Channel } from './channels/channel';
import type { Incoming } from './core/message';
import type { Metrics } from './metrics';

/** What the HTTP server serves. */
export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly metrics: Metrics;
  readonly metricsPublic: boolean;
  /** False while starting and stopping, and while the database cannot be reached. */
  readonly ready: () => Promise<boolean>;
  readonly accept: (messages: readonly Incoming[]) => Promise<number>;
  /** Channels that receive by webhook, under `/channels/<name>`. */
  readonly webhooks: readonly Channel[];
  /** Told of an unforeseen error; the caller gets 500 and may send again. */
  readonly failed: (error: unknown) => void;
  /** Pages: the web chat, the console. */
  readonly pages: readonly { readonly path: string; readonly app: Hono }[];
}

/** A running HTTP server. */
export interface RunningServer {
  readonly url: string;
  /** Stops accepting; open streams are ended. */
  close(): Promise<void>;
}

/** Starts the HTTP server and resolves when it listens. Rejects when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const app = new Hono();
  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) =>
    (await options.ready()) ? context.text('ready') : context.text('not ready', 503),
  );
  app.get('/metrics', async (context) => {
    if (!options.metricsPublic && !isLocal(context.env, context.req.raw.headers))
      return context.text('only from this machine', 403);
    return context.body(await options.metrics.text(), 200, { 'content-type': options.metrics.contentType });
  });
  for (const channel of options.webhooks) {
    app.post(`/channels/${channel.name}`, async (context) => {
      const { messages, response } = await channel.receive(context.req.raw);
      if (messages.length > 0) await options.accept(messages);
      return response;
    });
  }
  for (const { path, app: page } of options.pages) app.route(path, page);
  app.onError((error, context) => {
    options.failed(error);
    return context.text('Xin lỗi, có trục trặc. Anh/chị thử lại sau ít phút.', 500);
  });
  const server = await listen(app, options);
  const { port } = server.address() as AddressInfo;
  return { url: `http://${options.host}:${port}`, close: () => close(server) };
}

function listen(app: Hono, options: ServerOptions): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: options.host, port: options.port }, () => resolve(server));
    server.once('error', reject);
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

/** A reverse proxy on this machine is local, too: what it passes on for others is not. */
function isLocal(environment: unknown, headers: Headers): boolean {
  if (headers.has('x-forwarded-for') || headers.has('forwarded')) return false;
  const { incoming } = environment as { incoming?: { socket?: { remoteAddress?: string } } };
  const address = incoming?.socket?.remoteAddress ?? '';
  return address === '::1' || address.endsWith('127.0.0.1');
}
