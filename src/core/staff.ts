import type { AuditRecord } from './audit';
import type { Language } from './message';
import type { Officer } from './officers';

/** A member of staff as administrators see one. */
export interface StaffMember extends Officer {
  readonly disabled: boolean;
  /** False until the person has used the link. */
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly createdAt: Date;
  /** When the person last asked for a page in a session that still exists. */
  readonly lastSeenAt: Date | undefined;
}

/** What became of a change. `last-admin`: nobody could administer any more, so nothing was changed. */
export type StaffChange = 'done' | 'unknown' | 'login-taken' | 'last-admin';

/** Members of staff. Every change is written together with its audit record, all or nothing. */
export interface Staff {
  /** By name. */
  list(): Promise<readonly StaffMember[]>;
  find(id: string): Promise<StaffMember | undefined>;
  findByLogin(login: string): Promise<StaffMember | undefined>;
  /** Whether anybody has ever set a password. */
  isInUse(): Promise<boolean>;
  add(officer: Officer, now: Date, audit: AuditRecord): Promise<StaffChange>;
  /** Changes all but the login. Other roles end all sessions of the person. */
  change(officer: Officer, now: Date, audit: AuditRecord): Promise<StaffChange>;
  /** A disabled person cannot log in; all sessions and links end at once. */
  setDisabled(id: string, disabled: boolean, now: Date, audit: AuditRecord): Promise<StaffChange>;
  setLanguage(id: string, language: Language, now: Date): Promise<void>;
}

/** What a person proves to be who they are with. */
export interface Credentials {
  /** Argon2id in PHC form, and the sealed secret of the second factor. Undefined: no such person, or disabled. */
  of(
    officerId: string,
  ): Promise<{ readonly passwordHash: string | undefined; readonly totp: string | undefined } | undefined>;
  /** Ends all other sessions of the person. */
  setPassword(officerId: string, hash: string, keepSession: string, now: Date, audit: AuditRecord): Promise<void>;
  /** Takes password, second factor, codes, sessions and earlier links away and gives a new link. */
  reset(officerId: string, link: NewLink, now: Date, audit: AuditRecord): Promise<StaffChange>;
  /** Whose link it is, while it can be used. */
  linkOwner(tokenHash: string, now: Date): Promise<StaffMember | undefined>;
  /** Uses a link and sets the password; false when it was used, ran out or was replaced. One of two who try at once wins. */
  redeemLink(tokenHash: string, passwordHash: string, now: Date): Promise<boolean>;
  /** Sets the second factor and replaces the recovery codes. `step` is the time step of the code that proved it. */
  setSecondFactor(
    officerId: string,
    factor: { readonly totp: string; readonly step: number; readonly codeHashes: readonly string[] },
    now: Date,
    audit: AuditRecord,
  ): Promise<void>;
  replaceRecoveryCodes(officerId: string, codeHashes: readonly string[], audit: AuditRecord): Promise<void>;
  /** Notes that a code of this time step was used; false when one of it or of a later one was used before. */
  useStep(officerId: string, step: number): Promise<boolean>;
  /** Uses a recovery code; false when there is no such code (any more). */
  useRecoveryCode(officerId: string, codeHash: string, audit: AuditRecord): Promise<boolean>;
  recoveryCodesLeft(officerId: string): Promise<number>;
}

/** A link to be kept: the token itself is told once and never stored. */
export interface NewLink {
  readonly tokenHash: string;
  readonly expiresAt: Date;
}

/** How far a login has come: the second factor is asked for, or has to be set up first, or all is done. */
export type SessionStage = 'second-factor' | 'set-up' | 'full';

/** A session as it is stored. */
export interface StoredSession {
  readonly id: string;
  readonly officer: Officer;
  readonly stage: SessionStage;
  /** A second factor that is being set up, sealed. */
  readonly pendingTotp: string | undefined;
  readonly device: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly confirmedAt: Date;
}

/** Sessions of staff, shared by all processes. */
export interface Sessions {
  open(
    session: {
      readonly id: string;
      readonly tokenHash: string;
      readonly officerId: string;
      readonly stage: SessionStage;
      readonly device: string;
      readonly expiresAt: Date;
    },
    now: Date,
  ): Promise<void>;
  /** The session, which counts as seen now; undefined when it ended, was idle too long, or the person is disabled. */
  find(tokenHash: string, now: Date): Promise<StoredSession | undefined>;
  /** Whether a session still exists, without counting as seen. */
  isLive(id: string, now: Date): Promise<boolean>;
  /** Goes on to another stage under another token; false when the session is gone. */
  advance(
    tokenHash: string,
    next: { readonly tokenHash: string; readonly stage: SessionStage; readonly expiresAt: Date },
    now: Date,
  ): Promise<boolean>;
  setPendingTotp(id: string, totp: string): Promise<void>;
  /** The password was typed again. */
  confirm(id: string, now: Date): Promise<void>;
  /** Those that are fully logged in, the last seen first. */
  list(officerId: string, now: Date): Promise<readonly StoredSession[]>;
  /** Ends one of a person's sessions, or all but one. Returns how many ended. */
  end(officerId: string, which: { readonly id: string } | { readonly allBut: string }): Promise<number>;
}

/** Slows logins down after failures, per key, over all processes. */
export interface LoginPace {
  /**
   * Books a try as failed before it is looked at, so that many at once do not slip through. Returns milliseconds to wait when it
   * is too early (nothing is booked then), else 0.
   */
  attempt(key: string, rule: PaceRule, now: Date): Promise<number>;
  /** The try was right after all: forgets all failures of the key, or only this one. */
  succeeded(key: string, all: boolean): Promise<void>;
}

/** After `free` failures in a row each further try waits, from one second, twice as long each time, at most `longestMs`. */
export interface PaceRule {
  readonly free: number;
  readonly longestMs: number;
}
