import { phrases, type StateText } from '../dialog';

/** Activation in English: the one-time code. */
export const codeEnglish = {
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
      got: phrases(
        'got the code|typed it|code came|code arrived|entered the code|i got it|typed|received|ok|entered',
        'code came through|got the sms|i have the code|typed the code|it arrived|code is here',
      ),
      none: phrases(
        'no code came|no sms came',
        'no sms|no sms came|no code|nothing came|code never came|no text|no|not received|nothing|did not come',
        'didn’t come|not yet|no code received|have not received any text|nothing arrives|no text arrived',
        'nothing yet|never came',
      ),
      expired: phrases(
        'timed out|took too long|too slow|expired|too late|late|expired before i typed|ran out|was too slow',
        'the code timed out|code is too old',
      ),
      wrong: phrases(
        'wrong|incorrect|invalid|says incorrect|it rejects the code|code is wrong|not accepting the code',
        'does not accept the code|says invalid',
      ),
      lost: phrases(
        'lost sim|sim is gone|old number|changed sim|no sim|lost that sim|number is not mine',
        'not my number anymore|do not have that sim|threw away the sim|sim no longer works',
      ),
    },
    name: 'OTP',
  },
  noOtp: {
    ask: 'Check each:\n1. The SIM is the registered one, in this phone, with signal.\n2. The inbox is not full, unknown senders are not blocked.\n3. Restart the phone, wait a few minutes, send again. Do not tap repeatedly.\n\nDid it come?',
    options: { got: 'It came', other: 'Another number is registered', still: 'Still nothing' },
    words: {
      got: phrases('came|received|it just arrived|finally came|here it is|after a restart it came'),
      other: phrases(
        'another number|other number|old number|lost sim|different number|registered with another number',
        "my son's number|different sim|other sim|my husband's number",
      ),
      still: phrases(
        'nothing after|no code yet|still no sms|not received|still|nothing|nothing at all|still waiting',
        'no text still|tried all that',
      ),
    },
    name: 'waiting for the code',
  },
  expiredOtp: {
    ask: 'A code lives a few minutes only. Send again, keep the message open, type it at once. Only the newest code counts. Did it work?',
    options: { got: 'Yes', still: 'Still not' },
    words: {
      got: phrases('works|worked this time|in time now'),
      still: phrases('still|not|still expired|expired again|too slow again'),
    },
    name: 'expired code',
  },
  wrongOtp: {
    ask: 'Look at the **newest** message and type each digit. After several sends only the last code works. Did it work?',
    options: { got: 'Yes', still: 'Still wrong' },
    words: {
      got: phrases('works|accepted now|right now|it took it'),
      still: phrases('still|not|wrong|still says wrong|wrong again'),
    },
    name: 'wrong code',
  },
} satisfies Readonly<Record<string, StateText>>;
