import type { Content, Incoming } from './message';

/** A voice message as it is stored. */
export type VoiceContent = Extract<Content, { kind: 'voice' }>;

/** A voice message that this process listens to now. */
export interface UnheardVoice {
  readonly seq: number;
  readonly incoming: Incoming & { readonly content: VoiceContent };
  /** How often it was tried before. */
  readonly tries: number;
  readonly conversationKey: string;
  /** As it was stored; undefined: none yet. */
  readonly conversation: unknown;
  /** The case that an officer attends, who may want to listen as well. */
  readonly attendedCase?: string;
}

/**
 * Voice messages that were put aside until they are heard (see {@link Inbox.listen}): at most one of a conversation, its oldest
 * message. Claimed with a lease across processes, so that a killed one's are heard again and answered once.
 */
export interface UnheardVoices {
  claim(owner: string, most: number, leaseMs: number, now: Date): Promise<readonly UnheardVoice[]>;
  /** Holds on to those that are still being listened to. */
  renew(owner: string, voices: readonly UnheardVoice[], leaseMs: number, now: Date): Promise<void>;
  /**
   * Writes what was heard in the place of the sound, to be answered next, and deletes the sound, or keeps it for a case. False,
   * having written nothing, when another process took over.
   */
  heard(owner: string, voice: UnheardVoice, content: Content, keepFor: string | undefined, now: Date): Promise<boolean>;
  /** Gives one back, to be claimed again after `notBefore`. */
  giveBack(owner: string, voice: UnheardVoice, notBefore: Date): Promise<void>;
  /** Those that nobody has heard yet, for `/metrics` and tests. */
  waiting(): Promise<number>;
}

/** Sound as it was received. */
export interface ReceivedSound {
  readonly bytes: Uint8Array;
  readonly mime?: string;
}

/** Sound that people send us directly, kept only until it was heard. */
export interface SoundsIn {
  /** Keeps it; the same file again changes nothing. Whether it was not there yet. */
  keep(
    file: string,
    conversationKey: string,
    sound: ReceivedSound & { readonly mime: string },
    now: Date,
  ): Promise<boolean>;
  /** Deletes it. */
  forget(file: string): Promise<void>;
  read(file: string): Promise<ReceivedSound | undefined>;
  /** The sound of a case's messages, oldest first, for the staff who attend it. */
  ofCase(caseId: string): Promise<readonly { readonly file: string; readonly mime: string }[]>;
}

/** Fetches the sound of a voice message, at most `maxBytes`. Throws {@link Failure}; `rejected`: larger than that. */
export type FetchSound = (voice: VoiceContent, maxBytes: number) => Promise<ReceivedSound>;
