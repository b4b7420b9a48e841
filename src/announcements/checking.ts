import type { AnnouncementContent } from '../core/announcing';
import { EVERY, type Area } from '../core/subscribing';
import { composeText } from './composing';
import { fillPlaceholders, type PlaceholderValues } from './placeholders';

/** What is wrong with a field. */
export type FaultKind =
  | 'missing'
  | 'too-long'
  | 'unknown-placeholder'
  | 'unfilled'
  | 'unknown-area'
  | 'no-area'
  | 'past'
  | 'too-far'
  | 'after-expiry'
  | 'secret-asked';

/** A fault of a field; `detail`: what it is about. */
export interface ContentFault {
  readonly field: string;
  readonly kind: FaultKind;
  readonly detail?: string;
}

/** Longest texts; a whole announcement is at most four Telegram messages. */
export const LONGEST = { title: 120, body: 3_000, source: 200, contact: 200, alt: 300 };
/** An announcement holds at most so long: what holds for longer belongs into the knowledge base. */
const LONGEST_DAYS = 90;
const DAY_MS = 86_400_000;
const LANGUAGES = ['vi', 'en'] as const;

/** Everything that keeps an announcement from being submitted, field by field. */
export function contentFaults(
  content: AnnouncementContent,
  areas: readonly Area[],
  values: PlaceholderValues,
  now: Date,
): readonly ContentFault[] {
  return [
    ...LANGUAGES.flatMap((language) => textFaults(content, language, values)),
    ...(content.contact.length > LONGEST.contact ? [{ field: 'contact', kind: 'too-long' as const }] : []),
    ...audienceFaults(content, areas),
    ...timeFaults(content, now),
  ];
}

function textFaults(
  content: AnnouncementContent,
  language: 'vi' | 'en',
  values: PlaceholderValues,
): readonly ContentFault[] {
  const texts = {
    title: content.title[language],
    body: content.body[language],
    source: content.source[language],
    ...(content.attachment ? { alt: content.attachment.alt[language] } : {}),
  };
  return Object.entries(texts).flatMap(([name, text]): readonly ContentFault[] => {
    const field = `${name}.${language}`;
    if (text.trim() === '') return [{ field, kind: 'missing' }];
    if (text.length > LONGEST[name as keyof typeof LONGEST]) return [{ field, kind: 'too-long' }];
    if (name !== 'title' && name !== 'body') return [];
    const { unknown } = fillPlaceholders(text, content.topic, language, values);
    return [
      ...unknown.map((detail): ContentFault => ({ field, kind: 'unknown-placeholder', detail })),
      ...(UNFILLED.test(text) ? [{ field, kind: 'unfilled' as const }] : []),
      ...(ASKS_SECRET.test(text) ? [{ field, kind: 'secret-asked' as const }] : []),
    ];
  });
}

/** What a template leaves to be written: "• When: …", "pretend to be police to …". */
const UNFILLED = /(?:^|[\s:])(?:…|\.{3,})\s*$/mu;

/** An announcement never asks for what scammers ask for. */
const ASKS_SECRET =
  /(?:gửi|cung cấp|đọc|nhắn|cho biết|send|give|tell)(?: (?:lại|us|me|your|mã|số))* (?:otp|mật khẩu|password|passcode)/iu;

function audienceFaults({ audience }: AnnouncementContent, areas: readonly Area[]): readonly ContentFault[] {
  if (audience.areas.length === 0) return [{ field: 'areas', kind: 'no-area' }];
  return audience.areas
    .filter((id) => id !== EVERY && areas.every((area) => area.id !== id))
    .map((detail) => ({ field: 'areas', kind: 'unknown-area', detail }));
}

function timeFaults({ expiresAt, sendAt }: AnnouncementContent, now: Date): readonly ContentFault[] {
  const expires = Date.parse(expiresAt);
  const begins = sendAt === null ? now.getTime() : Date.parse(sendAt);
  const faults: ContentFault[] = [];
  if (Number.isNaN(expires) || expires <= now.getTime()) faults.push({ field: 'expiresAt', kind: 'past' });
  else if (expires - now.getTime() > LONGEST_DAYS * DAY_MS) faults.push({ field: 'expiresAt', kind: 'too-far' });
  if (sendAt !== null && begins <= now.getTime()) faults.push({ field: 'sendAt', kind: 'past' });
  else if (sendAt !== null && begins >= expires) faults.push({ field: 'sendAt', kind: 'after-expiry' });
  return faults;
}

/** Links in an announcement that lead to no public body: shown to whoever approves. */
export function strangeLinks(content: AnnouncementContent, values: PlaceholderValues): readonly string[] {
  const texts = LANGUAGES.map((language) => composeText(content, language, values)).join('\n');
  const links = texts.match(/\b(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?/gi) ?? [];
  return [...new Set(links)].filter((link) => {
    const host = link.replace(/^https?:\/\//i, '').split(/[/?#:]/)[0] ?? '';
    return /[a-z]{2}$/i.test(host) && !/(^|\.)gov\.vn$/i.test(host);
  });
}
