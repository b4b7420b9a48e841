import type { AnnouncementContent } from '../../core/announcing';
import type { Language } from '../../core/message';
import { momentText } from '../times';
import { ANNOUNCEMENT_TEXTS } from './texts';

/** A field that differs between two versions. */
export interface ContentChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two versions, field by field. */
export function contentDiff(
  before: AnnouncementContent,
  after: AnnouncementContent,
  language: Language,
): readonly ContentChange[] {
  const [old, fresh] = [fieldsOf(before, language), fieldsOf(after, language)];
  return Object.keys(fresh).flatMap((field) =>
    old[field] === fresh[field] ? [] : [{ field, before: old[field] ?? '', after: fresh[field] ?? '' }],
  );
}

function fieldsOf(content: AnnouncementContent, language: Language): Readonly<Record<string, string>> {
  const texts = ANNOUNCEMENT_TEXTS[language];
  const { audience, attachment } = content;
  const both = (label: string, value: { readonly vi: string; readonly en: string }): Record<string, string> => ({
    [`${label} (${texts.inVi})`]: value.vi,
    [`${label} (${texts.inEn})`]: value.en,
  });
  return {
    [texts.topic]: content.topic,
    ...both(texts.title, content.title),
    ...both(texts.body, content.body),
    ...both(texts.source, content.source),
    [texts.contact]: content.contact,
    [texts.file]: attachment
      ? `${attachment.name} (${attachment.file.slice(0, 8)}): ${attachment.alt.vi} / ${attachment.alt.en}`
      : '',
    [texts.spoken]: content.spoken ? texts.spokenYes : texts.spokenNo,
    [texts.areas]: audience.areas.join(', '),
    [texts.languages]: audience.languages.join(', '),
    [texts.channels]: audience.channels.join(', '),
    [texts.activated]: audience.activated.join(', '),
    [texts.notTold]: `${audience.notToldDays}`,
    [texts.sendAt]: content.sendAt === null ? '' : momentText(new Date(content.sendAt)),
    [texts.expires]: momentText(new Date(content.expiresAt)),
  };
}
