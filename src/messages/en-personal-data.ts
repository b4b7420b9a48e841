import type { DataTexts } from '../core/data-texts';
import type { Kept } from '../core/personal-data';

const held = (cases: Kept['held']): string =>
  cases.length === 0
    ? ''
    : `\n\nNot erased: ${cases.map(({ id }) => `request ${id.slice(0, 8)}`).join(', ')}. It is kept as evidence by law; staff erase it when the reason ends.`;

/** What is said about a person's own data, in English. */
export const enData: DataTexts = {
  kinds: {
    messages: 'Messages you sent',
    replies: 'Answers sent to you',
    memory: 'What you were in the middle of, and what you told me',
    cases: 'Requests to staff',
    'case-notes': 'Notes in those requests',
    'case-files': 'Files of those requests',
    reminders: 'Reminders',
    watches: 'Applications followed for you',
    subscriptions: 'Subscriptions to announcements',
    announcements: 'Announcements sent to you',
    consents: 'Consents given or withdrawn',
    ratings: 'Marks you gave',
    voice: 'Voice messages not yet written down',
    links: 'Codes and links to see your data',
  },
  kept: ({ records }, days) => {
    const lines = records.map(({ kind, n }) =>
      kind === 'memory' ? `• ${enData.kinds[kind]}` : `• ${enData.kinds[kind]}: ${n}`,
    );
    return [
      '**What I keep about you on this channel**',
      ...(lines.length === 0 ? ['• Nothing yet.'] : lines),
      '',
      '**For how long**',
      `• The conversation and unfinished steps: ${days.conversation} days.`,
      `• Requests to staff: ${days.case} days after they are closed.`,
      '• Followed applications, subscriptions: until you stop. Reminders: gone once sent.',
      '• Voice messages: deleted once written down, except those sent to an officer who is answering you.',
      '',
      'ID numbers, phones, bank cards, passwords and OTPs are hidden **before** anything is stored. Figures name nobody.',
    ].join('\n');
  },
  eraseQuestion: (cases) =>
    `Erase all I keep about you: the conversation, unfinished steps, reminders, followed applications, subscriptions, requests to staff? This cannot be undone.${held(cases)}`,
  erased: (reference, cases, days) =>
    `Erased. Reference: **${reference}** (to ask about it later; it is not tied to your name).${held(cases)}\n\nYour “erase” message and this line stay at most ${days.conversation} days, and figures that name nobody. Please delete old messages on your own phone.`,
  exported: {
    html: 'Easy to read: open it in a browser.',
    json: 'For machines (JSON).',
  },
  exportReady: (reference, days) =>
    `Here is a copy of your data in two files: one to read, one for machines. Each can be downloaded once, within ${days.export} ${days.export === 1 ? 'day' : 'days'}. Reference: **${reference}**.\n\nDo not pass the files to strangers.`,
  exportFailed: {
    html: 'I am not sure that the file to read reached you. If you do not see it above, press “Get a copy” and I will send it again.',
    json: 'I am not sure that the file for machines (JSON) reached you. If you do not see it above, press “Get a copy” and I will send it again.',
  },
  noConsents: 'You have not agreed to anything that could be withdrawn.',
  consents: (lines) => `**What you agreed to**\n${lines.join('\n')}\n\nPress a button below to withdraw one.`,
  consentLine: (purpose, on, given) => `• ${purpose}: ${given ? 'agreed' : 'withdrawn'} on ${on}`,
  purposes: {
    reminder: 'Reminders of unfinished steps',
    'status-watch': 'Following applications',
    announcements: 'Announcements',
    'spoken-answers': 'Spoken answers',
    voice: 'Listening to voice messages',
    activation: 'Whether your account is activated',
  },
  withdrawn: (purpose, reference) => `Withdrawn: ${purpose}. It stops now. Reference: **${reference}**.`,
  staffCode: (code) =>
    `Your code: **${code}**\n\nRead it out only when you are **at the office** and ask an officer to look up your data here. It works once, for 15 minutes. Anyone who asks for it by phone is a scammer.`,
  labels: {
    export: 'Get a copy',
    erase: 'Erase my data',
    eraseYes: 'Erase all',
    keep: 'Do not erase',
    consents: 'See or withdraw consents',
    code: 'Code for an officer',
    back: 'My data',
    html: 'Download to read',
    json: 'Download JSON',
  },
  withdraw: (purpose) => `Withdraw: ${purpose}`,
  page: {
    title: 'My data at the Project 06 assistant',
    made: 'Made at',
    conversation: 'Conversation',
    person: 'Me',
    assistant: 'Assistant',
    staff: 'Officer',
    empty: 'None.',
    masked: 'ID numbers, phones, passwords and OTPs were hidden before storage, so they are not in this file.',
  },
};
