import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { webChannel, type WebChannel } from '../../../src/channels/web/web';
import type { Incoming } from '../../../src/core/message';
import { openStores, type Stores } from '../../../src/storage/stores';
import { sqlitePlace, type Place } from '../../storage/place';
import { testEars } from '../../support/voice/ears';

const BASE = 'http://127.0.0.1';
let place: Place;
let stores: Stores;
let web: WebChannel;
let cookie: string;
let taken: Incoming[];

beforeEach(async () => {
  place = await sqlitePlace();
  stores = openStores(await place.open());
  taken = [];
  web = webChannel({
    history: stores.history,
    attended: async () => false,
    async accept(messages) {
      taken.push(...messages);
      return stores.inbox.accept(messages, new Date());
    },
    mask: (text) => ({ text, found: [] }),
    now: () => new Date(),
    newId: randomUUID,
    origins: [],
    voice: {
      hearing: testEars(),
      speaking: { configured: false, speak: async () => undefined },
      sounds: stores.soundsIn,
    },
    secret: 'a secret for tests only, long enough',
  });
  const page = await web.app.request(`${BASE}/`);
  cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
});
afterEach(() => place.remove());

async function post(id: string): Promise<number> {
  const headers = { cookie, origin: BASE, 'sec-fetch-site': 'same-origin', 'content-type': 'audio/webm' };
  const body = new Uint8Array([1, 2, 3]);
  return (await web.app.request(`${BASE}/voice?id=${id}&seconds=3`, { method: 'POST', headers, body })).status;
}

const sound = () => {
  const content = taken.at(-1)?.content;
  return stores.soundsIn.read(content?.kind === 'voice' ? content.file : '');
};

test('a recording that is sent again while it waits stays; sent again after it was heard it is not kept a second time', async () => {
  const id = randomUUID();
  expect([await post(id), await post(id)]).toEqual([202, 202]);
  expect(await sound()).toBeDefined();
  const content = taken.at(-1)?.content;
  await stores.soundsIn.forget(content?.kind === 'voice' ? content.file : '');
  expect(await post(id)).toBe(202);
  expect(await sound()).toBeUndefined();
});
