import { STATUS_WORDING, type Bilingual, type StatusNo } from '../../core/applications';
import type { MockProcedure } from './procedures';
import { LOCAL_MS } from '../../core/local-time';

/** Something that happened, or will, to an application. */
export interface DossierEvent {
  readonly at: number;
  readonly statusNo: StatusNo;
}

/** An application in the mock's memory, with its whole future. Moments in milliseconds. */
export interface MockDossier {
  readonly code: string;
  /** The owner's 12-digit ID number: invented, never sent out. */
  readonly owner: string;
  readonly procedure: MockProcedure;
  readonly agency: { readonly code: string; readonly name: string };
  readonly channel: 1 | 2 | 3;
  /** In time order; the first one is the filing. */
  readonly events: readonly DossierEvent[];
  readonly dueAt?: number;
  readonly supplement?: { readonly text: Bilingual; readonly deadline: number };
  readonly payment?: { readonly amount: number; readonly payBefore: number; readonly paid: boolean };
  readonly result?: 'desk' | 'post' | 'online';
  /** The new date of form 04, given at the old one. */
  readonly apologyDueAt?: number;
}

/** The application as the mock tells it at a moment: the shape is the same for every application. */
export function dossierAt(dossier: MockDossier, now: number): Record<string, unknown> {
  const { code, procedure, agency, channel, dueAt, supplement, payment, result, apologyDueAt } = dossier;
  const past = dossier.events.filter((event) => event.at <= now);
  const last = past.at(-1) ?? dossier.events[0];
  const statusNo = last?.statusNo ?? 1;
  const accepted = past.find((event) => event.statusNo === 2);
  const overdue = (statusNo === 2 || statusNo === 4) && dueAt !== undefined && dueAt < now;
  const ready = past.find((event) => event.statusNo === 9);
  return {
    code,
    procedureCode: procedure.code,
    procedureName: procedure.name,
    statusNo,
    statusText: STATUS_WORDING[statusNo],
    submittedAt: moment(dossier.events[0]?.at ?? now),
    acceptedAt: accepted ? moment(accepted.at) : null,
    dueAt: accepted && dueAt !== undefined ? moment(dueAt) : null,
    agency,
    channel,
    supplement: statusNo === 5 && supplement ? { text: supplement.text, deadline: moment(supplement.deadline) } : null,
    payment: statusNo === 6 && payment ? { ...payment, payBefore: moment(payment.payBefore) } : null,
    result: (statusNo === 9 || statusNo === 10) && ready ? { how: result ?? 'desk', readyAt: moment(ready.at) } : null,
    overdue,
    apology: overdue && apologyDueAt !== undefined ? { newDueAt: moment(apologyDueAt) } : null,
    log: past.map((event) => ({
      at: moment(event.at),
      statusNo: event.statusNo,
      statusText: STATUS_WORDING[event.statusNo],
      department: agency.name,
    })),
    updatedAt: moment(last?.at ?? now),
  };
}

/** A moment as offices write it: local time with its offset. */
function moment(at: number): string {
  return `${new Date(at + LOCAL_MS).toISOString().slice(0, 19)}+07:00`;
}
