import { phrases, type StateText } from '../dialog';

/** Activation in English: password, passcode and security questions. */
export const secretsEnglish = {
  password: {
    ask: 'Now set a **password** in the app: {eid.password.length}, with capital and small letters, digits and a sign such as @ or #. Remember it, do not send it here.\n\nDone?',
    brief: 'Set a password of {eid.password.length} with capitals, small letters, digits, signs. Done?',
    options: { done: 'Done', rejected: 'It is refused', notasked: 'I was not asked' },
    words: {
      done: phrases(
        'password is set|i set it|made one|accepted|i made it|created|ok|set|password accepted|i have set it',
        'done setting it|it took the password|saved it',
      ),
      rejected: phrases(
        'says weak|too weak|does not accept|won’t accept|keeps refusing|refused|rejected|not accepted|error',
        'invalid|weak|invalid password|keeps saying invalid|does not accept mine|does not like it',
        'wants special characters|not strong enough|does not match the rules',
      ),
      notasked: phrases(
        'not asked|no question|skipped|wasn’t asked|did not ask|did not ask for a password|never asked',
        'no password step|jumped to the next step',
      ),
    },
    name: 'password',
  },
  passwordHelp: {
    ask: 'It needs **all four**: CAPITALS, small letters, digits, signs; {eid.password.length}; no Vietnamese marks, no spaces; both boxes the same. Did it work?',
    options: { done: 'Yes', still: 'Still refused' },
    words: {
      done: phrases('works|accepted|it was accepted|took it'),
      still: phrases('still|not|refuses|still refuses|still not accepted'),
    },
    name: 'setting the password',
  },
  passcode: {
    ask: 'Next set a **passcode**: {eid.passcode.digits}, typed twice. It is not the password; it opens papers and confirms filings.\n\nDone?',
    brief: 'Set a passcode of {eid.passcode.digits}. Done?',
    options: { done: 'Done', mixed: 'I do not understand' },
    words: {
      done: phrases(
        'i made it|six digits|created|passcode set|i set it|ok|set|set the 6 digits|typed it twice',
        'passcode done|six digits set',
      ),
      mixed: phrases(
        'don’t understand|do not understand|what is|difference|confused|error|what is a passcode',
        'do not get it|not the same as password|i am confused|unclear',
      ),
    },
    name: 'passcode',
  },
  passcodeHelp: {
    ask: 'Three different things: the **password** to log in, the **passcode** of digits to confirm, the **OTP** in the text message, new each time. Here you make up digits that you remember and others cannot guess, and type them twice. Did it work?',
    options: { done: 'Yes', still: 'Still not' },
    words: {
      done: phrases('works|understand|understood|got it done|i see'),
      still: phrases('still|not|still confused|still do not get it'),
    },
    name: 'understanding the passcode',
  },
  questions: {
    ask: 'Choose **{eid.security-questions}** and answer what only you know. Remember the answers: they help when you forget a code.\n\nDone?',
    brief: 'Choose {eid.security-questions}. Done?',
    options: { done: 'Done', help: 'Which ones?' },
    words: {
      done: phrases(
        'i chose two|chose two|answered|answered both|picked two|chosen|ok|answered them|both answered',
        'i answered|chose both|filled in',
      ),
      help: phrases(
        'which two|which are best|best ones|which|what|how|which should i pick|which questions|what should i choose|not sure which|any advice',
      ),
    },
    name: 'security questions',
  },
  questionsHelp: {
    ask: 'Any will do, as long as you remember and strangers cannot guess. Type short answers without marks so that you can type them the same way again. Tap below when done.',
    options: { done: 'Done' },
    words: {
      done: phrases('ok|picked two|picked two and answered|answered them|chose two|answered both'),
    },
    name: 'choosing questions',
  },
} satisfies Readonly<Record<string, StateText>>;
