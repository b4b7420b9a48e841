import type { StateText } from '../dialog';

/** Activation in English: how it ends. */
export const endsEnglish = {
  doneEnd: {
    ask: 'Done, your account works! Remember: **nobody may ask for your OTP, password or passcode**, not even the police.\n\nA good next step: add your health insurance, driving licence and health book to VNeID.',
  },
  childEnd: {
    ask: 'An account of a child under {eid.age.adult} goes with a parent or guardian and works a little differently. See its own guide.',
  },
  foreignerEnd: {
    ask: 'Foreigners have an account type of their own, made at the immigration office. See its own guide.',
  },
  awayEnd: {
    ask: 'The OTP comes to their phone and must not be read out to others, so do it when you are together. Otherwise they can go to the ward police, who help on the spot, free of charge.',
  },
  cardEnd: {
    ask: 'A valid card comes first. At the ward or commune police you can make the card and register level 2 **in one visit**; then we activate it.',
  },
  registerEnd: {
    ask: 'Level 2 is registered in person once, at any ward or commune police: {fee.eid.level2}. When it is approved come back and I walk you through activation.',
  },
  waitEnd: {
    ask: 'Please wait; a message will come. Then come back here. A genuine message asks for no money and has no link to install an app.',
  },
  overdueEnd: {
    ask: 'It is overdue: ask where you filed, or call {hotline.eid}. Check the phone number you gave as well.',
  },
  laterEnd: {
    ask: 'No problem, we stop here. Write “activate my account” whenever you like and I go on. If it is urgent call {hotline.eid}.',
  },
  officeEnd: {
    ask: 'Take your ID card to the nearest ward or commune police: they help on the spot, free of charge. Call {hotline.eid} to ask first.',
  },
  usedEnd: {
    ask: 'That number belongs to another account. Use another SIM in your own name, or have the number released at the ward police or by {hotline.eid}.',
  },
  notfoundEnd: {
    ask: 'It may not be approved yet, or you did not register the account with your card. Ask where you filed, or call {hotline.eid}.',
  },
  lockedEnd: {
    ask: 'An account is usually locked because the number is not in your name or the card expired. The ward police or {hotline.eid} can unlock it.',
  },
  numberEnd: {
    ask: 'The number must be changed to the one you use first: at the ward police, or by {hotline.eid}. Best a SIM in your own name. Then come back to activate.',
  },
  simEnd: {
    ask: 'The SIM should be in the account holder’s name: have it transferred at the carrier, or get a new one and change the number at the ward police (or {hotline.eid}). Since {eid.new-rule.since} a changed number not in your name locks the account.',
  },
  deviceEnd: {
    ask: 'A new phone needs **no new activation**: install VNeID, log in, take the code from the old phone or read the chip card (NFC). The button below shows every step.',
  },
  passwordEnd: {
    ask: 'On the login screen tap **“Quên mật khẩu”** and follow it. The button below shows every step.',
  },
  notmeEnd: {
    ask: 'Change the password now with “Quên mật khẩu” and have it checked at the ward police. Anyone who calls to “help you activate” is a scammer.',
  },
  faceEnd: {
    ask: 'The picture on record may be old. The ward police can renew your biometrics. Meanwhile the button below has more tips.',
  },
  levelEnd: {
    ask: 'Call {hotline.eid} or ask where you registered: level 2 may not be approved yet.',
  },
  wrongDataEnd: {
    ask: 'VNeID mirrors the population data, so the police must correct it. The account works meanwhile. The button below shows how.',
  },
  staffEnd: {
    ask: 'This needs a person to look at it. Go to the ward police, call {hotline.eid}, or press “Talk to staff”. The police help **in person** only, never by phone or Zalo.',
  },
} satisfies Readonly<Record<string, StateText>>;
