import type { Credentials, Staff } from '../../core/staff';
import { ROLES } from '../../core/officers';
import { newSetUpLink } from '../staff/staff-links';

/** What the demo administrator is called. */
const LOGIN = 'quantri';
/** The link of the start is for somebody who sits in front of the machine. */
const LINK_MS = 3_600_000;

/**
 * Whether only this machine reaches an address that a server is bound to. A public one must never give an administrator away.
 */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * While nobody has ever set a password: makes an administrator with all roles, to try things out, and a one-time link for an hour.
 * Each start makes the link of the start before worthless. Returns the link's path; undefined when somebody uses the console.
 */
export async function demoAdministratorLink(
  options: { readonly staff: Staff; readonly credentials: Credentials; readonly newId: () => string },
  now: Date,
): Promise<string | undefined> {
  const { staff, credentials } = options;
  if (await staff.isInUse()) return undefined;
  const known = await staff.findByLogin(LOGIN);
  const officer = known ?? {
    id: options.newId(),
    login: LOGIN,
    name: 'Quản trị viên',
    roles: ROLES,
    unit: '',
    office: '',
    language: 'vi' as const,
  };
  const subject = `officer:${officer.id}`;
  if (!known) {
    const details = { login: LOGIN, roles: officer.roles };
    await staff.add(officer, now, { at: now, officer: undefined, action: 'staff.add', subject, details });
  }
  const record = { at: now, officer: undefined, action: 'staff.link', subject, details: { by: 'start' } };
  const made = await newSetUpLink(credentials, officer.id, now, record, LINK_MS);
  return 'path' in made ? made.path : undefined;
}
