import { join } from 'node:path';
import { reportKnowledge } from './knowledge/report';

function main(): void {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'knowledge') {
    const at = rest.includes('--at') ? rest[rest.indexOf('--at') + 1] : undefined;
    const report = reportKnowledge(join(__dirname, '..', 'knowledge'), at ?? new Date().toISOString().slice(0, 10));
    process.stdout.write(`${report.lines.join('\n')}\n`);
    process.exitCode = report.ok ? 0 : 1;
    return;
  }
  process.stderr.write(`unknown command ${command}\n`);
  process.exitCode = 1;
}

main();
