import type { Texts } from '../core/texts';

/** What people hear about the announcements they subscribe to. */
export const enAnnouncements: Texts['announcements'] = {
  stopped: 'Done. You will get no more announcements. You can still ask me anything, and subscribe again at any time.',
  notSubscribed: 'You are not subscribed to any announcements.',
  overview: (subscription: string) => `You get announcements here:\n${subscription}`,
  repeated: 'The latest announcements of your area:',
  repeatedForAll: 'The latest announcements:',
  nothingToRepeat: 'There is no announcement for your area that still holds.',
  nothingForAll: 'There is no general announcement that still holds. Subscribe for your ward to get its news.',
  subscribe: 'Subscribe to announcements',
  change: 'Change subscription',
  repeat: 'Show last announcements',
  stop: 'Stop announcements',
  linked: 'This chat is linked to your staff account. Test messages will come here.',
  unknown: 'The code is wrong or has expired. Get a new one in the staff console.',
};
