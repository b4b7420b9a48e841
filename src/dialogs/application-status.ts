import { readBeginning, readCode, readLastFour, readTail, readWhole } from './application-code';
import { applicationStatusTexts } from './application-status-texts';
import { ask, call, choose, dialog, end, type Dialog } from './dialog';

/** What a look-up can find, and where each leads. A wrong code and wrong digits are one outcome. */
const found = {
  waiting: 'waiting',
  overdue: 'overdue',
  supplement: 'supplement',
  payment: 'payment',
  refused: 'refusedEnd',
  withdrawn: 'withdrawnEnd',
  stopped: 'stoppedEnd',
  finished: 'finishedEnd',
  handed: 'handedEnd',
  tooMany: 'tooManyEnd',
  down: 'down',
  failed: 'down',
} as const;

const SECRET = { secret: true } as const;

const watchOrNot = { watch: 'watch', stop: 'doneEnd' } as const;

/**
 * Looks an application up: dossier code in any form, last four digits of the owner's ID, then where it stands and what to do.
 * The digits are replaced by a mark as soon as they were used. Two codes in one message are looked up one after the other.
 */
export const applicationStatus: Dialog = {
  ...dialog(
    'application-status',
    'code',
    {
      code: ask(readCode, 'reading'),
      reading: call('applications.code', {
        whole: 'check',
        tail: 'beginning',
        beginning: 'rest',
        serial: 'whole',
        'procedure-code': 'procedure',
        'impossible-date': 'wrongDate',
        failed: 'whole',
      }),
      beginning: ask(readBeginning, 'check'),
      rest: ask(readTail, 'check'),
      whole: ask(readWhole, 'check'),
      procedure: ask(readWhole, 'check'),
      wrongDate: ask(readWhole, 'check'),
      check: ask(readLastFour, 'look', SECRET),
      look: call('applications.status', { ...found, firstOfTwo: 'firstOfTwo', notFound: 'again', digits: 'digits' }),
      again: ask(readLastFour, 'lookAgain', SECRET),
      digits: ask(readLastFour, 'lookDigits', SECRET),
      lookAgain: call('applications.status-again', {
        ...found,
        firstOfTwo: 'firstOfTwo',
        notFound: 'notFound',
        digits: 'notFound',
      }),
      lookDigits: call('applications.status-digits', {
        ...found,
        firstOfTwo: 'firstOfTwo',
        notFound: 'notFound',
        digits: 'notFound',
      }),
      firstOfTwo: choose({ next: 'secondCheck', stop: 'doneEnd' }),
      secondCheck: ask(readLastFour, 'secondLook', SECRET),
      secondLook: call('applications.status-second', { ...found, notFound: 'notFound', digits: 'notFound' }),
      notFound: choose({ digits: 'check', code: 'code', stop: 'notFoundEnd' }),
      down: choose({ again: 'check', stop: 'downEnd' }),
      waiting: choose(watchOrNot),
      supplement: choose(watchOrNot),
      payment: choose(watchOrNot),
      overdue: choose(watchOrNot),
      watch: call('applications.watch', { watching: 'watchingEnd', failed: 'downEnd' }),
      watchingEnd: end('done'),
      doneEnd: end('done'),
      refusedEnd: end('elsewhere', { staff: true }),
      withdrawnEnd: end('elsewhere'),
      stoppedEnd: end('stuck', { staff: true }),
      finishedEnd: end('done'),
      handedEnd: end('done'),
      notFoundEnd: end('stuck', { article: 'national-portal', staff: true }),
      tooManyEnd: end('stuck', { article: 'national-portal', staff: true }),
      downEnd: end('stuck', { article: 'national-portal', staff: true }),
    },
    applicationStatusTexts,
    'national-portal',
  ),
  outcome: 'status',
};
