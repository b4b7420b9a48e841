import { randomUUID } from 'node:crypto';
import { type Brain, createBrain } from './brain';
import { runChat } from './commands/chat';
import { evaluateFile } from './commands/evaluate';
import { optionValue, runKnowledge } from './commands/knowledge';
import { type Config, readConfig } from './config';
import { DIALOGS } from './dialogs/dialogs';
import { faultLine } from './knowledge/report';
import { openDatabase } from './storage/database';

/** Runs one command; the only reader of the environment. Returns the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const [command = 'serve', ...rest] = words;
  const read = readConfig(process.env);
  if ('faults' in read) {
    process.stderr.write(`The configuration is wrong:\n${read.faults.map((fault) => `  ${fault}`).join('\n')}\n`);
    return 1;
  }
  switch (command) {
    case 'knowledge':
      return runKnowledge(rest);
    case 'eval':
      return evaluate(rest);
    case 'chat':
      return chat(rest, read.config);
    default:
      process.stderr.write(`There is no command "${command}".\n`);
      return 1;
  }
}

async function chat(rest: readonly string[], config: Config): Promise<number> {
  const brain = brainOrFaults(optionValue(rest, '--at'));
  if (!brain) return 1;
  const database = await openDatabase({ url: config.DATABASE_URL, folder: config.DATA_DIR });
  await runChat({
    brain,
    database,
    json: rest.includes('--json'),
    input: process.stdin,
    write: (text) => void process.stdout.write(text),
    failed: (error) =>
      void process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  });
  await database.close();
  return 0;
}

async function evaluate(rest: readonly string[]): Promise<number> {
  const file = rest.find((word) => !word.startsWith('--'));
  if (file === undefined) {
    process.stderr.write('npm run eval -- FILE.tsv\n');
    return 1;
  }
  let unproved = 0;
  const brain = brainOrFaults(undefined, (count) => (unproved += count));
  if (!brain) return 1;
  const report = await evaluateFile(file, brain, () => unproved);
  process.stdout.write(`${report.lines.join('\n')}\n`);
  return 0;
}

function brainOrFaults(at: string | undefined, unproved: (count: number) => void = () => undefined): Brain | undefined {
  const made = createBrain({
    newId: randomUUID,
    dialogs: DIALOGS,
    lookUps: {},
    unproved: (_article, faults) => unproved(faults.length),
    ...(at === undefined ? {} : { at }),
  });
  if ('brain' in made) return made.brain;
  process.stderr.write(
    `The knowledge base is broken:\n${made.faults.map((fault) => `  ${faultLine(fault)}`).join('\n')}\n`,
  );
  return undefined;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
