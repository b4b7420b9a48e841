import { defineConfig } from 'vitest/config';

/** What needs Debian's espeak-ng, flite, pocketsphinx, ffmpeg and opus-tools: real speech through the whole product. */
export default defineConfig({
  test: {
    include: ['test/voice-apt/**/*.test.ts'],
    // A page or a process on a busy machine may take longer than the second that is usual.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 300_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
