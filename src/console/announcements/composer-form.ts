import { contentSchema, type AnnouncementContent } from '../../core/announcing';
import { ACTIVATIONS, EVERY, TOPICS } from '../../core/subscribing';
import type { FormValues } from '../section';
import { momentValue, readMoment } from '../times';

const DAY_MS = 86_400_000;

/** An announcement with nothing written yet, to all, for a week. */
export function emptyContent(now: Date): AnnouncementContent {
  return contentSchema.parse({
    topic: 'mobile',
    title: { vi: '', en: '' },
    body: { vi: '', en: '' },
    source: { vi: '', en: '' },
    contact: '',
    audience: { areas: [EVERY] },
    expiresAt: new Date(now.getTime() + 7 * DAY_MS).toISOString(),
  });
}

/** What a form says, whether right or wrong; what is missing is empty. The attachment is read apart. */
export function readComposer(form: FormValues, attachment: AnnouncementContent['attachment']): AnnouncementContent {
  const both = (name: string) => ({ vi: form.get(`${name}.vi`).trim(), en: form.get(`${name}.en`).trim() });
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T[] =>
    allowed.filter((value) => form.all(name).includes(value));
  const areas = form.all('areas').filter((id) => id !== '');
  const days = Number(form.get('notToldDays'));
  return contentSchema.parse({
    topic: oneOf('topic', TOPICS)[0] ?? 'mobile',
    title: both('title'),
    body: both('body'),
    source: both('source'),
    contact: form.get('contact').trim(),
    attachment: attachment && { ...attachment, alt: both('alt') },
    spoken: form.get('spoken') === 'yes',
    audience: {
      areas: areas.includes(EVERY) ? [EVERY] : areas,
      languages: oneOf('languages', ['vi', 'en'] as const),
      channels: form.all('channels').filter((channel) => /^[a-z][a-z0-9-]{1,20}$/.test(channel)),
      activated: oneOf('activated', ACTIVATIONS),
      notToldDays: Number.isInteger(days) && days >= 0 && days <= 365 ? days : 0,
    },
    sendAt: readMoment(form.get('sendAt'))?.toISOString() ?? null,
    expiresAt: (readMoment(form.get('expiresAt')) ?? new Date(0)).toISOString(),
  });
}

/** A stored moment as its field shows it. */
export function momentOf(iso: string | null): string {
  return iso === null || Date.parse(iso) === 0 ? '' : momentValue(new Date(iso));
}
