import type { StateText } from '../dialog';

/** Papers for a newborn in English: the child and the parents. */
export const childEnglish = {
  done: {
    ask: 'Congratulations! Four things go **in one file**: the birth certificate, permanent residence, the health-insurance card, and the ID card if you wish. A few questions show the right way.\n\nDoes the baby have a birth certificate?',
    brief: 'Does the baby have a birth certificate?',
    hint: 'Choose: not yet, it has one, or an abandoned child.',
    options: { nothing: 'Not yet', certificate: 'Yes, it has one', abandoned: 'An abandoned child' },
    words: {
      nothing: ['no', 'nothing yet', 'just born', 'newborn', 'not registered', 'no certificate'],
      certificate: ['yes', 'has one', 'has a birth certificate', 'already registered', 'registered'],
      abandoned: ['abandoned', 'found a baby', 'foundling'],
    },
    name: 'birth certificate',
  },
  rest: {
    ask: 'What does the baby still need?',
    hint: 'Choose residence, health insurance or the ID card, one at a time.',
    options: { residence: 'Residence', insurance: 'Health-insurance card', card: 'ID card' },
    words: {
      residence: ['residence', 'permanent residence', 'household', 'temporary residence'],
      insurance: ['insurance', 'health insurance', 'health card'],
      card: ['id', 'identity card', 'card', 'id number'],
    },
    name: 'what is missing',
  },
  age: {
    ask: 'A birth is registered within {civil.birth.deadline}. Is the baby still within that time?',
    hint: 'Count from the day of birth.',
    options: { within: 'Within the time', late: 'The time has passed' },
    words: {
      within: [
        'yes',
        'within',
        'still',
        'a few days',
        'one week',
        'weeks',
        'last week',
        'yesterday',
        'one month',
        'just born',
        'not passed',
      ],
      late: ['no', 'late', 'passed', 'overdue', 'months ago', 'three months', 'one year old', 'years', 'too late'],
    },
    name: 'time limit',
  },
  born: {
    ask: 'Was the baby born in Vietnam or abroad? Any hospital is fine: you register where the parents live.',
    options: { here: 'In Vietnam', abroad: 'Abroad' },
    words: {
      here: ['vietnam', 'in a hospital', 'hospital', 'here', 'another province'],
      abroad: ['another country', 'in korea', 'in the us', 'in japan', 'overseas', 'foreign country'],
    },
    name: 'place of birth',
  },
  foreign: {
    ask: 'Is the father or the mother a foreigner?',
    options: { none: 'Both are Vietnamese', one: 'One is a foreigner' },
    words: {
      none: ['no', 'both vietnamese', 'none', 'neither'],
      one: [
        'yes',
        'foreigner',
        'the father is a foreigner',
        'the mother is a foreigner',
        'my husband is foreign',
        'i am a foreigner',
        'foreign father',
        'foreign husband',
      ],
    },
    name: 'nationality',
  },
  parents: {
    ask: 'Have the parents **registered their marriage**?',
    hint: 'Choose: married, not registered, or a mother on her own.',
    options: { married: 'Married', unmarried: 'Not registered', alone: 'Mother on her own' },
    words: {
      married: ['yes', 'we are married', 'registered', 'marriage certificate', 'husband and wife'],
      unmarried: ['no', 'not married', 'unmarried', 'not yet', 'living together'],
      alone: ['single mother', 'alone', 'no father', 'single parent', 'on my own'],
    },
    name: 'marriage',
  },
  marriage: {
    ask: 'The office looks the marriage up by itself. Does VNeID show it correctly, or were you told that it was **not found**?',
    options: { found: 'It is shown', missing: 'Not found', unsure: 'I have not looked' },
    words: {
      found: ['yes', 'shown', 'correct', 'found', 'it shows'],
      missing: ['no', 'not there', 'shows single', 'missing', 'was not found', 'not in the data', 'wrong'],
      unsure: ['not sure', 'don’t know', 'do not know', 'not looked', 'no vneid', 'have not checked'],
    },
    name: 'marriage data',
  },
  check: {
    ask: 'If the data lack it, the office **checks by itself**, {civil.birth.marriage-check} more. You need **not** travel for a paper. A paper marriage certificate makes it faster.\n\nDo you still have it?',
    options: { paper: 'I have the paper', none: 'Lost, I have none' },
    words: {
      paper: ['yes', 'have it', 'still have it', 'i have it', 'have the paper'],
      none: ['no', 'lost', 'lost it', 'don’t have', 'do not have it', 'none'],
    },
    name: 'marriage certificate',
  },
  father: {
    ask: 'Without a marriage the **father’s part stays empty**; the mother can still register the birth. To enter the father, recognition is registered along with it.\n\nWhich do you want?',
    options: { without: 'Leave the father empty', with: 'Enter the father' },
    words: {
      without: ['empty', 'leave it empty', 'without the father', 'no father', 'mother only', 'later'],
      with: ['with the father', 'father’s name', 'add the father', 'recognise', 'recognition', 'enter him'],
    },
    name: 'father',
  },
} satisfies Readonly<Record<string, StateText>>;
