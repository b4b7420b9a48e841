import type { AudioReject } from './voice';
import type { Attachment } from './attachment';

/** A language the assistant speaks: Vietnamese (the default) or English. */
export type Language = 'vi' | 'en';

/**
 * A choice offered with a reply, shown as a button or a numbered line.
 * `id` is ASCII and at most 64 bytes (Telegram Bot API: `callback_data` 1–64 bytes); it means the same for ever,
 * so a press on an old button is understood after a restart. A choice with `url` opens a page instead of answering.
 */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly url?: string;
}

/** Where an answer comes from: shown under it and given to the proof step. `checkedOn` is an ISO date. */
export interface Source {
  readonly title: string;
  readonly article: string;
  readonly url: string;
  readonly checkedOn: string;
}

/** A file with all that is kept of the person who gets it, made when it is fetched. Whoever knows the secret may fetch it once. */
export interface DataDownload {
  readonly format: 'html' | 'json';
  readonly secret: string;
  /** Said where the file was to be sent and was not, or perhaps not. */
  readonly otherwise?: Pick<Reply, 'text' | 'choices'>;
}

/**
 * One message to a person, free of any channel's markup. `text` is plain Vietnamese or English with line breaks,
 * `• ` and `1. ` lines and `**bold**`; each channel renders it (see `rich-text.ts`) and splits it at its own limit.
 */
export interface Reply {
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly sources: readonly Source[];
  /** The person's own data as a file; each channel shows it in its way. */
  readonly download?: DataDownload;
  /** A picture or document shown with the text. */
  readonly attachment?: Attachment;
  /** What one may think of the answer, as small buttons where a channel has room; never numbered among the choices. */
  readonly rating?: readonly Choice[];
  /** A short form of it to be listened to (see `spoken-form.ts`): sound goes with the text where the channel can carry it. */
  readonly spoken?: SpokenForm;
  /** This message is the sound that follows another one; its `text` is what is read aloud. */
  readonly sound?: Omit<SpokenForm, 'text'>;
}

/** Words to be read aloud. */
export interface SpokenForm {
  readonly text: string;
  readonly language: Language;
  /** It tells of the person: the sound is made anew each time, and kept nowhere. */
  readonly personal?: true;
  /** The sound goes with the text in one message where the channel can do so; left out: it follows by itself. */
  readonly together?: true;
  /** Said in text when the sound could not be made or delivered, because the person asked for it; silence when left out. */
  readonly otherwise?: string;
}

/** Tells that a text was heard, not typed. */
export interface HeardMark {
  /** How sure the recogniser was, 0 to 1; left out when it does not tell. */
  readonly confidence?: number;
  /** The sound, when it is kept for the officer who attends. */
  readonly file?: string;
  /** The person said that this is what they meant. */
  readonly confirmed?: true;
}

/** Kinds of things a person can send that carry no text to be understood. */
export type MediaKind = 'photo' | 'document' | 'sticker' | 'video' | 'location' | 'contact' | 'unsupported';

/** Kinds of personal secrets that are masked before anything is stored (see `language/mask.ts`). */
export type SecretKind =
  | 'id-number'
  | 'old-id-number'
  | 'phone'
  | 'otp'
  | 'password'
  | 'bank-card'
  | 'bank-account'
  | 'passport'
  | 'email'
  | 'plate';

/** What a person did. Texts are masked already; `secrets` tells what was found and removed. */
export type Content =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly secrets: readonly SecretKind[];
      readonly forwarded?: boolean;
      readonly heard?: HeardMark;
    }
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'start'; readonly payload?: string }
  | {
      readonly kind: 'media';
      readonly media: MediaKind;
      readonly caption?: string;
      readonly secrets: readonly SecretKind[];
      /**
       * Where the channel can fetch it. Forgotten with the turn, unless an officer attends: the assistant keeps no pictures.
       */
      readonly file?: string;
      readonly bytes?: number;
    }
  | {
      readonly kind: 'voice';
      readonly file: string;
      readonly seconds?: number;
      readonly bytes?: number;
      readonly mime?: string;
      /** Why it could not be understood; set once somebody listened to it. */
      readonly rejected?: AudioReject;
    }
  | { readonly kind: 'edited'; readonly text: string; readonly secrets: readonly SecretKind[] }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'unblocked' };

/**
 * One message in, from any channel. `id` is unique within the channel: the same id twice is the same message.
 * `person` is the channel's own id of the chat to answer in. `at` is when the platform says it was sent (ISO, UTC).
 */
export interface Incoming {
  readonly channel: string;
  readonly person: string;
  readonly id: string;
  readonly at: string;
  readonly content: Content;
  /** The platform's hint about the person's language, when it gives one. */
  readonly languageHint?: Language;
}

/** The key of a conversation: one per person and channel. */
export function conversationKey(of: { readonly channel: string; readonly person: string }): string {
  return `${of.channel}:${of.person}`;
}
