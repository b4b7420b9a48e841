import type { Office, StoredOffice } from '../core/office';

/** The office of cases while none was entered. */
export const MAIN_OFFICE = 'main';

/** An office by its id; without one, or when it is gone, the first that was made. */
export function officeOf(offices: readonly StoredOffice[], id?: string): Office | undefined {
  return (offices.find(({ office }) => office.id === id) ?? offices[0])?.office;
}
