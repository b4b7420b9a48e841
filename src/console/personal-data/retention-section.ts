import type { KeptDays } from '../../core/personal-data';
import type { RetentionKind, RetentionRun } from '../../storage/retention';
import { RETENTION_KINDS } from '../../storage/retention';
import { html } from '../../pages/html';
import type { ConsoleRequest, ConsoleSection, Page } from '../section';
import { dataTable } from '../table';
import { momentTag } from '../times';
import { DATA_DESK_TEXTS } from './texts';

/** How long everything is kept, and when what had passed its time was last removed. */
export function retentionSection(runs: () => Promise<readonly RetentionRun[]>, days: KeptDays): ConsoleSection {
  return {
    path: '/retention',
    label: { vi: DATA_DESK_TEXTS.vi.retention, en: DATA_DESK_TEXTS.en.retention },
    action: 'retention.view',
    routes: [
      {
        method: 'GET',
        path: '',
        action: 'retention.view',
        handle: async (request) => page(request, await runs(), days),
      },
    ],
  };
}

function page({ language }: ConsoleRequest, runs: readonly RetentionRun[], days: KeptDays): Page {
  const texts = DATA_DESK_TEXTS[language];
  const runOf = (kind: string): RetentionRun | undefined => runs.find((run) => run.kind === kind);
  return {
    title: texts.retention,
    body: html`<p>${texts.retentionIntro}</p>
      ${dataTable(
        language,
        texts.retention,
        [
          { label: texts.class, cell: (kind) => texts.classes[kind] ?? kind, name: true },
          { label: texts.days, cell: (kind) => (kind === 'voice' ? texts.atOnce : daysOf(kind, days)), number: true },
          {
            label: texts.lastRun,
            cell: (kind) => {
              const run = runOf(kind);
              return run ? momentTag(run.at) : kind === 'voice' ? '–' : texts.never;
            },
          },
          { label: texts.removed, cell: (kind) => runOf(kind)?.removed ?? '–', number: true },
          { label: texts.total, cell: (kind) => runOf(kind)?.total ?? '–', number: true },
        ],
        [...RETENTION_KINDS, 'voice' as const],
      )}`,
  };
}

function daysOf(kind: RetentionKind, days: KeptDays): number {
  switch (kind) {
    case 'cases':
      return days.case;
    case 'exports':
      return days.export;
    case 'audit':
      return days.audit;
    case 'expired':
      return 1;
    case 'messages':
    case 'conversations':
    case 'questions':
      return days.conversation;
    default:
      return kind satisfies never;
  }
}
