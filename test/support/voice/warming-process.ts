import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { voiceEngines } from '../../../src/voice/engines';

/** Warms a voice up, writes which of our scripts run as its child processes, and has nothing more to do. Arguments: cache folder, recogniser's address. */
async function main([cacheFolder = '', url]: readonly string[]): Promise<void> {
  const engines = voiceEngines({
    cacheFolder,
    cacheBytes: 0,
    mostBytes: 1_000_000,
    mostSeconds: 60,
    hearingMs: 1_000,
    speakingMs: 1_000,
    recognisers: url === undefined ? {} : { openai: { url, model: 'm' } },
    voices: { embeddedEspeak: true },
    failed: (error) => process.stdout.write(`${String(error)}\n`),
  });
  await engines.warm();
  process.stdout.write(`${children().join()}\n`);
}

/** The scripts of this process's children, as Linux knows them. */
function children(): readonly string[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.flatMap((id) => {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      if (parent !== String(process.pid)) return [];
      const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
      return words.filter((word) => word.includes('child/')).map((word) => basename(word, '.ts'));
    } catch {
      return [];
    }
  });
}

void main(process.argv.slice(2));
