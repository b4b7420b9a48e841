import type { DeskTexts } from '../core/desk-texts';
import { localDayAndTime } from './local-moment';
import { enAloud } from './en-voice';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What the assistant says in English about staff. */
export const enDesk: DeskTexts = {
  aloud: enAloud,
  moment(at, now) {
    const { hour, minute, weekday, day, month, today, tomorrow } = localDayAndTime(at, now);
    const time = `${hour}:${String(minute).padStart(2, '0')}`;
    if (today) return `${time} today`;
    return `${time} ${tomorrow ? 'tomorrow, ' : 'on '}${WEEKDAYS[weekday] ?? ''} (${day} ${MONTHS[month - 1] ?? ''})`;
  },
  minutes: (minutes) =>
    minutes < 60 ? `in about ${minutes} minutes` : `in about ${Math.ceil(minutes / 30) / 2} hours`,
  around: (moment) => `around ${moment}`,
  place: (place, wait) =>
    `You are **number ${place}** in the queue${wait === undefined ? '' : `, expected ${wait}`}. You need not watch the screen: an officer will write to you here.`,
  moved: (place, wait) =>
    place === 1
      ? `You are **next**${wait === undefined ? '' : `, expected ${wait}`}.`
      : `The queue is shorter: you are **number ${place}** now${wait === undefined ? '' : `, expected ${wait}`}.`,
  closed: (opens, uncertain) =>
    opens === undefined
      ? 'The office is closed now. Staff will answer here when it opens. When would you like them to write to you?'
      : `The office is closed now. Staff are back at **${opens}**${uncertain ? ' (the days off for Tết are not known yet, so this may change)' : ''} and will write to you here. When would you like that?`,
  closedWhileAttended: (opens, uncertain) =>
    opens === undefined
      ? 'The office has closed. Your message is kept and staff will answer when it opens.'
      : `The office has closed. Your message is kept and staff will answer from **${opens}**${uncertain ? ' (the days off for Tết are not known yet, so this may change)' : ''}.`,
  secretWhileAttended:
    '**Never send** ID numbers, passwords or OTP codes to anyone, not even to an officer. I have hidden that part; the officer sees only the rest.\n\n• Please delete the message you just sent.\n• If you have given a password or OTP to anyone: change your VNeID password and tell your bank now.',
  hoursChanged: (opens, uncertain) =>
    opens === undefined
      ? 'The opening hours have just changed: staff are away for now. Your request is kept and they will answer here when they are back.'
      : `The opening hours have just changed: staff are back at **${opens}**${uncertain ? ' (the days off for Tết are not known yet, so this may change)' : ''}. Your request is kept and they will write to you here.`,
  wishes: { morning: 'In the morning', afternoon: 'In the afternoon', any: 'Any time' },
  wishTaken: (wish) =>
    `Noted: **${wish.toLowerCase()}**. Staff will write to you here. I take no phone number, so do not trust anybody who calls and says that they come from this chat.`,
  danger: 'I have told staff as well, but **do not wait for them**: call the numbers above now.',
  officer: (name) => `**Officer ${name}:**`,
  corrected: (name) => `**Officer ${name} (corrected):**`,
  joined: (name) =>
    `**Officer ${name}** is talking to you. A person answers from now on and the automatic assistant is silent. Still, never send passwords or OTP codes to anybody.`,
  left: 'The officer has put your request back in the queue and a colleague will take it. Meanwhile you can ask me.',
  transferred: (name) => `**Officer ${name}** will go on helping you.`,
  moveToOffice: (office) => `Your request has been passed to **${office}**. Their staff will answer here.`,
  closing: (number) =>
    `Staff have closed request ${number}. The automatic assistant answers you again from here.\n\nHow did staff do? (Your name is not kept with it.)`,
  rate: { good: 'Satisfied', bad: 'Not satisfied', again: 'Not solved yet' },
  rated: {
    good: 'Thank you! Write whenever you need me.',
    bad: 'Thank you for telling us, we will do better. If it is not solved, write “not solved” within a day.',
  },
  ratedAlready: 'I have your rating already. Thank you!',
  reopened: 'I have opened your request again, so that staff go on with it.',
  reopenedByStaff: (name) => `**Officer ${name}** has opened your request again and will go on here.`,
  tooLateToReopen: 'That request ended long ago. Press “Talk to staff” for a new one.',
  held: (article) =>
    `About **${article}**: an officer looks at the answer before it is sent. I will write to you here as soon as it is ready.`,
  approved: 'An officer has checked the answer to your earlier question:',
  approvedChanged: 'An officer answers your earlier question:',
  rejected: (reason) =>
    `Your earlier question: an officer looked at it and could not confirm the answer${reason === '' ? '' : ` (${reason})`}. Press “Talk to staff” to be helped in person.`,
  heldTooLong:
    'Staff did not get to your earlier question in time, so I put it in the queue for an officer to answer in person.',
};
