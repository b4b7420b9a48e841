import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Brain, type BrainOptions, buildKnowledgeIndex, createBrain, KNOWLEDGE_FOLDER } from './brain';
import { runChat } from './commands/chat';
import { evaluateFile, fitCalibration } from './commands/evaluate';
import { exportKnowledge } from './commands/export-knowledge';
import { isDay, optionValue, runKnowledge } from './commands/knowledge';
import { runMockApi } from './commands/mock-api';
import { runServe } from './commands/serve';
import { runStaff } from './commands/staff';
import { type Config, readConfig } from './config';
import { Failure } from './core/failure';
import type { Needs } from './core/needs';
import type { Areas } from './core/subscribing';
import { heardOutside } from './heard-outside';
import { keptDays } from './kept-days';
import type * as ModelModule from './model/choose-article';
import { type Desk, openDesk } from './desk';
import { DIALOGS } from './dialogs/dialogs';
import type { LookUp } from './dialogs/look-up';
import type { Unsupported } from './knowledge/proof';
import { faultLine } from './knowledge/report';
import { createLog, describe, type Log } from './log';
import { connectStatus, type StatusService } from './status-service';
import { createAddedAreas } from './storage/added-areas';
import { type Database, openDatabase } from './storage/database';
import { openKnowledgeDesk } from './storage/knowledge-desk';

/** Runs one command; the only reader of the environment. Returns the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const [command = 'serve', ...rest] = words;
  const read = readConfig(process.env);
  if ('faults' in read) return fail('The configuration is wrong:', read.faults);
  const { config } = read;
  switch (command) {
    case 'serve':
      return serve(config);
    case 'chat':
      return chat(rest, config);
    case 'knowledge':
      if (rest.includes('--export')) return exportLive(rest, config);
      return runKnowledge({
        rest,
        write: (line) => void process.stdout.write(`${line}\n`),
        brain: (counted) => brainOrFaults(config, undefined, (_article, faults) => counted(faults.length)),
      });
    case 'index': {
      const faults = buildKnowledgeIndex();
      return faults.length === 0 ? 0 : fail('The knowledge base is broken:', faults.map(faultLine));
    }
    case 'eval':
      return evaluate(rest, config);
    case 'staff':
      return staff(rest, config);
    case 'mock-api':
      return mockApi(rest);
    default:
      return fail(`There is no command "${command}".`, []);
  }
}

async function serve(config: Config): Promise<number> {
  const log = createLog(config.LOG_LEVEL);
  const failed = (failure: unknown): void => log.warn(describe(failure), 'status service');
  return withStatus(config, failed, async (database, status) => {
    let stopped = 0;
    const unproved = (article: string, faults: readonly Unsupported[]): void => {
      stopped += 1;
      log.error({ article, faults: faults.length }, 'unproved answer stopped');
    };
    const areas = createAddedAreas(database);
    await areas.refresh();
    const desk = await deskOrFaults(config, database, undefined, unproved, status.lookUps, log, areas);
    if (!desk) return 1;
    const tell = (line: string): void => void process.stdout.write(`${line}\n`);
    await runServe({
      config,
      desk,
      areas,
      database,
      status,
      log,
      signal: interrupted(),
      unproved: () => stopped,
      tell,
    });
    return 0;
  });
}

/** Aborted by Ctrl+C or when the process is asked to end. */
function interrupted(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

async function chat(rest: readonly string[], config: Config): Promise<number> {
  const at = optionValue(rest, '--at');
  if (rest.includes('--at') && !isDay(at)) return fail('--at takes a day as YYYY-MM-DD', []);
  const failed = (error: unknown): void => void process.stderr.write(`${errorText(error)}\n`);
  return withStatus(config, failed, async (database, status) => {
    const desk = await deskOrFaults(config, database, at, () => undefined, status.lookUps, createLog('silent'));
    if (!desk) return 1;
    await runChat({
      brain: desk.live.brain(),
      database,
      json: rest.includes('--json'),
      input: process.stdin,
      write: (text) => void process.stdout.write(text),
      failed,
    });
    return 0;
  });
}

async function staff(rest: readonly string[], config: Config): Promise<number> {
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  let database: Database | undefined;
  try {
    database = await openDatabase({ url: config.DATABASE_URL, folder: config.DATA_DIR });
    return await runStaff(rest, { config, database, now: new Date(), write });
  } catch (error) {
    return fail('It cannot go on:', [errorText(error)]);
  } finally {
    await database?.close();
  }
}

async function mockApi(rest: readonly string[]): Promise<number> {
  try {
    return await runMockApi(rest, (line) => void process.stdout.write(`${line}\n`), interrupted());
  } catch (error) {
    return fail('The mock status service cannot start:', [errorText(error)]);
  }
}

async function evaluate(rest: readonly string[], config: Config): Promise<number> {
  const files = rest.filter((word) => word.endsWith('.tsv'));
  if (files.length === 0) return fail('Name a question file: npm run eval -- FILE.tsv', []);
  let unproved = 0;
  const brain = brainOrFaults(config, undefined, (_article, faults) => (unproved += faults.length));
  if (!brain) return 1;
  if (rest.includes('--fit')) {
    process.stdout.write(`${JSON.stringify(fitCalibration(files, brain))}\n`);
    return 0;
  }
  for (const file of files) {
    const report = await evaluateFile(file, brain, () => unproved);
    process.stdout.write(`${report.lines.join('\n')}\n`);
  }
  return 0;
}

/** A configured language model; it is loaded only then. */
function modelFrom(config: Config): { readonly choose?: NonNullable<Needs['choose']> } {
  const { MODEL_URL: url, MODEL_NAME: model, MODEL_KEY: key } = config;
  if (url === undefined || model === undefined) return {};
  const prompt = readFileSync(join(KNOWLEDGE_FOLDER, '..', 'prompts', 'choose-article.md'), 'utf8');
  const report = (reason: string): void => void process.stderr.write(`model: ${reason}\n`);
  // Loaded by `require`, and only here: the package takes half a second that a start without a model need not spend.
  const { createChooseArticle } = require('./model/choose-article') as typeof ModelModule;
  return { choose: createChooseArticle({ url, model, prompt, report, ...(key === undefined ? {} : { key }) }) };
}

async function exportLive(rest: readonly string[], config: Config): Promise<number> {
  const folder = optionValue(rest, '--export');
  if (folder === undefined) return fail('--export takes a folder to write to', []);
  const database = await openDatabase({ url: config.DATABASE_URL, folder: config.DATA_DIR });
  try {
    const written = await exportKnowledge(folder, openKnowledgeDesk(database));
    process.stdout.write([...written, `${written.length} files written to ${folder}.`, ''].join('\n'));
    return 0;
  } finally {
    await database.close();
  }
}

/** The knowledge desk with what staff made live; undefined, having told why, when the release itself is broken. */
async function deskOrFaults(
  config: Config,
  database: Database,
  at: string | undefined,
  unproved: (article: string, faults: readonly Unsupported[]) => void,
  lookUps: Readonly<Record<string, LookUp>>,
  log: Log,
  areas?: Areas,
): Promise<Desk | undefined> {
  const model = modelFrom(config);
  const opened = await openDesk({
    database,
    dataFolder: config.DATA_DIR,
    log,
    make: (given) =>
      createBrain({
        ...brainOptions(config, at, unproved, lookUps),
        ...(areas ? { addedAreas: () => areas.all() } : {}),
        ...model,
        ...given,
      }),
  });
  if ('desk' in opened) return opened.desk;
  fail(`The knowledge base in ${KNOWLEDGE_FOLDER} is broken:`, opened.faults.map(faultLine));
  return undefined;
}

function brainOrFaults(
  config: Config,
  at: string | undefined,
  unproved: (article: string, faults: readonly Unsupported[]) => void,
  lookUps: Readonly<Record<string, LookUp>> = {},
): Brain | undefined {
  const made = createBrain({ ...brainOptions(config, at, unproved, lookUps), ...modelFrom(config) });
  if ('brain' in made) return made.brain;
  fail(`The knowledge base in ${KNOWLEDGE_FOLDER} is broken:`, made.faults.map(faultLine));
  return undefined;
}

function brainOptions(
  config: Config,
  at: string | undefined,
  unproved: BrainOptions['unproved'],
  lookUps: Readonly<Record<string, LookUp>>,
): BrainOptions {
  const cacheFolder = join(config.DATA_DIR, 'cache');
  const common = { newId: randomUUID, cacheFolder, dialogs: DIALOGS, keptDays: keptDays(config), lookUps, unproved };
  return {
    ...common,
    ...(at === undefined ? {} : { at }),
    heardOutside: heardOutside(config),
  };
}

/** Opens the database and connects the status service for as long as `use` runs. */
async function withStatus(
  config: Config,
  failed: (failure: unknown) => void,
  use: (database: Database, status: StatusService) => Promise<number>,
): Promise<number> {
  let database: Database | undefined;
  let status: StatusService | undefined;
  try {
    database = await openDatabase({ url: config.DATABASE_URL, folder: config.DATA_DIR });
    const { STATUS_API_URL: url, STATUS_API_KEY: key } = config;
    status = await connectStatus({ url, key, database, failed });
    return await use(database, status);
  } catch (error) {
    return fail('It cannot go on:', [errorText(error)]);
  } finally {
    await status?.close();
    await database?.close();
  }
}

function fail(headline: string, details: readonly string[]): number {
  process.stderr.write(`${[headline, ...details.map((detail) => `  ${detail}`)].join('\n')}\n`);
  return 1;
}

function errorText(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (isPortTaken(error)) return `${error.message}. Set PORT to another port, or to 0 for any free one.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function isPortTaken(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}

void main(process.argv.slice(2))
  .catch((error: unknown) => fail('It cannot go on:', [errorText(error)]))
  .then((code) => {
    process.exitCode = code;
  });
