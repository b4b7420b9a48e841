import { defineConfig } from 'vitest/config';

/** Everything that needs npm packages only; the browser, PostgreSQL and voice suites are run by `.ci/run`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/voice-apt/**', 'node_modules/**'],
    // A page or a process on a busy machine may take longer than the second that is usual.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
