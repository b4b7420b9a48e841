import { conversationKey as keyOf, type Content, type Language } from '../core/message';
import type { UnheardVoice, UnheardVoices, VoiceContent } from '../core/unheard';
import type { ClaimedMessage } from '../core/stores';
import type { Database } from './database';
import { deskViews } from './desk-view';
import { LostLease } from './lane';
import type { Connection } from './sequence';

/** Voice messages that wait to be heard, in the database. */
export function createUnheardVoices(database: Database): UnheardVoices {
  const { kysely } = database;
  return {
    claim: (owner, most, leaseMs, now) =>
      kysely.transaction().execute((connection) => claimVoices(database, connection, { owner, most, leaseMs, now })),
    async renew(owner, voices, leaseMs, now) {
      if (voices.length === 0) return;
      await kysely
        .updateTable('unheard')
        .set({ due_at: now.getTime() + leaseMs })
        .where('owner', '=', owner)
        .where(
          'seq',
          'in',
          voices.map((voice) => voice.seq),
        )
        .execute();
    },
    async heard(owner, voice, content, keepFor, now) {
      try {
        await kysely
          .transaction()
          .execute((connection) => writeHeard(connection, { owner, voice, content, keepFor, now }));
        if (keepFor === undefined) database.traces.wipeSoon();
        return true;
      } catch (error) {
        if (error instanceof LostLease) return false;
        throw error;
      }
    },
    async giveBack(owner, voice, notBefore) {
      await kysely
        .updateTable('unheard')
        .set({ owner: null, due_at: notBefore.getTime() })
        .where('seq', '=', voice.seq)
        .where('owner', '=', owner)
        .where('tries', '=', voice.tries + 1)
        .execute();
    },
    async waiting() {
      const { n } = await kysely
        .selectFrom('unheard')
        .select((select) => select.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return n;
    },
  };
}

/** Puts a claimed voice message aside until it is heard. See {@link Inbox.listen}. */
export async function putAside(
  { kysely }: Database,
  owner: string,
  claimed: ClaimedMessage,
  now: Date,
): Promise<boolean> {
  try {
    await kysely.transaction().execute(async (connection) => {
      await leaveLane(connection, owner, claimed);
      const { numUpdatedRows } = await connection
        .updateTable('inbox')
        .set({ status: 'unheard', attempts: claimed.attempts })
        .where('seq', '=', claimed.seq)
        .where('done_at', 'is', null)
        .where('attempts', '=', claimed.attempts + 1)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new LostLease();
      await connection
        .insertInto('unheard')
        .values({
          seq: claimed.seq,
          conversation_key: claimed.conversationKey,
          tries: 0,
          owner: null,
          due_at: now.getTime(),
        })
        .execute();
    });
    return true;
  } catch (error) {
    if (error instanceof LostLease) return false;
    throw error;
  }
}

async function leaveLane(connection: Connection, owner: string, claimed: ClaimedMessage): Promise<void> {
  const { numUpdatedRows } = await connection
    .updateTable('conversation')
    .set({ owner: null, due_at: null })
    .where('key', '=', claimed.conversationKey)
    .where('owner', '=', owner)
    .where('version', '=', claimed.conversationVersion)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new LostLease();
}

async function claimVoices(
  { dialect }: Database,
  connection: Connection,
  { owner, most, leaseMs, now }: { owner: string; most: number; leaseMs: number; now: Date },
): Promise<readonly UnheardVoice[]> {
  const at = now.getTime();
  const claimed = await connection
    .updateTable('unheard')
    .set((set) => ({ owner, due_at: at + leaseMs, tries: set('tries', '+', 1) }))
    .where('seq', 'in', (sub) => {
      const due = sub.selectFrom('unheard').select('seq').where('due_at', '<=', at).orderBy('due_at').limit(most);
      return dialect === 'postgres' ? due.forUpdate().skipLocked() : due;
    })
    .returning(['seq', 'tries'])
    .execute();
  if (claimed.length === 0) return [];
  const tries = new Map(claimed.map((row) => [row.seq, row.tries]));
  const rows = await connection
    .selectFrom('inbox')
    .innerJoin('conversation', 'conversation.key', 'inbox.conversation_key')
    .select(['inbox.seq', 'inbox.message_id', 'inbox.sent_at', 'inbox.content', 'inbox.language_hint'])
    .select(['conversation.channel', 'conversation.person', 'conversation.state'])
    .where('inbox.seq', 'in', [...tries.keys()])
    .orderBy('inbox.seq')
    .execute();
  const desks = await deskViews(
    connection,
    rows.map(({ channel, person }) => keyOf({ channel, person })),
    at,
  );
  return rows.map((row) => {
    const open = desks.get(keyOf(row))?.open;
    const attended = open?.officer === undefined ? {} : { attendedCase: open.id };
    return { ...unheardVoice(row, (tries.get(row.seq) ?? 1) - 1), ...attended };
  });
}

interface VoiceRow {
  readonly seq: number;
  readonly message_id: string;
  readonly sent_at: number;
  readonly content: string;
  readonly language_hint: Language | null;
  readonly channel: string;
  readonly person: string;
  readonly state: string | null;
}

function unheardVoice(row: VoiceRow, tries: number): UnheardVoice {
  const { channel, person } = row;
  return {
    seq: row.seq,
    incoming: {
      channel,
      person,
      id: row.message_id,
      at: new Date(row.sent_at).toISOString(),
      content: JSON.parse(row.content) as VoiceContent,
      ...(row.language_hint === null ? {} : { languageHint: row.language_hint }),
    },
    tries,
    conversationKey: keyOf({ channel, person }),
    conversation: row.state === null ? undefined : (JSON.parse(row.state) as unknown),
  };
}

/** The conversation's row is taken first, as in all transactions; then the message may be answered. */
async function writeHeard(
  connection: Connection,
  {
    owner,
    voice,
    content,
    keepFor,
    now,
  }: { owner: string; voice: UnheardVoice; content: Content; keepFor: string | undefined; now: Date },
): Promise<void> {
  await connection
    .updateTable('conversation')
    .set({ due_at: now.getTime() })
    .where('key', '=', voice.conversationKey)
    .execute();
  const { numDeletedRows } = await connection
    .deleteFrom('unheard')
    .where('seq', '=', voice.seq)
    .where('owner', '=', owner)
    .where('tries', '=', voice.tries + 1)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new LostLease();
  await connection
    .updateTable('inbox')
    .set({ status: 'waiting', content: JSON.stringify(content) })
    .where('seq', '=', voice.seq)
    .execute();
  const { file } = voice.incoming.content;
  if (keepFor === undefined) await connection.deleteFrom('sound_in').where('file', '=', file).execute();
  else await connection.updateTable('sound_in').set({ case_id: keepFor }).where('file', '=', file).execute();
}
