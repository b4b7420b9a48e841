import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { mockApp } from './app';
import { dossierBook } from './book';
import { createMockClock, type MockClock } from './clock';
import { exampleDossiers } from './examples';
import { faultSwitch, type FaultSwitch } from './faults';
import { seededDossiers } from './seed';

/** How the mock is started; everything has a default. */
export interface MockApiOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  readonly key?: string;
  readonly adminKey?: string;
  readonly seed?: number;
  /** Seeded applications beside the well-known ones. */
  readonly count?: number;
  readonly perSecond?: number;
  /** The real time in milliseconds. */
  readonly real?: () => number;
}

/** A running mock of the status service. Only this machine can reach it. */
export interface MockApi {
  readonly url: string;
  readonly key: string;
  readonly adminKey: string;
  readonly clock: MockClock;
  readonly faults: FaultSwitch;
  close(): Promise<void>;
}

const SEED = 6;
const COUNT = 240;
/** Signs tokens for following. Not a secret worth keeping: the mock's applications are invented. */
const TOKEN_SECRET = 'mock-status-service';

/** Starts the mock on loopback and resolves when it listens. */
export async function startMockApi(options: MockApiOptions = {}): Promise<MockApi> {
  const { port = 0, key = newKey(), adminKey = newKey(), real = Date.now } = options;
  const clock = createMockClock(real);
  const faults = faultSwitch();
  const dossiers = [...exampleDossiers(real()), ...seededDossiers(options.count ?? COUNT, options.seed ?? SEED)];
  const book = dossierBook(dossiers, TOKEN_SECRET);
  const app = mockApp({ book, clock, faults, key, adminKey, real, perSecond: options.perSecond ?? 100 });
  const server = await new Promise<ServerType>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(starting));
    starting.once('error', reject);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}`, key, adminKey, clock, faults, close: () => close(server) };
}

function newKey(): string {
  return randomBytes(18).toString('base64url');
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
