/**
 * How a turn ended: exactly one of these, stored and counted. The list is closed; new endings are variants of an old one.
 * answered · clarified (asked which one is meant) · abstained (in scope, no evidence) · out-of-scope · smalltalk · dialog ·
 * status · handoff · emergency · credential (something secret was typed) · refused (attack) · failed.
 */
export const OUTCOMES = [
  'answered',
  'clarified',
  'abstained',
  'out-of-scope',
  'smalltalk',
  'dialog',
  'status',
  'handoff',
  'emergency',
  'credential',
  'refused',
  'failed',
] as const;

/** One of {@link OUTCOMES}. */
export type Outcome = (typeof OUTCOMES)[number];
