import { defineConfig } from 'vitest/config';

/** What needs Debian's chromium at /usr/bin/chromium: the pages as people meet them. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
  },
});
