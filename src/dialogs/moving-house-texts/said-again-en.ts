/** The owner agrees in the app. */
export const APP = 'Agrees, has VNeID level 2';

/** The owner agrees on paper. */
export const PAPER = 'Agrees, but no level 2';

/** The owner does not agree. */
export const REFUSES = 'Does not agree';

/** How people say whether the owner agrees. */
export const CONSENT_WORDS = {
  app: ['has level 2', 'level 2', 'has vneid', 'can confirm in the app', 'confirms in vneid'],
  paper: [
    'no level 2',
    'no vneid',
    'does not have vneid',
    'does not use vneid',
    'signs on paper',
    'will sign',
    'signature only',
    'agrees',
    'on paper',
  ],
  refuses: [
    'refuses',
    'refused',
    'does not agree',
    'will not sign',
    'won’t sign',
    'says no',
    'not agree',
    'landlord refuses',
  ],
};
