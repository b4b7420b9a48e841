import { strangeLinks } from '../../announcements/checking';
import { freeze } from '../../announcements/composing';
import { estimateEnd } from '../../announcements/estimating';
import type { PlaceholderValues } from '../../announcements/placeholders';
import { onlyConnected } from '../../announcements/planning';
import { previewOn, type Preview } from '../../announcements/previewing';
import type { AnnouncementContent, AudienceCount, FrozenAnnouncement } from '../../core/announcing';
import type { Language } from '../../core/message';
import type { RichText } from '../../core/rich-text';
import { EVERY, type Area } from '../../core/subscribing';
import { html, type Markup } from '../../pages/html';
import { card } from '../parts';
import { numberText } from '../numbers';
import { momentText } from '../times';
import { ANNOUNCEMENT_TEXTS } from './texts';

/** What previews are made from. */
export interface PreviewOptions {
  readonly areas: readonly Area[];
  readonly values: PlaceholderValues;
  readonly rates: Readonly<Record<string, number>>;
  readonly now: Date;
  /** Whether this server can read aloud. */
  readonly hasVoice: boolean;
  /** Where what is read in a language can be listened to; left out: it is not saved yet. */
  readonly speech?: (language: Language) => string;
}

/** Both languages as each channel shows them, links to look at, how many get it and when it would be over. */
export function previewsHtml(
  language: Language,
  content: AnnouncementContent,
  count: AudienceCount | undefined,
  urgent: boolean,
  options: PreviewOptions,
): Markup {
  const texts = ANNOUNCEMENT_TEXTS[language];
  const frozen = freeze(content, options.areas, options.values);
  const area = sampleArea(content, options.areas);
  const strange = strangeLinks(content, options.values);
  return html`${count && countHtml(language, content, count, urgent, options)}
  ${strange.length > 0 && html`<div class="message note"><div>${texts.strange} ${strange.join(', ')}</div></div>`}
  ${card(
    'previews',
    texts.previews,
    html`${(['vi', 'en'] as const).map((of) => languagePreview(language, of, previewsOf(frozen, of, area), options))}`,
  )}`;
}

/** The area that stands for all in previews. */
export function sampleArea({ audience }: AnnouncementContent, areas: readonly Area[]): string {
  return (audience.areas.includes(EVERY) ? areas[0]?.id : audience.areas[0]) ?? '';
}

function countHtml(
  language: Language,
  content: AnnouncementContent,
  count: AudienceCount,
  urgent: boolean,
  { rates, now }: PreviewOptions,
): Markup {
  const texts = ANNOUNCEMENT_TEXTS[language];
  const begin = content.sendAt === null ? now : new Date(content.sendAt);
  const end = estimateEnd(begin, onlyConnected(count.byChannel, rates), rates, urgent);
  const parts = Object.entries(count.byChannel).map(([channel, n]) => `${channel} ${numberText(n, language)}`);
  return html`<p class="audience-count">
      <strong>${texts.count(count.total)}</strong> ${parts.length > 0 && `(${parts.join(', ')})`}
    </p>
    ${count.enough > 0 && html`<p>${texts.enough(count.enough)}</p>`}
    ${end !== undefined && count.total > 0 && html`<p>${texts.endsAt}: ${momentText(end)}</p>`}`;
}

interface Previews {
  readonly telegram: Preview;
  readonly web: Preview;
}

function previewsOf(frozen: FrozenAnnouncement, of: Language, area: string): Previews {
  return { telegram: previewOn('telegram', frozen, of, area), web: previewOn('web', frozen, of, area) };
}

function languagePreview(
  language: Language,
  of: Language,
  { telegram, web }: Previews,
  options: PreviewOptions,
): Markup {
  const texts = ANNOUNCEMENT_TEXTS[language];
  return html`<h3>${texts.languageNames[of]}</h3>
    <p class="soft">${telegramWords(language, telegram)} · ${texts.characters(telegram.characters)}</p>
    ${web.reply.spoken && spokenHtml(language, of, web.reply.spoken.text, options)}
    <div class="phones">
      ${bubble('Telegram', of, telegram)} ${bubble(texts.web, of, web)} ${terminal(texts.terminal, of, web)}
    </div>`;
}

/** What is read, word for word, and a player for it. */
function spokenHtml(language: Language, of: Language, words: string, { hasVoice, speech }: PreviewOptions): Markup {
  const texts = ANNOUNCEMENT_TEXTS[language];
  const label = `${texts.readAloud} (${texts.languageNames[of]})`;
  const player = speech && html`<audio controls preload="none" src="${speech(of)}" aria-label="${label}"></audio>`;
  return html`<section class="read-aloud" aria-label="${label}">
    <p><strong>${texts.readAloud}</strong></p>
    <p lang="${of}">${words.split('\n').map((line) => html`${line}<br />`)}</p>
    ${hasVoice ? (player ?? html`<p class="hint">${texts.listenAfterSaving}</p>`) : html`<p class="message note">${texts.noVoice}</p>`}
  </section>`;
}

function telegramWords(language: Language, { reply, caption, parts }: Preview): string {
  const texts = ANNOUNCEMENT_TEXTS[language];
  const { attachment, spoken } = reply;
  if (spoken && attachment) return texts.telegramVoiceApart(caption ? 1 : parts.length + 1);
  if (spoken) return caption ? texts.telegramVoice : texts.telegramVoiceApart(parts.length);
  if (!attachment) return texts.telegramParts(parts.length);
  return caption ? texts.telegramCaption : texts.telegramSplit(parts.length);
}

function bubble(name: string, of: Language, { reply, parts }: Preview): Markup {
  const { attachment } = reply;
  return html`<figure class="phone">
    <figcaption>${name}</figcaption>
    ${
      attachment?.kind === 'photo' &&
      html`<img src="/console/announcements/files/${attachment.file}" alt="${attachment.alt}" />`
    }
    ${attachment?.kind === 'document' && html`<p class="document">${attachment.name}</p>`}
    ${parts.map((part) => html`<div class="bubble" lang="${of}">${richHtml(part)}</div>`)}
    <p class="press">${reply.choices.map(({ label }) => label).join(' ')}</p>
  </figure>`;
}

function terminal(name: string, of: Language, { reply, parts }: Preview): Markup {
  const text = [...parts.map((part) => part.text), ...reply.choices.map(({ label }, at) => `  [${at + 1}] ${label}`)];
  return html`<details class="more">
    <summary>${name}</summary>
    <pre lang="${of}" tabindex="0">${text.join('\n')}</pre>
  </details>`;
}

/** A text with its bold parts. */
function richHtml({ text, spans }: RichText): Markup {
  const pieces: Markup[] = [];
  let from = 0;
  for (const { offset, length } of spans) {
    pieces.push(html`${text.slice(from, offset)}<strong>${text.slice(offset, offset + length)}</strong>`);
    from = offset + length;
  }
  return html`${pieces}${text.slice(from)}`;
}
