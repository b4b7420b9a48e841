import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { estimateEnd } from '../../src/announcements/estimating';
import { loudHours, nextLoudMoment, NIGHT } from '../../src/core/quiet-hours';

const vietnam = (time: string): Date => new Date(`2026-11-28T${time}:00+07:00`);

test.each([
  ['06:59', '2026-11-28T00:00:00.000Z'],
  ['07:00', '2026-11-28T00:00:00.000Z'],
  ['20:59', '2026-11-28T13:59:00.000Z'],
  ['21:00', '2026-11-29T00:00:00.000Z'],
  ['23:30', '2026-11-29T00:00:00.000Z'],
])('at %s in Vietnam one may write from %s on', (time, expected) => {
  expect(nextLoudMoment(vietnam(time), NIGHT).toISOString()).toBe(expected);
});

test("a person's own hours are added to the night", () => {
  expect(nextLoudMoment(vietnam('12:30'), NIGHT, { from: 12, to: 14 })).toEqual(vietnam('14:00'));
  expect(nextLoudMoment(vietnam('08:00'), NIGHT, { from: 21, to: 18 })).toEqual(vietnam('18:00'));
  expect(loudHours(NIGHT, { from: 21, to: 18 })).toBe(3);
});

test('1.9 million people at 25 a second take a day and a half of allowed hours', () => {
  const end = estimateEnd(vietnam('07:00'), { telegram: 1_900_000 }, { telegram: 25 }, false);
  expect(end).toEqual(new Date('2026-11-29T14:06:40+07:00'));
  expect(estimateEnd(vietnam('07:00'), { telegram: 1_900_000 }, { telegram: 25 }, true)).toEqual(
    new Date('2026-11-29T04:06:40+07:00'),
  );
  expect(estimateEnd(vietnam('20:59'), { web: 30_000 }, { web: 500 }, false)).toEqual(vietnam('21:00'));
  expect(estimateEnd(vietnam('07:00'), { zalo: 1 }, { telegram: 25 }, false)).toBeUndefined();
});

test('the hours are those of Vietnam whatever the machine thinks', () => {
  const script = `const {nextLoudMoment,NIGHT}=require(${JSON.stringify(join(__dirname, '../../src/core/quiet-hours.ts'))});
    process.stdout.write(nextLoudMoment(new Date('2026-11-28T21:00:00+07:00'),NIGHT).toISOString())`;
  const run = (zone: string): string =>
    execFileSync(process.execPath, ['-r', 'ts-node/register/transpile-only', '-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
  for (const zone of ['America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati'])
    expect(run(zone)).toBe('2026-11-29T00:00:00.000Z');
});
