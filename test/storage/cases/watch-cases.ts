import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Watches } from '../../../src/core/watching';
import { createWatches } from '../../../src/storage/watches';
import { after, claimItems, converse, message, reply, START, texts } from '../domain';
import { runInProcesses } from '../processes';
import type { Ground } from '../store-suite';

const PROCESS = join(__dirname, '..', 'watching-process.ts');
const HOUR = 3_600;

/** Applications that people follow: looked at in turn, told once, whoever looks. */
export function watchCases(ground: () => Ground): void {
  const watches = (): Watches => createWatches(ground().database);

  /** Each person follows one application; the first began first. */
  async function follow(...people: readonly string[]): Promise<void> {
    for (const [at, person] of people.entries())
      await converse(ground().stores.inbox, message(person, 'báo tôi'), [], {
        effects: [{ kind: 'watch', id: `W-${person}`, code: `H-${person}`, check: 'token', status: '2' }],
        now: after(at),
      });
  }

  const notice = (person: string) =>
    ({ channel: 'telegram', person, reply: reply(`${person}: đã đổi`), from: 'assistant' }) as const;

  test('the watch looked at longest ago comes first, with whom to tell, and not again until it is due', async () => {
    await follow('an', 'bình');
    expect(await watches().nextAt()).toEqual(START);
    expect(await watches().claim(after(-1), after(HOUR))).toBeUndefined();
    expect(await watches().claim(after(HOUR), after(HOUR))).toMatchObject({
      id: 'W-an',
      code: 'H-an',
      token: 'token',
      mark: '2',
      since: START,
      misses: 0,
      channel: 'telegram',
      person: 'an',
      blocked: false,
    });
    expect((await watches().claim(after(HOUR - 1), after(HOUR)))?.id).toBe('W-bình');
    expect(await watches().claim(after(HOUR - 1), after(HOUR))).toBeUndefined();
    expect(await watches().nextAt()).toEqual(after(HOUR));
  });

  test('many that look at once over two connections never look at the same', async () => {
    const people = Array.from({ length: 12 }, (_, at) => `p${at}`);
    await follow(...people);
    const other = createWatches(await ground().place.open());
    const claimed = await Promise.all(
      people.map((_, at) => (at % 2 === 0 ? watches() : other).claim(after(HOUR), after(2 * HOUR))),
    );
    const ids = claimed.flatMap((watch) => watch?.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (let left = 12 - ids.length; left > 0; left -= 1)
      ids.push((await watches().claim(after(HOUR), after(2 * HOUR)))?.id ?? 'none');
    expect(ids.toSorted()).toEqual(people.map((person) => `W-${person}`).toSorted());
  });

  test('three processes share the watches out among them', { timeout: 60_000 }, async () => {
    const people = Array.from({ length: 30 }, (_, at) => `p${at}`);
    await follow(...people);
    const written = await runInProcesses(PROCESS, 3, [JSON.stringify(ground().place.options)]);
    const ids = written.flatMap((text) => text.trim().split(/\s+/).filter(Boolean));
    expect(ids.toSorted()).toEqual(people.map((person) => `W-${person}`).toSorted());
  });

  test('of two that found the same change one tells it, together with noting it', async () => {
    await follow('an');
    const watch = (await watches().claim(after(HOUR), after(HOUR)))!;
    const other = createWatches(await ground().place.open());
    const change = { mark: '4', token: 'new', notice: notice('an') };
    const settled = await Promise.all([
      watches().settle(watch, change, after(HOUR)),
      other.settle(watch, change, after(HOUR)),
    ]);
    expect(settled.toSorted()).toEqual([false, true]);
    expect(texts(await claimItems(ground().stores.outbox, after(HOUR)))).toEqual(['an: đã đổi']);
    expect(await watches().claim(after(HOUR), after(2 * HOUR))).toMatchObject({
      mark: '4',
      token: 'new',
      since: START,
    });
  });

  test('a watch that the person stopped meanwhile tells nothing and does not come back', async () => {
    await follow('an');
    const watch = (await watches().claim(after(HOUR), after(HOUR)))!;
    await converse(ground().stores.inbox, message('an', 'thôi'), [], { effects: [{ kind: 'unwatch-all' }] });
    expect(await watches().settle(watch, { mark: '4', notice: notice('an') }, after(HOUR))).toBe(false);
    expect(await claimItems(ground().stores.outbox, after(HOUR))).toEqual([]);
    expect(await watches().nextAt()).toBeUndefined();
  });

  test('misses add up until something is found, and a settled watch without a mark is gone', async () => {
    await follow('an');
    await watches().missed('W-an');
    await watches().missed('W-an');
    const missed = (await watches().claim(after(HOUR), after(HOUR)))!;
    expect(missed.misses).toBe(2);
    expect(await watches().settle(missed, { mark: '2' }, after(HOUR))).toBe(true);
    const found = (await watches().claim(after(HOUR), after(2 * HOUR)))!;
    expect(found.misses).toBe(0);
    expect(await watches().settle(found, {}, after(2 * HOUR))).toBe(true);
    expect(await watches().nextAt()).toBeUndefined();
  });
}
