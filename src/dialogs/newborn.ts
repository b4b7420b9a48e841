import { choose, dialog, end } from './dialog';
import { newbornTexts } from './newborn-texts';

/**
 * A newborn's papers in one go: birth certificate, permanent residence, health-insurance card and, if wished, the ID card.
 * Late, foreign and unmarried cases, a marriage that is not in the data and a missing birth notice have their own ways.
 */
export const newborn = dialog(
  'newborn',
  'done',
  {
    done: choose({ nothing: 'age', certificate: 'rest', abandoned: 'abandonedEnd' }),
    rest: choose({ residence: 'residenceEnd', insurance: 'insuranceEnd', card: 'cardEnd' }),
    age: choose({ within: 'born', late: 'lateEnd' }),
    born: choose({ here: 'foreign', abroad: 'abroadEnd' }),
    foreign: choose({ none: 'parents', one: 'foreignEnd' }),
    parents: choose({ married: 'marriage', unmarried: 'father', alone: 'notice' }),
    marriage: choose({ found: 'notice', missing: 'check', unsure: 'notice' }),
    check: choose({ paper: 'notice', none: 'notice' }),
    father: choose({ without: 'notice', with: 'fatherEnd' }),
    notice: choose({ has: 'home', none: 'noNotice', house: 'houseEnd' }),
    noNotice: choose({ got: 'home', still: 'noNoticeEnd' }),
    home: choose({ own: 'card', other: 'owner', split: 'which' }),
    which: choose({ own: 'card', other: 'owner' }),
    owner: choose({ agrees: 'card', noapp: 'ownerPaper', refuses: 'ownerEnd' }),
    ownerPaper: choose({ on: 'card' }),
    card: choose({ yes: 'filing', no: 'filing' }),
    filing: choose({ online: 'account', desk: 'deskEnd', relative: 'relativeEnd' }),
    account: choose({ yes: 'onlineEnd', no: 'deskEnd', relative: 'relativeEnd' }),
    onlineEnd: end('done', { article: 'birth-linked' }),
    deskEnd: end('done', { article: 'birth-linked' }),
    relativeEnd: end('done', { article: 'birth-linked' }),
    lateEnd: end('elsewhere', { article: 'birth-registration' }),
    abroadEnd: end('stuck', { article: 'birth-registration', staff: true }),
    foreignEnd: end('elsewhere', { article: 'birth-registration', staff: true }),
    fatherEnd: end('done', { article: 'birth-registration' }),
    houseEnd: end('stuck', { article: 'birth-registration', staff: true }),
    noNoticeEnd: end('stuck', { article: 'birth-registration', staff: true }),
    ownerEnd: end('stuck', { article: 'res-minor', staff: true }),
    residenceEnd: end('done', { article: 'res-minor' }),
    insuranceEnd: end('elsewhere', { article: 'birth-linked' }),
    cardEnd: end('done', { article: 'id-under14' }),
    abandonedEnd: end('stuck', { article: 'birth-registration', staff: true }),
  },
  newbornTexts,
  'birth-linked',
);
