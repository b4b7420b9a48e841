import type { StateText } from './dialog';

/** The activation dialog in English: the same states, one step a message, nothing private asked. */
export const activateEidEnglish = {
  whom: {
    ask: 'I will walk you through it step by step; you can go back or stop at any time. **Never send ID numbers, OTP codes or passwords here**: type them in the app only.\n\nWhose account is it?',
    brief: 'Whose account is it?',
    hint: 'Choose: mine, my parents’, my child’s, or a foreigner’s.',
    options: {
      self: 'Mine',
      parent: 'My parents’ or grandparents’',
      child: 'My child’s (under {eid.age.adult})',
      foreigner: 'I am a foreigner',
    },
    words: {
      self: ['me', 'myself', 'for me', 'my own', 'my account'],
      parent: ['parents', 'mother', 'father', 'mum', 'mom', 'dad', 'grandmother', 'grandfather', 'grandparents'],
      child: ['child', 'son', 'daughter', 'kid', 'baby'],
      foreigner: ['foreigner', 'foreign', 'not vietnamese', 'expat'],
    },
    name: 'whose account',
  },
  parent: {
    ask: 'It is best to sit beside them: you need their card, their phone and their SIM. The SIM should be registered in their own name, or the account may be locked.\n\nAre they with you now?',
    options: { together: 'Yes, beside me', away: 'No, elsewhere' },
    words: {
      together: ['yes', 'with me', 'here', 'beside me', 'next to me'],
      away: ['no', 'away', 'elsewhere', 'another place', 'far'],
    },
    name: 'with them',
  },
  pace: {
    ask: 'How would you like it?',
    options: { full: 'Step by step, slowly', short: 'Short, I know phones', stuck: 'I am stuck half-way' },
    words: {
      full: ['slow', 'slowly', 'step by step', 'detailed', 'first time'],
      stuck: ['stuck', 'half-way', 'problem', 'does not work', 'error'],
      short: ['short', 'quick', 'fast', 'brief', 'experienced'],
    },
    name: 'pace',
  },
  card: {
    ask: 'Is the chip ID card still valid? The date is printed on the card.',
    brief: 'Is the chip ID card valid?',
    hint: 'Look for “Có giá trị đến / Date of expiry” on the card.',
    options: { valid: 'Valid', expired: 'Expired', none: 'No card, or lost' },
    words: {
      valid: ['valid', 'still valid', 'yes', 'chip card', 'have a card', 'not expired'],
      expired: ['expired', 'out of date'],
      none: ['no card', 'lost', 'do not have', 'don’t have', 'old 9 digit', 'never had', 'no'],
    },
    name: 'card',
  },
  approved: {
    ask: 'Have you received the message that your registration was **approved**?',
    brief: 'Approval received?',
    hint: 'It says that the file was approved and asks to open VNeID to activate.',
    options: { yes: 'Received', no: 'Not yet', unsure: 'Not sure' },
    words: {
      yes: ['received', 'yes', 'approved', 'got it', 'got the message', 'got the sms'],
      no: ['not yet', 'no', 'not received', 'not approved', 'nothing'],
      unsure: ['not sure', 'don’t remember', 'do not know', 'deleted', 'forgot'],
    },
    name: 'approval',
  },
  registered: {
    ask: 'Have you been to the ward or commune police for level 2 (photo and fingerprints), perhaps together with your ID card?',
    brief: 'Registered level 2 at the police?',
    options: { yes: 'Yes', no: 'No' },
    words: {
      yes: ['yes', 'did', 'registered', 'i have', 'with my id card'],
      no: ['no', 'not yet', 'never', 'have not', 'haven’t'],
    },
    name: 'registration',
  },
  waiting: {
    ask: 'Approval takes at most {eid.level2.time.card} with a valid card, {eid.level2.time.no-card} together with a new card. Has that time passed?',
    options: { within: 'Not yet', over: 'Yes, long ago', active: 'Let me try anyway' },
    words: {
      within: ['not yet', 'no', 'just filed', 'yesterday', 'recently'],
      over: ['yes', 'long ago', 'weeks', 'months', 'overdue', 'passed'],
      active: ['try', 'try anyway', 'anyway'],
    },
    name: 'waiting time',
  },
  age: {
    ask: 'Did the approval come more than {eid.activate.window} ago?',
    options: { within: 'No, recently', over: 'Yes, longer ago' },
    words: {
      within: ['no', 'recently', 'today', 'yesterday', 'just now', 'this week', 'a few days'],
      over: ['yes', 'longer', 'months ago', 'weeks ago', 'last month', 'last year', 'long ago'],
    },
    name: 'approval date',
  },
  over7: {
    ask: 'No problem, the account is **not lost**. Call {hotline.eid} and ask them to enable activation, then go on. Or try now and see whether the app lets you.',
    options: { called: 'I called, go on', try: 'Try now', later: 'I will call and come back' },
    words: {
      called: ['called', 'i called', 'go on'],
      try: ['try', 'try now', 'continue', 'now'],
      later: ['later', 'tomorrow', 'another day', 'come back'],
    },
    name: 'hotline',
  },
  phone: {
    ask: 'Which phone do you use?',
    options: { smart: 'A smartphone', basic: 'A phone with keys only' },
    words: {
      smart: ['smartphone', 'smart', 'iphone', 'android', 'samsung', 'touch'],
      basic: ['keypad', 'keys', 'button', 'old nokia', 'nokia', 'no smartphone', 'feature phone', 'basic'],
    },
    name: 'phone',
  },
  computer: {
    ask: 'Use a computer at {link.vneid}, “Kích hoạt tài khoản”. The steps are the same; the OTP comes to any phone. I could not verify that the page is open to everybody; if it is not, go to the ward police.\n\nDo you have a computer?',
    brief: 'Use a computer at {link.vneid}. Do you have one?',
    options: { ready: 'Yes, it is open', none: 'No, or it does not open' },
    words: { ready: ['yes', 'open', 'ready', 'have one'], none: ['no', 'does not open', 'don’t have', 'cannot'] },
    name: 'computer',
  },
  install: {
    ask: 'Open the **App Store** (iPhone) or **Google Play** (others), search **VNeID**, install. Only from there, never from a link somebody sent.\n\nInstalled?',
    brief: 'Install VNeID from the App Store or Google Play. Done?',
    hint: 'When it is installed you see the VNeID icon.',
    options: { done: 'Installed', old: 'Phone too old', space: 'Phone is full', missing: 'Cannot find it' },
    words: {
      done: ['installed', 'done', 'yes', 'ok', 'already have', 'downloaded'],
      old: ['too old', 'old phone', 'not compatible', 'incompatible', 'cannot install'],
      space: ['full', 'no space', 'storage', 'memory'],
      missing: ['cannot find', 'can’t find', 'not found', 'not in'],
    },
    name: 'install',
  },
  space: {
    ask: 'Delete some photos, videos or unused apps, then install again. Did it work?',
    options: { done: 'Yes', still: 'Still not' },
    words: { done: ['yes', 'done', 'works'], still: ['no', 'still', 'still full', 'not'] },
    name: 'storage',
  },
  missing: {
    ask: 'Search exactly **VNeID**. If your store is set to another country, switch it to Vietnam. Did it work?',
    options: { done: 'Found and installed', still: 'Still not there' },
    words: { done: ['yes', 'found', 'done', 'installed'], still: ['no', 'still', 'not there', 'not found'] },
    name: 'find the app',
  },
  enter: {
    ask: 'Open VNeID, tap **“Kích hoạt” (Activate)**. In the app, type the ID number of {eid.id-digits} and the phone number given at registration, then tap **“Gửi yêu cầu”**. Do not type them here.\n\nWhat does the app say?',
    brief: 'Tap “Kích hoạt”, type ID number and registered phone in the app, tap “Gửi yêu cầu”. What does it say?',
    hint: 'Read the line on the screen and choose the one closest to it.',
    options: {
      sent: 'Sent, waiting for the OTP',
      mismatch: 'Phone number does not match',
      used: 'Number is used by another',
      active: 'Already activated',
      notfound: 'Not registered, not found',
      locked: 'Account locked',
      busy: 'Error, maintenance, spinning',
    },
    words: {
      sent: ['sent', 'waiting', 'asks for otp', 'otp', 'done', 'ok', 'enter code'],
      mismatch: ['does not match', 'doesn’t match', 'mismatch', 'wrong number', 'not match'],
      used: ['already used', 'used by another', 'in use', 'already taken'],
      active: ['already activated', 'already active', 'has been activated'],
      notfound: ['not found', 'not registered', 'not approved', 'does not exist'],
      locked: ['locked', 'blocked'],
      busy: ['error', 'maintenance', 'spinning', 'busy', 'crash', 'no connection', 'loading'],
    },
    name: 'numbers in the app',
  },
  mismatch: {
    ask: 'It must be the number given to the police at registration, perhaps a relative’s. Try that number in the app. Did it work?',
    options: { fixed: 'Yes', changed: 'That number is gone', still: 'Still does not match' },
    words: {
      fixed: ['yes', 'works', 'matched', 'done'],
      changed: ['gone', 'lost', 'changed', 'old number', 'no longer', 'someone else’s'],
      still: ['no', 'still', 'not', 'don’t remember'],
    },
    name: 'phone number',
  },
  already: {
    ask: 'Then it was activated before, perhaps by the officer at registration. Try **“Đăng nhập” (Log in)**.',
    options: { in: 'I am in', forgot: 'I do not know the password', notme: 'It was not me, I am worried' },
    words: {
      in: ['in', 'logged in', 'works', 'yes'],
      forgot: ['forgot', 'password', 'don’t know', 'do not know'],
      notme: ['not me', 'someone else', 'worried', 'never'],
    },
    name: 'log in',
  },
  busy: {
    ask: 'The system is busy at times. Try: mobile data instead of Wi-Fi, close and reopen the app, update it, or wait a few minutes. Better?',
    options: { fixed: 'Works now', still: 'Still an error' },
    words: { fixed: ['works', 'yes', 'ok', 'fixed'], still: ['still', 'no', 'same'] },
    name: 'app error',
  },
  otp: {
    ask: 'The OTP comes by text message to the registered number. Type it **in the app**, give it to nobody.\n\nDid it come?',
    brief: 'Type the OTP in the app. Did it come?',
    options: {
      got: 'Yes, typed it',
      none: 'No message',
      expired: 'Code expired',
      wrong: '“Wrong code”',
      lost: 'That SIM is gone',
    },
    words: {
      got: ['yes', 'got it', 'typed', 'received', 'done', 'ok', 'entered'],
      none: ['no', 'no message', 'not received', 'nothing', 'did not come', 'didn’t come', 'not yet'],
      expired: ['expired', 'too late', 'late'],
      wrong: ['wrong', 'incorrect', 'invalid'],
      lost: ['lost sim', 'sim is gone', 'old number', 'changed sim', 'no sim'],
    },
    name: 'OTP',
  },
  noOtp: {
    ask: 'Check each:\n1. The SIM is the registered one, in this phone, with signal.\n2. The inbox is not full, unknown senders are not blocked.\n3. Restart the phone, wait a few minutes, send again. Do not tap repeatedly.\n\nDid it come?',
    options: { got: 'It came', other: 'Another number is registered', still: 'Still nothing' },
    words: {
      got: ['came', 'yes', 'got it', 'received'],
      other: ['another number', 'other number', 'old number', 'lost sim', 'different number'],
      still: ['still', 'no', 'nothing'],
    },
    name: 'waiting for the code',
  },
  expiredOtp: {
    ask: 'A code lives a few minutes only. Send again, keep the message open, type it at once. Only the newest code counts. Did it work?',
    options: { got: 'Yes', still: 'Still not' },
    words: { got: ['yes', 'works', 'done'], still: ['no', 'still', 'not'] },
    name: 'expired code',
  },
  wrongOtp: {
    ask: 'Look at the **newest** message and type each digit. After several sends only the last code works. Did it work?',
    options: { got: 'Yes', still: 'Still wrong' },
    words: { got: ['yes', 'works', 'done'], still: ['no', 'still', 'not', 'wrong'] },
    name: 'wrong code',
  },
  password: {
    ask: 'Now set a **password** in the app: {eid.password.length}, with capital and small letters, digits and a sign such as @ or #. Remember it, do not send it here.\n\nDone?',
    brief: 'Set a password of {eid.password.length} with capitals, small letters, digits, signs. Done?',
    options: { done: 'Done', rejected: 'It is refused', notasked: 'I was not asked' },
    words: {
      done: ['done', 'yes', 'ok', 'set'],
      rejected: ['refused', 'rejected', 'not accepted', 'error', 'invalid', 'weak'],
      notasked: ['not asked', 'no question', 'skipped', 'wasn’t asked'],
    },
    name: 'password',
  },
  passwordHelp: {
    ask: 'It needs **all four**: CAPITALS, small letters, digits, signs; {eid.password.length}; no Vietnamese marks, no spaces; both boxes the same. Did it work?',
    options: { done: 'Yes', still: 'Still refused' },
    words: { done: ['yes', 'works', 'done'], still: ['no', 'still', 'not'] },
    name: 'setting the password',
  },
  passcode: {
    ask: 'Next set a **passcode**: {eid.passcode.digits}, typed twice. It is not the password; it opens papers and confirms filings.\n\nDone?',
    brief: 'Set a passcode of {eid.passcode.digits}. Done?',
    options: { done: 'Done', mixed: 'I do not understand' },
    words: {
      done: ['done', 'yes', 'ok', 'set'],
      mixed: ['don’t understand', 'do not understand', 'what is', 'difference', 'confused', 'error'],
    },
    name: 'passcode',
  },
  passcodeHelp: {
    ask: 'Three different things: the **password** to log in, the **passcode** of digits to confirm, the **OTP** in the text message, new each time. Here you make up digits that you remember and others cannot guess, and type them twice. Did it work?',
    options: { done: 'Yes', still: 'Still not' },
    words: { done: ['yes', 'works', 'done', 'understand'], still: ['no', 'still', 'not'] },
    name: 'understanding the passcode',
  },
  questions: {
    ask: 'Choose **{eid.security-questions}** and answer what only you know. Remember the answers: they help when you forget a code.\n\nDone?',
    brief: 'Choose {eid.security-questions}. Done?',
    options: { done: 'Done', help: 'Which ones?' },
    words: { done: ['done', 'yes', 'ok'], help: ['which', 'what', 'how'] },
    name: 'security questions',
  },
  questionsHelp: {
    ask: 'Any will do, as long as you remember and strangers cannot guess. Type short answers without marks so that you can type them the same way again. Tap below when done.',
    options: { done: 'Done' },
    words: { done: ['done', 'yes', 'ok'] },
    name: 'choosing questions',
  },
  login: {
    ask: 'Now **log in again** with the ID number and the new password (in the app).\n\nAre you in?',
    brief: 'Log in again. Are you in?',
    options: {
      in: 'I am in',
      nfc: 'It wants the card (NFC)',
      face: 'It wants my face',
      forgot: 'Forgot the password',
      fail: 'Cannot get in',
    },
    words: {
      in: ['in', 'yes', 'logged in', 'works', 'done'],
      nfc: ['nfc', 'card', 'chip', 'scan'],
      face: ['face'],
      forgot: ['forgot', 'wrong password'],
      fail: ['cannot', 'can’t', 'no', 'error', 'failed'],
    },
    name: 'log in again',
  },
  nfc: {
    ask: 'Switch NFC on (Android), take the case off, hold the card flat: iPhone at its top edge, others near the rear camera. Keep still for {eid.nfc.hold}, not on metal. Did it work?',
    options: { done: 'Yes', nonfc: 'My phone has no NFC', still: 'Still not read' },
    words: {
      done: ['yes', 'works', 'done', 'read'],
      nonfc: ['no nfc', 'without nfc', 'does not have nfc'],
      still: ['no', 'still', 'not'],
    },
    name: 'card reading',
  },
  borrow: {
    ask: 'Borrow a phone with NFC from your family: log in to your account there, take the confirmation for your own phone, then unlink it under Cá nhân → Quản lý thiết bị → Hủy liên kết. Did it work?',
    options: { done: 'Yes', still: 'I cannot borrow one' },
    words: { done: ['yes', 'works', 'done'], still: ['no', 'cannot', 'can’t', 'not'] },
    name: 'borrowed phone',
  },
  face: {
    ask: 'Go to good light, take off glasses and mask, the whole face in the frame, phone at eye level. Did it work?',
    options: { done: 'Yes', still: 'Still no match' },
    words: { done: ['yes', 'works', 'done'], still: ['no', 'still', 'not', 'fails', 'failed'] },
    name: 'face check',
  },
  level: {
    ask: 'Look at the home screen or “Cá nhân”: does it show **level 2 (mức 2)**?',
    options: { one: 'Still level 1', two: 'Level 2', wrong: 'Wrong name, date or address' },
    words: {
      two: ['level 2', 'two', 'yes'],
      one: ['level 1', 'one', 'no', 'still level 1'],
      wrong: ['wrong name', 'wrong date', 'wrong address', 'wrong data'],
    },
    name: 'level',
  },
  refresh: {
    ask: '**Log out and in again**, or update VNeID. Level 2 now?',
    options: { still: 'Still level 1', two: 'Level 2 now' },
    words: { two: ['level 2', 'yes', 'two'], still: ['still', 'no', 'level 1'] },
    name: 'refresh',
  },
  worked: {
    ask: 'Congratulations! Open **Căn cước điện tử** in the document wallet. Does everything work?',
    options: { yes: 'It works', no: 'Something is wrong' },
    words: { yes: ['yes', 'works', 'good', 'fine', 'ok'], no: ['no', 'wrong', 'problem', 'error'] },
    name: 'result',
  },
  trouble: {
    ask: 'What is in the way?',
    hint: 'Choose the step that does not work.',
    options: {
      approval: 'Not approved yet',
      late: 'Approved long ago',
      install: 'Cannot install, no phone',
      enter: 'The app refuses my numbers',
      otp: 'The OTP',
      password: 'Password, passcode',
      login: 'Log in, card or face check',
      level: 'Not level 2, wrong data',
      sim: 'The SIM is not in my name',
      device: 'A new phone',
      other: 'Something else',
    },
    words: {
      approval: ['not approved', 'waiting', 'approval'],
      late: ['long ago', 'too late', 'overdue'],
      install: ['cannot install', 'install', 'no smartphone', 'no phone', 'old phone'],
      enter: ['does not match', 'not found', 'already activated', 'already used', 'locked', 'number'],
      otp: ['otp', 'message', 'no code'],
      password: ['password', 'passcode', 'security question'],
      login: ['nfc', 'chip', 'face', 'log in', 'login', 'cannot log in'],
      level: ['level 1', 'level 2', 'wrong name', 'wrong data'],
      sim: ['sim', 'not my sim', 'someone else’s sim'],
      device: ['new phone', 'changed phone', 'new device'],
      other: ['other', 'else', 'don’t know'],
    },
    name: 'trouble',
  },
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
  passwordEnd: { ask: 'On the login screen tap **“Quên mật khẩu”** and follow it. The button below shows every step.' },
  notmeEnd: {
    ask: 'Change the password now with “Quên mật khẩu” and have it checked at the ward police. Anyone who calls to “help you activate” is a scammer.',
  },
  faceEnd: {
    ask: 'The picture on record may be old. The ward police can renew your biometrics. Meanwhile the button below has more tips.',
  },
  levelEnd: { ask: 'Call {hotline.eid} or ask where you registered: level 2 may not be approved yet.' },
  wrongDataEnd: {
    ask: 'VNeID mirrors the population data, so the police must correct it. The account works meanwhile. The button below shows how.',
  },
  staffEnd: {
    ask: 'This needs a person to look at it. Go to the ward police, call {hotline.eid}, or press “Talk to staff”. The police help **in person** only, never by phone or Zalo.',
  },
} satisfies Readonly<Record<string, StateText>>;
