import type { Context } from 'hono';
import { z } from 'zod';
import { addressOf, isFromOurPage } from '../../pages/requests';
import { conversationKey, type Incoming } from '../../core/message';
import type { SoundsIn } from '../../core/unheard';
import { ERROR_STATUS, pageErrorOf } from './failures';
import { ADDRESS_LIMIT, VISITOR_LIMIT, type Flood } from './flood';
import type { PageError } from './page-texts';
import { PAGE_TEXTS } from './page-texts';
import { linesAfter, type Following } from './stream';
import type { Visitor, Visitors } from './visitor';
import { readView } from './view';

/** What taking recordings needs. */
export interface VoicePostingOptions extends Following {
  readonly accept: (messages: readonly Incoming[]) => Promise<number>;
  readonly sounds: SoundsIn;
  readonly mostBytes: number;
  readonly visitors: Visitors;
  readonly flood: Flood;
  readonly now: () => Date;
  readonly own: string | undefined;
}

const querySchema = z.object({
  id: z.uuid(),
  seconds: z.coerce.number().min(0).max(3600).optional(),
  after: z.coerce.number().int().min(0).catch(0),
});

/**
 * Takes a recording of the page's script: the sound is the body, its number and length are in the address. The sound is kept
 * until it was heard; the same number again is the same message. Answers JSON as `POST /messages` does.
 */
export function createVoicePosting(options: VoicePostingOptions): (context: Context) => Promise<Response> {
  const { history, watchers, visitors, now } = options;

  return async (context) => {
    if (!isFromOurPage(context, options.own)) return refuse(context, 'foreign');
    const query = querySchema.safeParse(context.req.query());
    const mime = /^audio\/[\w.+-]{1,40}(?:;\s*codecs=[\w.,"-]{1,40})?$/.exec(
      context.req.header('content-type') ?? '',
    )?.[0];
    if (!query.success || mime === undefined) return refuse(context, 'malformed');
    const visitor = visitors.knownOrNew(context);
    const keys = [
      { key: `visitor:${visitor.id}`, limit: VISITOR_LIMIT },
      { key: `address:${addressOf(context)}`, limit: ADDRESS_LIMIT },
    ];
    if (!options.flood.allows(keys)) return refuse(context, 'flood');
    const bytes = await readAtMost(context.req.raw.body, options.mostBytes);
    if (bytes === undefined) return refuse(context, 'voice-too-big');
    if (bytes.byteLength === 0) return refuse(context, 'blank');
    const key = conversationKey({ channel: 'web', person: visitor.id });
    const message = voiceMessage(context, visitor, { ...query.data, mime, bytes: bytes.byteLength }, now());
    try {
      await acceptSound(message, key, { bytes, mime }, options);
    } catch (error) {
      return refuse(context, pageErrorOf(error));
    }
    watchers.ring(key);
    visitors.remember(context, visitor, readView(context).embed);
    const lines = await linesAfter(history, key, query.data.after);
    return context.json({ lines, ...(visitor.by === 'cookie' ? {} : { token: visitor.token }) }, 202);
  };
}

/** A message that was taken before and heard already has no use for its sound any more. */
async function acceptSound(
  message: ReturnType<typeof voiceMessage>,
  key: string,
  sound: { readonly bytes: Uint8Array; readonly mime: string },
  { sounds, accept, now }: VoicePostingOptions,
): Promise<void> {
  const { file } = message.content;
  const isNew = await sounds.keep(file, key, sound, now());
  const accepted = await accept([message]);
  if (isNew && accepted === 0) await sounds.forget(file);
}

function refuse(context: Context, error: PageError): Response {
  return context.json({ error, text: PAGE_TEXTS[readView(context).language].error[error] }, ERROR_STATUS[error]);
}

function voiceMessage(
  context: Context,
  { id: person }: Visitor,
  { id, seconds, mime, bytes }: { id: string; seconds?: number | undefined; mime: string; bytes: number },
  now: Date,
) {
  const view = readView(context);
  const name = `${person}:${id.toLowerCase()}`;
  return {
    channel: 'web',
    person,
    id: `${name}:voice`,
    at: now.toISOString(),
    content: {
      kind: 'voice',
      file: `web:${name}`,
      mime,
      bytes,
      ...(seconds === undefined ? {} : { seconds }),
    } as const,
    ...(view.languageChosen ? { languageHint: view.language } : {}),
  };
}

/** The body, or undefined when it is longer, whatever the headers say. */
async function readAtMost(body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
