import type { CaseFile, CaseScope } from '../core/cases';
import type { Officer } from '../core/officers';
import type { StoredOffice } from '../core/office';
import { MAIN_OFFICE } from './office-choice';

/**
 * Whose cases an officer sees. Who is of an office sees its cases and those they were given; a supervisor (`all`) sees every one, and
 * so does who is of no office that was entered: the province's own desk. Cases from before any office was entered are the first one's.
 */
export function seenCases(
  officer: Pick<Officer, 'id' | 'office'>,
  all: boolean,
  offices: readonly StoredOffice[],
): CaseScope | undefined {
  const at = offices.findIndex(({ office }) => office.id === officer.office);
  if (all || at < 0) return undefined;
  return { officer: officer.id, offices: at === 0 ? [officer.office, MAIN_OFFICE] : [officer.office] };
}

/** Whether a case is among those. */
export function isSeen({ assignee, office }: CaseFile, scope: CaseScope | undefined): boolean {
  return scope === undefined || assignee?.id === scope.officer || scope.offices.includes(office);
}
