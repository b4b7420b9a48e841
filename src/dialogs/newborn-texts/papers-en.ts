import type { StateText } from '../dialog';

/** Papers for a newborn in English: the certificate of birth, the home, the cards. */
export const papersEnglish = {
  notice: {
    ask: 'Has the hospital given the **birth notice** (giấy chứng sinh)? Mostly it is electronic and the hospital sends it itself.',
    hint: 'Choose: there is one, not yet, or born at home.',
    options: { has: 'Yes, paper or electronic', none: 'Not yet, not seen', house: 'Born at home' },
    words: {
      has: ['yes', 'have it', 'paper', 'electronic', 'the hospital sent it', 'got it'],
      none: ['no', 'not yet', 'lost it', 'don’t know', 'do not know', 'not seen', 'missing'],
      house: ['at home', 'home birth', 'on the way', 'no hospital', 'midwife'],
    },
    name: 'birth notice',
  },
  noNotice: {
    ask: 'Ask the hospital: since {civil.birth.notice-since} the electronic birth notice has its own code. Get that code, or the paper.\n\nDo you have it now?',
    options: { got: 'I have it', still: 'Still not' },
    words: {
      got: ['yes', 'got it', 'have it', 'have the code'],
      still: ['no', 'still no', 'not yet', 'refused', 'they refuse'],
    },
    name: 'asking the hospital',
  },
  home: {
    ask: 'Where will the baby have permanent residence?',
    hint: 'Choose: the parents’ own home, someone else’s, or the parents are registered apart.',
    options: {
      own: 'The parents’ own home',
      other: 'Grandparents’, relatives’, rented',
      split: 'Parents registered apart',
    },
    words: {
      own: ['our home', 'our own', 'my home', 'own home', 'our house', 'my house'],
      other: [
        'grandparents',
        'relatives',
        'rented',
        'rent',
        'parents-in-law',
        'my mother’s house',
        'landlord',
        'someone else’s',
      ],
      split: ['registered apart', 'different households', 'two places', 'different provinces', 'apart'],
    },
    name: 'baby’s residence',
  },
  which: {
    ask: 'The baby follows the father **or** the mother, as you both agree. Below the age of {res.minor.age} the home’s conditions are not examined.\n\nWhose home is the chosen place?',
    options: { own: 'The father’s or mother’s own', other: 'Someone else’s' },
    words: {
      own: ['mother’s home', 'father’s home', 'my home', 'own', 'our own', 'mine'],
      other: ['grandparents', 'rented', 'relatives', 'rent', 'someone else'],
    },
    name: 'father or mother',
  },
  owner: {
    ask: 'In a home that is not the parents’ own the owner must agree before the residence part goes on: a tap in VNeID when the notice comes.\n\nWhat about the owner?',
    options: { agrees: 'Agrees, uses VNeID', noapp: 'Agrees, no VNeID', refuses: 'Does not agree' },
    words: {
      agrees: ['agrees', 'yes', 'agreed', 'fine', 'ok', 'has vneid'],
      noapp: ['no vneid', 'does not use vneid', 'no smartphone', 'no level 2', 'on paper', 'without vneid'],
      refuses: ['no', 'refuses', 'refused', 'not agree', 'says no'],
    },
    name: 'owner',
  },
  ownerPaper: {
    ask: 'The owner can write a consent or say so at the ward police. Ask the ward police of that home which paper they want, and file it along.',
    options: { on: 'All right, go on' },
    words: { on: ['go on', 'continue', 'ok', 'yes', 'next', 'all right', 'understood'] },
    name: 'paper consent',
  },
  card: {
    ask: 'Shall the **ID card** be made along? It is optional, {fee.civil.child-card}. The baby need not come and no photo is taken. It can be done later, too.',
    options: { yes: 'Yes, along with it', no: 'Not now' },
    words: {
      yes: ['yes', 'with the card', 'make it', 'sure', 'along'],
      no: ['no', 'not needed', 'later on', 'without the card', 'no card'],
    },
    name: 'ID card',
  },
} satisfies Readonly<Record<string, StateText>>;
