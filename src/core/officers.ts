import type { Language } from './message';

/** What a member of staff may be; one person may be several. */
export type Role = 'agent' | 'editor' | 'approver' | 'supervisor' | 'admin';

/** All roles, in the order in which they are shown. */
export const ROLES: readonly Role[] = ['agent', 'editor', 'approver', 'supervisor', 'admin'];

/** A member of staff as the rest of the product sees one. */
export interface Officer {
  readonly id: string;
  /** What the person types to log in: lower case. */
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The team that cases are handed to; empty when none. */
  readonly unit: string;
  /** The office whose hours count for this person; empty: the province's own. */
  readonly office: string;
  readonly language: Language;
}
