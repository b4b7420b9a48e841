import type { Language } from '../../core/message';
import type { Offices } from '../../core/office';
import type { ScheduleKind, ScheduleRows } from '../../core/schedule-rows';
import { type KeptRow, keptRows } from '../../knowledge/kept-schedule';
import type { Schedule } from '../../knowledge/schedule';
import type { ConsoleRequest, ConsoleSection, Page } from '../section';
import { readRow, type Unit } from './row-form';
import { rowPage, schedulePage } from './schedule-pages';
import { SCHEDULE_TEXTS } from './texts';

/** What keeping the schedule runs on. */
export interface ScheduleSectionOptions {
  readonly rows: ScheduleRows;
  /** Units that take cases. */
  readonly offices: Pick<Offices, 'all'>;
  /** The schedule that the release holds. */
  readonly released: () => Schedule;
  /** Resolves when this process answers from what was entered. */
  readonly refresh: () => Promise<void>;
  readonly newId: () => string;
  readonly today: (now: Date) => string;
}

const KINDS: readonly ScheduleKind[] = ['session', 'hours', 'holiday'];

/** Sessions, opening hours and days off, entered by staff with their source; in answers at once. */
export function scheduleSection(options: ScheduleSectionOptions): ConsoleSection {
  const { rows } = options;
  const kept = async (): Promise<readonly KeptRow[]> => keptRows(options.released(), await rows.all());

  const units = async (language: Language): Promise<readonly Unit[]> =>
    (await options.offices.all()).map(({ office }) => ({ id: office.id, name: office.name[language] }));

  /** A row by the id that staff gave it, or by its key in the release. */
  async function find(name: string): Promise<KeptRow | undefined> {
    return (await kept()).find(({ row, key }) => row?.id === name || key === name);
  }

  async function save(
    request: ConsoleRequest,
    kind: ScheduleKind,
    before: KeptRow | undefined,
  ): Promise<Page | Response> {
    const { language, officer, form } = request;
    const texts = SCHEDULE_TEXTS[language];
    const { data, draft, faults } = readRow(language, kind, form);
    const shown = { row: before, units: await units(language) };
    if (faults.length > 0) return rowPage(request, kind, shown, { draft, faults });
    const id = before?.row?.id ?? options.newId();
    const version = Number(form.get('version')) || 0;
    const replaces = before?.row?.replaces ?? before?.key;
    const record = request.record({ action: 'schedule.save', subject: `schedule:${id}`, details: { kind } });
    if (!(await rows.save({ id, kind, data, replaces, version }, officer.name, record)))
      return rowPage(request, kind, shown, { draft, faults: [], message: texts.conflict });
    await options.refresh();
    return request.done('/schedule', texts.saved);
  }

  /** A row of the release is covered, one that staff entered goes. */
  async function remove(request: ConsoleRequest, row: KeptRow): Promise<Page | Response> {
    const texts = SCHEDULE_TEXTS[request.language];
    const id = row.row?.id ?? options.newId();
    const record = request.record({
      action: 'schedule.remove',
      subject: `schedule:${id}`,
      details: { kind: row.kind },
    });
    const covers = row.key !== undefined && !row.removed;
    const version = row.row?.version ?? 0;
    if (covers)
      await rows.save(
        { id, kind: row.kind, data: undefined, replaces: row.key, version },
        request.officer.name,
        record,
      );
    else await rows.remove(id, version, record);
    await options.refresh();
    return request.done('/schedule', row.removed ? texts.restored : texts.removed);
  }

  /** A handler about a row that exists. */
  function about(
    handle: (request: ConsoleRequest, row: KeptRow) => Promise<Page | Response>,
  ): (request: ConsoleRequest) => Promise<Page | Response> {
    return async (request) => {
      const row = await find(request.params['id'] ?? '');
      return row ? handle(request, row) : request.notFound();
    };
  }

  /** A handler about a kind of row that exists. */
  function ofKind(
    handle: (request: ConsoleRequest, kind: ScheduleKind) => Promise<Page | Response>,
  ): (request: ConsoleRequest) => Promise<Page | Response> {
    return async (request) => {
      const kind = KINDS.find((one) => one === request.params['kind']);
      return kind ? handle(request, kind) : request.notFound();
    };
  }

  return {
    path: '/schedule',
    label: { vi: SCHEDULE_TEXTS.vi.title, en: SCHEDULE_TEXTS.en.title },
    action: 'schedule.view',
    routes: [
      {
        method: 'GET',
        path: '',
        action: 'schedule.view',
        handle: async (request) =>
          schedulePage(request, await kept(), {
            today: options.today(request.now),
            units: await units(request.language),
          }),
      },
      {
        method: 'GET',
        path: '/new/:kind',
        action: 'schedule.edit',
        handle: ofKind(async (request, kind) =>
          rowPage(request, kind, { row: undefined, units: await units(request.language) }),
        ),
      },
      {
        method: 'POST',
        path: '/new/:kind',
        action: 'schedule.edit',
        handle: ofKind((request, kind) => save(request, kind, undefined)),
      },
      {
        method: 'GET',
        path: '/rows/:id',
        action: 'schedule.edit',
        handle: about(async (request, row) =>
          rowPage(request, row.kind, { row, units: await units(request.language) }),
        ),
      },
      {
        method: 'POST',
        path: '/rows/:id',
        action: 'schedule.edit',
        handle: about((request, row) => save(request, row.kind, row)),
      },
      { method: 'POST', path: '/rows/:id/remove', action: 'schedule.edit', handle: about(remove) },
    ],
  };
}
