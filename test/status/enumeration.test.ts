import { afterAll, beforeAll, expect, it } from 'vitest';
import { applicationLookUps } from '../../src/dialogs/application-look-ups';
import { newConversation } from '../../src/core/conversation';
import type { DialogContext } from '../../src/core/needs';
import { httpApplications } from '../../src/status/http-applications';
import { seededDossiers } from '../../src/status/mock/seed';
import { startMockApi, type MockApi } from '../../src/status/mock/mock-api';
import { createWrongTries } from '../../src/storage/wrong-tries';
import { brainWith, person } from './support/service';
import { sqlitePlace, type Place } from '../storage/place';

/** Long against a look-up on this machine, short against the patience of a test. */
const PACE_MS = 100;
const PROBES = 1_000;
const AT_ONCE = 10;

let mock: MockApi;
let place: Place;
beforeAll(async () => {
  mock = await startMockApi({ perSecond: 1e9, count: 300 });
  place = await sqlitePlace();
});
afterAll(async () => {
  await mock.close();
  await place.remove();
});

it('cannot be used to guess: wrong codes and wrong digits get the same words in the same time', async () => {
  const dossiers = seededDossiers(300, 6);
  const tries = createWrongTries(await place.open());
  const applications = httpApplications({ url: mock.url, key: mock.key });
  const brain = brainWith(applicationLookUps({ applications, tries, pace: PACE_MS, failed: () => undefined }));
  const told = new Map<string, Set<string>>();
  const spent = new Map<string, number[]>();

  async function probe(n: number): Promise<void> {
    const dossier = dossiers[Math.floor(n / 4) % dossiers.length];
    if (!dossier) throw new Error('no dossier');
    const kind = (['right right', 'right wrong', 'wrong right', 'wrong wrong'] as const)[n % 4] ?? 'right right';
    const right = dossier.owner.slice(-4);
    const wrong = String((Number(right) + 1 + (n % 7)) % 10_000).padStart(4, '0');
    const code = kind.startsWith('right')
      ? dossier.code
      : dossier.code.replace(
          /-(\d+)$/,
          (_all, serial: string) => `-${'9'.repeat(serial.length - 3)}${serial.slice(-3)}`,
        );
    const one = person(brain, `prober ${n}`);
    await one.says(code);
    const began = performance.now();
    const reply = await one.says(kind.endsWith('right') ? right : wrong);
    spent.set(kind, [...(spent.get(kind) ?? []), performance.now() - began]);
    if (kind !== 'right right') told.set(kind, (told.get(kind) ?? new Set()).add(reply));
    else expect(reply).toContain(code);
  }

  for (let n = 0; n < PROBES; n += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, (_none, k) => probe(n + k)));

  expect([...spent.values()].map(({ length }) => length)).toEqual([250, 250, 250, 250]);
  expect(new Set([...told.values()].flatMap((texts) => [...texts])).size).toBe(1);
  const medians = [...spent.values()].map(median);
  const middle = median(medians);
  for (const one of medians) expect(Math.abs(one - middle) / middle).toBeLessThan(0.1);
}, 120_000);

it('gives an answer about the same application in no other shape to a stranger', async () => {
  const tries = createWrongTries(await place.open());
  const applications = httpApplications({ url: mock.url, key: mock.key });
  const lookUps = applicationLookUps({ applications, tries, pace: 1, failed: () => undefined });
  const look = lookUps['applications.status'];
  const context: DialogContext = {
    conversation: newConversation(),
    conversationKey: 'telegram:stranger',
    channel: 'telegram',
    language: 'vi',
    now: new Date(),
    newId: () => 'id',
  };
  const wrongDigits = await look?.({ code: 'G01.899.909-260916-890028', check: '0009' }, context);
  const wrongCode = await look?.({ code: 'G01.899.909-260916-890999', check: '1234' }, context);
  expect(wrongDigits).toEqual(wrongCode);
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
