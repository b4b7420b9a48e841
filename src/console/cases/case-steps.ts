import * as conduct from '../../cases/conduct';
import { officeOf } from '../../cases/office-choice';
import { isSeen } from '../../cases/seen-cases';
import type { CaseDecision } from '../../core/cases';
import type { StoredOffice } from '../../core/office';
import { may, type Action } from '../permissions';
import type { ConsoleRequest, ConsoleRoute, Page } from '../section';
import { readMoment } from '../times';
import { casePage } from './case-page';
import type { CasesSectionOptions } from './options';
import { scopeFor, seenCase } from './seen-case';
import { CASES_TEXTS } from './texts';

type Done = keyof (typeof CASES_TEXTS)['vi']['done'];

interface Step {
  readonly path: string;
  readonly action: Action;
  readonly done: Done;
  /** Undefined: what was chosen does not exist. */
  readonly decide: (context: StepContext) => CaseDecision | undefined | Promise<CaseDecision | undefined>;
}

interface StepContext {
  readonly request: ConsoleRequest;
  readonly acting: conduct.Acting;
  readonly offices: readonly StoredOffice[];
  readonly options: CasesSectionOptions;
}

const STEPS: readonly Step[] = [
  { path: 'claim', action: 'cases.claim', done: 'claim', decide: ({ acting }) => conduct.claim(acting) },
  { path: 'take-over', action: 'cases.all', done: 'claim', decide: ({ acting }) => conduct.claim(acting, true) },
  { path: 'release', action: 'cases.claim', done: 'release', decide: ({ acting }) => conduct.release(acting) },
  { path: 'transfer', action: 'cases.transfer', done: 'transfer', decide: transferred },
  { path: 'move', action: 'cases.transfer', done: 'move', decide: moved },
  { path: 'snooze', action: 'cases.claim', done: 'snooze', decide: snoozed },
  { path: 'wake', action: 'cases.claim', done: 'wake', decide: ({ acting }) => conduct.wake(acting) },
  { path: 'close', action: 'cases.close', done: 'close', decide: ({ acting }) => conduct.close(acting) },
  { path: 'reopen', action: 'cases.reopen', done: 'reopen', decide: ({ acting }) => conduct.reopen(acting) },
  { path: 'label', action: 'cases.label', done: 'label', decide: (context) => labelled(context, true) },
  { path: 'unlabel', action: 'cases.label', done: 'label', decide: (context) => labelled(context, false) },
  {
    path: 'note',
    action: 'cases.note',
    done: 'note',
    decide: ({ acting, request }) => conduct.note(acting, request.form.get('note')),
  },
  { path: 'reply', action: 'cases.reply', done: 'reply', decide: replied },
  { path: 'hold', action: 'cases.legal-hold', done: 'hold', decide: (context) => heldBy(context, true) },
  { path: 'unhold', action: 'cases.legal-hold', done: 'hold', decide: (context) => heldBy(context, false) },
];

/** Everything that can be done with a case, each with its own right, each in the audit log with the change itself. */
export function caseStepRoutes(options: CasesSectionOptions): readonly ConsoleRoute[] {
  return STEPS.map((step) => ({
    method: 'POST',
    path: `/:id/${step.path}`,
    action: step.action,
    handle: (request) => carryOut(step, request, options),
  }));
}

async function carryOut(step: Step, request: ConsoleRequest, options: CasesSectionOptions): Promise<Page | Response> {
  const { language, now, form } = request;
  const texts = CASES_TEXTS[language];
  const seen = await seenCase(request, options);
  if (!seen) return request.notFound();
  const { id } = seen;
  const offices = await options.offices.all();
  const acting: conduct.Acting = {
    officer: { id: request.officer.id, name: request.officer.name },
    supervisor: request.may('cases.all'),
    now,
    texts: (file) => options.texts()[file.language],
    office: (file) => officeOf(offices, file.office),
  };
  const decide = await step.decide({ request, acting, offices, options });
  if (!decide) return request.notFound();
  const why = form.get('why');
  const record = request.record({ action: `case.${step.path}`, subject: `case:${id}`, ...(why === '' ? {} : { why }) });
  const result = await options.cases.change(id, decide, { now, record });
  if (result.kind === 'unknown') return request.notFound();
  const quiet = request.header('x-fetch') === '1';
  if (result.kind === 'again') return quiet ? noContent() : request.done(`/cases/${id}`, texts.done.again);
  if (result.kind === 'refused') {
    const fault = texts.refused[result.why];
    if (quiet) return new Response(fault, { status: 409 });
    return { ...(await casePage(request, result.file, options, { text: form.get('reply'), fault })), status: 409 };
  }
  options.wake(result.file.channel);
  const canned = step.path === 'reply' ? form.get('canned') : '';
  if (canned !== '') await options.cannedReplies.used(canned);
  if (quiet) return noContent();
  const gone = !isSeen(result.file, await scopeFor(request.officer, options));
  return request.done(gone ? '/cases' : `/cases/${id}`, texts.done[step.done]);
}

function noContent(): Response {
  return new Response(null, { status: 204 });
}

function replied({ acting, request }: StepContext): CaseDecision {
  return conduct.reply(acting, request.form.get('reply'));
}

async function transferred({ acting, request, options }: StepContext): Promise<CaseDecision | undefined> {
  const members = await options.staff.list();
  const to = members.find(({ id, disabled }) => id === request.form.get('to') && !disabled);
  return to && may(to, 'cases.reply') ? conduct.transfer(acting, { id: to.id, name: to.name }) : undefined;
}

function moved({ acting, request, offices }: StepContext): CaseDecision | undefined {
  const found = offices.find(({ office }) => office.id === request.form.get('office'));
  return found && conduct.moveTo(acting, found.office);
}

function snoozed({ acting, request }: StepContext): CaseDecision {
  return conduct.snooze(acting, readMoment(request.form.get('until')) ?? new Date(Number.NaN));
}

function labelled({ acting, request }: StepContext, on: boolean): CaseDecision {
  return conduct.label(acting, request.form.get('label'), on);
}

function heldBy({ acting, request }: StepContext, on: boolean): CaseDecision {
  return conduct.legalHold(acting, on, request.form.get('why'));
}
