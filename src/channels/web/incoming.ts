import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Content, Incoming, Language, SecretKind } from '../../core/message';

/** Removes personal secrets from a text and tells what was found. */
export type Mask = (text: string) => { readonly text: string; readonly found: readonly SecretKind[] };

/** Longest text of one message, in UTF-16 units: what the assistant reads as a question. The limit is ours. */
export const LONGEST_TEXT = 4000;

/** What is wrong with a posted message. `malformed`: no page of ours posts that. */
export type PostFault = 'blank' | 'too-long' | 'malformed';

/** What reading a post needs to know beside it. */
export interface Posting {
  readonly visitor: string;
  readonly now: Date;
  readonly mask: Mask;
  /** The language that the person chose for the page. */
  readonly language: Language | undefined;
}

const postSchema = z.object({
  id: z.uuid(),
  text: z.string().optional(),
  choice: z
    .string()
    .regex(/^[\x21-\x7e]{1,64}$/)
    .optional(),
});

/**
 * A posted message, from a form or as JSON: a press (`choice`) or else a `text`. Its id is made of the visitor, the id in the
 * post and what was posted. So a double submit and a retry are the same message, but a form that the browser shows again
 * ("back") and that is filled in otherwise is not.
 */
export function readPost(
  post: unknown,
  posting: Posting,
): { readonly message: Incoming } | { readonly fault: PostFault } {
  const parsed = postSchema.safeParse(post);
  if (!parsed.success) return { fault: 'malformed' };
  const { id, choice } = parsed.data;
  if (choice !== undefined) return { message: envelope(id, { kind: 'choice', id: choice }, choice, posting) };
  const text = parsed.data.text?.replaceAll('\r\n', '\n').trim() ?? '';
  if (text === '') return { fault: 'blank' };
  if (text.length > LONGEST_TEXT) return { fault: 'too-long' };
  const masked = posting.mask(text);
  const content = { kind: 'text', text: masked.text, secrets: masked.found } as const;
  return { message: envelope(id, content, masked.text, posting) };
}

function envelope(id: string, content: Content, distinct: string, posting: Posting): Incoming {
  const digest = createHash('sha256').update(`${content.kind}:${distinct}`).digest('hex').slice(0, 12);
  return {
    channel: 'web',
    person: posting.visitor,
    id: `${posting.visitor}:${id.toLowerCase()}:${digest}`,
    at: posting.now.toISOString(),
    content,
    ...(posting.language ? { languageHint: posting.language } : {}),
  };
}
