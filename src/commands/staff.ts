import { randomUUID } from 'node:crypto';
import type { Config } from '../config';
import { ROLES } from '../core/officers';
import type { StaffMember } from '../core/staff';
import { staffFaults, type StaffDraft } from '../console/staff/staff-form';
import { newSetUpLink } from '../console/staff/staff-links';
import { STAFF_TEXTS } from '../console/staff/texts';
import { createAuditLog } from '../storage/audit';
import { createCredentials } from '../storage/credentials';
import type { Database } from '../storage/database';
import { createStaff } from '../storage/staff';

/** What managing staff from the terminal runs on. */
export interface StaffCommandOptions {
  readonly config: Config;
  readonly database: Database;
  readonly now: Date;
  readonly write: (line: string) => void;
}

const USAGE = [
  'npm run staff -- add LOGIN --name "FULL NAME" --roles admin,agent [--unit UNIT] [--office OFFICE] [--language vi|en]',
  'npm run staff -- list',
  'npm run staff -- reset LOGIN      takes password and second factor away, prints a new one-time link',
  'npm run staff -- disable LOGIN    logs out at once; enable LOGIN undoes it',
  `Roles: ${ROLES.join(', ')}. Passwords are never typed here: the person sets one with the link.`,
];

/**
 * `npm run staff`: adds, lists, resets, disables staff without the console, such as the first administrator. Returns the exit
 * code. A password is never on the command line, where other users of the machine and the shell's history would see it.
 */
export async function runStaff(words: readonly string[], options: StaffCommandOptions): Promise<number> {
  const [what, login = ''] = words;
  const staff = createStaff(options.database);
  const refuse = (...lines: readonly string[]): number => {
    for (const line of lines) options.write(line);
    return 1;
  };
  if (what === 'list') {
    for (const member of await staff.list()) options.write(memberLine(member));
    return 0;
  }
  if (what === 'add') return add(readDraft(login, words), options, refuse);
  const member = await staff.findByLogin(login.toLowerCase());
  if (what !== 'reset' && what !== 'disable' && what !== 'enable') return refuse(...USAGE);
  if (!member) return refuse(`There is nobody called "${login}".`);
  if (what === 'reset') return giveLink(member, options, refuse);
  const record = { at: options.now, officer: undefined, action: `staff.${what}`, subject: `officer:${member.id}` };
  const change = await staff.setDisabled(member.id, what === 'disable', options.now, { ...record, details: TERMINAL });
  if (change !== 'done') return refuse('At least one active administrator must remain.');
  options.write(`${member.login}: ${what}d.`);
  return 0;
}

const TERMINAL = { by: 'terminal' };

async function add(
  draft: StaffDraft,
  options: StaffCommandOptions,
  refuse: (...lines: readonly string[]) => number,
): Promise<number> {
  const faults = staffFaults(draft);
  if (faults.length > 0) return refuse(...faults.map((fault) => STAFF_TEXTS.en.staff.faults[fault]), ...USAGE);
  const officer = { ...draft, id: randomUUID() };
  const details = { ...TERMINAL, login: draft.login, roles: draft.roles };
  const record = {
    at: options.now,
    officer: undefined,
    action: 'staff.add',
    subject: `officer:${officer.id}`,
    details,
  };
  const change = await createStaff(options.database).add(officer, options.now, record);
  return change === 'done' ? giveLink(officer, options, refuse) : refuse(`"${draft.login}" exists already.`);
}

async function giveLink(
  member: { readonly id: string; readonly login: string },
  { config, database, now, write }: StaffCommandOptions,
  refuse: (...lines: readonly string[]) => number,
): Promise<number> {
  const subject = `officer:${member.id}`;
  const record = { at: now, officer: undefined, action: 'staff.link', subject, details: TERMINAL };
  const made = await newSetUpLink(createCredentials(database), member.id, now, record);
  if (!('path' in made)) {
    await createAuditLog(database).write({ ...record, action: 'staff.link-refused' });
    return refuse(`${member.login} is disabled: enable it first.`);
  }
  write(`One-time link for ${member.login}, good for 3 days (hand it over in person):`);
  write(`${publicAddress(config)}${made.path}`);
  return 0;
}

function publicAddress({ PUBLIC_URL, HOST, PORT }: Config): string {
  if (PUBLIC_URL !== undefined) return new URL(PUBLIC_URL).origin;
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`;
}

function readDraft(login: string, words: readonly string[]): StaffDraft {
  const option = (name: string): string => {
    const at = words.indexOf(`--${name}`);
    return at < 0 ? '' : (words[at + 1] ?? '');
  };
  const roles = option('roles').split(',');
  return {
    login: login.toLowerCase(),
    name: option('name').trim(),
    roles: ROLES.filter((role) => roles.includes(role)),
    unit: option('unit'),
    office: option('office'),
    language: option('language') === 'en' ? 'en' : 'vi',
  };
}

function memberLine({ login, name, roles, disabled, hasPassword, hasSecondFactor }: StaffMember): string {
  const state = disabled ? 'disabled' : hasPassword ? (hasSecondFactor ? 'active' : 'no second step') : 'no password';
  return [login, name, roles.join(','), state].join('\t');
}
