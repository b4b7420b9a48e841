import type { AuditRecord } from '../core/audit';
import type { CaseDecision, CaseFile, CaseResult, Cases, Officer } from '../core/cases';
import type { DeskTexts } from '../core/desk-texts';
import type { GroupWords } from '../core/group-words';
import type { Language } from '../core/message';
import type { Offices } from '../core/office';
import type { CaseTopics, StaffGroup, StaffGroupEvent } from '../core/staff-group';
import * as conduct from './conduct';
import { officeOf } from './office-choice';

/** What acting from the staff group runs on. */
export interface GroupEventsOptions {
  readonly group: StaffGroup;
  readonly topics: CaseTopics;
  readonly cases: Pick<Cases, 'change' | 'find'>;
  readonly offices: Pick<Offices, 'all'>;
  /**
   * Who has linked this Telegram account: an officer who may work on cases, `not-allowed` for others of staff, undefined for nobody.
   */
  readonly officer: (user: number) => Promise<(Officer & { readonly supervisor: boolean }) | 'not-allowed' | undefined>;
  readonly texts: () => Readonly<Record<Language, DeskTexts>>;
  readonly words: GroupWords;
  readonly now: () => Date;
  /** Called when a case was changed. */
  readonly changed: (channel: string) => void;
}

/**
 * Carries out what an officer did in the staff group. Resolves when it is stored; what it throws makes Telegram send the event again,
 * and a repeated event does nothing. What the officer who has the case writes goes to the resident, what colleagues write is kept
 * as a note.
 */
export function createGroupEvents(options: GroupEventsOptions): (event: StaffGroupEvent) => Promise<void> {
  const { topics, cases, words, now } = options;

  return async (event) => {
    const caseId = await topics.caseOf(event.thread);
    const file = caseId === undefined ? undefined : await cases.find(caseId);
    if (!file) return;
    const officer = await options.officer(event.user);
    if (officer === undefined || officer === 'not-allowed') {
      await tell(event, officer === undefined ? words.notLinked : words.notAllowed, options);
      return;
    }
    if (event.kind === 'sent-other') {
      await tell(event, words.onlyText, options);
      return;
    }
    const offices = await options.offices.all();
    const acting: conduct.Acting = {
      officer: { id: officer.id, name: officer.name },
      supervisor: officer.supervisor,
      now: now(),
      texts: (of) => options.texts()[of.language],
      office: (of) => officeOf(offices, of.office),
    };
    const act = actOf(event, file, acting);
    if (!act) return;
    const record: AuditRecord = {
      action: `case.${act.name}`,
      subject: `case:${file.id}`,
      details: { from: 'telegram' },
      officer: officer.id,
      at: acting.now,
    };
    const result = await cases.change(file.id, act.decide, { now: acting.now, once: event.id, record });
    await after(result, event, options);
  };
}

interface Act {
  readonly name: string;
  readonly decide: CaseDecision;
}

const BUTTONS: Readonly<Record<string, (acting: conduct.Acting) => Act>> = {
  'g:claim': (acting) => ({ name: 'claim', decide: conduct.claim(acting) }),
  'g:release': (acting) => ({ name: 'release', decide: conduct.release(acting) }),
  'g:close': (acting) => ({ name: 'close', decide: conduct.close(acting) }),
};

/** An internal note of the officer who has the case begins with this. */
const NOTE = /^(?:\/note(?:@\w+)?\s|\/\/)/;

function actOf(event: StaffGroupEvent, file: CaseFile, acting: conduct.Acting): Act | undefined {
  if (event.kind === 'pressed')
    return Object.hasOwn(BUTTONS, event.choice) ? BUTTONS[event.choice]?.(acting) : undefined;
  if (event.kind !== 'said') return undefined;
  const { text } = event;
  const mine = file.status === 'attended' && file.assignee?.id === acting.officer.id;
  if (mine && !NOTE.test(text)) return { name: 'reply', decide: conduct.reply(acting, text, event.edited) };
  return { name: 'note', decide: conduct.note(acting, text.replace(NOTE, '')) };
}

async function after(result: CaseResult, event: StaffGroupEvent, options: GroupEventsOptions): Promise<void> {
  if (result.kind === 'done') options.changed(result.file.channel);
  if (result.kind === 'refused') await tell(event, options.words.refused[result.why], options);
}

/** Best effort: what was done is stored already, and an answer that fails must not make it come again. */
async function tell({ thread }: StaffGroupEvent, text: string, { group }: GroupEventsOptions): Promise<void> {
  await group.post(thread, text, []).catch(() => undefined);
}
