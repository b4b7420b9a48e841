import { phrases, type StateText } from '../dialog';

/** Activation in English: logging in, the card and face checks, the level. */
export const loginEnglish = {
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
      in: phrases(
        'logged in fine|logged in smoothly|i could log in|could log in|managed to log in|able to log in',
        'can log in|got in|i’m in|it let me in|can log in now|in|logged in|works|logged in now',
        'i see the home screen|in now|on the main screen',
      ),
      nfc: phrases(
        'scan my card|scan the chip|wants the card|read the card|nfc|card|chip|scan|asks to scan my id card',
        'wants nfc|hold the card to the phone|tap my card|read my chip',
      ),
      face: phrases(
        'scan my face|wants my face|selfie|face check|face scan|face|wants a selfie|face recognition',
        'look at the camera|asks for face scan',
      ),
      forgot: phrases(
        'i can not remember the password i made|i forgot what password i set|do not remember the password',
        'forgot|wrong password|forgot what i typed|do not remember it|password wrong|forgot it already',
      ),
      fail: phrases(
        'won’t let me in|can’t log in|login failed|keeps failing|not working|cannot|can’t|no|error|failed',
        'will not log me in|kicked out|login error|does not let me in',
      ),
    },
    name: 'log in again',
  },
  nfc: {
    ask: 'Switch NFC on (Android), take the case off, hold the card flat: iPhone at its top edge, others near the rear camera. Keep still for {eid.nfc.hold}, not on metal. Did it work?',
    options: { done: 'Yes', nonfc: 'My phone has no NFC', still: 'Still not read' },
    words: {
      done: phrases('works|read|it read the card|card was read|read now|scanned'),
      nonfc: phrases('no nfc|without nfc|does not have nfc|phone has no nfc|cannot find nfc|no such setting'),
      still: phrases('still|not|does not read|still does not read|card not detected|not reading'),
    },
    name: 'card reading',
  },
  borrow: {
    ask: 'Borrow a phone with NFC from your family: log in to your account there, take the confirmation for your own phone, then unlink it under Cá nhân → Quản lý thiết bị → Hủy liên kết. Did it work?',
    options: { done: 'Yes', still: 'I cannot borrow one' },
    words: {
      done: phrases("works|borrowed one|used my friend's phone|a neighbour lent me"),
      still: phrases(
        'nobody has such a phone|nobody has one|nobody here has nfc',
        'cannot|can’t|not|nobody has one|no one has nfc|i live alone|cannot borrow',
      ),
    },
    name: 'borrowed phone',
  },
  face: {
    ask: 'Go to good light, take off glasses and mask, the whole face in the frame, phone at eye level. Did it work?',
    options: { done: 'Yes', still: 'Still no match' },
    words: {
      done: phrases('works|recognised now|matched|brighter light helped'),
      still: phrases('still|not|fails|failed|does not recognise me|not recognised|i look different'),
    },
    name: 'face check',
  },
  level: {
    ask: 'Look at the home screen or “Cá nhân”: does it show **level 2 (mức 2)**?',
    options: { one: 'Still level 1', two: 'Level 2', wrong: 'Wrong name, date or address' },
    words: {
      one: phrases('shows level 1|level one|only level 1|lv 1|not yet|level 1|one|no|only level one|not level 2'),
      two: phrases('shows level 2|it says level 2|level two|second level|lv 2|two|yes|yes level two|says level 2'),
      wrong: phrases(
        'name is wrong|birthday is wrong|spelled wrong|misspelled|address is wrong|wrong name|wrong date',
        'wrong address|wrong data|name is misspelled|birth date is wrong|wrong birthday|wrong gender',
        'data is wrong',
      ),
    },
    name: 'level',
  },
  refresh: {
    ask: '**Log out and in again**, or update VNeID. Level 2 now?',
    options: { still: 'Still level 1', two: 'Level 2 now' },
    words: {
      still: phrases('still|level 1|still level one|unchanged'),
      two: phrases('level 2|yes|two|now it is level 2|level two now'),
    },
    name: 'refresh',
  },
  worked: {
    ask: 'Congratulations! Open **Căn cước điện tử** in the document wallet. Does everything work?',
    options: { yes: 'It works', no: 'Something is wrong' },
    words: {
      yes: phrases(
        'everything looks good|looks good|everything looks fine|looks fine to me',
        'everything is fine|all fine|perfect|great|yes it works|works|good|fine|ok|works great|it opened',
        'i see the card|no problems',
      ),
      no: phrases('does not open|still broken|cannot open|wrong|problem|error|it is empty|blank|cannot see the card'),
    },
    name: 'result',
  },
} satisfies Readonly<Record<string, StateText>>;
