import type { StateText } from './dialog';

const WHERE_TEMPORARY =
  'Where: the ward or commune police where you live, VNeID, or {link.portal}, code {code.res.temporary}.';
const FEE_TEMPORARY = 'Fee in person: {fee.res.temporary.direct}. Online: {fee.res.temporary.online}.';
const TIME_TEMPORARY = 'Time: {time.res.temporary}. Valid for at most {res.temporary.term}, can be extended.';
const WHERE_PERMANENT =
  'Where: the ward or commune police of the new home, VNeID, or {link.portal}, code {code.res.permanent}.';
const FEE_PERMANENT = 'Fee in person: {fee.res.permanent.direct}. Online: {fee.res.permanent.online}.';
const TIME_PERMANENT = 'Time: {time.res.permanent}.';
const STAY = 'By {res.stay.evening} on the first day; after a late arrival by {res.stay.morning}. Fee: {fee.res.stay}.';

const APP = 'Agrees, has VNeID level 2';
const PAPER = 'Agrees, but no level 2';
const REFUSES = 'Does not agree';
const CONSENT_WORDS = {
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

/** The dialog about moving house in English: the same states. */
export const movingHouseEnglish = {
  what: {
    ask: 'A few short questions will show which residence procedure you need. What is it about?',
    hint: 'Choose: moving in somewhere, a guest, a household split, or a wrong address.',
    options: {
      move: 'I move to a new place',
      guest: 'Someone stays at my home',
      split: 'Split the household',
      fix: 'My address is wrong or old',
    },
    words: {
      move: [
        'moving',
        'moved',
        'move house',
        'new home',
        'new room',
        'rent a room',
        'bought a house',
        'new apartment',
        'moving in',
        'new place',
      ],
      guest: ['guest', 'visitor', 'someone stays', 'friend stays', 'relatives visit', 'staying overnight'],
      split: ['split', 'separate household', 'own household'],
      fix: [
        'wrong address',
        'old address',
        'address is wrong',
        'current residence',
        'update my address',
        'not updated',
      ],
    },
    name: 'what it is about',
  },
  length: {
    ask: 'Will you stay at the new place for **{res.temporary.min-stay} or more**?',
    hint: 'The line is {res.temporary.min-stay}: less than that is a short stay.',
    options: { short: 'No, a short stay', long: 'Yes, longer' },
    words: {
      short: [
        'no',
        'a few days',
        'some days',
        'one week',
        'two weeks',
        'a few weeks',
        'short',
        'less than a month',
        'less',
      ],
      long: ['yes', 'long', 'months', 'a year', 'years', 'for good', 'permanently', 'more than a month', 'more'],
    },
    name: 'how long',
  },
  area: {
    ask: 'Is the new place in the same **ward or commune** (new name after the merger) as your permanent residence?',
    hint: 'See your permanent residence in VNeID: Ví giấy tờ, Thông tin cư trú.',
    options: {
      same: 'Same ward or commune',
      other: 'Another ward or commune',
      none: 'I have no permanent residence',
      unsure: 'I am not sure',
    },
    words: {
      same: ['same ward', 'same commune', 'same', 'yes'],
      other: [
        'another ward',
        'different ward',
        'another',
        'different',
        'no',
        'another province',
        'other province',
        'hometown',
      ],
      none: ['no permanent residence', 'not registered anywhere', 'no registration'],
      unsure: ['not sure', 'don’t know', 'do not know', 'no idea', 'unsure'],
    },
    name: 'ward',
  },
  merged: {
    ask: 'Many wards and communes were merged on {date.res.two-level}. Open VNeID, **Thông tin cư trú**, and read the ward there; then ask your landlord for the new ward name of the new place.\n\nAre the two names the same?',
    options: { same: 'The same', other: 'Different, or not known' },
    words: {
      same: ['same', 'yes', 'identical', 'same name'],
      other: ['different', 'no', 'not the same', 'don’t know', 'do not know', 'not sure', 'another'],
    },
    name: 'ward name',
  },
  who: {
    ask: 'Who moves in?',
    hint: 'Answer: only me, the family, only my child, or in a dormitory.',
    options: {
      alone: 'Only me',
      together: 'The family, several people',
      child: 'Only my child, to relatives',
      list: 'Dormitory, workers’ housing',
    },
    words: {
      alone: ['alone', 'just me', 'myself', 'me only', 'one person', 'single'],
      together: [
        'family',
        'whole family',
        'my wife',
        'my husband',
        'we',
        'several',
        'with friends',
        'roommates',
        'two of us',
        'all of us',
      ],
      child: [
        'only my child',
        'my son lives with',
        'my daughter lives with',
        'child to grandparents',
        'only the child',
      ],
      list: ['dormitory', 'hostel', 'workers housing', 'company housing'],
    },
    name: 'who moves',
  },
  together: {
    ask: 'One person files for the household and writes the others on the same form CT01. The fee is paid once.\n\nDo children move along?',
    brief: 'Do children move along?',
    options: { no: 'No children', yes: 'Yes, children' },
    words: {
      no: ['no', 'only adults', 'adults only', 'no kids'],
      yes: ['children', 'a child', 'with a baby', 'kids', 'two kids', 'one child', 'a baby'],
    },
    name: 'children',
  },
  child: {
    ask: 'Write the child on the same CT01; the father or the mother agrees for the child (after a divorce the one who has custody). Children are exempt from the fee; please confirm at the desk.\n\nDoes the child have a birth certificate?',
    options: { has: 'Yes, it has', newborn: 'Newborn, not yet' },
    words: {
      has: ['yes', 'has one', 'has a birth certificate', 'already', 'at school', 'registered'],
      newborn: ['newborn', 'not yet', 'no', 'just born', 'no birth certificate'],
    },
    name: 'birth certificate',
  },
  baby: {
    ask: 'For a newborn use the **linked birth service**: birth certificate, permanent residence with the parents and the health-insurance card in one go, within {civil.birth.deadline} of birth.\n\nShall we go on with the adults’ home, or is it only for the baby?',
    options: { on: 'Go on, whole family', only: 'Only for the baby' },
    words: {
      on: ['go on with us', 'whole family', 'adults too', 'both', 'continue', 'everyone'],
      only: ['only the baby', 'just the baby', 'baby only', 'only baby'],
    },
    name: 'newborn',
  },
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
  guest: {
    ask: 'Who stays?',
    options: { citizen: 'A Vietnamese, at my home', lodging: 'Guests of rooms or a hotel', foreigner: 'A foreigner' },
    words: {
      citizen: ['relative', 'friend', 'my parents', 'family', 'my brother', 'my sister', 'cousin'],
      lodging: ['hotel', 'homestay', 'guest house', 'tenants', 'i rent out rooms', 'landlord'],
      foreigner: ['foreigner', 'foreign', 'korean', 'chinese', 'american'],
    },
    name: 'guest',
  },
  guestLength: {
    ask: 'Will they stay for **{res.temporary.min-stay} or more**?',
    options: { short: 'No, a short stay', long: 'Yes, longer' },
    words: {
      short: ['no', 'a few days', 'one night', 'overnight', 'a week', 'two weeks', 'short', 'less'],
      long: ['yes', 'months', 'a year', 'long', 'for good', 'more'],
    },
    name: 'guest’s stay',
  },
  split: {
    ask: 'A split makes a household of its own **in the same home**. Do you stay there, or move out?',
    options: { stay: 'I stay there', leave: 'I move out' },
    words: {
      stay: ['stay', 'staying', 'same home', 'same house', 'still live there'],
      leave: ['move out', 'moving out', 'leave', 'another place', 'elsewhere'],
    },
    name: 'stay or move out',
  },
  head: {
    ask: 'Do the head of household and the owner agree to the split?',
    options: { agrees: 'They agree', divorced: 'We are divorced', refuses: REFUSES },
    words: {
      agrees: ['yes', 'agree', 'they agree', 'agreed'],
      divorced: ['divorced', 'divorce', 'ex-wife', 'ex-husband'],
      refuses: ['no', 'refuse', 'refuses', 'do not agree', 'don’t agree'],
    },
    name: 'head of household',
  },
  fix: {
    ask: 'What is wrong or not updated?',
    options: {
      current: 'My current residence',
      merger: 'Old ward or province name',
      data: 'Other residence details',
      moved: 'I have moved elsewhere',
    },
    words: {
      current: ['current residence', 'current address', 'where i live now'],
      merger: ['ward name', 'old name', 'merger', 'merged', 'province name', 'binh duong'],
      data: [
        'relation',
        'head of household',
        'house number',
        'street name',
        'other details',
        'a name is missing',
        'wrong name',
      ],
      moved: ['moved', 'i moved', 'have moved', 'new place'],
    },
    name: 'what is wrong',
  },
  stayEnd: {
    ask: `For less than {res.temporary.min-stay} only a **stay notice** is needed, no temporary residence.\n- Who: the owner or lodging; you yourself when the owner is away.\n- Where: the ward or commune police (by phone too), VNeID, or {link.portal}, code {code.res.stay}.\n- Say: name, date of birth, ID number, reason, duration, address.\n- ${STAY}\nIf you stay {res.temporary.min-stay} after all, register temporary residence.`,
  },
  currentEnd: {
    ask: 'Within the ward or commune of your permanent residence **no** temporary residence is needed: only **update your current residence**.\n- Where: the ward or commune police where you live.\n- Bring: your ID card or VNeID.\n- Fee: the residence fee table I have shows none for this; please ask when you report.\nIf the permanent residence should show the new home, ask the ward police then.',
  },
  childEnd: {
    ask: `A child who moves to grandparents, relatives or a guardian gets **permanent residence** there.\n- Papers: CT01, agreed by a parent or guardian, the head of household and the owner. Proof of relation if not in the data.\n- Where: the ward or commune police of that home, VNeID, or {link.portal}.\n- ${TIME_PERMANENT} Children are exempt from the fee; please confirm at the desk.`,
  },
  listEnd: {
    ask: `In a dormitory or workers’ housing **the management can file temporary residence by list**. Ask the management first.\n- Fee per person: in person {fee.res.temporary-list.direct}, online {fee.res.temporary-list.online}.\n- ${TIME_TEMPORARY}`,
  },
  babyEnd: {
    ask: 'Use the **linked birth service** within {civil.birth.deadline} of birth, in VNeID, at {link.portal}, or at the one-stop desk. Write “newborn” and I will walk you through.',
  },
  ownTemporaryEnd: {
    ask: `Register **temporary residence** in your own home.\n- Papers: CT01. Home papers only if the police cannot find them.\n- ${WHERE_TEMPORARY}\n- ${FEE_TEMPORARY}\n- ${TIME_TEMPORARY}\nQualifying and not moving the permanent residence within {res.permanent.duty} may be fined {fine.res.move}.`,
  },
  ownEnd: {
    ask: `Register **permanent residence** in your own home.\n- Papers: CT01. Home papers **only** if the police cannot find them. Co-owners need not agree.\n- ${WHERE_PERMANENT}\n- ${FEE_PERMANENT}\n- ${TIME_PERMANENT}\nNo need to deregister in your hometown first.`,
  },
  noTitleEnd: {
    ask: `Without a title certificate, **permanent residence** may be possible with other papers: a building permit, or sale, gift or inheritance papers. Take the **originals** to the ward police and ask first, above all with a handwritten sale.\n- ${WHERE_PERMANENT}\n- ${FEE_PERMANENT}\n- ${TIME_PERMANENT}`,
  },
  occupiedEnd: {
    ask: 'The former owner is still registered in the home: take your home papers to the ward police and ask them to settle it. I could not verify the procedure. Meanwhile ask about temporary residence if you stay {res.temporary.min-stay} or more.',
  },
  kinEnd: {
    ask: 'This relation is not among those who may move permanent residence into a relative’s home. Two ways:\n- Permanent residence as **staying with consent**: a notarised or certified paper and enough floor area; ask the ward police.\n- Or **temporary residence**: a written consent of the owner, no notary.',
  },
  familyEnd: {
    ask: `Register **permanent residence** in the relative’s home.\n- Papers: CT01, confirmed by the head of household and the owner in VNeID. Proof of relation if not in the data.\n- ${WHERE_PERMANENT}\n- ${FEE_PERMANENT}\n- ${TIME_PERMANENT}`,
  },
  familyDeskEnd: {
    ask: `Without the owner’s VNeID level 2 you **file permanent residence in person** at the ward or commune police of the new home.\n- Papers: CT01 signed by the head of household and the owner, or a separate consent, or they say so at the police. Proof of relation if not in the data.\n- Fee in person: {fee.res.permanent.direct}.\n- ${TIME_PERMANENT}`,
  },
  noConsentEnd: {
    ask: 'Without the consent of the head of household and the owner you **cannot** move your permanent residence there yet. You may register it elsewhere where you qualify. The ward police can advise.',
  },
  familyTemporaryEnd: {
    ask: `Register **temporary residence** in the relative’s home.\n- Papers: CT01, confirmed by the owner and the head of household in VNeID. **No** home papers. For distant relatives ask the ward police whether they count.\n- ${WHERE_TEMPORARY}\n- ${FEE_TEMPORARY}\n- ${TIME_TEMPORARY}`,
  },
  familyTemporaryDeskEnd: {
    ask: `Without the owner’s VNeID level 2 you **file temporary residence in person** at the ward or commune police where you live.\n- Papers: CT01 signed by the relative, or a written consent. **No** home papers.\n- Fee in person: {fee.res.temporary.direct}.\n- ${TIME_TEMPORARY}`,
  },
  rentedEnd: {
    ask: `Register **permanent residence** in the rented or borrowed home.\n- Papers: CT01 agreed by the owner and the head of household; the notarised or certified contract; a paper on the floor area. Ask the ward police for the smallest area per person.\n- ${WHERE_PERMANENT}\n- ${FEE_PERMANENT}\n- ${TIME_PERMANENT}`,
  },
  tenantEnd: {
    ask: `Register **temporary residence** in the rented home.\n- Papers: CT01 and a rental or lending paper, handwritten is fine, **no** notary. The landlord confirms in VNeID.\n- ${WHERE_TEMPORARY}\n- ${FEE_TEMPORARY}\n- ${TIME_TEMPORARY}`,
  },
  tenantDeskEnd: {
    ask: `Without the landlord’s confirmation online you **file temporary residence in person** at the ward or commune police where you live.\n- Papers: CT01 signed by the landlord, or a separate consent; with the handwritten rental paper, **no** notary.\n- Fee in person: {fee.res.temporary.direct}.\n- ${TIME_TEMPORARY}`,
  },
  refusedEnd: {
    ask: 'Tell the landlord: a handwritten rental paper is enough, no notary; signing CT01, a written consent, or a tap in VNeID all work.\n\nIf it is still refused, take the rental papers you have to the **ward police where you live**, or call {hotline.eid}. I could not verify whether the police accept a file without the landlord’s signature.',
  },
  guestEnd: {
    ask: `For a guest who stays less than {res.temporary.min-stay}: give a **stay notice**.\n- Who: someone of the household; the guest when everybody is away.\n- Where: the ward or commune police (by phone too), VNeID, or {link.portal}, code {code.res.stay}.\n- Say: the guest’s name, date of birth, ID number, reason, duration, address.\n- ${STAY}`,
  },
  guestLongEnd: {
    ask: `Someone who stays {res.temporary.min-stay} or more, with permanent residence in another ward, **registers temporary residence**; you agree as the owner.\n- Papers: CT01 with your consent. Close relatives need no home papers; others a written consent, no notary.\n- ${WHERE_TEMPORARY}\n- ${FEE_TEMPORARY}\n- ${TIME_TEMPORARY}`,
  },
  lodgingEnd: {
    ask: `The owner or manager of rooms or a hotel gives a **stay notice** for each guest: by the stay-notice software, VNeID or {link.portal}.\n- ${STAY}\n- Tenants of {res.temporary.min-stay} or more register **temporary residence**: give them the rental paper, sign CT01 or confirm. Report it when they leave.`,
  },
  foreignerEnd: {
    ask: 'Foreigners do **not** use these forms but one of their own, since {date.res.foreign-guest}. Ask the ward or commune police as soon as the guest arrives. I could not verify the steps.',
  },
  splitEnd: {
    ask: 'File a **household split**; the address stays.\n- Papers: CT01, agreed by the head of household and the owner (signature, VNeID, a paper, or in person).\n- Where: the ward or commune police of your permanent residence, VNeID, or {link.portal}, code {code.res.split}.\n- Fee in person: {fee.res.split.direct}. Online: {fee.res.split.online}.\n- Time: {time.res.split}.',
  },
  divorcedEnd: {
    ask: 'After a divorce a **household split** needs no consent of the head of household or the owner.\n- Papers: CT01, proof of the divorce, and proof that you may still live there.\n- Where: the ward or commune police of your permanent residence, VNeID, or {link.portal}, code {code.res.split}.\n- Fee in person: {fee.res.split.direct}. Online: {fee.res.split.online}.\n- Time: {time.res.split}.',
  },
  splitRefusedEnd: {
    ask: 'Without the consent of the head of household and the owner there is **no** split yet, except after a divorce. You may register permanent residence elsewhere where you qualify. If the head of household has died, first ask the ward police about a new one.',
  },
  mergerEnd: {
    ask: 'Ward and province names changed by the merger are **updated by themselves**; you need do nothing. If VNeID still shows the old name, ask the ward police or call {hotline.eid}. Anyone who phones to “update your address” is a fraud.',
  },
  adjustEnd: {
    ask: 'File an **adjustment of residence information**.\n- Papers: CT01 and proof of what is wrong; not needed if the civil-status data have it.\n- Where: the ward or commune police, VNeID, or {link.portal}, code {code.res.adjust}.\n- I could not verify the fee and time; ask when filing.\nA wrong name or date of birth in the birth record is first corrected at the People’s Committee.',
  },
} satisfies Readonly<Record<string, StateText>>;
