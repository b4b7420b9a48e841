import { phrases, type StateText } from '../dialog';

/** Activation in English: what the app says to the numbers typed in it. */
export const numbersEnglish = {
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
      sent: phrases(
        'code is on its way|on its way|a code is coming|should get a code|will receive a code|i should wait for the code|being sent|request went out|request submitted|request has been sent|the request went through|asked for the code from sms',
        'code sent|it was sent|says sent|asks for the code|wants a code|says code sent|sent|waiting',
        'asks for otp|otp|done|ok|enter code|otp has been sent|sent something to my phone|enter the code',
        'wants the otp|verification code|waiting for sms',
      ),
      mismatch: phrases(
        'number is not the one on file|not the one on record|not the number they have|number does not agree|they do not match|number is wrong|not the same number|numbers differ|phone number wrong|does not match|doesn’t match',
        'mismatch|wrong number|not match|not matching|wrong phone number|number incorrect',
        'phone number is not correct|not the registered number',
      ),
      used: phrases(
        'someone else uses it|belongs to another|number taken|number already registered|already used',
        'used by another|in use|already taken|already in use|number is already in use|taken by somebody',
        'registered to another|linked to another account',
      ),
      active: phrases(
        'account is active|activated before|account exists|already active|has been activated',
        'account is already activated|says activated|it is already active',
      ),
      notfound: phrases(
        'not found|not registered|not approved|does not exist|no record found|no record|i am not registered',
        'account not found|cannot find my data|no data',
      ),
      locked: phrases('locked|blocked|my account is locked|account blocked|it is suspended'),
      busy: phrases(
        'keeps loading|frozen|server error|nothing happens|try again later|error|maintenance|spinning|busy',
        'crash|no connection|loading|something went wrong|it crashes|keeps crashing|try later|system busy',
        'just loads|no internet|timeout',
      ),
    },
    name: 'numbers in the app',
  },
  mismatch: {
    ask: 'It must be the number given to the police at registration, perhaps a relative’s. Try that number in the app. Did it work?',
    options: { fixed: 'Yes', changed: 'That number is gone', still: 'Still does not match' },
    words: {
      fixed: phrases(
        'my old number worked|worked with my old number|old number works',
        "works|matched|it matches now|that number worked|ok it matched|my daughter's number worked",
      ),
      changed: phrases(
        'gone|lost|changed|old number|no longer|someone else’s|do not have that number|not mine anymore',
        "old sim is gone|lost that sim|gave it away|number was my ex's|changed my number",
      ),
      still: phrases(
        'still|not|don’t remember|still not matching|tried all numbers|still wrong|do not know which number',
      ),
    },
    name: 'phone number',
  },
  already: {
    ask: 'Then it was activated before, perhaps by the officer at registration. Try **“Đăng nhập” (Log in)**.',
    options: { in: 'I am in', forgot: 'I do not know the password', notme: 'It was not me, I am worried' },
    words: {
      in: phrases('in|logged in|works|i can get in|yes it opened|i got in'),
      forgot: phrases(
        'forgot|password|don’t know|do not know|never had a password|do not remember the password',
        'what password|no password|wrong password',
      ),
      notme: phrases(
        'was not me|it was not me|not mine|not me who did it',
        'not me|someone else|worried|never|never activated it|i did not activate|did somebody else',
        'someone hacked|i am scared|strange',
      ),
    },
    name: 'log in',
  },
  busy: {
    ask: 'The system is busy at times. Try: mobile data instead of Wi-Fi, close and reopen the app, update it, or wait a few minutes. Better?',
    options: { fixed: 'Works now', still: 'Still an error' },
    words: {
      fixed: phrases('works|ok|fixed|it works now|loaded now|better now'),
      still: phrases('still|same|still loading|still spinning|still crashes|not better'),
    },
    name: 'app error',
  },
} satisfies Readonly<Record<string, StateText>>;
