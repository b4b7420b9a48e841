import type { Officer, Role } from '../core/officers';

/**
 * Who may do what: one line an action, the roles that may. The list is closed: what is not here cannot be done. Everyone who is
 * logged in may see the start page and the own account. An administrator rules over staff, not over residents' matters.
 */
const MAY = {
  home: ['agent', 'editor', 'approver', 'supervisor', 'admin'],
  account: ['agent', 'editor', 'approver', 'supervisor', 'admin'],

  'cases.view': ['agent', 'supervisor'],
  'cases.claim': ['agent', 'supervisor'],
  'cases.reply': ['agent', 'supervisor'],
  'cases.transfer': ['agent', 'supervisor'],
  'cases.note': ['agent', 'supervisor'],
  'cases.label': ['agent', 'supervisor'],
  'cases.close': ['agent', 'supervisor'],
  'cases.reopen': ['agent', 'supervisor'],
  'cases.canned-replies.edit': ['supervisor'],
  'cases.all': ['supervisor'],
  'cases.legal-hold': ['supervisor'],
  'cases.approve-answer': ['approver', 'supervisor'],

  'announcements.view': ['editor', 'approver', 'supervisor'],
  'announcements.write': ['editor'],
  'announcements.test-send': ['editor', 'approver', 'supervisor'],
  'announcements.approve': ['approver'],
  'announcements.schedule': ['editor', 'supervisor'],
  'announcements.send': ['editor', 'supervisor'],
  'announcements.mark-urgent': ['supervisor'],
  'announcements.decide-unknown': ['supervisor'],

  'knowledge.view': ['agent', 'editor', 'approver', 'supervisor'],
  'knowledge.write': ['editor'],
  'knowledge.approve': ['approver'],
  'knowledge.roll-back': ['approver', 'supervisor'],

  'schedule.view': ['agent', 'editor', 'approver', 'supervisor'],
  'schedule.edit': ['editor', 'supervisor'],

  'figures.view': ['editor', 'approver', 'supervisor', 'admin'],
  'figures.export': ['supervisor', 'admin'],

  'personal-data.look-up': ['agent', 'supervisor'],
  'retention.view': ['supervisor', 'admin'],

  'staff.manage': ['admin'],
  'audit.view': ['supervisor', 'admin'],
  settings: ['admin'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** Something that an officer may or may not do. */
export type Action = keyof typeof MAY;

/** All actions, in the order of the table. */
export const ACTIONS = Object.keys(MAY) as readonly Action[];

/** Whether a role may do it. */
export function roleMay(role: Role, action: Action): boolean {
  const roles: readonly Role[] = MAY[action];
  return roles.includes(role);
}

/** Whether an officer may do it: one role that may is enough. */
export function may(officer: Pick<Officer, 'roles'>, action: Action): boolean {
  return officer.roles.some((role) => roleMay(role, action));
}

/** Whether an officer may approve what `author` (an officer's id) wrote: never one's own, whatever the roles. */
export function mayApprove(officer: Pick<Officer, 'id' | 'roles'>, author: string, action: Action): boolean {
  return officer.id !== author && may(officer, action);
}
