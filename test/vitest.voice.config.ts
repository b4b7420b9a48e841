import { defineConfig } from 'vitest/config';

/** What needs Debian's espeak-ng, flite, pocketsphinx, ffmpeg and opus-tools: real speech through the whole product. */
export default defineConfig({
  test: {
    include: ['test/voice-apt/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
