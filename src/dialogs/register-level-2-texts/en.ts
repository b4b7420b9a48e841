import type { StateText } from '../dialog';

/** Getting ready for level 2 in English. */
export const registerLevel2English = {
  who: {
    ask: 'Level 2 is done **in person** once, free of charge. I help you prepare so that one visit is enough.\n\nWho is it for?',
    hint: 'Choose by age.',
    options: {
      adult: 'Aged {eid.age.adult} or older',
      teen: 'Aged {eid.age.child} to under {eid.age.adult}',
      small: 'Under {eid.age.child}',
      foreigner: 'A foreigner',
    },
    words: {
      adult: ['me', 'myself', 'for me', 'adult', 'my parents', 'my wife', 'my husband', 'mother', 'father'],
      teen: ['my child', 'child', 'son', 'daughter', 'pupil'],
      small: ['baby', 'newborn', 'infant'],
      foreigner: ['foreigner', 'foreign', 'not vietnamese'],
    },
    name: 'who',
  },
  teen: {
    ask: 'The child goes **with a parent or guardian**, with the parent’s phone number.\n\nGo on?',
    options: { ok: 'Go on' },
    words: { ok: ['ok', 'yes', 'next'] },
    name: 'with a child',
  },
  sim: {
    ask: 'Is the SIM registered **in your name**?',
    hint: 'If unsure ask your carrier.',
    options: { own: 'In my name', other: 'In another name', none: 'No SIM, or not sure' },
    words: {
      own: ['yes', 'my name', 'mine'],
      other: ['no', 'someone else', 'another name', 'not mine', 'my son', 'my wife', 'my husband'],
      none: ['no sim', 'not sure', 'don’t know'],
    },
    name: 'SIM',
  },
  simHelp: {
    ask: 'Better get a SIM in your own name first, at the carrier. Since {eid.new-rule.since} a changed number that is not in your name locks the account.\n\nDo you have one?',
    options: { done: 'I have one, go on', later: 'I will get one first' },
    words: { done: ['yes', 'have one', 'next'], later: ['no', 'not yet', 'first', 'later'] },
    name: 'getting a SIM',
  },
  card: {
    ask: 'Is the chip ID card still valid?',
    hint: 'Look for “Có giá trị đến / Date of expiry” on the card.',
    options: { valid: 'Valid', expired: 'Expired', none: 'No card, or lost', already: 'I may have level 2 already' },
    words: {
      valid: ['valid', 'yes', 'still valid', 'have a card'],
      expired: ['expired', 'out of date'],
      none: ['no card', 'lost', 'no', 'don’t have', 'never had', 'old 9 digit'],
      already: ['already', 'already have level 2', 'registered before'],
    },
    name: 'card',
  },
  already: {
    ask: 'Many accounts were made together with the card. Open VNeID and try **“Quên mật khẩu”** to log in. What does it say?',
    options: { activate: 'It asks to activate', two: 'It shows level 2', no: 'No account, or level 1' },
    words: {
      activate: ['activate', 'not activated'],
      two: ['level 2', 'logged in'],
      no: ['no account', 'level 1', 'not found', 'no'],
    },
    name: 'account',
  },
  bring: {
    ask: 'Bring:\n• Your ID card itself.\n• A phone with a SIM in your name.\n• Health insurance card, licence… if you want them in VNeID.\n\nNo copies. Ready?',
    options: { ready: 'Ready', papers: 'Is there a form?' },
    words: { ready: ['ready', 'yes', 'ok', 'have all'], papers: ['form', 'paper', 'declaration'] },
    name: 'what to bring',
  },
  papers: {
    ask: 'The details go into form TK01 at the desk; you need not print anything.',
    options: { ready: 'Go on' },
    words: { ready: ['ok', 'yes', 'next'] },
    name: 'form',
  },
  bringNew: {
    ask: 'You do level 2 **together with the card**. Bring a phone with a SIM in your name and the old card if you have it. The card fee is separate; a first card is free.\n\nReady?',
    options: { ready: 'Ready' },
    words: { ready: ['ready', 'yes', 'ok'] },
    name: 'what to bring for the card',
  },
  where: {
    ask: 'Any **ward or commune police** in the country will do. Not every office has the equipment, so call before you go.',
    hint: 'Will you go yourself, book, or is it hard to go?',
    options: { go: 'I will go', book: 'How do I book?', home: 'Old, ill, hard to go' },
    words: {
      go: ['go', 'ok', 'yes', 'i can'],
      book: ['book', 'booking', 'appointment'],
      home: ['old', 'ill', 'sick', 'disabled', 'at home', 'cannot go', 'hard'],
    },
    name: 'where',
  },
  book: {
    ask: 'For a card you can book in VNeID or on {link.portal}: place, day, time. For level 2 only, call the ward police and ask. Usually office hours, Monday to Friday.',
    options: { done: 'Go on' },
    words: { done: ['ok', 'yes', 'next', 'done'] },
    name: 'booking',
  },
  home: {
    ask: 'For old, ill or disabled people the family calls the ward or commune police. Where necessary they come and make the card at home.',
    options: { ok: 'Go on' },
    words: { ok: ['ok', 'yes', 'next'] },
    name: 'at home',
  },
  visit: {
    ask: 'At the desk ask for “định danh mức 2”. The officer checks face and fingerprints; you confirm. Fee: {fee.eid.level2}. Pay nobody who asks for money to approve it.',
    options: { ok: 'Clear', long: 'How long does it take?' },
    words: { ok: ['ok', 'clear', 'yes', 'understood'], long: ['how long', 'how many days', 'when'] },
    name: 'at the desk',
  },
  long: {
    ask: 'Valid card: {eid.level2.time.card}. Together with a new card: {eid.level2.time.no-card}. If overdue ask where you filed, or call {hotline.eid}.',
    options: { ok: 'Clear' },
    words: { ok: ['ok', 'clear', 'yes'] },
    name: 'how long',
  },
  doneEnd: {
    ask: 'That is all. A message comes when it is approved: {eid.level2.time.card} with a valid card, {eid.level2.time.no-card} with a new one. Then activate within {eid.activate.window}: write “activate” and I guide you.',
  },
  smallEnd: { ask: 'A child under {eid.age.child} has level 1 only. The button below shows how.' },
  foreignerEnd: { ask: 'Foreigners register at the immigration office. The button below has their guide.' },
  simEnd: { ask: 'All right. With a SIM in your name write “register level 2” and we go on.' },
  activateEnd: {
    ask: 'You **have an account already**; it only needs activating, no visit needed. Write “activate my account” and I guide you.',
  },
  haveEnd: { ask: 'You have level 2 already. You can add your health insurance card or licence to VNeID.' },
} satisfies Readonly<Record<string, StateText>>;
