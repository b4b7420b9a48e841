import type { CaseChange, CaseDecision, CaseFile, CaseRefusal, NewCaseLine, Officer } from '../core/cases';
import { choiceId } from '../core/choice-id';
import type { DeskTexts } from '../core/desk-texts';
import type { Reply } from '../core/message';
import type { Office } from '../core/office';
import { hasHours } from '../core/office-hours';
import type { Told } from '../core/stores';
import { maskForStaff, maskSecrets } from '../language/mask';
import { promises } from './desk';
import { closingCounts, firstReplyCounts, openTime } from './case-counts';
import { assistantSays, officerSays } from './telling';

/** Who acts, when, and with what words people are told. */
export interface Acting {
  readonly officer: Officer;
  /** May also act on what colleagues have. */
  readonly supervisor: boolean;
  readonly now: Date;
  readonly texts: (file: CaseFile) => DeskTexts;
  /** The office of a case, for its clock. */
  readonly office: (file: CaseFile) => Office | undefined;
}

/** Longest message to a person and longest note, in characters. */
export const LONGEST_WORDS = 20_000;
const LONGEST_LABEL = 40;

/** Takes a case that nobody has; a supervisor may take over one that a colleague has. */
export function claim(acting: Acting, over = false): CaseDecision {
  return onOpen((file) => {
    const { officer, supervisor } = acting;
    if (file.assignee?.id === officer.id) return 'unchanged';
    if (file.status === 'attended' && !(over && supervisor)) return 'taken';
    return {
      set: {
        status: 'attended',
        assignee: officer,
        snoozedUntil: null,
        ...(file.claimedAt ? {} : { claimedAt: acting.now, waitedMs: openTime(file, acting) }),
      },
      lines: [event(acting, 'claimed', file.assignee?.name ?? '')],
      replies: told(acting, file, (texts) => texts.joined(officer.name)),
      conversation: 'attention',
    };
  });
}

/** Writes to the person. Only who has the case may. Numbers that offices give out stay (see {@link maskForStaff}). */
export function reply(acting: Acting, words: string, corrected = false): CaseDecision {
  return onOwn(acting, (file) => {
    const text = maskForStaff(words.trim().slice(0, LONGEST_WORDS));
    if (text === '') return 'empty';
    const { officer, now } = acting;
    const texts = acting.texts(file);
    const mark = corrected ? texts.corrected(officer.name) : texts.officer(officer.name);
    return {
      set: { lastStaffAt: now, snoozedUntil: null, ...(file.firstReplyAt ? {} : { firstReplyAt: now }) },
      lines: [{ kind: 'reply', author: officer.name, officer: officer.id, text }],
      replies: officerSays(`${mark}\n${text}`, texts, file.language),
      counts: file.firstReplyAt ? [] : firstReplyCounts(file, acting),
    };
  });
}

/** Writes a note that only staff see. Anyone of staff may, also after the end. A note gives nobody a number: all are masked. */
export function note(acting: Acting, words: string): CaseDecision {
  return (file) => {
    const text = maskSecrets(words.trim().slice(0, LONGEST_WORDS)).text;
    if (text === '') return 'empty';
    if (file.status === 'erased') return 'erased';
    return { set: {}, lines: [{ kind: 'note', author: acting.officer.name, officer: acting.officer.id, text }] };
  };
}

/** Puts a case back into its queue, with the time it was opened, so that it does not lose its place. */
export function release(acting: Acting): CaseDecision {
  return onOwn(acting, (file) => ({
    set: { status: 'waiting', assignee: null, snoozedUntil: null, toldPlace: null },
    lines: [event(acting, 'released', '')],
    replies: told(acting, file, (texts) => texts.left),
    conversation: 'attention',
  }));
}

/** Gives a case to a colleague, who has it at once. A case that waits may be given by a supervisor. */
export function transfer(acting: Acting, to: Officer): CaseDecision {
  return onOwnOrWaiting(acting, (file) => {
    if (file.assignee?.id === to.id) return 'unchanged';
    return {
      set: {
        status: 'attended',
        assignee: to,
        snoozedUntil: null,
        ...(file.claimedAt ? {} : { claimedAt: acting.now, waitedMs: openTime(file, acting) }),
      },
      lines: [event(acting, 'transferred', to.name)],
      replies: told(acting, file, (texts) => texts.transferred(to.name)),
      conversation: 'attention',
    };
  });
}

/** Passes a case to another office's queue; its clock begins anew there. */
export function moveTo(acting: Acting, office: Office): CaseDecision {
  return onOwnOrWaiting(acting, (file) => {
    if (file.office === office.id) return 'unchanged';
    const { replyDue = null, closeDue = null } = hasHours(office) ? promises(office, acting.now) : {};
    return {
      set: {
        status: 'waiting',
        assignee: null,
        office: office.id,
        snoozedUntil: null,
        toldPlace: null,
        ...(file.firstReplyAt ? {} : { replyDue }),
        closeDue,
        warned: 'none',
      },
      lines: [event(acting, 'moved', office.name.vi)],
      replies: told(acting, file, (texts) => texts.moveToOffice(office.name[file.language])),
      conversation: 'attention',
    };
  });
}

/** Puts a case aside until a moment to come; it comes back then, or when the person writes. */
export function snooze(acting: Acting, until: Date): CaseDecision {
  return onOwnOrWaiting(acting, () => {
    if (!(until > acting.now)) return 'unchanged';
    return { set: { snoozedUntil: until }, lines: [event(acting, 'snoozed', until.toISOString())] };
  });
}

/** Brings a case back before its time. */
export function wake(acting: Acting): CaseDecision {
  return onOwnOrWaiting(acting, (file) =>
    file.snoozedUntil ? { set: { snoozedUntil: null }, lines: [event(acting, 'woken', '')] } : 'unchanged',
  );
}

/** Adds or takes a label. */
export function label(acting: Acting, name: string, on: boolean): CaseDecision {
  return (file) => {
    const text = maskSecrets(name).text.trim().replace(/\s+/g, ' ').slice(0, LONGEST_LABEL);
    if (text === '') return 'empty';
    if (file.status === 'erased') return 'erased';
    if (file.labels.includes(text) === on) return 'unchanged';
    const labels = on ? [...file.labels, text].sort() : file.labels.filter((one) => one !== text);
    return { set: { labels }, lines: [event(acting, on ? 'labelled' : 'unlabelled', text)] };
  };
}

/** Ends a case: the conversation goes back to the assistant, and the person is asked how it was. */
export function close(acting: Acting): CaseDecision {
  return onOwnOrWaiting(acting, (file) => ({
    set: { status: 'closed', closedAt: acting.now, snoozedUntil: null },
    lines: [event(acting, 'closed', '')],
    replies: told(acting, file, (texts) => [closingReply(texts, file)]),
    conversation: 'return',
    counts: closingCounts(file, acting),
  }));
}

/** Opens a case again; who opens it has it. */
export function reopen(acting: Acting): CaseDecision {
  return (file) => {
    if (file.status === 'erased') return 'erased';
    if (file.status !== 'closed') return 'not-closed';
    return {
      set: {
        status: 'attended',
        assignee: acting.officer,
        closedAt: null,
        reopened: file.reopened + 1,
        snoozedUntil: null,
      },
      lines: [event(acting, 'reopened', '')],
      replies: told(acting, file, (texts) => texts.reopenedByStaff(acting.officer.name)),
      conversation: 'attention',
    };
  };
}

/** Keeps a case from being erased or swept, as evidence, or lets it go. Only supervisors. */
export function legalHold(acting: Acting, on: boolean, why: string): CaseDecision {
  return (file) => {
    if (!acting.supervisor) return 'forbidden';
    if (file.status === 'erased') return 'erased';
    if (file.legalHold === on) return 'unchanged';
    if (why.trim() === '') return 'empty';
    return {
      set: { legalHold: on },
      lines: [event(acting, on ? 'held' : 'unheld', maskSecrets(why.trim().slice(0, LONGEST_WORDS)).text)],
    };
  };
}

function closingReply(texts: DeskTexts, { id, number }: CaseFile): Reply {
  const control = (name: string): string => choiceId({ kind: 'control', control: `${name}.${id}` });
  return {
    text: texts.closing(number),
    choices: [
      { id: control('rate-case-1'), label: texts.rate.good },
      { id: control('rate-case-0'), label: texts.rate.bad },
      { id: control('case-again'), label: texts.rate.again },
    ],
    sources: [],
  };
}

type Decide = (file: CaseFile) => CaseChange | CaseRefusal;

function onOpen(decide: Decide): CaseDecision {
  return (file) => (file.status === 'erased' ? 'erased' : file.status === 'closed' ? 'closed' : decide(file));
}

function onOwn({ officer }: Acting, decide: Decide): CaseDecision {
  return onOpen((file) =>
    file.status === 'attended' && file.assignee?.id === officer.id ? decide(file) : 'not-yours',
  );
}

/** What its officer may do, and with a case that nobody has anyone, and a supervisor always. */
function onOwnOrWaiting({ officer, supervisor }: Acting, decide: Decide): CaseDecision {
  return onOpen((file) =>
    supervisor || file.assignee === undefined || file.assignee.id === officer.id ? decide(file) : 'not-yours',
  );
}

function event({ officer }: Acting, name: NonNullable<NewCaseLine['event']>, text: string): NewCaseLine {
  return { kind: 'event', event: name, author: officer.name, officer: officer.id, text };
}

function told(
  { texts }: Acting,
  file: CaseFile,
  words: (texts: DeskTexts) => string | readonly Reply[],
): readonly Told[] {
  const desk = texts(file);
  return assistantSays(words(desk), desk, file.language);
}
