import type { Incoming, Reply } from '../core/message';
import type { Spoken } from '../core/voice';

/** What a channel can show and do. Core and dialogs shape replies by these, never by the channel's name. */
export interface Abilities {
  /** Choices are shown as buttons; otherwise as numbered lines that are answered by number or label. */
  readonly buttons: boolean;
  readonly voiceIn: boolean;
  /** Sound is sent as a message of its own (`note`), or played from our address beside the text (`player`), or neither. */
  readonly voiceOut: 'note' | 'player' | 'none';
  readonly edit: boolean;
  /** Longest text of one message, in UTF-16 units after rendering; longer replies are split. */
  readonly longestText: number;
  /** Most choices shown with one message. */
  readonly mostChoices: number;
  /** May it write to a person who did not write first or lately. */
  readonly mayWriteFirst: boolean;
}

/** What a request to a channel's endpoint becomes: verified messages to store, then the response to give. */
export interface Received {
  readonly messages: readonly Incoming[];
  /** Given only after all `messages` are stored. */
  readonly response: Response;
}

/** What the platform said about a message that it accepted. */
export interface Sent {
  readonly platformIds: readonly string[];
}

/** A place where people talk to the assistant. Five members; each folder under `channels/` makes one. */
export interface Channel {
  readonly name: string;
  readonly abilities: Abilities;
  /** Verifies and translates one webhook request. Never throws on bad input: it answers 4xx with no messages. */
  receive(request: Request): Promise<Received>;
  /**
   * Sends one reply, or `sound` in the place of its text where the channel sends sound (beside the text when `reply.spoken` says
   * `together`); others refuse it (`rejected`). Throws {@link Failure} with the retry decision; anything else thrown is a bug.
   */
  send(person: string, reply: Reply, sound?: Spoken): Promise<Sent>;
  /** Shows that an answer is being prepared. Best effort: never throws. */
  typing?(person: string): Promise<void>;
}
