import type { StateText } from '../dialog';
import { APP, PAPER, REFUSES, CONSENT_WORDS } from './said-again-en';

/** Moving house in English: living in a rented home. */
export const rentedEnglish = {
  rentedPlan: {
    ask: 'In a rented or borrowed home people usually register **temporarily**. **Permanent** residence there needs a notarised or certified contract, the owner’s consent and enough floor area.\n\nWhich one?',
    options: { temporary: 'Temporary', permanent: 'Permanent' },
    words: {
      temporary: ['temporarily', 'temporary residence', 'for now'],
      permanent: ['permanently', 'permanent residence', 'household registration'],
    },
    name: 'temporary or permanent',
  },
  contract: {
    ask: 'Do you have all three: a **notarised or certified** contract, the consent of the owner and the head of household, and a paper on the floor area?',
    options: { yes: 'Yes, all three', no: 'No, then temporary' },
    words: {
      yes: ['all', 'all of them', 'have all', 'complete'],
      no: ['not all', 'missing', 'not notarised', 'no notarised contract', 'temporary then'],
    },
    name: 'contract',
  },
  landlord: {
    ask: 'How does the landlord confirm for you?',
    hint: 'Choose: has VNeID level 2, signs on paper, has not confirmed yet, or does not agree.',
    options: { app: APP, paper: PAPER, silent: 'Agrees, has not confirmed yet', refuses: REFUSES },
    words: {
      ...CONSENT_WORDS,
      silent: [
        'not confirmed',
        'has not confirmed',
        'did not confirm',
        'waiting for the landlord',
        'no notification',
        'sees no notification',
      ],
    },
    name: 'landlord',
  },
  silent: {
    ask: 'The file waits for the landlord. Ask the landlord to open VNeID with their own **level 2** account, read the notification, check the name and address, and agree. Check that you gave the landlord’s correct ID number.\n\nDid it work?',
    options: { done: 'Confirmed', still: 'Still not' },
    words: {
      done: ['yes', 'worked', 'it worked', 'confirmed now', 'ok'],
      still: ['no', 'not working', 'still nothing', 'did not work', 'not yet'],
    },
    name: 'waiting for confirmation',
  },
} satisfies Readonly<Record<string, StateText>>;
