import type { AnnouncementContent, FrozenAnnouncement } from '../../src/core/announcing';
import type { Ledger, LedgerItem } from '../../src/core/ledger';
import type { Subscription } from '../../src/core/subscribing';
import type { Stores } from '../../src/storage/stores';
import { after, converse, message, START } from './domain';

/** What a person subscribes to when nothing else is said. */
export const SUBSCRIPTION: Subscription = {
  areas: ['di-an'],
  topics: ['*'],
  language: 'vi',
  quiet: { from: 21, to: 7 },
  activated: 'no',
};

/** Subscribes people on Telegram through turns of their own. */
export async function subscribed(
  stores: Stores,
  people: Readonly<Record<string, Partial<Subscription>>>,
): Promise<void> {
  for (const [person, changes] of Object.entries(people))
    await converse(stores.inbox, message(person, 'đăng ký'), [], {
      effects: [{ kind: 'subscribe', subscription: { ...SUBSCRIPTION, ...changes }, words: 'Tôi đồng ý.' }],
    });
}

/** An announcement to everybody about the mobile team that holds for a week. */
export function content(changes: Partial<AnnouncementContent> = {}): AnnouncementContent {
  return {
    topic: 'mobile',
    title: { vi: 'Đội lưu động', en: 'Mobile team' },
    body: { vi: 'Mời bà con {ward}.', en: 'Come, {ward}.' },
    source: { vi: 'Công an phường', en: 'Ward police' },
    contact: '',
    attachment: null,
    spoken: false,
    audience: { areas: ['*'], languages: [], channels: [], activated: [], notToldDays: 0 },
    sendAt: null,
    expiresAt: after(7 * 86_400).toISOString(),
    ...changes,
  };
}

/** The texts as they are approved. */
export const FROZEN: FrozenAnnouncement = {
  text: { vi: 'Mời bà con {ward}.', en: 'Come, {ward}.' },
  stop: { vi: 'Dừng', en: 'Stop' },
  noArea: { vi: 'ở đây', en: 'here' },
  areas: { 'di-an': { vi: 'phường Dĩ An', en: 'Di An ward' } },
  attachment: null,
  spoken: null,
};

/** Writes, submits and has an announcement approved by somebody else. Returns its number. */
export async function approved({ announcements }: Stores, changes: Partial<AnnouncementContent> = {}): Promise<number> {
  const id = await announcements.create(content(changes), 'an', START);
  await announcements.submit(id, 1, START);
  await announcements.approve(id, 1, 'bình', FROZEN, START);
  return id;
}

/** Starts an approved announcement and puts all its recipients into the ledger. */
export async function started(
  stores: Stores,
  changes: Partial<AnnouncementContent> = {},
  now = START,
): Promise<number> {
  const id = await approved(stores, changes);
  await stores.announcements.start(id, now);
  while (await stores.ledger.materialise(id, 2, now));
  return id;
}

/** Claims recipients on Telegram. */
export async function claimed(
  ledger: Ledger,
  announcement: number,
  more: { readonly now?: Date; readonly most?: number; readonly quiet?: boolean } = {},
): Promise<readonly LedgerItem[]> {
  const { now = START, most = 10, quiet = true } = more;
  const claim = { announcement, channel: 'telegram', owner: 'one', most, leaseMs: 30_000, quiet };
  return (await ledger.claim(claim, now)).items;
}
