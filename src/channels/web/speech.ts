import type { Context } from 'hono';
import { conversationKey } from '../../core/message';
import type { History } from '../../core/stores';
import type { Speaking } from '../../core/voice';
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
  return soundResponse(sound.ogg, context.req.header('range'), personal ? 'no-store' : 'private, max-age=3600');
}

function soundResponse(ogg: Uint8Array, asked: string | undefined, keeping: string): Response {
  const size = ogg.byteLength;
  const headers = {
    'content-type': 'audio/ogg',
    'accept-ranges': 'bytes',
    'cache-control': keeping,
  };
  const range = asked === undefined ? undefined : rangeIn(asked, size);
  if (range === undefined) return new Response(new Blob([Buffer.from(ogg)]), { headers });
  if (range === 'outside')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  const part = ogg.subarray(range.first, range.last + 1);
  return new Response(new Blob([Buffer.from(part)]), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${range.first}-${range.last}/${size}` },
  });
}

/** One range within the sound; undefined for what is no such range, which is answered whole. */
function rangeIn(
  asked: string,
  size: number,
): { readonly first: number; readonly last: number } | 'outside' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked) ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  return first > last || first >= size ? 'outside' : { first, last };
}
