import { expect, test } from 'vitest';
import type { Budgets } from '../../../src/core/stores';
import { after, START } from '../domain';
import type { Ground } from '../store-suite';

/** Rates shared by processes. */
export function budgetCases(ground: () => Ground): void {
  test('permits are spread evenly once the burst is used', async () => {
    const { budgets } = ground().stores;
    const moments = [];
    for (let n = 0; n < 5; n += 1) moments.push(await budgets.take('telegram', 1, 10, 2, START));
    expect(moments).toEqual([after(0), after(0), after(0.1), after(0.2), after(0.3)]);
  });

  test('what was not used comes back, but never more than the burst', async () => {
    const { budgets } = ground().stores;
    await budgets.take('telegram', 3, 10, 3, START);
    const moments = [];
    for (let n = 0; n < 4; n += 1) moments.push(await budgets.take('telegram', 1, 10, 3, after(60)));
    expect(moments).toEqual([after(60), after(60), after(60), after(60.1)]);
  });

  test('two processes that share a budget together never exceed it in any second', async () => {
    const { budgets } = ground().stores;
    const other = (await ground().second()).budgets;
    const taken = await Promise.all([takeMany(budgets, 90), takeMany(other, 90)]);
    const moments = taken.flat().sort((a, b) => a - b);
    const within = moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length);
    expect(Math.max(...within)).toBeLessThanOrEqual(31);
    expect(moments.at(-1)).toBeLessThanOrEqual(START.getTime() + 6_000);
  });

  test('keys are apart', async () => {
    const { budgets } = ground().stores;
    await budgets.take('chat 1', 1, 1, 1, START);
    expect(await budgets.take('chat 2', 1, 1, 1, START)).toEqual(START);
  });

  test("a platform's request to wait holds everybody, and a shorter one changes nothing", async () => {
    const { budgets } = ground().stores;
    await budgets.take('telegram', 1, 10, 5, START);
    await budgets.push('telegram', after(30));
    await budgets.push('telegram', after(20));
    const other = (await ground().second()).budgets;
    expect(await other.take('telegram', 1, 10, 5, after(1))).toEqual(after(30));
    expect(await other.take('telegram', 1, 10, 5, after(31))).toEqual(after(31));
  });

  test('a request to wait counts also for a key that was never used', async () => {
    const { budgets } = ground().stores;
    await budgets.push('telegram', after(30));
    expect(await budgets.take('telegram', 1, 10, 5, START)).toEqual(after(30));
  });
}

async function takeMany(budgets: Budgets, n: number): Promise<readonly number[]> {
  const moments = await Promise.all(Array.from({ length: n }, () => budgets.take('telegram', 1, 30, 1, START)));
  return moments.map((moment) => moment.getTime());
}
