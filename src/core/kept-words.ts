import type { Effect } from './effect';
import type { Reply } from './message';
import { parseRichText } from './rich-text';
import type { Turn } from './turn';

/**
 * What may be kept of a message's words, when not all of it: the last four digits of the owner's ID prove who asks about an
 * application, so they are hidden once they were used, typed or spoken, alone or beside the code. Undefined: everything.
 */
export function keptWords(turn: Turn): string | undefined {
  const { said, conversation, needs, now } = turn;
  if (!said) return undefined;
  const hidden = conversation.dialog && needs.dialogs.hidden(conversation.dialog, said, now);
  if (hidden !== null && hidden !== undefined) return hidden;
  if (!said.codes.some(({ kind }) => kind === 'code')) return undefined;
  const beside = said.text.replace(BESIDE_A_CODE, '••••');
  return beside === said.text ? undefined : beside;
}

/** Four digits that belong to no longer number. */
const BESIDE_A_CODE = /(?<![\d.–-])\d{4}(?![\d.–-])/g;

/** Notes for staff hold what is kept. */
export function notingKept(effects: readonly Effect[], turn: Turn, kept: string | undefined): readonly Effect[] {
  if (kept === undefined) return effects;
  return effects.map((effect) =>
    effect.kind === 'note-on-case' && effect.text === turn.said?.text ? { ...effect, text: kept } : effect,
  );
}

/** Replies that quote the words (what was heard) quote what is kept, read aloud too: what is read is kept as well. */
export function quotingKept(replies: readonly Reply[], turn: Turn, kept: string | undefined): readonly Reply[] {
  const { content } = turn.incoming;
  if (kept === undefined || content.kind !== 'text' || content.heard === undefined) return replies;
  const hidden = (text: string): string =>
    text.replaceAll(content.text, kept).replaceAll(parseRichText(content.text).text, kept);
  return replies.map((reply) => ({
    ...reply,
    text: hidden(reply.text),
    ...(reply.spoken ? { spoken: { ...reply.spoken, text: hidden(reply.spoken.text) } } : {}),
  }));
}
