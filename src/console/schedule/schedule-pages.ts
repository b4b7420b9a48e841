import type { Language } from '../../core/message';
import type { ScheduleKind } from '../../core/schedule-rows';
import type { KeptRow } from '../../knowledge/kept-schedule';
import { html, type Markup, type Part } from '../../pages/html';
import { faultSummary } from '../fields';
import { buttonLink, card, emptyNote } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { type Column, dataTable } from '../table';
import { dayText, momentText, readMoment } from '../times';
import { rowDraft, type RowDraft, type RowFault, rowFields, type Unit } from './row-form';
import { SCHEDULE_TEXTS } from './texts';

const KINDS: readonly ScheduleKind[] = ['session', 'hours', 'holiday'];

/** The whole schedule: what comes and holds, and what is past folded away. */
export function schedulePage(
  request: ConsoleRequest,
  rows: readonly KeptRow[],
  { today, units }: { readonly today: string; readonly units: readonly Unit[] },
): Page {
  const { language } = request;
  const texts = SCHEDULE_TEXTS[language];
  return {
    title: texts.title,
    styles: ['knowledge.css'],
    body: html`<p class="lead">${texts.lead}</p>
      ${KINDS.map((kind) => kindCard(request, kind, rows, { today, units }))}`,
  };
}

function kindCard(
  request: ConsoleRequest,
  kind: ScheduleKind,
  rows: readonly KeptRow[],
  { today, units }: { readonly today: string; readonly units: readonly Unit[] },
): Markup {
  const { language, may } = request;
  const texts = SCHEDULE_TEXTS[language];
  const own = rows.filter((row) => row.kind === kind);
  const gone = own.filter((row) => row.removed || lastDay(row) < today);
  const here = own
    .filter((row) => !gone.includes(row))
    .sort((left, right) => firstDay(left).localeCompare(firstDay(right)));
  return card(
    kind,
    texts.kinds[kind],
    html`${here.length === 0 ? emptyNote(language, texts.none) : rowTable(request, kind, here, units)}
    ${kind !== 'session' && html`<p><a href="/console/offices">${texts.unitsLink}</a></p>`}
    ${may('schedule.edit') && html`<div class="buttons">${buttonLink(`/schedule/new/${kind}`, texts.add[kind], true)}</div>`}
    ${
      gone.length > 0 &&
      html`<details class="more archived">
        <summary>${texts.past} (${gone.length})</summary>
        ${rowTable(
          request,
          kind,
          [...gone].sort((left, right) => firstDay(right).localeCompare(firstDay(left))),
          units,
        )}
      </details>`
    }`,
  );
}

function rowTable(
  request: ConsoleRequest,
  kind: ScheduleKind,
  rows: readonly KeptRow[],
  units: readonly Unit[],
): Markup {
  const { language } = request;
  const texts = SCHEDULE_TEXTS[language];
  const edit: Column<KeptRow> = { label: texts.edit, cell: (row) => editCell(request, row) };
  const source: Column<KeptRow> = { label: texts.source, cell: (row) => sourceCell(language, row) };
  const columns = [...COLUMNS[kind](language, units), source, ...(request.may('schedule.edit') ? [edit] : [])];
  return dataTable(language, texts.kinds[kind], columns, rows);
}

const COLUMNS: Readonly<
  Record<ScheduleKind, (language: Language, units: readonly Unit[]) => readonly Column<KeptRow>[]>
> = {
  session: (language) => {
    const texts = SCHEDULE_TEXTS[language];
    return [
      { label: texts.day, name: true, cell: (row) => plainDay(text(row, 'day')) },
      { label: texts.time, cell: (row) => `${text(row, 'begins')}–${text(row, 'ends')}` },
      { label: texts.place, cell: (row) => `${inBoth(row, 'place', language)}, ${inBoth(row, 'ward', language)}` },
      { label: texts.services, cell: (row) => inBoth(row, 'services', language) },
    ];
  },
  hours: (language, units) => {
    const texts = SCHEDULE_TEXTS[language];
    return [
      { label: texts.office, name: true, cell: (row) => inBoth(row, 'office', language) },
      { label: texts.open, cell: (row) => openCell(row, language, units) },
      { label: texts.from, cell: (row) => plainDay(text(row, 'from')) },
      { label: texts.to, cell: (row) => plainDay(text(row, 'to')) },
    ];
  },
  holiday: (language) => {
    const texts = SCHEDULE_TEXTS[language];
    return [
      { label: texts.name, name: true, cell: (row) => inBoth(row, 'name', language) },
      { label: texts.from, cell: (row) => plainDay(text(row, 'from')) },
      { label: texts.to, cell: (row) => plainDay(text(row, 'to')) },
    ];
  },
};

function openCell(row: KeptRow, language: Language, units: readonly Unit[]): string {
  const unit = units.find(({ id }) => id === text(row, 'unit'));
  return unit ? SCHEDULE_TEXTS[language].unitHours(unit.name) : inBoth(row, 'open', language);
}

function sourceCell(language: Language, row: KeptRow): Part {
  const entered = row.row;
  return html`${text(row, 'source')}
  ${
    entered &&
    html`<span class="hint"
      >(${SCHEDULE_TEXTS[language].changed(entered.changedBy, momentText(entered.changedAt))})</span
    >`
  }`;
}

function editCell({ language, formToken }: ConsoleRequest, row: KeptRow): Markup {
  const texts = SCHEDULE_TEXTS[language];
  const name = row.row?.id ?? row.key ?? '';
  if (!row.removed) return html`<a href="/console/schedule/rows/${name}">${texts.edit}</a>`;
  return html`<form method="post" action="/console/schedule/rows/${name}/remove">
    ${formToken}<button>${texts.restore}</button>
  </form>`;
}

/** A row to be entered or changed. */
export function rowPage(
  request: ConsoleRequest,
  kind: ScheduleKind,
  { row, units }: { readonly row: KeptRow | undefined; readonly units: readonly Unit[] },
  typed?: { readonly draft: RowDraft; readonly faults: readonly RowFault[]; readonly message?: string },
): Page {
  const { language, formToken } = request;
  const texts = SCHEDULE_TEXTS[language];
  const name = row?.row?.id ?? row?.key;
  const action = name === undefined ? `/console/schedule/new/${kind}` : `/console/schedule/rows/${name}`;
  return {
    title: row === undefined ? texts.add[kind] : texts.kinds[kind],
    styles: ['knowledge.css'],
    above: [{ label: texts.title, path: '/schedule' }],
    ...(typed ? { status: 422 as const } : {}),
    ...(typed?.message === undefined ? {} : { message: { kind: 'bad' as const, text: typed.message } }),
    body: html`${typed && faultSummary(language, typed.faults)}
      <form method="post" action="${action}" class="stack">
        ${formToken}<input type="hidden" name="version" value="${row?.row?.version ?? 0}" />
        ${rowFields(language, kind, { draft: typed?.draft ?? rowDraft(kind, row?.data), faults: typed?.faults ?? [], units })}
        <div class="buttons"><button class="strong">${texts.save}</button></div>
      </form>
      ${
        name !== undefined &&
        html`<form method="post" action="/console/schedule/rows/${name}/remove" class="inline">
          ${formToken}<button>${texts.remove}</button>
        </form>`
      }`,
  };
}

function text({ data }: KeptRow, name: string): string {
  const value = (data as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
}

function inBoth({ data }: KeptRow, name: string, language: Language): string {
  const value = (data as Readonly<Record<string, Readonly<Record<Language, string>> | undefined>>)[name];
  return value?.[language] ?? '';
}

function firstDay(row: KeptRow): string {
  return text(row, row.kind === 'session' ? 'day' : 'from');
}

/** Hours without an end hold for ever. */
function lastDay(row: KeptRow): string {
  return row.kind === 'session' ? text(row, 'day') : text(row, 'to') || '9999';
}

function plainDay(day: string): string {
  const moment = readMoment(day);
  return moment ? dayText(moment) : day;
}
