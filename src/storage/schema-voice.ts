/** Voice messages that nobody has listened to yet; the conversation waits for each. */
export interface UnheardTable {
  /** The row in the inbox. */
  seq: number;
  conversation_key: string;
  tries: number;
  /** Who listens to it now. */
  owner: string | null;
  /** When it may be claimed: at once, after a pause, or when the lease ends. */
  due_at: number;
}

/** Sound that people sent us and no platform keeps for us. Deleted as soon as it was heard. */
export interface SoundInTable {
  file: string;
  conversation_key: string;
  mime: string;
  bytes: Uint8Array;
  created_at: number;
  /** Kept for this case, which a human attends. */
  case_id: string | null;
}

/** The tables of voice. */
export interface VoiceTables {
  unheard: UnheardTable;
  sound_in: SoundInTable;
}
