/** Which chats belong to which officers: for test sends, and for staff who answer from a chat. */
export interface StaffChats {
  /** A code of letters that links the chat it is typed in, for a quarter of an hour, once. An earlier one is void. */
  newCode(officer: string, now: Date): Promise<string>;
  /** Links the chat to the officer whose code it is. */
  link(code: string, chat: Chat, now: Date): Promise<'linked' | 'unknown'>;
  chats(officer: string): Promise<readonly Chat[]>;
  /** The officer of a chat; undefined: it is no officer's. */
  officer(chat: Chat): Promise<string | undefined>;
  unlink(officer: string, chat: Chat): Promise<void>;
}

/** A chat on a channel. */
export interface Chat {
  readonly channel: string;
  readonly person: string;
}
