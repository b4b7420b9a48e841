import { possibleWith } from '../../announcements/approval';
import { latestEnd } from '../../announcements/estimating';
import type { Announcement, AnnouncementVersion, RecipientState } from '../../core/announcing';
import { RECIPIENT_STATES } from '../../core/announcing';
import type { Language } from '../../core/message';
import { html, type Markup, type Part } from '../../pages/html';
import { textField } from '../fields';
import { numberText } from '../numbers';
import { badge, buttonLink, card, definitions, messageBox } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { dataTable } from '../table';
import { momentTag, momentText } from '../times';
import { contentDiff } from './content-diff';
import { STATE_TONE } from './list-page';
import { ANNOUNCEMENT_TEXTS } from './texts';

/** What the page is made from. */
export interface Detail {
  readonly announcement: Announcement;
  readonly versions: readonly AnnouncementVersion[];
  readonly nameOf: (officer: string) => string;
  readonly reasons: readonly { readonly state: RecipientState; readonly reason: string; readonly n: number }[];
  readonly rates: Readonly<Record<string, number>>;
  readonly previews: Markup;
  /** What was told about the officer's test chat or about a start that was refused. */
  readonly problem?: string | undefined;
}

/** One announcement: what it says, what may be done with it, what changed, how the sending goes. */
export function detailPage(request: ConsoleRequest, detail: Detail): Page {
  const { language } = request;
  const texts = ANNOUNCEMENT_TEXTS[language];
  const { announcement, problem } = detail;
  const { content, state } = announcement;
  const begun = announcement.startedAt !== undefined;
  return {
    title: content.title[language] || content.title.vi || `#${announcement.id}`,
    above: [{ label: texts.section, path: '/announcements' }],
    ...(problem === undefined ? {} : { message: { kind: 'bad', text: problem }, status: 409 }),
    actions: html`${badge(texts.states[state], STATE_TONE[state])} ${announcement.urgent && badge(texts.urgent, 'bad')}`,
    scripts: ['announcements.js'],
    styles: ['announcements.css'],
    ...(state === 'sending' ? { refresh: 5 } : {}),
    body: html`${begun && progressCard(language, detail, request.now)} ${actionsCard(request, detail)}
    ${aboutCard(language, detail)} ${detail.previews} ${diffCard(language, detail)} ${historyCard(language, detail)}`,
  };
}

/** How the sending goes, as a part of the page that is fetched again and again. */
export function progressHtml(
  language: Language,
  { announcement, reasons, rates }: Pick<Detail, 'announcement' | 'reasons' | 'rates'>,
  now: Date,
): Markup {
  const texts = ANNOUNCEMENT_TEXTS[language];
  const { counts, total, complete, state } = announcement;
  const done = total - counts.waiting - counts.sending;
  const end = state === 'sending' ? latestEnd(now, counts.waiting, rates, announcement.urgent) : undefined;
  return html`<div id="progress-live" data-state="${state}">
    <p>
      <strong>${texts.states[state]}</strong> ${announcement.halt && messageBox('note', texts.halts[announcement.halt])}
    </p>
    <progress max="${Math.max(1, total)}" value="${done}" aria-label="${texts.progress}"></progress>
    ${definitions([
      [texts.total, html`${numberText(total, language)} ${!complete && state === 'sending' && `(${texts.filling})`}`],
      [texts.begins, announcement.startedAt && momentTag(announcement.startedAt)],
      [texts.endsAt, end && momentTag(end)],
    ])}
    <ul class="figures results">
      ${RECIPIENT_STATES.map(
        (name) =>
          html`<li>
            <a href="/console/announcements/${announcement.id}/recipients?state=${name}"
              ><strong data-count="${name}">${numberText(counts[name], language)}</strong>
              <span>${texts.results[name]}</span></a
            >
          </li>`,
      )}
    </ul>
    ${
      reasons.length > 0 &&
      dataTable(
        language,
        texts.reasons,
        [
          { label: texts.result, name: true, cell: (row) => texts.results[row.state] },
          { label: texts.reasons, cell: (row) => texts.why_[row.reason] ?? row.reason },
          { label: texts.people, number: true, cell: (row) => numberText(row.n, language) },
        ],
        reasons,
      )
    }
  </div>`;
}

function progressCard(language: Language, detail: Detail, now: Date): Markup {
  const texts = ANNOUNCEMENT_TEXTS[language];
  const { id, state } = detail.announcement;
  return card(
    'progress',
    texts.progress,
    html`${progressHtml(language, detail, now)}
    ${
      state === 'sending' &&
      html`<p class="soft">
        <span data-live="/console/announcements/${id}/progress">${texts.refreshed}</span>
        <a href="/console/announcements/${id}">${texts.reload}</a>
      </p>`
    }`,
  );
}

function actionsCard(request: ConsoleRequest, { announcement }: Detail): Markup {
  const { language, officer, now, may } = request;
  const texts = ANNOUNCEMENT_TEXTS[language];
  const possible = possibleWith(announcement, officer.id, now);
  const { id, version, urgent } = announcement;
  const form = (action: string, label: string, more?: Part, strong = false): Markup =>
    html`<form method="post" action="/console/announcements/${id}/${action}" class="act">
      ${request.formToken}<input type="hidden" name="version" value="${version}" />${more}
      <button class="${strong ? 'strong' : ''}">${label}</button>
    </form>`;
  const why = (name: string): Markup => textField(language, { name, label: texts.why, maxlength: 300 });
  const send = may('announcements.send');
  const acts: readonly Part[] = [
    possible.submit && may('announcements.write') && form('submit', texts.submit, undefined, true),
    possible.approve &&
      may('announcements.approve') &&
      form(
        'approve',
        texts.approve,
        html`<div class="choice">
          <input type="checkbox" id="read" name="read" value="yes" required /><label for="read"
            >${texts.approveHint}</label
          >
        </div>`,
        true,
      ),
    possible.ownWork && may('announcements.approve') && html`<p class="message note">${texts.ownWork}</p>`,
    possible.start && send && form('start', texts.start, undefined, true),
    possible.pause && send && form('pause', texts.pause),
    possible.resume && send && form('resume', texts.resume, undefined, true),
    possible.sendToUnreached && send && form('unreached', texts.unreached),
    possible.decideUnknown &&
      may('announcements.decide-unknown') &&
      buttonLink(`/announcements/${id}/unknown`, `${texts.unknownTitle} (${announcement.counts.unknown})`, true),
    may('announcements.test-send') && form('test', texts.testSend),
    possible.edit && may('announcements.write') && buttonLink(`/announcements/${id}/edit`, texts.edit),
    may('announcements.write') && buttonLink(`/announcements/new?copy=${id}`, texts.copy),
  ];
  const rare: readonly Part[] = [
    possible.refuse && may('announcements.approve') && form('refuse', texts.refuse, why('why-refuse')),
    possible.markUrgent &&
      may('announcements.mark-urgent') &&
      form(
        'urgent',
        urgent ? texts.notUrgent : texts.makeUrgent,
        html`<p class="hint">${texts.urgentHint}</p>
          <input type="hidden" name="urgent" value="${urgent ? 'no' : 'yes'}" />${why('why-urgent')}`,
      ),
    possible.stop && send && form('stop', texts.stop, why('why-stop')),
  ];
  return html`<div class="acts">${acts}</div>
    <div class="rare">${rare}</div>`;
}

function aboutCard(language: Language, { announcement, nameOf }: Detail): Markup {
  const texts = ANNOUNCEMENT_TEXTS[language];
  const { content } = announcement;
  return html`${definitions([
    [texts.version, `${announcement.version}`],
    [texts.author, nameOf(announcement.author)],
    [texts.editor, nameOf(announcement.lastEditor)],
    [
      texts.approver,
      announcement.approvedBy !== undefined &&
        announcement.approvedAt &&
        html`${nameOf(announcement.approvedBy)}, ${momentTag(announcement.approvedAt)}`,
    ],
    [texts.sendAt, content.sendAt !== null && momentText(new Date(content.sendAt))],
    [texts.expires, momentText(new Date(content.expiresAt))],
  ])}`;
}

/** What differs from the version that was approved last, or from the one before. */
function diffCard(language: Language, { announcement, versions }: Detail): Markup | false {
  if (announcement.state !== 'submitted' && announcement.state !== 'draft') return false;
  const texts = ANNOUNCEMENT_TEXTS[language];
  const earlier = versions.filter(({ version }) => version < announcement.version);
  const before = earlier.find(({ approvedBy }) => approvedBy !== undefined) ?? earlier[0];
  if (!before) return html`<p class="soft">${texts.noDiff}</p>`;
  const changes = contentDiff(before.content, announcement.content, language);
  return card(
    'diff',
    `${texts.diff} (${before.version})`,
    dataTable(
      language,
      texts.diff,
      [
        { label: texts.field, name: true, cell: ({ field }) => field },
        { label: texts.before, cell: (change) => html`<del>${change.before}</del>` },
        { label: texts.now, cell: (change) => html`<ins>${change.after}</ins>` },
      ],
      changes,
    ),
  );
}

function historyCard(language: Language, { versions, nameOf }: Detail): Markup {
  const texts = ANNOUNCEMENT_TEXTS[language];
  return html`<details class="more">
    <summary>${texts.history}</summary>
    ${dataTable(
      language,
      texts.history,
      [
        { label: texts.version, name: true, cell: ({ version }) => `${version}` },
        { label: texts.editor, cell: ({ editor }) => nameOf(editor) },
        { label: texts.changed, cell: ({ at }) => momentText(at) },
        { label: texts.approver, cell: ({ approvedBy }) => (approvedBy === undefined ? '' : nameOf(approvedBy)) },
      ],
      versions,
    )}
  </details>`;
}
