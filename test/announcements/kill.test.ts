import { expect, test } from 'vitest';
import { runAnnouncementKills } from '../bench/announcements/kill-test';

test('a sending process that is killed ten times at any moment loses nobody and reaches nobody twice', async () => {
  let seed = 7;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const result = await runAnnouncementKills({ kills: 10, random });
  expect(result).toMatchObject({ killed: 10, lost: 0, doubled: 0, recipients: 600 });
  expect(result.reached + result.unknown - result.unknownReached).toBe(600);
}, 300_000);
