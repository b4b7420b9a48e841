import { choiceId } from '../choice-id';
import type { Outlook } from '../desk';
import type { Choice } from '../message';
import type { Texts } from '../texts';
import type { Turn } from '../turn';

/** Waits are told in steps of this many minutes: nobody can promise more exactly. */
const STEP_MINUTES = 5;
const MINUTE_MS = 60_000;

/** The place in the queue with the expected wait, or when staff will be back; nothing that is not known. */
export function outlookText(turn: Pick<Turn, 'texts' | 'now'>, outlook: Outlook): string {
  const { hours, place } = outlook;
  const { desk } = turn.texts;
  if (hours.kind === 'closed')
    return desk.closed(hours.opensAt && desk.moment(hours.opensAt, turn.now), hours.uncertain);
  return desk.place(place, waitText(desk, outlook, turn.now));
}

/** The expected wait in words; undefined when there are too few former cases to tell. */
export function waitText(desk: Texts['desk'], { waitMs, turnAt }: Outlook, now: Date): string | undefined {
  if (turnAt) return desk.around(desk.moment(turnAt, now));
  if (waitMs === undefined) return undefined;
  return desk.minutes(Math.max(STEP_MINUTES, Math.ceil(waitMs / MINUTE_MS / STEP_MINUTES) * STEP_MINUTES));
}

/** When the person would like to be written to. */
export function wishChoices(turn: Pick<Turn, 'texts'>): readonly Choice[] {
  const { wishes } = turn.texts.desk;
  return (['morning', 'afternoon', 'any'] as const).map((wish) => ({
    id: choiceId({ kind: 'control', control: `wish-${wish}` }),
    label: wishes[wish],
  }));
}
