import { expect, test } from 'vitest';
import { runKillTest } from '../bench/kill/kill-test';

test('a process that is killed fifteen times at any moment loses no message and answers none twice', async () => {
  const result = await runKillTest({ kills: 15, seed: 6 });
  expect(result).toMatchObject({ lost: 0, doubled: 0 });
  expect(result.accepted).toBeGreaterThan(50);
  expect(result.answered).toBeGreaterThan(result.accepted - result.unknown - 1);
}, 300_000);
