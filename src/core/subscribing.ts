import type { Language, Reply } from './message';
import type { QuietHours } from './quiet-hours';

/** What announcements are about. A closed list: a person's choice must mean the same for years. */
export const TOPICS = ['mobile', 'identity', 'services', 'benefits', 'land', 'scam'] as const;

/** One of {@link TOPICS}. */
export type Topic = (typeof TOPICS)[number];

/** Stands for all areas or all topics, also those that are added later. */
export const EVERY = '*';

/** The purpose under which consents to announcements are stored. */
export const ANNOUNCEMENTS_PURPOSE = 'announcements';

/** Whether a person's electronic identification account is activated, as they said so themselves with consent; never looked up. */
export const ACTIVATIONS = ['yes', 'no', 'unknown'] as const;

/** One of {@link ACTIVATIONS}. */
export type Activation = (typeof ACTIVATIONS)[number];

/** A ward, commune or another area that announcements are addressed to. */
export interface Area {
  /** ASCII letters, digits and hyphens; means the same for ever. */
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
}

/** What a person wants to get, and when. */
export interface Subscription {
  /** Ids of areas, or only {@link EVERY}. */
  readonly areas: readonly string[];
  /** Topics, or only {@link EVERY}. */
  readonly topics: readonly string[];
  readonly language: Language;
  /** Added to the hours in which nobody is disturbed. */
  readonly quiet: QuietHours;
  readonly activated: Activation;
}

/** A decision about the use of a person's data, with the words that were shown. Never changed, only followed by another. */
export interface Consent {
  readonly purpose: string;
  readonly given: boolean;
  readonly at: Date;
  readonly words: string;
  readonly language: Language;
}

/** Subscriptions as turns and dialogs need them. They are changed by effects, in the turn's transaction. */
export interface Subscriptions {
  /** Undefined: not subscribed. `toldAt`: when the last announcement was sent there. */
  of(conversationKey: string): Promise<(Subscription & { readonly toldAt?: Date }) | undefined>;
  /** All decisions of a person, the oldest first. */
  consents(conversationKey: string): Promise<readonly Consent[]>;
  /** The last announcements for any of the areas that still hold at `now`, the oldest first, as they are sent. */
  recent(areas: readonly string[], language: Language, most: number, now: Date): Promise<readonly Reply[]>;
}

/** The areas that may be chosen. */
export interface Areas {
  /** What staff added in another process is here within a minute. */
  all(): readonly Area[];
  add(area: Area, now: Date): Promise<'added' | 'known'>;
}
