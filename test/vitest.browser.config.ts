import { defineConfig } from 'vitest/config';

/** What needs Debian's chromium at /usr/bin/chromium: the pages as people meet them. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    // A page or a process on a busy machine may take longer than the second that is usual.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
  },
});
