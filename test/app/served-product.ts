import { randomUUID } from 'node:crypto';
import { createBrain } from '../../src/brain';
import type { ConsolePages } from '../../src/commands/console';
import { runServe } from '../../src/commands/serve';
import { readConfig } from '../../src/config';
import { openDesk } from '../../src/desk';
import { DIALOGS } from '../../src/dialogs/dialogs';
import { createLog, type Log } from '../../src/log';
import { connectStatus } from '../../src/status-service';
import { createAddedAreas } from '../../src/storage/added-areas';
import { openDatabase, type Database } from '../../src/storage/database';
import { dataFolder } from './product';

/** The whole product, listening, in this process: so a test sees what it declares and what it stored. */
export interface ServedProduct {
  readonly url: string;
  readonly console: ConsolePages;
  readonly database: Database;
  stop(): Promise<void>;
}

/** What it may be served with. */
export interface ServedWith {
  /** As the product reads it. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly log?: Log;
  /** Where its data stays after the test; one of its own that is removed when left out. */
  readonly folder?: string;
}

/** Wires it as `npm start` does, on a free port and an empty folder. */
export async function serveProduct(wish: ServedWith = {}): Promise<ServedProduct> {
  const { folder, remove } =
    wish.folder === undefined ? dataFolder() : { folder: wish.folder, remove: () => undefined };
  const read = readConfig({ DATA_DIR: folder, PORT: '0', ...wish.environment });
  if ('faults' in read) throw new Error(read.faults.join());
  const { config } = read;
  const log = wish.log ?? createLog('silent');
  const database = await openDatabase({ folder });
  const areas = createAddedAreas(database);
  const status = await connectStatus({ url: undefined, key: undefined, database, failed: () => undefined });
  const opened = await openDesk({
    database,
    dataFolder: folder,
    log,
    make: (given) =>
      createBrain({
        newId: randomUUID,
        cacheFolder: `${folder}/cache`,
        dialogs: DIALOGS,
        lookUps: status.lookUps,
        unproved: () => undefined,
        addedAreas: () => areas.all(),
        ...given,
      }),
  });
  if ('faults' in opened) throw new Error('the knowledge base is broken');
  const stop = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const listening = new Promise<Pick<ServedProduct, 'url' | 'console'>>((resolve, reject) => {
    running = runServe({
      config,
      desk: opened.desk,
      areas,
      database,
      status,
      log,
      signal: stop.signal,
      unproved: () => 0,
      tell: () => undefined,
      listening: (url, console) => resolve({ url, console }),
    });
    running.catch(reject);
  });
  const { url, console } = await listening;
  return {
    url,
    console,
    database,
    async stop() {
      stop.abort();
      await running;
      await opened.desk.close();
      await status.close();
      await database.close();
      remove();
    },
  };
}
