import type { StateText } from './dialog';

const FEES =
  '- Fees: birth registration on time {fee.civil.birth}; health-insurance card {fee.civil.child-insurance}; ID card {fee.civil.child-card}. Please confirm at the desk.';
const TIME = '- Time: {civil.birth.linked-time}.';
const DRAFT =
  'You will get a draft of the certificate: read the name with care and answer within {civil.draft-confirm}; silence is consent.';

/** The dialog about a newborn in English: the same states. */
export const newbornEnglish = {
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
  filing: {
    ask: 'Will you file online, at the ward, or does a relative file for you?',
    options: { online: 'Online', desk: 'At the ward or commune', relative: 'A relative files' },
    words: {
      online: ['vneid', 'in the app', 'on the phone', 'internet', 'portal'],
      desk: ['at the ward', 'in person', 'desk', 'one stop', 'office', 'commune'],
      relative: [
        'grandmother',
        'grandfather',
        'grandparents',
        'relative',
        'my sister',
        'someone else files',
        'my mother',
      ],
    },
    name: 'way of filing',
  },
  account: {
    ask: 'Does the father or the mother have **VNeID level 2**?',
    options: { yes: 'Yes, level 2', no: 'No, then at the ward', relative: 'A relative has it' },
    words: {
      yes: ['yes', 'level 2', 'have it', 'my husband has', 'my wife has'],
      no: ['no', 'not yet', 'level 1', 'none', 'not activated'],
      relative: ['a relative', 'grandmother has', 'my sister has', 'relative files'],
    },
    name: 'account',
  },
  onlineEnd: {
    ask: `File the **linked birth service** online within {civil.birth.deadline} of birth:\n1. Open VNeID or {link.portal}, find “Liên thông khai sinh”, code {civil.birth.linked-code}.\n2. Enter the baby, the parents, the residence, the clinic; choose the ID card or not.\n3. Read the baby’s name letter by letter, send, keep the file code.\n- Papers: the birth notice, the parents’ ID numbers; the owner’s consent in someone else’s home.\n${FEES}\n${TIME}\n${DRAFT}`,
  },
  deskEnd: {
    ask: `Go to the **public service centre of the ward or commune** where the father or the mother lives and ask for “liên thông khai sinh”, within {civil.birth.deadline} of birth.\n- Bring: your ID card, the birth notice (or its code), the marriage certificate if you have it; the owner’s consent in someone else’s home.\n- Another ward must help you file online to the right one.\n${FEES}\n${TIME}\n${DRAFT}`,
  },
  relativeEnd: {
    ask: `Grandparents or relatives may file, **no** written authorisation, but the content must be agreed with the parents. They use their own VNeID account, or go to the ward or commune where the father or the mother lives, within {civil.birth.deadline} of birth. Never hand over a password or an OTP.\n- Papers: the birth notice, the parents’ ID numbers; the owner’s consent in someone else’s home.\n${FEES}\n${TIME}`,
  },
  lateEnd: {
    ask: 'After {civil.birth.deadline} a birth **can still be registered**; the sooner the better. Go to the ward or commune where the father or the mother lives with the birth notice and every paper of the child.\n- Fee and fine for being late: I could not verify them; ask at the one-stop desk.\n- Time: as on the receipt, for it mostly needs checking.\nThen declare the child’s residence within {res.minor.deadline}.',
  },
  abroadEnd: {
    ask: 'For a birth abroad there are rules of their own; I could not verify the papers. Ask at the one-stop desk of the ward or commune where you live, or call {hotline.portal} before you go.',
  },
  foreignEnd: {
    ask: 'With a foreign parent it is a procedure of its own: **birth registration with a foreign element**, code {civil.birth.code-foreign}.\n- Papers: the birth notice, the parents’ papers. Ask first how foreign papers are translated and certified.\n- Ask: the one-stop desk of the ward where the father or the mother lives, or {hotline.portal}.\n- Within {civil.birth.deadline} of birth. I could not verify the fee and time.',
  },
  fatherEnd: {
    ask: 'File **birth registration with recognition of a parent**, code {civil.father.code}, within {civil.birth.deadline} of birth.\n- Where: the ward or commune where the father or the mother lives.\n- Papers: the birth notice, the parents’ ID numbers, proof of fatherhood. Ask the ward which proof it takes, and the fee.\n- Time: {civil.father.time}; with verification {civil.father.time-max}.\nThen declare the child’s residence within {res.minor.deadline}.',
  },
  houseEnd: {
    ask: 'For a birth outside a hospital ask the one-stop desk of the ward or commune how it is confirmed. I could not verify which paper takes the place of the birth notice. Mind the {civil.birth.deadline} from birth.\n\nIf mother or baby are unwell, call {hotline.ambulance} at once.',
  },
  noNoticeEnd: {
    ask: 'Take your ID card and the discharge paper, if any, to the one-stop desk of the ward or commune where you live and ask them to contact the hospital or say how to confirm the birth. Or call {hotline.portal}. Mind the {civil.birth.deadline} from birth.',
  },
  ownerEnd: {
    ask: 'A child below the age of {res.minor.age} who follows the parents’ residence is registered **without examining the home**; whether the head of household must agree I could not verify, ask the ward police.\n\nDo not be late with the **birth**: register it alone first, within {civil.birth.deadline}. The residence follows within {res.minor.deadline}.',
  },
  residenceEnd: {
    ask: 'With a birth certificate, register the **baby’s residence** within {res.minor.deadline} of the birth registration.\n- Papers: CT01, agreed by a parent. **No** birth certificate needed.\n- Below the age of {res.minor.age} it follows the parents; the home is not examined.\n- Where: the ward or commune police, VNeID, or {link.portal}.\n- Time: permanent {time.res.permanent}, temporary {time.res.temporary}. Children are exempt from the fee; please confirm.',
  },
  insuranceEnd: {
    ask: 'In the linked service the health-insurance card comes within {civil.birth.time-insurance}. If not, see whether the file asks for a supplement.\n\nAfter a separate birth registration ask Social Insurance {hotline.social-insurance} or the one-stop desk; call the same number if the baby must go to hospital.',
  },
  cardEnd: {
    ask: 'For a child below the age of {id.age.6} with a birth certificate the parents file the ID card **entirely online**; the baby need not come, no photo.\n- Where: VNeID (Thủ tục hành chính) or {link.portal}.\n- Papers: proof of being a parent only if the data lack it.\n- Fee: {fee.id.first}.\n- Time: at most {time.id.card}. Optional.',
  },
  abandonedEnd: {
    ask: '**Report it at once** to the police or the People’s Committee of the ward or commune. If the baby needs help, call {hotline.ambulance}. The ward posts a notice for {civil.birth.abandoned-notice} and then registers the birth.',
  },
} satisfies Readonly<Record<string, StateText>>;
