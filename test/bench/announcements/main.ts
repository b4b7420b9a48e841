import { benchBudget } from './budget';
import { runAnnouncementKills } from './kill-test';
import { benchAnnouncement } from './throughput';

/** `npm run bench -- --announcements [2000000] --budget [60] --announcement-kills [200]`: the figures of mass sending. */
export async function benchAnnouncements(
  words: readonly string[],
  print: (lines: readonly string[]) => void,
): Promise<void> {
  const number = (flag: string, usual: number): number | undefined => {
    const at = words.indexOf(flag);
    if (at < 0) return undefined;
    const given = Number(words[at + 1]);
    return Number.isInteger(given) && given > 0 ? given : usual;
  };
  const recipients = number('--announcements', 2_000_000);
  if (recipients !== undefined) print(await benchAnnouncement(recipients));
  const seconds = number('--budget', 60);
  if (seconds !== undefined) print(await benchBudget(seconds));
  const kills = number('--announcement-kills', 200);
  if (kills !== undefined)
    print([
      `announcement, ${kills} kills: ${JSON.stringify(await runAnnouncementKills({ kills, random: Math.random }))}`,
    ]);
}
