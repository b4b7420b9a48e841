import type { StateText } from '../dialog';

const FEES =
  '- Fees: birth registration on time {fee.civil.birth}; health-insurance card {fee.civil.child-insurance}; ID card {fee.civil.child-card}. Please confirm at the desk.';
const TIME = '- Time: {civil.birth.linked-time}.';
const DRAFT =
  'You will get a draft of the certificate: read the name with care and answer within {civil.draft-confirm}; silence is consent.';

/** Papers for a newborn in English: how to apply, and where it ends. */
export const filingEnglish = {
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
