import type { StateText } from '../dialog';
import { APP, PAPER, REFUSES, CONSENT_WORDS } from './said-again-en';

/** Moving house in English: whose home it is, and with whose leave. */
export const homeEnglish = {
  home: {
    ask: 'Whose home is the new place?',
    hint: 'Choose: your own, a relative’s, or rented or borrowed.',
    options: { own: 'My own home', family: 'A relative’s home', rented: 'Rented or borrowed' },
    words: {
      own: ['own', 'mine', 'my house', 'bought', 'i own it', 'our own', 'my apartment'],
      family: [
        'parents',
        'relative',
        'relatives',
        'my parents’ house',
        'my husband’s family',
        'my wife’s family',
        'sister',
        'brother',
        'family home',
        'grandparents',
      ],
      rented: ['rent', 'rented', 'renting', 'landlord', 'borrowed', 'room', 'friend’s house', 'tenant'],
    },
    name: 'home',
  },
  ownPlan: {
    ask: 'In a home of your own that qualifies you must move your **permanent** residence within {res.permanent.duty}. Do you want to move it now, or only register temporarily?',
    options: { permanent: 'Move permanent residence', temporary: 'Only temporary' },
    words: {
      permanent: ['permanent', 'permanently', 'for good', 'move it', 'move it now', 'household registration'],
      temporary: ['temporary', 'temporarily', 'for now', 'only temporary'],
    },
    name: 'permanent or temporary',
  },
  papers: {
    ask: 'Is there a title certificate of the home in your name?',
    options: { title: 'Yes', none: 'Not yet, other papers', occupied: 'Former owner still registered' },
    words: {
      title: ['yes', 'have it', 'in my name', 'have the title', 'co-owner'],
      none: ['no', 'not yet', 'no title', 'handwritten', 'contract only', 'at the bank'],
      occupied: ['former owner', 'previous owner', 'still registered', 'old owner'],
    },
    name: 'home papers',
  },
  familyPlan: {
    ask: 'Do you want to move your **permanent** residence into the relative’s home, or register **temporarily**?',
    options: { permanent: 'Permanent', temporary: 'Temporary' },
    words: {
      permanent: ['permanently', 'household registration', 'for good'],
      temporary: ['temporarily', 'for now', 'just temporary', 'for work', 'for study'],
    },
    name: 'permanent or temporary with relatives',
  },
  kin: {
    ask: 'How are you related to the head of household and the owner?\n\nAllowed: spouses, parents and children; an elderly person with siblings or grandchildren; a disabled person with relatives; a child with relatives or a guardian.',
    hint: 'See whether you are on the list above.',
    options: { close: 'I am on the list', other: 'I am not' },
    words: {
      close: [
        'spouse',
        'husband',
        'wife',
        'my parents',
        'my son',
        'my daughter',
        'parents',
        'child',
        'yes',
        'guardian',
        'on the list',
      ],
      other: [
        'no',
        'friend',
        'cousin',
        'uncle',
        'aunt',
        'brother',
        'sister',
        'not on the list',
        'boyfriend',
        'girlfriend',
      ],
    },
    name: 'relation',
  },
  consent: {
    ask: 'Do the head of household and the owner agree? With several owners the consent of **one** is enough.\n\nTo file online they confirm with VNeID level 2.',
    hint: 'Choose: they have level 2, sign on paper, or do not agree.',
    options: { app: APP, paper: PAPER, refuses: REFUSES },
    words: CONSENT_WORDS,
    name: 'consent',
  },
  host: {
    ask: 'Does the relative (owner, head of household) agree? Then **no** papers of the home are needed.\n\nTo file online they confirm with VNeID level 2.',
    hint: 'Choose: they have level 2, sign on paper, or do not agree.',
    options: { app: APP, paper: PAPER, refuses: REFUSES },
    words: CONSENT_WORDS,
    name: 'relative’s consent',
  },
} satisfies Readonly<Record<string, StateText>>;
