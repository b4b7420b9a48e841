import { filled } from '../../core/canned-replies';
import type { CaseAttachment, CaseFile } from '../../core/cases';
import type { Language } from '../../core/message';
import { opensAt } from '../../core/office-hours';
import type { HistoryLine } from '../../core/stores';
import { html, type Markup } from '../../pages/html';
import { badge, card, definitions } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { momentTag } from '../times';
import { caseActions } from './case-actions';
import { conversationLines } from './conversation';
import type { CasesSectionOptions } from './options';
import { promiseBadge } from './promise';
import { replyForms } from './reply-forms';
import { CASES_TEXTS } from './texts';

/** One screen: why it came, where the person was, the conversation live, and what can be done. */
export async function casePage(
  request: ConsoleRequest,
  file: CaseFile,
  options: CasesSectionOptions,
  draft?: { readonly text: string; readonly fault: string },
): Promise<Page> {
  const { language, officer, now } = request;
  const texts = CASES_TEXTS[language];
  const [conversation, offices, members, canned, attachments, labels, others] = await Promise.all([
    conversationLines(file, options, language),
    options.offices.all(),
    options.staff.list(),
    options.cannedReplies.all(),
    options.cases.attachments(file.id),
    options.cases.labels(),
    options.cases.look(file.id, officer, false, now),
  ]);
  const office = offices.find((one) => one.office.id === file.office)?.office;
  const mine = file.status === 'attended' && file.assignee?.id === officer.id;
  const next = office && opensAt(office, now);
  const desk = options.texts()[file.language];
  const placeholders = {
    number: String(file.number),
    office: office?.name[file.language] ?? '',
    officer: officer.name,
    hours: next ? desk.moment(next, now) : '',
  };
  const looks = others.map(({ officer: { name } }) => name).join(', ');
  const chosen = canned.find(({ id }) => id === request.query.get('canned'));
  const prepared = chosen ? filled(chosen.text[file.language], placeholders) : '';
  return {
    title: texts.title(file.number),
    wide: true,
    above: [{ label: texts.section, path: '/cases' }],
    styles: ['cases.css'],
    scripts: ['cases.js'],
    ...(draft ? { status: 422 as const, message: { kind: 'bad' as const, text: draft.fault } } : {}),
    body: html`<div
      class="case"
      data-stream="/console/cases/${file.id}/stream?after=${cursorText(conversation.cursor)}"
      data-typing="/console/cases/${file.id}/typing"
      data-new="${texts.newLine}"
    >
      <p class="status">
        ${badge(texts.status[file.status], mine ? 'good' : 'plain')} ${file.urgent && badge(`‼ ${texts.urgent}`, 'bad')}
        ${promiseBadge(file, now, language)} ${file.legalHold && badge(texts.held, 'warn')}
        ${file.snoozedUntil && html`${badge(texts.snoozed(''), 'note')} ${momentTag(file.snoozedUntil)}`}
      </p>
      <p class="presence" role="status" data-presence>${looks !== '' && texts.presence.looks(looks)}</p>
      <p class="message note" data-changed hidden>
        <span>${texts.changed}</span> <a href="/console/cases/${file.id}">${texts.reload}</a>
      </p>
      <div class="columns wide-first">
        <section class="talk" aria-labelledby="talk">
          <h2 id="talk">${texts.conversation}</h2>
          <div
            class="log"
            role="log"
            aria-live="polite"
            aria-label="${texts.logLabel(file.number)}"
            tabindex="0"
            data-log
          >
            <ol>
              ${conversation.lines.map(({ markup }) => markup)}
            </ol>
          </div>
          ${replyForms(request, file, {
            mine,
            canned: canned.map(({ id, title, text }) => ({
              id,
              title,
              text: filled(text[file.language], placeholders),
            })),
            chosen: chosen?.id ?? '',
            draft: draft?.text ?? prepared,
          })}
        </section>
        <div class="stack">
          ${caseActions(request, file, { offices, members, labels })} ${whyCard(file, options, language)}
          ${sourcesCard(await answersWithSources(file, options), language)}
          ${factsCard(file, options, office?.name[language], language)}
          ${filesCard(file, attachments, options, language)}
        </div>
      </div>
    </div>`,
  };
}

/** A cursor as the stream's address and event ids carry it. */
export function cursorText({ seq, line }: { readonly seq: number; readonly line: number }): string {
  return `${seq}.${line}`;
}

function whyCard(file: CaseFile, options: CasesSectionOptions, language: Language): Markup {
  const texts = CASES_TEXTS[language];
  const titles = new Map(options.articles(language).map(({ id, title }) => [id, title]));
  const { dialog, topic } = file.context;
  const answers = dialog && Object.entries(dialog.answers);
  return card(
    'why',
    texts.why,
    html`<p><strong>${texts.reasons[file.reason]}</strong></p>
      ${definitions([
        [
          texts.where,
          dialog
            ? texts.whereDialog(dialog.title)
            : topic && `${texts.topic}: ${titles.get(topic.article) ?? topic.article}`,
        ],
        [texts.waitedFor, dialog?.asked],
        [
          texts.answersGiven,
          answers &&
            answers.length > 0 &&
            html`<ul class="plain-list">
              ${answers.map(([state, value]) => html`<li><code>${state}</code>: ${value}</li>`)}
            </ul>`,
        ],
        [texts.wish, file.wish && texts.wishes[file.wish]],
      ])}`,
  );
}

const MOST_ANSWERS = 3;

async function answersWithSources(file: CaseFile, options: CasesSectionOptions): Promise<readonly HistoryLine[]> {
  if (file.conversationKey === undefined) return [];
  const lines = await options.history.lines(file.conversationKey, 0, 100);
  return lines.filter(({ reply }) => (reply?.sources.length ?? 0) > 0).slice(-MOST_ANSWERS);
}

const SHOWN_ANSWER = 400;

function sourcesCard(lines: readonly HistoryLine[], language: Language): Markup {
  const texts = CASES_TEXTS[language];
  const shown = (text: string): string =>
    text.length > SHOWN_ANSWER ? `${text.slice(0, SHOWN_ANSWER).replaceAll('**', '')}…` : text.replaceAll('**', '');
  return card(
    'sources',
    texts.sources,
    lines.length === 0
      ? html`<p class="soft">${texts.noSources}</p>`
      : html`<ol class="plain-list stack">
          ${lines.map(
            ({ text, reply, at }) =>
              html`<li>
                <p class="words">${shown(text)}</p>
                ${reply?.sources.map(({ title, url, checkedOn }) => html`<p class="soft"><a href="${httpOnly(url)}" rel="noreferrer noopener" target="_blank">${title}</a> (${checkedOn}) · ${momentTag(new Date(at))}</p>`)}
              </li>`,
          )}
        </ol>`,
  );
}

function httpOnly(url: string): string {
  return /^https?:\/\//.test(url) ? url : '#';
}

function factsCard(
  file: CaseFile,
  options: CasesSectionOptions,
  office: string | undefined,
  language: Language,
): Markup {
  const texts = CASES_TEXTS[language];
  const limits = options.channel(file.channel);
  return card(
    'facts',
    texts.facts,
    definitions([
      [texts.officer, file.assignee?.name ?? texts.nobody],
      [texts.office, office ?? file.office],
      [texts.opened, momentTag(file.openedAt)],
      [texts.language, texts.languages[file.language]],
      [
        texts.channel,
        limits
          ? `${file.channel}: ${texts.limits(String(limits.longestText), limits.buttons, limits.mayWriteFirst)}`
          : file.channel,
      ],
      [
        texts.person,
        html`<code>${file.person === undefined ? '—' : shortened(file.person)}</code><br /><span class="soft"
            >${texts.personNote}</span
          >`,
      ],
    ]),
  );
}

/** The channel's id of the chat, enough of it to tell two people apart. */
function shortened(person: string): string {
  return person.length > 8 ? `…${person.slice(-6)}` : person;
}

function filesCard(
  file: CaseFile,
  attachments: readonly CaseAttachment[],
  options: CasesSectionOptions,
  language: Language,
): Markup | undefined {
  if (attachments.length === 0) return undefined;
  const texts = CASES_TEXTS[language];
  const size = (bytes: number | undefined): string => (bytes === undefined ? '' : `${Math.ceil(bytes / 1024)} kB`);
  const canFetch = options.channel(file.channel)?.download !== undefined;
  return card(
    'files',
    texts.files,
    html`<ul class="plain-list">
        ${attachments.map(
          ({ id, media, bytes, at }) =>
            html`<li>
              ${canFetch ? html`<a href="/console/cases/${file.id}/files/${id}" target="_blank" rel="noopener">${texts.file(texts.media[media] ?? media, size(bytes))}</a>` : media}
              · ${momentTag(at)}
            </li>`,
        )}
      </ul>
      <p class="soft">${canFetch ? texts.fileNote : texts.noDownload}</p>`,
  );
}
