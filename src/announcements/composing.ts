import type { AnnouncementContent, FrozenAnnouncement } from '../core/announcing';
import type { Language } from '../core/message';
import { readAloud } from '../core/spoken-form';
import { EVERY, type Area } from '../core/subscribing';
import { dayInVietnam, isoDay } from '../language/calendar';
import { ANNOUNCEMENT_FRAME } from './announcement-words';
import { fillPlaceholders, type PlaceholderValues } from './placeholders';

/** The whole text of an announcement in a language: title, body, source, contact, validity, and what always stands at the end. */
export function composeText(content: AnnouncementContent, language: Language, values: PlaceholderValues): string {
  const frame = ANNOUNCEMENT_FRAME[language];
  const fill = (text: string): string => fillPlaceholders(text.trim(), content.topic, language, values).text;
  const title = fill(content.title[language]).replaceAll('*', '');
  const facts = [
    ...(content.source[language].trim() === '' ? [] : [frame.source(withoutStop(content.source[language]))]),
    ...(content.contact.trim() === '' ? [] : [frame.contact(withoutStop(content.contact))]),
    frame.until(dayText(new Date(content.expiresAt))),
  ].join(' ');
  return [`**${title}**`, fill(content.body[language]), facts, frame.antiScam, frame.howToStop].join('\n\n');
}

/** At 0.35 seconds a syllable about 50 seconds, and room for what stands before and after. */
const MOST_READ = { syllables: 140, items: Number.MAX_SAFE_INTEGER };

/**
 * What is read of an announcement ("loa phường"): a call to listen, the title, as much of the body as fits into a minute, the
 * warning, and where the rest stands.
 */
export function composeSpoken(content: AnnouncementContent, language: Language, values: PlaceholderValues): string {
  const frame = ANNOUNCEMENT_FRAME[language];
  const fill = (text: string): string => fillPlaceholders(text.trim(), content.topic, language, values).text;
  const [title, body] = [content.title[language], content.body[language]].map(fill);
  const { told } = readAloud(`${withoutStop(title ?? '')}.\n${body}`, MOST_READ);
  return [frame.listen, ...told.map(ended), frame.antiScamSpoken, frame.moreInText].join('\n');
}

/** So that a voice makes a pause. */
function ended(line: string): string {
  return /[.!?…:]$/.test(line) ? line : `${line}.`;
}

/** What is sent, exactly: the texts as of the day on which they are approved, with the wards' names. */
export function freeze(
  content: AnnouncementContent,
  areas: readonly Area[],
  values: PlaceholderValues,
): FrozenAnnouncement {
  const { areas: addressed } = content.audience;
  const named = areas.filter(({ id }) => addressed.includes(EVERY) || addressed.includes(id));
  const { vi, en } = ANNOUNCEMENT_FRAME;
  return {
    text: { vi: composeText(content, 'vi', values), en: composeText(content, 'en', values) },
    stop: { vi: vi.stop, en: en.stop },
    noArea: { vi: vi.noArea, en: en.noArea },
    areas: Object.fromEntries(named.map(({ id, name }) => [id, { vi: inSentence(name.vi), en: name.en }])),
    attachment: content.attachment,
    spoken: content.spoken
      ? { vi: composeSpoken(content, 'vi', values), en: composeSpoken(content, 'en', values) }
      : null,
  };
}

/** "Phường Dĩ An" in the middle of a sentence. */
function inSentence(name: string): string {
  return name.replace(/^(?:Phường|Xã|Đặc khu|Thị trấn|Khu phố)(?= )/, (rank) => rank.toLowerCase());
}

function withoutStop(text: string): string {
  return text.trim().replace(/[.\s]+$/, '');
}

function dayText(moment: Date): string {
  return isoDay(dayInVietnam(moment)).split('-').toReversed().join('/');
}
