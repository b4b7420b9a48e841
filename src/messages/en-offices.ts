import type { OfficesTexts } from './vi-offices';

/** What the pages about offices' hours say, in English. */
export const enOffices: OfficesTexts = {
  section: 'Hours of units',
  title: 'When staff answer residents in the chat',
  lead: 'From here the assistant knows when staff are there, what to promise, and when answers are due. The first unit gets all new cases. Without an entry no time is promised.',
  none: 'No unit was entered yet.',
  add: 'Add a unit',
  edit: 'Change',
  save: 'Save',
  saved: 'Saved.',
  changed: 'Somebody else has just changed this unit. Look again, then save.',
  id: 'Id (small letters)',
  vi: 'Vietnamese name',
  en: 'English name',
  days: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  weekHint: 'Such as 07:30-11:30, 13:30-17:00. Empty: closed.',
  closures: 'Days off',
  closuresHint:
    'One a line: first day, last day, name. For Tết begin with “tet”: tet 2027-02-05 2027-02-11 Tết. As announced each year; until Tết is entered the assistant says that its dates are not certain.',
  extra: 'Extra working days',
  extraHint: 'One a line: day, then hours, such as 2027-02-13 07:30-11:30, 13:30-17:00.',
  reply: 'First answer promised within (minutes of open time)',
  close: 'End promised within (minutes of open time)',
  wrong: (what) => `Wrong: ${what}`,
  closed: 'closed',
};
