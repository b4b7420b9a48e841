import { localDay, KNOWLEDGE_FOLDER } from '../brain';
import { reportKnowledge } from '../knowledge/report';

/** `npm run knowledge [-- --at DATE]`: prints what is wrong, missing, expired or about to expire. Returns the exit code. */
export function runKnowledge(rest: readonly string[]): number {
  const at = optionValue(rest, '--at');
  if (at !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(at)) {
    process.stderr.write('--at takes a day as YYYY-MM-DD\n');
    return 1;
  }
  const report = reportKnowledge(KNOWLEDGE_FOLDER, at ?? localDay(new Date()));
  process.stdout.write(`${report.lines.join('\n')}\n`);
  return report.ok ? 0 : 1;
}

/** The word after `name` on a command line. */
export function optionValue(rest: readonly string[], name: string): string | undefined {
  const at = rest.indexOf(name);
  return at < 0 ? undefined : rest[at + 1];
}
