import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Channel } from '../channels/channel';
import { webChannel, type WebVoice } from '../channels/web/web';
import type { Config } from '../config';
import type { Files } from '../core/attachment';
import type { Cases } from '../core/cases';
import type { Incoming } from '../core/message';
import type { DataFiles } from '../core/personal-data';
import type { History } from '../core/stores';
import { maskSecrets } from '../language/mask';
import type { Database } from '../storage/database';
import { keptSecret } from '../storage/kept-secret';

/** What the web page runs on. */
export interface WebPagesOptions {
  readonly config: Config;
  readonly database: Database;
  readonly history: History;
  readonly cases: Pick<Cases, 'attended'>;
  readonly files: Files;
  readonly dataFiles: DataFiles;
  readonly voice: WebVoice;
  readonly accept: (messages: readonly Incoming[]) => Promise<number>;
}

/** The web page as the product has it: its secret kept in the database, shared by all processes. */
export async function webPages(options: WebPagesOptions): Promise<{ readonly channel: Channel; readonly app: Hono }> {
  const { config, database, history, cases, files, dataFiles, voice, accept } = options;
  return webChannel({
    history,
    attended: (key) => cases.attended(key),
    files,
    dataFiles,
    voice,
    accept,
    mask: maskSecrets,
    now: () => new Date(),
    newId: randomUUID,
    origins: originsIn(config.WEB_ORIGINS),
    secret: await keptSecret(database, 'web:cookie-secret'),
    publicUrl: config.PUBLIC_URL,
  });
}

function originsIn(list: string): readonly string[] {
  return list
    .split(/[\s,]+/)
    .filter((origin) => URL.canParse(origin))
    .map((origin) => new URL(origin).origin);
}
