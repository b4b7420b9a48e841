import type { StateText } from '../dialog';

const WHERE_TEMPORARY =
  'Where: the ward or commune police where you live, VNeID, or {link.portal}, code {code.res.temporary}.';
const FEE_TEMPORARY = 'Fee in person: {fee.res.temporary.direct}. Online: {fee.res.temporary.online}.';
const TIME_TEMPORARY = 'Time: {time.res.temporary}. Valid for at most {res.temporary.term}, can be extended.';
const WHERE_PERMANENT =
  'Where: the ward or commune police of the new home, VNeID, or {link.portal}, code {code.res.permanent}.';
const FEE_PERMANENT = 'Fee in person: {fee.res.permanent.direct}. Online: {fee.res.permanent.online}.';
const TIME_PERMANENT = 'Time: {time.res.permanent}.';
const STAY = 'By {res.stay.evening} on the first day; after a late arrival by {res.stay.morning}. Fee: {fee.res.stay}.';

/** Moving house in English: where it ends. */
export const endsEnglish = {
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
