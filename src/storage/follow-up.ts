import type { Reply } from '../core/message';
import type { SendResult } from '../core/stores';
import type { Dialect } from './database';
import { insertOutgoing } from './outgoing';
import type { Connection } from './sequence';

interface Settled {
  readonly seq: number;
  readonly result: SendResult;
}

/** What is to follow an item that is settled, if anything. */
function followUpOf({ result }: Settled): Reply | undefined {
  return result.kind === 'retry' ? undefined : result.followUp;
}

/** Takes the rows of the conversations that something will be added to, before any other row, in the order that all keep. */
export async function holdForFollowUps(
  connection: Connection,
  dialect: Dialect,
  slice: readonly Settled[],
): Promise<void> {
  const numbers = slice.filter((settled) => followUpOf(settled) !== undefined).map(({ seq }) => seq);
  if (numbers.length === 0 || dialect !== 'postgres') return;
  await connection
    .selectFrom('conversation')
    .select('key')
    .where('key', 'in', (sub) => sub.selectFrom('outbox').select('conversation_key').where('seq', 'in', numbers))
    .orderBy('key')
    .forUpdate()
    .execute();
}

/** Stores what follows the items in `over`, to the same persons. Nothing follows to those who blocked us. */
export async function insertFollowUps(
  connection: Connection,
  dialect: Dialect,
  { slice, over, now }: { slice: readonly Settled[]; over: ReadonlySet<number>; now: number },
): Promise<void> {
  const replies = new Map(
    slice.flatMap((settled) => {
      const reply = over.has(settled.seq) ? followUpOf(settled) : undefined;
      return reply === undefined ? [] : [[settled.seq, reply] as const];
    }),
  );
  if (replies.size === 0) return;
  const items = await connection
    .selectFrom('outbox')
    .innerJoin('conversation', 'conversation.key', 'outbox.conversation_key')
    .select(['outbox.seq', 'outbox.conversation_key', 'outbox.channel', 'outbox.person', 'outbox.sender'])
    .where('outbox.seq', 'in', [...replies.keys()])
    .where('conversation.blocked', '=', 0)
    .orderBy('outbox.seq')
    .execute();
  const messages = items.flatMap((item) => {
    const reply = replies.get(item.seq);
    if (reply === undefined) return [];
    const to = {
      conversationKey: item.conversation_key,
      channel: item.channel,
      person: item.person,
      from: item.sender,
    };
    return [{ ...to, reply, bulk: false, notBefore: new Date(now), blocked: false }];
  });
  await insertOutgoing(connection, dialect, messages, new Date(now));
}
