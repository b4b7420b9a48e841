import type { Applications } from './core/applications';
import { createWatching, type Watching } from './core/watching';
import { applicationLookUps } from './dialogs/application-look-ups';
import { applicationNotices } from './dialogs/application-notices';
import type { LookUp } from './dialogs/look-up';
import { enAloud } from './messages/en-voice';
import { viAloud } from './messages/vi-voice';
import { httpApplications } from './status/http-applications';
import { type MockApi, startMockApi } from './status/mock/mock-api';
import { createBudgets } from './storage/budgets';
import type { Database } from './storage/database';
import { createWatches } from './storage/watches';
import { createWrongTries } from './storage/wrong-tries';

/** Looking applications up and following them, connected to the configured service or to a mock of our own. */
export interface StatusService {
  readonly applications: Applications;
  /** For the dialog `application-status`. */
  readonly lookUps: Readonly<Record<string, LookUp>>;
  /** The mock that was started because no service is configured. */
  readonly mock: MockApi | undefined;
  /** Follows applications; `told` hears of the channel that a message waits for. */
  watching(told: (channel: string) => void): Watching;
  close(): Promise<void>;
}

/** What the service is connected with. */
export interface StatusServiceOptions {
  readonly url?: string | undefined;
  readonly key?: string | undefined;
  readonly database: Database;
  readonly failed: (failure: unknown) => void;
  /** See `ApplicationLookUpOptions.pace`. */
  readonly pace?: number;
}

/** Longer than an ordinary look-up takes with its counters, short enough for a chat. */
const PACE_MS = 400;

/** Connects the status service; starts the mock on loopback when none is configured. */
export async function connectStatus(options: StatusServiceOptions): Promise<StatusService> {
  const { database, failed } = options;
  const mock = options.url === undefined ? await startMockApi() : undefined;
  const applications = httpApplications({
    url: options.url ?? mock?.url ?? '',
    key: options.key ?? mock?.key ?? '',
  });
  return {
    applications,
    lookUps: applicationLookUps({
      applications,
      tries: createWrongTries(database),
      pace: options.pace ?? PACE_MS,
      failed,
    }),
    mock,
    watching: (told) =>
      createWatching({
        watches: createWatches(database),
        applications,
        budgets: createBudgets(database),
        words: applicationNotices,
        aloud: { vi: viAloud, en: enAloud },
        now: () => new Date(),
        // The mock's clock can be moved: who moves it wants to see the message soon.
        ...(mock ? { everyMs: 10_000 } : {}),
        told,
        failed,
      }),
    close: async () => mock?.close(),
  };
}
