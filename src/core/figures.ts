import type { Effect } from './effect';
import type { ClaimedMessage, FinishedTurn } from './stores';

/**
 * What is counted by day (Asia/Ho_Chi_Minh), for ever and without any person. Each has a label and perhaps another:
 * `turn` channel, outcome · `language` language · `topic` article, outcome · `voice` channel · `newcomer` channel ·
 * `turn-ms` channel (milliseconds, summed) · `rating` article, good|bad · `feedback` channel · `case-opened` reason, channel ·
 * `case-closed` how · `case-rating` good|bad · `first-reply` a {@link WAITS} step · `first-reply-ms` (summed) · `close-ms` (summed) ·
 * `sla` first-reply|close, kept|missed · `announcement` channel, sent|failed|blocked|skipped|unknown ·
 * `subscribed` and `unsubscribed` topic, area.
 */
export const COUNTED = [
  'turn',
  'language',
  'topic',
  'voice',
  'newcomer',
  'turn-ms',
  'rating',
  'feedback',
  'case-opened',
  'case-closed',
  'case-rating',
  'first-reply',
  'first-reply-ms',
  'close-ms',
  'sla',
  'announcement',
  'subscribed',
  'unsubscribed',
] as const;

/** One of {@link COUNTED}. */
export type Counted = (typeof COUNTED)[number];

/** Something that happened `n` times, to be added to the day's count. */
export interface Count {
  readonly name: Counted;
  readonly label: string;
  readonly other?: string;
  readonly n: number;
}

/** A sum over the days asked for. */
export interface CountSum {
  readonly name: Counted;
  readonly label: string;
  readonly other: string;
  readonly n: number;
}

/** Where people stand in a guided dialog, summed over days. */
export interface StepSum {
  readonly dialog: string;
  readonly state: string;
  readonly step: 'asked' | 'ended' | 'left' | 'helped';
  readonly n: number;
}

/** Days as ISO dates, both inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The kept counts. Reading a year takes as long with millions of turns as with a hundred: only counters are read. */
export interface Figures {
  sums(names: readonly Counted[], range: DayRange): Promise<readonly CountSum[]>;
  /** By day and label, oldest first; days without any are left out. */
  byDay(name: Counted, range: DayRange): Promise<readonly (CountSum & { readonly day: string })[]>;
  steps(range: DayRange): Promise<readonly StepSum[]>;
}

/** Upper limits in minutes of the steps that waits are counted in; longer ones are `more`. */
export const WAITS = [5, 15, 60, 240, 1440] as const;

/** The step that a wait is counted in. */
export function waitStep(ms: number): string {
  const limit = WAITS.find((minutes) => ms <= minutes * 60_000);
  return limit === undefined ? 'more' : String(limit);
}

/** What a finished turn adds to the day's counts. */
export function countsOfTurn(claimed: ClaimedMessage, { record, effects }: FinishedTurn): readonly Count[] {
  const { channel, outcome, article } = record;
  const counts: Count[] = [
    { name: 'turn', label: channel, other: outcome, n: 1 },
    { name: 'turn-ms', label: channel, n: Math.round(record.ms) },
    { name: 'language', label: record.language, n: 1 },
  ];
  if (article !== undefined) counts.push({ name: 'topic', label: article, other: outcome, n: 1 });
  if (record.spoken === true) counts.push({ name: 'voice', label: channel, n: 1 });
  if (claimed.conversation === undefined) counts.push({ name: 'newcomer', label: channel, n: 1 });
  return [...counts, ...effects.flatMap((effect) => countsOfEffect(effect, channel))];
}

function countsOfEffect(effect: Effect, channel: string): readonly Count[] {
  if (effect.kind === 'rate-answer')
    return [{ name: 'rating', label: effect.article, other: effect.good ? 'good' : 'bad', n: 1 }];
  if (effect.kind === 'feedback') return [{ name: 'feedback', label: channel, n: 1 }];
  if (effect.kind === 'rate-case') return [{ name: 'case-rating', label: effect.score > 0 ? 'good' : 'bad', n: 1 }];
  if (effect.kind === 'open-case') return [{ name: 'case-opened', label: effect.reason, other: channel, n: 1 }];
  return [];
}

/** What became of announcements, by the day their sending began. Kept with each announcement, not with its recipients. */
export interface AnnouncementFigures {
  readonly sent: readonly { readonly status: string; readonly n: number }[];
  /** Recipients by the areas addressed and the topic. */
  readonly audience: readonly { readonly areas: readonly string[]; readonly topic: string; readonly n: number }[];
}

/** A guided dialog as its figures are shown: its states in the order in which they are usually asked. */
export interface Guide {
  readonly name: string;
  readonly title: string;
  readonly states: readonly { readonly id: string; readonly label: string }[];
  /** How an end is meant, by its state. */
  readonly ends: Readonly<Record<string, { readonly label: string; readonly result: 'done' | 'stuck' | 'elsewhere' }>>;
}
