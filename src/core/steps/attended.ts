import type { Effect } from '../effect';
import type { Content } from '../message';
import { readingWish } from './reading';
import { tellsSecret } from './secrets';
import { plain, type Ending, type Step, type Turn } from '../turn';

/** The person is told only this often that the office is closed. */
const CLOSED_AGAIN_MS = 6 * 3_600_000;
/** Buttons and words that stay the person's own right while an officer speaks. */
const OWN_RIGHTS = /^x:(?:erase|erase-yes|data.*|withdraw-.*|stop.*|rate-case.*)$/;
const OWN_WORDS = new Set(['control.data', 'control.erase', 'control.data-export', 'control.data-consents']);

/**
 * While a member of staff attends the case, the person's words and files go to them and the assistant stays silent, but for
 * emergencies, a secret that was typed (the officer gets it masked), the person's rights over their data, whether they want to be read to, and
 * a word when the office is closed.
 */
export const attended: Step = async (turn) => {
  const { open } = turn.desk;
  if (open?.officer === undefined || !forOfficer(turn)) return undefined;
  const closed = await closedNow(turn);
  const effects = noteOf(turn, open.id, closed !== undefined);
  const secret = tellsSecret(turn);
  const words = [...(secret ? [turn.texts.desk.secretWhileAttended] : []), ...(closed === undefined ? [] : [closed])];
  return { outcome: secret ? 'credential' : 'handoff', replies: words.map(plain), effects };
};

function forOfficer({ incoming: { content }, said }: Turn): boolean {
  if (content.kind === 'blocked' || content.kind === 'unblocked') return false;
  if (content.kind === 'choice') return !OWN_RIGHTS.test(content.id);
  const mine = said?.route?.startsWith('emergency.') === true || OWN_WORDS.has(said?.route ?? '');
  return !(mine || readingWish(said?.folded ?? '') !== undefined);
}

async function closedNow(turn: Turn): Promise<string | undefined> {
  const { open } = turn.desk;
  const told = open?.toldClosedAt;
  if (!open || (told && turn.now.getTime() - told.getTime() < CLOSED_AGAIN_MS)) return undefined;
  const hours = await turn.needs.desk?.hours(open.office, turn.now);
  if (hours?.kind !== 'closed') return undefined;
  const { desk } = turn.texts;
  return desk.closedWhileAttended(hours.opensAt && desk.moment(hours.opensAt, turn.now), hours.uncertain);
}

function noteOf(turn: Turn, id: string, toldClosed: boolean): NonNullable<Ending['effects']> {
  const { content } = turn.incoming;
  const file = fileOf(content);
  const note: Effect = {
    kind: 'note-on-case',
    id,
    text: wordsOf(turn),
    ...(file ? { file } : {}),
    ...(toldClosed ? { toldClosed } : {}),
  };
  const unheard = content.kind === 'voice' ? content.file : undefined;
  return unheard === undefined ? [note] : [note, { kind: 'keep-sound', file: unheard, case: id }];
}

function wordsOf({ incoming: { content }, said, conversation }: Turn): string {
  switch (content.kind) {
    case 'text':
      return `${content.heard ? '🎤 ' : ''}${said?.text ?? content.text}`;
    case 'edited':
      return `✎ ${said?.text ?? content.text}`;
    case 'choice':
      return `[${conversation.offered.find(({ id }) => id === content.id)?.label ?? content.id}]`;
    case 'media':
      return [`[${content.media}]`, ...(content.caption === undefined ? [] : [content.caption])].join(' ');
    case 'voice':
      return '[voice]';
    case 'start':
      return '/start';
    case 'blocked':
    case 'unblocked':
      return '';
  }
}

function fileOf(
  content: Content,
): { readonly file: string; readonly media: string; readonly bytes?: number } | undefined {
  if (content.kind === 'voice')
    return { file: content.file, media: 'voice', ...(content.bytes === undefined ? {} : { bytes: content.bytes }) };
  if (content.kind === 'text' && content.heard?.file !== undefined) return { file: content.heard.file, media: 'voice' };
  if (content.kind !== 'media' || content.file === undefined) return undefined;
  return { file: content.file, media: content.media, ...(content.bytes === undefined ? {} : { bytes: content.bytes }) };
}
