import { phrases, type StateText } from '../dialog';

/** Activation in English: where somebody is stuck. */
export const troubleEnglish = {
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
      approval: phrases('not approved|waiting|approval|waiting for approval|no approval yet'),
      late: phrases('long ago|too late|overdue|approved months ago|more than 7 days'),
      install: phrases(
        'cannot install|install|no smartphone|no phone|old phone|cannot install the app|will not install',
        'app not found',
      ),
      enter: phrases(
        'will not accept my number|does not accept the numbers i type|refuses the numbers i type|does not match|not found|already activated|already used|locked|number|rejects my number',
        'app refuses the number|account locked|wrong phone number',
      ),
      otp: phrases('otp|message|no code|do not get the code|code does not come|wrong code|code expired'),
      password: phrases(
        'password|passcode|security question|password is refused|cannot set a password|passcode problem',
      ),
      login: phrases('nfc|chip|face|log in|login|cannot log in|forgot my password|face scan fails|nfc fails'),
      level: phrases('level 1|level 2|wrong name|wrong data|still shows level 1|my name is wrong'),
      sim: phrases(
        'in my husband’s name|in my wife’s name|sim belongs to|sim|not my sim|someone else’s sim',
        "sim is in my wife's name|sim is not mine|number is my husband's",
      ),
      device: phrases(
        'bought a new phone|another phone|got a new phone|new phone|changed phone|new device',
        'i changed my phone|lost my old phone',
      ),
      other: phrases('other|else|don’t know|none of these|another problem'),
    },
    name: 'trouble',
  },
} satisfies Readonly<Record<string, StateText>>;
