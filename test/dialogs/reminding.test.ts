import { afterEach, beforeEach, expect, it } from 'vitest';
import { newConversation, type Conversation } from '../../src/core/conversation';
import { createReminding, type Reminding } from '../../src/core/reminding';
import { isDecentHour, nextEvening } from '../../src/core/reminder-time';
import { openStores, type Stores } from '../../src/storage/stores';
import { after, claimItems, converse, message, START, texts } from '../storage/domain';
import { sqlitePlace, type Place } from '../storage/place';
import { realBrain } from './ground';

const { needs } = realBrain();
const parked = {
  name: 'activate-eid',
  answers: { whom: 'self' },
  results: {},
  misses: 0,
  startedAt: START.toISOString(),
};
const AT = nextEvening(START);
let place: Place;
let stores: Stores;

beforeEach(async () => {
  place = await sqlitePlace();
  stores = openStores(await place.open());
});
afterEach(() => place.remove());

function reminding(now: Date): Reminding {
  const { reminders } = stores;
  return createReminding({
    reminders,
    needs: () => needs,
    now: () => now,
    reminded: () => undefined,
    failed: (error) => expect(error).toBe(undefined),
  });
}

async function agree(conversation: Partial<Conversation>): Promise<void> {
  const effects = [{ kind: 'remind' as const, id: 'one', at: AT.toISOString(), subject: 'activate-eid' }];
  await converse(stores.inbox, message('lan', 'mai nhắc tôi'), [], {
    effects,
    conversation: { ...newConversation(), ...conversation },
  });
}

it('says half past six in the evening of the next day in Vietnam, at any hour of asking', () => {
  for (const hour of [0, 5, 11, 16, 17, 23]) {
    const asked = new Date(Date.UTC(2026, 10, 23, hour));
    const at = nextEvening(asked);
    expect(at.toISOString().slice(11, 16)).toBe('11:30');
    expect(isDecentHour(at)).toBe(true);
    expect(at.getTime() - asked.getTime()).toBeGreaterThan(18 * 3_600_000);
  }
});

it('sends a reminder once, when its time has come, even when two processes look', async () => {
  await agree({ parked: [parked] });
  expect(await reminding(after(60)).runOnce()).toBe(0);
  const sent = await Promise.all([reminding(AT).runOnce(), reminding(AT).runOnce()]);
  expect(sent.toSorted((one, other) => one - other)).toEqual([0, 1]);
  expect(await reminding(AT).runOnce()).toBe(0);
  const items = await claimItems(stores.outbox, AT);
  expect(texts(items)[0]).toContain('Kích hoạt tài khoản');
  expect(items[0]?.reply.choices.map(({ id }) => id)).toEqual(['d:activate-eid']);
});

it('waits for the morning when it could not send in the evening', async () => {
  await agree({ parked: [parked] });
  const night = new Date(AT.getTime() + 4 * 3_600_000);
  expect(await reminding(night).runOnce()).toBe(0);
  expect(await reminding(new Date(AT.getTime() + 13 * 3_600_000)).runOnce()).toBe(1);
});

it('drops the reminder of a dialog that is not open any more', async () => {
  await agree({ parked: [] });
  expect(await reminding(AT).runOnce()).toBe(0);
  expect(await stores.reminders.due(AT, 10)).toEqual([]);
});

it('forgets the reminder when the dialog ends, and only that one', async () => {
  await agree({ parked: [parked] });
  const effects = [
    { kind: 'remind' as const, id: 'two', at: AT.toISOString(), subject: 'lost' },
    { kind: 'cancel-reminders' as const, subject: 'activate-eid' },
  ];
  await converse(stores.inbox, message('lan', 'xong'), [], { effects, now: after(60) });
  expect((await stores.reminders.due(AT, 10)).map(({ id }) => id)).toEqual(['two']);
});
