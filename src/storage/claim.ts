import type { Content, Language } from '../core/message';
import type { ClaimedMessage } from '../core/stores';
import type { Database } from './database';
import { deskViews } from './desk-view';
import type { Connection } from './sequence';

interface Lane {
  readonly key: string;
  readonly channel: string;
  readonly person: string;
  readonly version: number;
  readonly state: string | null;
}

/** Takes hold of conversations where something is due and returns the oldest message of each. See {@link Inbox.claim}. */
export function claimMessages(
  database: Database,
  owner: string,
  most: number,
  leaseMs: number,
  now: Date,
): Promise<readonly ClaimedMessage[]> {
  const at = now.getTime();
  return database.kysely.transaction().execute(async (connection) => {
    const lanes = await claimLanes(database, connection, { owner, most, until: at + leaseMs, at });
    if (lanes.length === 0) return [];
    const messages = await oldestMessages(connection, lanes, at);
    await leaveEmptyLanes(connection, lanes, messages);
    return messages;
  });
}

function claimLanes(
  { dialect }: Database,
  connection: Connection,
  { owner, most, until, at }: { owner: string; most: number; until: number; at: number },
): Promise<readonly Lane[]> {
  return connection
    .updateTable('conversation')
    .set({ owner, due_at: until })
    .where('key', 'in', (sub) => {
      const due = sub.selectFrom('conversation').select('key').where('due_at', '<=', at).orderBy('due_at').limit(most);
      return dialect === 'postgres' ? due.forUpdate().skipLocked() : due;
    })
    .returning(['key', 'channel', 'person', 'version', 'state'])
    .execute();
}

async function oldestMessages(
  connection: Connection,
  lanes: readonly Lane[],
  at: number,
): Promise<readonly ClaimedMessage[]> {
  const byKey = new Map(lanes.map((lane) => [lane.key, lane]));
  const rows = await connection
    .updateTable('inbox')
    .set((set) => ({ attempts: set('attempts', '+', 1) }))
    .where('seq', 'in', (sub) =>
      sub
        .selectFrom('inbox')
        .select((oldest) => oldest.fn.min('seq').as('seq'))
        .where('conversation_key', 'in', [...byKey.keys()])
        .where('done_at', 'is', null)
        .groupBy('conversation_key'),
    )
    // One that has to be heard first keeps its lane waiting; the listener opens it again.
    .where('status', '=', 'waiting')
    .returning(['seq', 'conversation_key', 'message_id', 'sent_at', 'content', 'language_hint', 'attempts'])
    .execute();
  const desks = await deskViews(connection, [...byKey.keys()], at);
  return rows
    .sort((a, b) => a.seq - b.seq)
    .flatMap((row) => {
      const lane = byKey.get(row.conversation_key);
      return lane === undefined ? [] : [{ ...claimedMessage(row, lane), desk: desks.get(lane.key) ?? {} }];
    });
}

function claimedMessage(
  row: {
    readonly seq: number;
    readonly message_id: string;
    readonly sent_at: number;
    readonly content: string;
    readonly language_hint: Language | null;
    readonly attempts: number;
  },
  lane: Lane,
): Omit<ClaimedMessage, 'desk'> {
  return {
    seq: row.seq,
    incoming: {
      channel: lane.channel,
      person: lane.person,
      id: row.message_id,
      at: new Date(row.sent_at).toISOString(),
      content: JSON.parse(row.content) as Content,
      ...(row.language_hint === null ? {} : { languageHint: row.language_hint }),
    },
    attempts: row.attempts - 1,
    conversationKey: lane.key,
    conversation: lane.state === null ? undefined : (JSON.parse(lane.state) as unknown),
    conversationVersion: lane.version,
  };
}

/** A lane was opened for a message that another process had stored already, or behind one that is still being heard. */
async function leaveEmptyLanes(
  connection: Connection,
  lanes: readonly Lane[],
  messages: readonly ClaimedMessage[],
): Promise<void> {
  const busy = new Set(messages.map((message) => message.conversationKey));
  const empty = lanes.filter((lane) => !busy.has(lane.key)).map((lane) => lane.key);
  if (empty.length === 0) return;
  await connection.updateTable('conversation').set({ owner: null, due_at: null }).where('key', 'in', empty).execute();
}
