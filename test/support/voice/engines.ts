import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VoiceEngines } from '../../../src/core/voice';
import { voiceEngines } from '../../../src/voice/engines';
import type { VoiceOptions } from '../../../src/voice/options';

/** Ears and voice for a test, with what failed. */
export interface TestedEngines extends VoiceEngines {
  readonly failures: readonly unknown[];
  readonly cacheFolder: string;
}

/** Makes them without any program and without a network but for what the options name. */
export function testedEngines(options: Partial<VoiceOptions> = {}): TestedEngines {
  const failures: unknown[] = [];
  const cacheFolder = mkdtempSync(join(tmpdir(), 'spoken-'));
  const engines = voiceEngines({
    cacheFolder,
    cacheBytes: 10_000_000,
    mostBytes: 5_000_000,
    mostSeconds: 60,
    hearingMs: 20_000,
    speakingMs: 20_000,
    recognisers: {},
    voices: { embeddedEspeak: false },
    failed: (error) => failures.push(error),
    ...options,
  });
  return { ...engines, failures, cacheFolder };
}
