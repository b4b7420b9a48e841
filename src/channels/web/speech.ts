import type { Context } from 'hono';
import { conversationKey } from '../../core/message';
import type { History } from '../../core/stores';
import type { Speaking } from '../../core/voice';
import { soundResponse } from '../../pages/sound-response';
import type { Flood, FloodLimit } from './flood';
import type { Visitor } from './visitor';

/** A player asks for parts of a sound, and people listen again. */
const SPEECH_LIMIT: FloodLimit = { burst: 40, perSecond: 1 };

/** What answering needs. */
export interface SpeechNeeds {
  readonly history: History;
  readonly speaking: Speaking | undefined;
  readonly visitor: Visitor | undefined;
  readonly flood: Flood;
}

/**
 * The sound of one answer, for the visitor whose answer it is and nobody else. Whole or the part asked for (RFC 9110 Range, one
 * range); players seek by that.
 */
export async function answerSpeech(context: Context, needs: SpeechNeeds): Promise<Response> {
  const { history, speaking, visitor, flood } = needs;
  const seq = context.req.param('seq') ?? '';
  if (!visitor) return context.body(null, 401);
  if (!/^\d{1,15}$/.test(seq) || !speaking) return context.body(null, 404);
  if (!flood.allows([{ key: `speech:${visitor.id}`, limit: SPEECH_LIMIT }])) return context.body(null, 429);
  const reply = await history.reply(conversationKey({ channel: 'web', person: visitor.id }), Number(seq));
  if (!reply?.spoken) return context.body(null, 404);
  const { text, language, personal = false } = reply.spoken;
  const sound = await speaking.speak(text, { language, personal, signal: context.req.raw.signal });
  if (!sound) return context.body(null, 503);
  return soundResponse(sound.ogg, context.req.header('range'), personal ? 'never' : 'an-hour');
}
