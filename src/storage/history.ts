import { announcementReply } from '../core/announcement-reply';
import { frozenSchema } from '../core/announcing';
import type { Content, Language, Reply } from '../core/message';
import type { History, HistoryLine } from '../core/stores';
import type { Database } from './database';
import { PRIORITY } from './outgoing';

/**
 * A conversation read back from inbox and outbox, in the one order of their shared sequence. A press shows its label, a photo or
 * a voice message that nobody heard its kind in brackets (`[photo]`), what failed for good and sounds of messages are left out.
 */
export function createHistory({ kysely }: Database): History {
  async function said(key: string, afterSeq: number, most: number): Promise<readonly Said[]> {
    const rows = await kysely
      .selectFrom('inbox')
      .select(['seq', 'sent_at', 'content'])
      .where('conversation_key', '=', key)
      .where('seq', '>', afterSeq)
      .orderBy('seq', 'desc')
      .limit(most)
      .execute();
    return rows.map((row) => ({ seq: row.seq, at: isoTime(row.sent_at), content: JSON.parse(row.content) as Content }));
  }

  async function answered(
    key: string,
    afterSeq: number,
    most: number,
    failed: boolean,
  ): Promise<readonly HistoryLine[]> {
    const rows = await kysely
      .selectFrom('outbox')
      .select(['seq', 'created_at', 'sender', 'reply', 'status'])
      .where('conversation_key', '=', key)
      .where('seq', '>', afterSeq)
      .where('priority', '!=', PRIORITY.sound)
      .where((where) => (failed ? where.lit(true) : where('status', '!=', 'failed')))
      .orderBy('seq', 'desc')
      .limit(most)
      .execute();
    return rows.map((row) => {
      const reply = JSON.parse(row.reply) as Reply;
      return {
        seq: row.seq,
        at: isoTime(row.created_at),
        from: row.sender,
        text: reply.text,
        reply,
        ...(failed ? { delivery: row.status } : {}),
      };
    });
  }

  /** Announcements stand in the ledger, not in the outbox. What waits, failed or was skipped was not shown. */
  async function announced(key: string, afterSeq: number, most: number): Promise<readonly HistoryLine[]> {
    const rows = await kysely
      .selectFrom('recipient')
      .innerJoin('announcement', 'announcement.id', 'recipient.announcement')
      .select(['recipient.seq', 'recipient.done_at', 'recipient.language', 'recipient.area'])
      .select(['announcement.frozen', 'announcement.started_at'])
      .where('recipient.conversation_key', '=', key)
      .where('recipient.seq', '>', afterSeq)
      .where('recipient.status', 'in', SHOWN)
      .orderBy('recipient.seq', 'desc')
      .limit(most)
      .execute();
    return rows.map((row) => {
      const reply = replyOf(row);
      const at = isoTime(row.done_at ?? row.started_at ?? 0);
      return { seq: row.seq ?? 0, at, from: 'assistant', text: reply.text, reply };
    });
  }

  async function announcement(key: string, seq: number): Promise<Reply | undefined> {
    const row = await kysely
      .selectFrom('recipient')
      .innerJoin('announcement', 'announcement.id', 'recipient.announcement')
      .select(['recipient.language', 'recipient.area', 'announcement.frozen'])
      .where('recipient.conversation_key', '=', key)
      .where('recipient.seq', '=', seq)
      .where('recipient.status', 'in', SHOWN)
      .executeTakeFirst();
    return row && replyOf(row);
  }

  return {
    async lines(key, afterSeq, most, { failed = false } = {}) {
      const [messages, answers, announcements] = await Promise.all([
        said(key, afterSeq, most),
        answered(key, afterSeq, most, failed),
        announced(key, afterSeq, most),
      ]);
      const replies = [...answers, ...announcements].sort((a, b) => b.seq - a.seq);
      const labels = new Map(
        replies
          .toReversed()
          .flatMap(({ reply }) => [...(reply?.choices ?? []), ...(reply?.rating ?? [])])
          .map((choice) => [choice.id, choice.label] as const),
      );
      const asked = messages.flatMap((message) => personLine(message, labels));
      return [...asked, ...replies].sort((a, b) => a.seq - b.seq).slice(-most);
    },
    async reply(key, seq) {
      const row = await kysely
        .selectFrom('outbox')
        .select('reply')
        .where('seq', '=', seq)
        .where('conversation_key', '=', key)
        .executeTakeFirst();
      return row ? (JSON.parse(row.reply) as Reply) : announcement(key, seq);
    },
  };
}

/** Results of announcements that the person has perhaps seen. */
const SHOWN = ['sending', 'sent', 'unknown'] as const;

function replyOf(row: { readonly frozen: string | null; readonly language: Language; readonly area: string }): Reply {
  return announcementReply(frozenSchema.parse(JSON.parse(row.frozen ?? '')), row.language, row.area);
}

interface Said {
  readonly seq: number;
  readonly at: string;
  readonly content: Content;
}

function personLine({ seq, at, content }: Said, labels: ReadonlyMap<string, string>): readonly HistoryLine[] {
  const text = shownText(content, labels);
  const spoken = content.kind === 'voice' || (content.kind === 'text' && content.heard !== undefined);
  return text === undefined ? [] : [{ seq, at, from: 'person', text, ...(spoken ? { spoken } : {}) }];
}

function shownText(content: Content, labels: ReadonlyMap<string, string>): string | undefined {
  switch (content.kind) {
    case 'text':
    case 'edited':
      return content.text;
    case 'choice':
      return labels.get(content.id) ?? content.id;
    case 'media':
      return content.caption === undefined ? `[${content.media}]` : `[${content.media}] ${content.caption}`;
    case 'voice':
      return '[voice]';
    case 'start':
    case 'blocked':
    case 'unblocked':
      return undefined;
    default:
      return content satisfies never;
  }
}

function isoTime(at: number): string {
  return new Date(at).toISOString();
}
