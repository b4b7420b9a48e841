import type { StateText } from './dialog';

const NOTHING = { ask: '' };

const FOUR =
  'Please give me the **last four digits** of the ID number of the person the application belongs to. Only four, never the whole number; I do not keep them after the look-up.';

const CONSENT =
  'Shall I tell you right here when it changes? I keep only the dossier code, until it is finished or for at most 90 days; type “stop alerts” to end it at any time.';

const WATCH: Pick<StateText, 'options' | 'words' | 'hint' | 'name'> = {
  options: { watch: 'Tell me when it changes', stop: 'No need' },
  words: {
    watch: ['tell me', 'notify me', 'alert me', 'follow', 'yes', 'please do', 'sure', 'ok'],
    stop: ['no', 'no thanks', 'not needed', 'don’t', 'that is all', 'thanks'],
  },
  hint: 'Answer “yes” to be told of changes, or “no”.',
  name: 'alerts',
};

/** The look-up of an application in English: the same states. */
export const applicationStatusEnglish = {
  code: {
    ask: 'Please give me the **dossier code** printed on the appointment slip or in the acceptance message, such as {portal.code-example}. With or without spaces and dots.',
    hint: 'A dossier code has letters and figures with the filing date in the middle, such as {portal.code-example}.',
    name: 'code',
  },
  reading: NOTHING,
  beginning: {
    ask: 'That is only the end of the code. Please give me the **beginning**, the letter and figures before the date, such as G01.899.909; or the whole code.',
    hint: 'The beginning stands before the first dash on the slip, such as G01.899.909 or H29.31.',
    name: 'beginning',
  },
  rest: {
    ask: 'The code is not complete. Please give me the **rest**: six figures of the date and the last number, such as 260916-890028; or the whole code.',
    hint: 'The rest stands after the first dash on the slip, such as 260916-890028.',
    name: 'rest',
  },
  whole: {
    ask: 'That is not enough to look it up. Please give me the **whole code** from the slip, such as {portal.code-example}.',
    hint: 'Type everything from the first letter to the last figure, such as {portal.code-example}.',
    name: 'whole code',
  },
  procedure: {
    ask: 'That is the **code of the procedure**, the same for everybody, not your dossier code. Please give me the code on the appointment slip, such as {portal.code-example}.',
    hint: 'A dossier code begins with a letter, such as {portal.code-example}.',
    name: 'whole code',
  },
  wrongDate: {
    ask: 'The date in the code cannot be right: the six figures in the middle are year, month and day. Please check the slip and type the **whole code**.',
    hint: 'Such as {portal.code-example}: year, month and day in the middle, two figures each.',
    name: 'whole code',
  },
  check: { ask: FOUR, hint: 'Exactly the last four digits, for example 1234.', name: 'digits' },
  look: NOTHING,
  again: {
    ask: 'I find no application that matches **both the code and the four digits**. Please check the code on the slip, and the ID number of the **owner** of the application (not of the person who filed it for them).\n\nType the four digits again, or the code again.',
    hint: 'Type the last four digits, or the dossier code again.',
    name: 'digits',
  },
  digits: { ask: FOUR, hint: 'Exactly the last four digits, for example 1234.', name: 'digits' },
  lookAgain: NOTHING,
  lookDigits: NOTHING,
  firstOfTwo: {
    ask: '{data.tellEn}\n\nQuestions about it: call {hotline.portal}.\n\nShall I look up the second code **{data.second}**?',
    options: { next: 'Look up the second one', stop: 'No, thank you' },
    words: { next: ['yes', 'second', 'go on', 'next', 'ok', 'sure'], stop: ['no', 'stop there', 'enough'] },
    hint: 'Answer “yes” or “no”.',
    name: 'second code',
  },
  secondCheck: {
    ask: 'Please give me the **last four digits** of the ID number of the second application’s owner. If it is the same person, type them again: I did not keep them.',
    hint: 'Exactly the last four digits, for example 1234.',
    name: 'second digits',
  },
  secondLook: NOTHING,
  notFound: {
    ask: 'There is still no application that matches **both the code and the four digits**. What would you like to do?',
    options: { digits: 'Type the digits again', code: 'Type the code again', stop: 'Stop here' },
    words: {
      digits: ['digits', 'four digits', 'id digits'],
      code: ['another code', 'the code', 'code again'],
      stop: ['no', 'never mind', 'that is all'],
    },
    hint: 'Press a button below, or just type another dossier code.',
    name: 'trying again',
  },
  down: {
    ask: 'The status system is **not answering**. I keep your code, and you can go on here a little later.\n\nIf you need it now: see {link.portal}, “Tra cứu hồ sơ”, or call {hotline.portal}.',
    options: { again: 'Try again', stop: 'Later' },
    words: { again: ['try again', 'again', 'retry', 'yes'], stop: ['later', 'no', 'not now'] },
    hint: 'Press “Try again” or “Later”.',
    name: 'trying again',
  },
  waiting: { ask: `{data.tellEn}\n\n${CONSENT}`, ...WATCH },
  supplement: { ask: `{data.tellEn}\n\n${CONSENT}`, ...WATCH },
  payment: { ask: `{data.tellEn}\n\n${CONSENT}`, ...WATCH },
  overdue: {
    ask: `{data.tellEn}\n\nYou have the right to ask and to complain: call {hotline.portal}, or write under “Phản ánh kiến nghị” on {link.portal}. To let staff look at it, type “talk to staff”.\n\n${CONSENT}`,
    ...WATCH,
  },
  watch: NOTHING,
  watchingEnd: {
    ask: 'I am following application **{data.code}** and will write to you when it changes. Type “stop alerts” to end it.',
  },
  doneEnd: { ask: 'All right. Send me the dossier code whenever you want to look again.' },
  refusedEnd: { ask: '{data.tellEn}' },
  withdrawnEnd: { ask: '{data.tellEn}' },
  stoppedEnd: { ask: '{data.tellEn}\n\nQuestions: call {hotline.portal}.' },
  finishedEnd: { ask: '{data.tellEn}' },
  handedEnd: { ask: '{data.tellEn}' },
  notFoundEnd: {
    ask: 'You can look it up yourself on {link.portal}, “Tra cứu hồ sơ”, or in VNeID; for help call {hotline.portal}.',
  },
  tooManyEnd: {
    ask: 'There were too many wrong tries, so I stop looking up **for about an hour** to keep the application safe. Check the slip and come back later.\n\nIf you need it now: log in to {link.portal}, or call {hotline.portal}.',
  },
  downEnd: {
    ask: 'All right. Send me the code again when it suits you. If you need it now: see {link.portal}, “Tra cứu hồ sơ”, or call {hotline.portal}.',
  },
};
