import type { Application } from '../core/applications';
import { LOCAL_MS } from '../core/local-time';

/** The statuses in English, beside the official wording. */
const STATUS_EN = {
  1: 'just filed',
  2: 'accepted',
  3: 'not accepted',
  4: 'in progress',
  5: 'papers to be added',
  6: 'payment due',
  7: 'withdrawn',
  8: 'stopped',
  9: 'finished',
  10: 'result handed over',
} as const;

/** An application in English, line by line; empty lines are left out by the caller. */
export function english(application: Application): readonly string[] {
  const { code, procedureName, statusNo, statusText, agency } = application;
  return [
    `Application **${code}** (${procedureName.en}): **${STATUS_EN[statusNo]}** (“${statusText}”).`,
    ...nextEnglish(application),
    `Office: ${agency.name}. Updated on ${dayEn(application.updatedAt)}.`,
  ];
}

function nextEnglish(application: Application): readonly string[] {
  const { dueAt, overdue, apology, supplement, payment, result } = application;
  const due = dueAt === undefined ? '' : `Appointment for the result: **${dayEn(dueAt)}**.`;
  if (overdue) {
    return [
      `It is **overdue**${dueAt === undefined ? '' : ` (it was due on ${dayEn(dueAt)})`}. I am sorry that you have to wait.`,
      apology
        ? `The office has apologised and set a new date: **${dayEn(apology.newDueAt)}**.`
        : 'When it is late the office must apologise and set a new date; the system shows no such letter yet.',
    ];
  }
  switch (application.statusNo) {
    case 1:
      return ['It was sent; the office has not checked it yet. Please wait for the acceptance notice.'];
    case 2:
      return ['It was accepted. Please wait until the appointment.', due];
    case 3:
      return ['The reason is in the refusal slip. Correct it and file again.'];
    case 4:
      return ['An officer is working on it. Please wait until the appointment.', due];
    case 5:
      return [
        supplement
          ? `Please add: **${supplement.text.en}**, before **${dayEn(supplement.deadline)}**.`
          : 'The notice says which papers are missing.',
        'Open the application on the National Public Service Portal and press “Cập nhật” to add them.',
      ];
    case 6:
      if (payment?.paid === true)
        return [
          `You have paid ${dongEn(payment.amount)}; the local system does not show it yet. **Do not pay again** and keep the receipt.`,
          due,
        ];
      return [
        payment ? `Please pay **${dongEn(payment.amount)}** before **${dayEn(payment.payBefore)}**.` : '',
        '**Pay only inside the National Public Service Portal or VNeID.** Anyone who sends a link or an account number is a scammer.',
      ];
    case 7:
      return ['It was withdrawn as requested. File again if you still need it.'];
    case 8:
      return ['The reason is in the notice. Read it, and ask staff if it is not clear.'];
    case 9:
      return [
        RESULT_EN[result?.how ?? 'desk'],
        'Read the notice as well: the office may still wait for papers or a fee.',
      ];
    case 10:
      return [
        'The result was handed over. An electronic copy, if any, is in VNeID or on the National Public Service Portal.',
      ];
  }
}

const RESULT_EN = {
  desk: 'Bring the appointment slip to the office where you filed to collect the result.',
  post: 'The result comes by post.',
  online: 'See the result in VNeID or on the National Public Service Portal.',
};

function dayEn(moment: string): string {
  const local = new Date(Date.parse(moment) + LOCAL_MS);
  return local.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

function dongEn(amount: number): string {
  return `${amount.toLocaleString('en-US')} VND`;
}
