import { isSeen, seenCases } from '../../cases/seen-cases';
import type { CaseFile, CaseScope } from '../../core/cases';
import type { Officer } from '../../core/officers';
import { may } from '../permissions';
import type { ConsoleRequest } from '../section';
import type { CasesSectionOptions } from './options';

type Needed = Pick<CasesSectionOptions, 'cases' | 'offices'>;

/** See {@link seenCases}; every page about cases goes by it. */
export async function scopeFor(officer: Officer, { offices }: Needed): Promise<CaseScope | undefined> {
  if (officer.office === '' || may(officer, 'cases.all')) return undefined;
  return seenCases(officer, false, await offices.all());
}

/**
 * The case that an address names. Undefined when there is none, and likewise when this officer does not see it, so that nobody
 * learns of it; only the audit log is told.
 */
export async function seenCase(request: ConsoleRequest, options: Needed): Promise<CaseFile | undefined> {
  const file = await options.cases.find(request.params['id'] ?? '');
  if (!file || isSeen(file, await scopeFor(request.officer, options))) return file;
  await request.audit({ action: 'refused', subject: `case:${file.id}` });
  return undefined;
}
