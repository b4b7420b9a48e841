import { choose, dialog, end } from './dialog';
import { lostTexts } from './lost-texts';

/** A lost or stolen card or phone: what to do now, in the order in which it prevents most harm. */
export const lost = dialog(
  'lost',
  'what',
  {
    what: choose({ phone: 'sim', card: 'watch' }),
    sim: choose({ done: 'bank', help: 'simHelp' }),
    simHelp: choose({ done: 'bank' }),
    bank: choose({ done: 'account', none: 'account' }),
    account: choose({ locked: 'police', cannot: 'office', none: 'police' }),
    office: choose({ done: 'police' }),
    police: choose({ stolen: 'report', lost: 'alsoCard' }),
    report: choose({ done: 'alsoCard' }),
    alsoCard: choose({ yes: 'deskEnd', no: 'phoneEnd' }),
    watch: choose({ done: 'login', found: 'foundEnd' }),
    login: choose({ yes: 'onlineEnd', no: 'deskEnd' }),
    phoneEnd: end('done', { article: 'eid-device-change', staff: true }),
    deskEnd: end('done', { article: 'id-reissue', staff: true }),
    onlineEnd: end('done', { article: 'id-reissue', staff: true }),
    foundEnd: end('elsewhere', { article: 'id-reissue' }),
  },
  lostTexts,
  'id-reissue',
);
