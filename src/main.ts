import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Brain, createBrain, KNOWLEDGE_FOLDER } from './brain';
import { runChat } from './commands/chat';
import { evaluateFile, fitCalibration } from './commands/evaluate';
import { optionValue, runKnowledge } from './commands/knowledge';
import { runServe } from './commands/serve';
import { type Config, readConfig } from './config';
import { Failure } from './core/failure';
import { DIALOGS } from './dialogs/dialogs';
import type { Unsupported } from './knowledge/proof';
import { faultLine } from './knowledge/report';
import { createLog } from './log';
import { type Database, openDatabase } from './storage/database';

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
      return runKnowledge({
        rest,
        write: (line) => void process.stdout.write(`${line}\n`),
        brain: (counted) => brainOrFaults(config, undefined, (_article, faults) => counted(faults.length)),
      });
    case 'eval':
      return evaluate(rest, config);
    default:
      return fail(`There is no command "${command}".`, []);
  }
}

async function serve(config: Config): Promise<number> {
  const log = createLog(config.LOG_LEVEL);
  const brain = brainOrFaults(config, undefined, (article, faults) => log.error({ article, faults: faults.length }, 'unproved answer stopped'));
  if (!brain) return 1;
  return withDatabase(config, async (database) => {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
    const tell = (line: string): void => void process.stdout.write(`${line}\n`);
    await runServe({ config, brain, database, log, signal: stop.signal, tell });
  });
}

async function chat(rest: readonly string[], config: Config): Promise<number> {
  const brain = brainOrFaults(config, optionValue(rest, '--at'), () => undefined);
  if (!brain) return 1;
  return withDatabase(config, (database) =>
    runChat({
      brain,
      database,
      json: rest.includes('--json'),
      input: process.stdin,
      write: (text) => void process.stdout.write(text),
      failed: (error) => void process.stderr.write(`${errorText(error)}\n`),
    }),
  );
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

function brainOrFaults(
  config: Config,
  at: string | undefined,
  unproved: (article: string, faults: readonly Unsupported[]) => void,
): Brain | undefined {
  const made = createBrain({
    newId: randomUUID,
    cacheFolder: join(config.DATA_DIR, 'cache'),
    dialogs: DIALOGS,
    lookUps: {},
    unproved,
    ...(at === undefined ? {} : { at }),
  });
  if ('brain' in made) return made.brain;
  fail(`The knowledge base in ${KNOWLEDGE_FOLDER} is broken:`, made.faults.map(faultLine));
  return undefined;
}

async function withDatabase(config: Config, use: (database: Database) => Promise<void>): Promise<number> {
  let database: Database | undefined;
  try {
    database = await openDatabase({ url: config.DATABASE_URL, folder: config.DATA_DIR });
    await use(database);
    return 0;
  } catch (error) {
    return fail('It cannot go on:', [errorText(error)]);
  } finally {
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

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
