import { z } from 'zod';
import type { AuditRecord } from './audit';
import type { Language } from './message';
import { ACTIVATIONS, TOPICS } from './subscribing';

const both = z.object({ vi: z.string(), en: z.string() });

/** Who gets an announcement. An empty list of languages, channels or activations means all. */
export const audienceSchema = z.object({
  /** Ids of areas, or only `*`. */
  areas: z.array(z.string()).default(['*']),
  languages: z.array(z.enum(['vi', 'en'])).default([]),
  channels: z.array(z.string()).default([]),
  activated: z.array(z.enum(ACTIVATIONS)).default([]),
  /** Those who were told something in the last so many days are left out; 0: nobody. */
  notToldDays: z.number().int().min(0).max(365).default(0),
});

/** See {@link audienceSchema}. */
export type Audience = z.infer<typeof audienceSchema>;

/** What an announcement says and to whom: all that is approved. Stored as JSON, every version of it. */
export const contentSchema = z.object({
  topic: z.enum(TOPICS),
  title: both,
  body: both,
  /** Who says so: the office and the number of its notice. */
  source: both,
  contact: z.string(),
  attachment: z
    .object({
      file: z.string(),
      kind: z.enum(['photo', 'document']),
      name: z.string(),
      mime: z.string(),
      alt: both,
    })
    .nullable()
    .default(null),
  /** It is read aloud as well, for those who cannot read ("loa phường"). */
  spoken: z.boolean().default(false),
  audience: audienceSchema,
  /** Begins by itself then; null: somebody starts it. ISO, UTC. */
  sendAt: z.string().nullable().default(null),
  /** After it nothing is sent any more. ISO, UTC. */
  expiresAt: z.string(),
});

/** See {@link contentSchema}. */
export type AnnouncementContent = z.infer<typeof contentSchema>;

/** The texts of an announcement as approved, with everything filled in but the person's ward. Exactly this is sent. */
export const frozenSchema = z.object({
  text: both,
  stop: both,
  noArea: both,
  areas: z.record(z.string(), both),
  attachment: contentSchema.shape.attachment,
  /** What is read aloud; null: nothing is. */
  spoken: both.nullable().default(null),
});

/** See {@link frozenSchema}. */
export type FrozenAnnouncement = z.infer<typeof frozenSchema>;

/**
 * draft · submitted (waits for another person) · approved · sending · paused (by a person, or by itself, see `halt`) · stopped (for
 * good, by a person) · expired · done.
 */
export const ANNOUNCEMENT_STATES = [
  'draft',
  'submitted',
  'approved',
  'sending',
  'paused',
  'stopped',
  'expired',
  'done',
] as const;

/** One of {@link ANNOUNCEMENT_STATES}. */
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

/** Why it was paused by itself: too many sends failed · it cannot end before it expires · the platform refuses our key. */
export type Halt = 'failures' | 'too-late' | 'unauthorised';

/**
 * What became of a recipient: waiting · sending · sent · failed · blocked (they blocked us) · skipped (left, or nothing was to
 * be sent any more) · unknown (the process ended while it was being sent: a person decides).
 */
export const RECIPIENT_STATES = ['waiting', 'sending', 'sent', 'failed', 'blocked', 'skipped', 'unknown'] as const;

/** One of {@link RECIPIENT_STATES}. */
export type RecipientState = (typeof RECIPIENT_STATES)[number];

/** An announcement as the console shows it. */
export interface Announcement {
  readonly id: number;
  readonly state: AnnouncementState;
  /** Grows with every edit. */
  readonly version: number;
  readonly content: AnnouncementContent;
  /** May be sent at night; set by a supervisor only. */
  readonly urgent: boolean;
  readonly author: string;
  readonly lastEditor: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly approvedBy?: string;
  readonly approvedAt?: Date;
  readonly frozen?: FrozenAnnouncement;
  readonly startedAt?: Date;
  readonly endedAt?: Date;
  readonly halt?: Halt;
  /** Recipients found so far, and whether these are all. */
  readonly total: number;
  readonly complete: boolean;
  readonly counts: Readonly<Record<RecipientState, number>>;
}

/** A version of an announcement that was saved. */
export interface AnnouncementVersion {
  readonly version: number;
  readonly content: AnnouncementContent;
  readonly editor: string;
  readonly at: Date;
  /** This version was approved by them. */
  readonly approvedBy?: string;
}

/** One recipient as staff may see it: never who it is. */
export interface RecipientRow {
  /** Tells one from another within an announcement. */
  readonly recipient: number;
  readonly channel: string;
  readonly person: string;
  readonly area: string;
  readonly language: Language;
  readonly state: RecipientState;
  readonly reason?: string;
  readonly at?: Date;
}

/** How an attempt to change an announcement ended. */
export type Changed =
  | 'done'
  /** Somebody changed it meanwhile, or it is not in a state where this may be done. */
  | 'changed'
  /** The author and the last editor may not approve. */
  | 'own-work';

/** How many people an audience has. */
export interface AudienceCount {
  readonly total: number;
  readonly byChannel: Readonly<Record<string, number>>;
  /** Left out because they got two in the last week already. */
  readonly enough: number;
}

/**
 * Announcements as staff work with them. The rules about who may do what to which state are kept here, in one statement each. What is
 * given as `record` is written to the audit log with the change, when there is one.
 */
export interface AnnouncementDesk {
  create(
    content: AnnouncementContent,
    editor: string,
    now: Date,
    record?: (id: number) => AuditRecord,
  ): Promise<number>;
  /** Saves a new version; whatever was approved or submitted is a draft again. Not once it was started. */
  edit(
    id: number,
    version: number,
    content: AnnouncementContent,
    editor: string,
    now: Date,
    record?: AuditRecord,
  ): Promise<Changed>;
  submit(id: number, version: number, now: Date, record?: AuditRecord): Promise<Changed>;
  /** Approves exactly this version, by neither its author nor its last editor. */
  approve(
    id: number,
    version: number,
    by: string,
    frozen: FrozenAnnouncement,
    now: Date,
    record?: AuditRecord,
  ): Promise<Changed>;
  /** Back to its editor. */
  refuse(id: number, version: number, now: Date, record?: AuditRecord): Promise<Changed>;
  /** Whether it may be sent at night. Counts as an edit: it must be approved again, by somebody else. */
  markUrgent(
    id: number,
    version: number,
    urgent: boolean,
    by: string,
    now: Date,
    record?: AuditRecord,
  ): Promise<Changed>;
  start(id: number, now: Date, record?: AuditRecord): Promise<Changed>;
  pause(id: number, now: Date, record?: AuditRecord): Promise<Changed>;
  resume(id: number, now: Date, record?: AuditRecord): Promise<Changed>;
  stop(id: number, now: Date, record?: AuditRecord): Promise<Changed>;
  /** Those whose send failed wait again; goes on after done or stopped. Only what has not expired. */
  sendToUnreached(id: number, now: Date, record?: AuditRecord): Promise<Changed>;
  /** `recipients`: some, or all whose result is not known. Returns how many. */
  decideUnknown(
    id: number,
    recipients: readonly number[] | 'all',
    decision: 'resend' | 'leave',
    now: Date,
  ): Promise<number>;
  get(id: number): Promise<Announcement | undefined>;
  /** The newest first. */
  list(most: number, before?: number): Promise<readonly Announcement[]>;
  versions(id: number): Promise<readonly AnnouncementVersion[]>;
  recipients(
    id: number,
    query: {
      readonly state?: RecipientState;
      readonly after?: number;
      readonly most: number;
      readonly person?: string;
    },
  ): Promise<readonly RecipientRow[]>;
  reasons(
    id: number,
  ): Promise<readonly { readonly state: RecipientState; readonly reason: string; readonly n: number }[]>;
  /** Counted in slices: seconds for millions, without holding anybody up. */
  countAudience(content: AnnouncementContent, urgent: boolean, now: Date): Promise<AudienceCount>;
  /** Subscribers by area, topic, language, channel, activation; and consents given and withdrawn by day. */
  figures(): Promise<SubscriberFigures>;
}

/** How many people subscribe to what; nothing about anybody. */
export interface SubscriberFigures {
  readonly total: number;
  readonly by: Readonly<Record<'channel' | 'language' | 'activated' | 'areas' | 'topics', readonly CountOf[]>>;
  readonly days: readonly { readonly day: string; readonly given: number; readonly withdrawn: number }[];
}

/** How often something occurs. */
export interface CountOf {
  readonly what: string;
  readonly n: number;
}
