import type { SpokenFrame } from '../core/spoken-form';
import type { viVoice } from './vi-voice';

const AGAIN = 'Please say it again more slowly and closer to the phone, or type it.';

/** Around what is read aloud in English. */
export const enAloud: SpokenFrame = {
  moreInText: 'Details are in the message.',
  chooseAloud: 'You can choose:',
};

/** What is said about voice messages in English. */
export const enVoice: typeof viVoice = {
  none: (hotlines: string) =>
    `Sorry, I cannot listen to voice messages yet. Please type your question, or press “Talk to staff”.\n\nTo speak to a person: ${hotlines}`,
  rejected: {
    'too-long': (seconds: number) =>
      `The voice message is longer than ${seconds} seconds, so I could not hear it all. Please say one thing at a time, or type it.`,
    'too-big': () => 'The voice message is too big for me. Please say it more briefly, or type it.',
    silent: () => `I heard no speech in the voice message. ${AGAIN}`,
    corrupt: () => 'The sound file is damaged, so I could not hear it. Please send it again, or type it.',
    unsupported: () => 'I cannot open this kind of sound. Please use the record button, or type it.',
    'not-understood': () => `I could not make out what you said. ${AGAIN}`,
    unavailable: () =>
      'I cannot listen to voice messages at the moment. Please type it, or press “Talk to staff”. You may try speaking again later.',
  },
  twice: 'You may type a few words instead, or press “Talk to staff” to speak to a person.',
  consent: (outside: string | undefined) =>
    `This is your first voice message, so I ask first: a machine turns your words into text so that I understand.${outside === undefined ? '' : ` An outside service does this: the sound is sent to **${outside}**.`} **The sound is deleted as soon as it was heard** and is not used to identify you or for anything else; an officer can replay it only while helping you in person.\n\nDo you agree? If not, just type as usual.`,
  consentAgain: (outside: string) =>
    `Who turns speech into text has changed, so I ask again: from now on your voice messages are sent to the outside service **${outside}**. **The sound is deleted as soon as it was heard** and is not used to identify you or for anything else; an officer can replay it only while helping you in person.\n\nDo you agree? If not, just type as usual.`,
  consentGiven: 'Thank you. From now on just speak, I am listening.',
  consentRefused:
    'All right, I do not listen to voice messages and have deleted this one. Just type; you can change your mind any time by sending a voice message.',
  refusedBefore:
    'You chose earlier that voice messages are not listened to, so I did not and have deleted this one. Please type, or press “Allow voice messages” and say it again.',
  heard: (words: string) => `I heard: “${words}”`,
  heardBadly: (words: string) => `I did not hear well. Did you say: “${words}”\n\nIs that right?`,
  confirm: (words: string, deed: 'staff' | 'erase' | 'look-up' | 'other') => {
    const act = {
      staff: 'pass you on to an officer',
      erase: '**erase all** your data',
      'look-up': 'look up the application',
      other: 'do this',
    }[deed];
    return `I heard: “${words}”\n\nI would ${act}. Is that what you want?`;
  },
  sayAgain: 'Sorry, I misheard. Please say it again, or type it.',
  alwaysSpoken: 'All right, I will read every answer aloud. Write “stop reading” when you no longer want it.',
  noLongerSpoken: 'All right, I will not read aloud any more. Write “always read” to hear answers again.',
  nothingToRead: 'I have not answered anything to read yet. What would you like to ask?',
  cannotSpeak: 'Sorry, I cannot read aloud at the moment. The answer is in the text above.',
  ...enAloud,
  labels: {
    agree: 'I agree',
    refuse: 'I do not agree',
    allow: 'Allow voice messages',
    right: 'That is right',
    wrong: 'Not right',
    notThat: 'Not right',
    read: '🔊 Read it to me',
  },
};
