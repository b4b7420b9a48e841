import type { CaseFile, CaseLine } from '../../core/cases';
import type { Language } from '../../core/message';
import { parseRichText } from '../../core/rich-text';
import type { History, HistoryLine } from '../../core/stores';
import { html, type Markup } from '../../pages/html';
import { momentTag, momentText } from '../times';
import { CASES_TEXTS } from './texts';

/** A line as the page shows it; `id` stays the same when its state changes. */
export interface ShownLine {
  readonly id: string;
  readonly at: Date;
  readonly markup: Markup;
}

/** How far a page has read: the conversation and the case's own record. */
export interface Cursor {
  readonly seq: number;
  readonly line: number;
}

const MOST_LINES = 200;

/**
 * The conversation with the notes and events of the case, in the order of time. Lines that were swept from the conversation are
 * shown from the case's record.
 */
export async function conversationLines(
  file: CaseFile,
  stores: {
    readonly history: History;
    readonly cases: { lines(id: string, after: number): Promise<readonly CaseLine[]> };
  },
  language: Language,
  after: Cursor = { seq: 0, line: 0 },
): Promise<{ readonly lines: readonly ShownLine[]; readonly cursor: Cursor; readonly pending: number | undefined }> {
  const { conversationKey: key } = file;
  const [said, recorded] = await Promise.all([
    key === undefined ? [] : stores.history.lines(key, after.seq, MOST_LINES, { failed: true }),
    stores.cases.lines(file.id, after.line),
  ]);
  const first = said[0] ? Date.parse(said[0].at) : Infinity;
  const own = recorded.filter(
    ({ kind, at }) => kind === 'note' || kind === 'event' || (after.seq === 0 && at.getTime() < first),
  );
  const lines = [
    ...said.map((line) => saidLine(line, language)),
    ...own.map((line) => recordLine(line, language)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    lines,
    cursor: { seq: said.at(-1)?.seq ?? after.seq, line: recorded.at(-1)?.id ?? after.line },
    pending: said.find(({ delivery }) => delivery === 'waiting' || delivery === 'sending')?.seq,
  };
}

function saidLine(line: HistoryLine, language: Language): ShownLine {
  const texts = CASES_TEXTS[language];
  const at = new Date(line.at);
  const state = line.from === 'staff' && line.delivery !== undefined ? texts.delivery[line.delivery] : undefined;
  const bad = line.delivery === 'failed' || line.delivery === 'unknown';
  return {
    id: `s${line.seq}`,
    at,
    markup: html`<li id="s${line.seq}" class="line ${line.from}">
      <p class="who">
        <strong>${texts.from[line.from]}</strong> ${momentTag(at)}
        ${state !== undefined && html`<span class="${bad ? 'undelivered' : 'state'}">${state}</span>`}
      </p>
      <div class="words">${words(line.text, line.reply !== undefined)}</div>
      ${choices(line)}
    </li>`,
  };
}

function choices({ reply }: HistoryLine): Markup | undefined {
  if (!reply || reply.choices.length === 0) return undefined;
  return html`<p class="offered">${reply.choices.map(({ label }) => `[${label}]`).join(' ')}</p>`;
}

function recordLine(line: CaseLine, language: Language): ShownLine {
  const texts = CASES_TEXTS[language];
  const id = `r${line.id}`;
  if (line.kind === 'event')
    return {
      id,
      at: line.at,
      markup: html`<li id="${id}" class="line event"><p>${eventText(line, language)} · ${momentTag(line.at)}</p></li>`,
    };
  const who = line.kind === 'person' ? texts.from.person : line.kind === 'reply' ? texts.from.staff : texts.from.note;
  return {
    id,
    at: line.at,
    markup: html`<li id="${id}" class="line ${line.kind === 'reply' ? 'staff' : line.kind}">
      <p class="who"><strong>${who}</strong> ${line.author} ${momentTag(line.at)}</p>
      <div class="words">${words(line.text, false)}</div>
    </li>`,
  };
}

function eventText({ event, author, text }: CaseLine, language: Language): string {
  const texts = CASES_TEXTS[language];
  if (event === undefined) return text;
  return texts.events[event](author, detail(event, text, language));
}

function detail(event: NonNullable<CaseLine['event']>, text: string, language: Language): string {
  const texts = CASES_TEXTS[language];
  if (event === 'opened')
    return Object.hasOwn(texts.reasons, text) ? texts.reasons[text as keyof typeof texts.reasons] : text;
  if (event === 'snoozed') return Number.isNaN(Date.parse(text)) ? text : momentText(new Date(text));
  if (event === 'wish')
    return Object.hasOwn(texts.wishes, text) ? texts.wishes[text as keyof typeof texts.wishes] : text;
  if (event === 'late') return text === 'close' ? texts.promise.end : texts.promise.first;
  return text;
}

/** Line breaks stay; of our own messages bold does too. What a person typed is words only. */
function words(text: string, ours: boolean): Markup {
  if (!ours) return html`${text}`;
  const rich = parseRichText(text);
  const parts: Markup[] = [];
  let at = 0;
  for (const { offset, length } of rich.spans) {
    parts.push(html`${rich.text.slice(at, offset)}<strong>${rich.text.slice(offset, offset + length)}</strong>`);
    at = offset + length;
  }
  return html`${parts}${rich.text.slice(at)}`;
}
