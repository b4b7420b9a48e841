import { enAnnouncements } from './en-announcements';
import { enVoice } from './en-voice';
import { enDesk } from './en-desk';
import { enData } from './en-personal-data';
import type { Messages } from './vi';

/** What the assistant says in English beside the knowledge base. */
export const en: Messages = {
  notice: (days) =>
    `I am the automatic assistant of Project 06, not an officer. ID numbers, passwords and OTPs you may send are hidden before anything is stored; conversations are kept ${days.conversation} days, requests to staff ${days.case} days after they are closed. Type “talk to a person” at any time, or “my data” to see or erase it. (Gõ “tiếng Việt” để nói tiếng Việt.)`,
  data: enData,
  announcements: enAnnouncements,
  welcome:
    'Hello! I help with VNeID accounts, ID cards, residence, passports, civil status and the other public services of Project 06.\n\nJust ask in your own words, or choose below.',
  help: 'Ask anything about VNeID, ID cards, residence, the health book, passports, driving licences, vehicles, birth, marriage … For example: “how much is a new ID card”.\n\nType “staff” to reach a person, “status” to check an application, “cancel” to stop, “tiếng Việt” to change language.',
  empty: 'I did not receive any words. Please type your question.',
  symbolsOnly: 'I did not understand that. Please type a few words, or choose below.',
  tooLong: 'That message is too long for me to read. Please tell me in one or two sentences: what do you need to do?',
  media: {
    photo:
      'I do not look at photos and do not keep them. If it shows an ID card or papers, **delete it from this chat** now so that nothing leaks.\n\nPlease type your question.',
    document:
      'I do not open files and do not keep them. If it holds personal papers, **delete it from this chat** now.\n\nPlease type your question.',
    sticker: 'Hello! Type your question, or choose below.',
    video: 'I cannot watch videos. Please type your question.',
    location: 'I do not use your location. Please type your ward or commune and what you need.',
    contact: 'I do not keep contacts. Please type your question.',
    unsupported: 'I cannot read this kind of message yet. Please type, or press “Talk to staff”.',
  },
  voice: enVoice,
  credential:
    '**Never send** ID numbers, passwords, OTP codes or photos of papers to anybody, not even to me. I masked that part and did not keep it.\n\n• Delete the message that you just sent.\n• If somebody else has your password or OTP: change the VNeID password and call your bank now.\n\nPlease ask again without the private part.',
  emergency: {
    fire: '**Call 114 now** (fire brigade). Get out first, do not go back for things. If somebody is hurt call **115**.',
    medical:
      '**Call 115 now** (ambulance). Give the address and the condition, and stay on the line. I do not advise on medicines.',
    crime: '**Call 113 now** (police). Get to a safe, busy place first. If somebody is hurt call **115**.',
    suicide:
      'I am worried about you. **Call 115** or get somebody near you now; please do not stay alone. If somebody threatens you, call **113**.',
    danger:
      'If you are in danger: call **113** (police), **114** (fire) or **115** (ambulance) now. The paperwork can wait.',
  },
  refused: {
    injection: 'I cannot do that. I only explain public services. Which service do you need?',
    privacy:
      'I do not have and do not give out information about other people. They, or a person they authorised, must ask the office themselves.',
    forgery:
      'I do not help with forged papers or stamps: that is a crime. Tell me which paper you need and I will show you the proper way.',
    bypass:
      'Only the person themselves can do this; there is no way around it. Anyone who offers to do it for you is a scammer. I can show you the proper way.',
    bruteforce: 'I only look up your own application, one code at a time, with the last 4 digits of the owner’s ID.',
    general: 'I cannot do that. Ask me about any public service and I am glad to help.',
  },
  smalltalk: {
    greeting: 'Hello! What do you need to know?',
    thanks: 'You are welcome! Write whenever you need me.',
    bye: 'Goodbye, and have a good day!',
    identity:
      'I am an automatic assistant, not a person. I answer from checked rules. To reach a person press “Talk to staff”.',
    language: 'Yes, I speak English and Vietnamese. What do you need to know?',
    ability:
      'I explain VNeID accounts, ID cards, residence, the health book, passports, driving licences, vehicles, birth, marriage … and walk you through activating your account.',
    praise: 'Thank you! Anything else?',
    insult: 'I am sorry that I have not helped yet. Please say again what you need, or press “Talk to staff”.',
    wrong: 'I am sorry that I have not helped yet. Please say again what you need, or press “Talk to staff”.',
    right: 'Thank you! Anything else?',
    noise: 'I am here. What do you need to know?',
    yes: 'All right. Please tell me a little more about what you need.',
    no: 'All right. Write whenever you need me.',
    chitchat: 'I am a machine, so I do not know that. Paperwork I know better: which one do you need?',
    wait: 'Take your time. I am here.',
  },
  smalltalkFallback: 'I am here. What do you need to know?',
  outOfScope:
    'That is outside of what I am trusted with, so I will not guess. I can help with VNeID, ID cards, residence, health, passports, licences, vehicles, civil status and public services.',
  abstained: (hotlines) =>
    `I have no certain information about this, so I will not guess.\n\n${hotlines}\n\nTry to say it another way, or press “Talk to staff”.`,
  whichOne: 'Which of these do you mean?',
  whichTopic: 'Which procedure are you asking about? Tell me its name, or choose below.',
  chooseProblem: (article) => `**${article}**: which of these is happening?`,
  alsoAsked: 'And your second question:',
  staleButton: 'That button is old and no longer works.',
  handoff: {
    asked: (hotlines, outlook) => `I put your request on the list that staff look at.${outlook}\n\nUrgent: ${hotlines}`,
    anger: (hotlines, outlook) =>
      `I am sorry that you had to wait. I put this on the list that staff look at.${outlook}\n\nUrgent: ${hotlines}`,
    complaint: (hotlines, outlook) =>
      `I put this on the list that staff look at. You may also file a complaint on the National Public Service Portal.${outlook}\n\nUrgent: ${hotlines}`,
    corruption: (hotlines, outlook) =>
      `Thank you for reporting this. I put it on the list that staff look at. Keep papers and messages as evidence, do not send them here.${outlook}\n\nUrgent: ${hotlines}`,
    dispute: (hotlines, outlook) =>
      `An officer must look at the papers of a dispute; I cannot advise on it. I put your request on the list that staff look at.${outlook}\n\nUrgent: ${hotlines}`,
    callback: (hotlines, outlook) =>
      `I put your wish to be contacted on the list that staff look at. Please do not send phone or ID numbers here.${outlook}\n\nUrgent: ${hotlines}`,
    failed: (hotlines, outlook) =>
      `I have failed to help twice, so I put your question on the list that staff look at.${outlook}\n\nUrgent: ${hotlines}`,
    scam: (hotlines, outlook) =>
      `I put your case at the top of the list that staff look at. Meanwhile: call your bank to lock the account and report it to the police now.${outlook}\n\nUrgent: ${hotlines}`,
    wrongData: (hotlines, outlook) =>
      `I put this on the list that staff look at, so that they see what is recorded wrongly. Please do not send ID numbers or photos of papers here.${outlook}\n\nUrgent: ${hotlines}`,
  },
  alreadyHandedOver: 'Your request is on the list that staff look at. Meanwhile you can ask me something else.',
  desk: enDesk,
  failed: 'I am sorry, something went wrong. Please send it again, or press “Talk to staff”.',
  cancelled: 'All right, I stopped. Anything else?',
  nothingToCancel: 'Nothing is in progress. What do you need to know?',
  nothingToRepeat: 'I have not said anything yet. What do you need to know?',
  thanksForRating: 'Thank you for telling me.',
  sorryForAnswer:
    'I am sorry that the answer was not right. I noted the question (without your name) so that staff can mend the article.\n\nPlease ask in another way, or press “Talk to staff”.',
  languageChanged: 'All right, I will speak English from now on. What do you need to know?',
  languageSwitched: 'All right, I speak English from now on.',
  offerStaff: 'Would you like to talk to staff?',
  backToDialog: (title) => `Back to “${title}”:`,
  parkedDialog: (title) => `You had not finished “${title}”. Go on?`,
  reminder: (title) =>
    `You asked me to remind you: “${title}” is not finished yet. Go on? This is the only reminder I send.`,
  reminderOfArticle: (title) => `You asked me to remind you of: **${title}**. This is the only reminder I send.`,
  reminderSet: 'All right, I will remind you once, tomorrow in the early evening. Write “no reminder” to undo it.',
  reminderCancelled: 'All right, no reminder.',
  unwatched: 'All right: I follow no application any more, and have deleted the codes I kept for that.',
  nothingToRemind: 'There is nothing unfinished to remind you of. What do you need to know?',
  statusHelp: {
    code: (code, hotlines) =>
      `Application **${code}**: the look-up system is not connected. See “Tra cứu hồ sơ” on the National Public Service Portal, or VNeID. If it is overdue press “Talk to staff”, or call: ${hotlines}`,
    tail: (code) =>
      `I need the whole code; “${code}” is only its end. It is printed on the receipt or in the message, like G01.899.909-260916-890028.`,
    partial: (code) =>
      `The code “${code}” is not complete. See the receipt or the message for the whole code, like G01.899.909-260916-890028.`,
    'procedure-code': (code) =>
      `**${code}** is the code of a procedure, not of your application. Your code is on the receipt or in the message, like G01.899.909-260916-890028.`,
    'impossible-date': (code) =>
      `The date inside **${code}** is not possible (the 6 digits in the middle are year, month, day). Please look at the receipt again.`,
    none: () =>
      'See “Tra cứu hồ sơ” on the National Public Service Portal, or VNeID. Please give me the application code (on the receipt, like G01.899.909-260916-890028).',
  },
  labels: {
    staff: 'Talk to staff',
    ratedGood: '👍 Helpful',
    ratedBad: '👎 Not right',
    activate: 'Activate my account',
    idCard: 'ID card',
    residence: 'Temporary residence',
    scam: 'Is this a scam?',
    status: 'Check an application',
    other: 'Something else',
    continue: 'Go on',
    yes: 'Yes',
    no: 'No',
    help: 'Help',
    resend: 'Send the list again',
    data: 'My data',
  },
  frame: {
    asOf: (day) => `Under the rules in force on ${day}:`,
    basis: (laws) => `Legal basis: ${laws}.`,
    source: (title, url, checkedOn) => `Source: ${title} (${url}), checked on ${checkedOn}.`,
    confirm: 'Please confirm at the desk where you file.',
    aspect: {
      answer: 'In short',
      who: 'Who may',
      where: 'Where',
      documents: 'Documents',
      steps: 'Steps',
      online: 'Online',
      fee: 'Fee',
      time: 'How long',
      result: 'Result',
      case: 'My case',
      problems: 'Something went wrong',
      changes: 'What is new',
      after: 'Afterwards',
      legal: 'Legal basis',
    },
    startDialog: 'Walk me through it',
    caseQuestion: (question) => `To find your own case: **${question}**`,
  },
  dialog: {
    cancelled: 'All right, we stop here. You can start again at any time.',
    atBeginning: 'This is the first question.',
    cannotSkip: 'This one cannot be skipped: I need it to guide you well.',
    corrected: 'All right, I changed that.',
    restarted: 'All right, from the beginning.',
    notUnderstood: 'I did not understand that.',
    helpOffer: 'I still do not understand. Please choose below, type “back”, or “staff”.',
    changed: 'All right, I changed the earlier answer.',
    takeYourTime: 'Take your time. Write me when it is done.',
    whichToCorrect: 'Which answer would you like to change?',
    parked: 'All right, I keep your place. Write “go on” whenever you like.',
    progress: (title, done, left) => `**${title}**: ${done} steps done, about ${left} to go.`,
    labels: {
      back: 'Back',
      cancel: 'Stop',
      skip: 'Skip',
      staff: 'Talk to staff',
      readMore: 'Read the guide',
      later: 'Later',
      remind: 'Remind me tomorrow',
      goOn: 'Go on',
    },
  },
  hotlines: (lines) => `${lines.map(({ name, number }) => `${name} ${number}`).join('; ')}.`,
};
