import { expect, it } from 'vitest';
import { activateEid } from '../../src/dialogs/activate-eid';
import { targetsOf } from '../../src/dialogs/walk';

/** Obstacles that the offices report, and the state or end that helps with each. */
const OBSTACLES = {
  'SIM not in own name': 'simEnd',
  'number used by another account': 'usedEnd',
  'number does not match': 'mismatch',
  'registered number is gone': 'numberEnd',
  'already activated': 'already',
  'activated by somebody else': 'notmeEnd',
  'wrong data': 'wrongDataEnd',
  'account locked': 'lockedEnd',
  'new phone': 'deviceEnd',
  'NFC fails': 'nfc',
  'phone without NFC': 'borrow',
  'face check fails': 'face',
  'helping a parent': 'parent',
  'parent far away': 'awayEnd',
  'child under 14': 'childEnd',
  foreigner: 'foreignerEnd',
  'card expired or none': 'cardEnd',
  'not approved yet': 'waiting',
  'approval overdue': 'overdueEnd',
  'not registered': 'registerEnd',
  'approved more than 7 days ago': 'over7',
  'no smartphone': 'computer',
  'phone full': 'space',
  'app not found': 'missing',
  'app error': 'busy',
  'no OTP': 'noOtp',
  'OTP expired': 'expiredOtp',
  'OTP wrong': 'wrongOtp',
  'password refused': 'passwordHelp',
  'password forgotten': 'passwordEnd',
  'passcode not understood': 'passcodeHelp',
  'still level 1': 'refresh',
} as const;

const MOST_MESSAGES = 6;

it('leads to every obstacle in at most six messages, the first one included', () => {
  const messages = new Map([[activateEid.start, 1]]);
  for (const [name, count] of messages)
    for (const next of targetsOf(activateEid.states[name] ?? { kind: 'end', result: 'done' }))
      if (!messages.has(next)) messages.set(next, count + 1);
  const far = Object.entries(OBSTACLES).filter(([, state]) => (messages.get(state) ?? Infinity) > MOST_MESSAGES);
  expect(far).toEqual([]);
});
