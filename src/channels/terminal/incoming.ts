import { z } from 'zod';
import type { Incoming, SecretKind } from '../../core/message';

/** Masks secrets; see `language/mask.ts`. */
export type Mask = (text: string) => { readonly text: string; readonly found: readonly SecretKind[] };

const lineSchema = z
  .object({
    person: z.string().min(1).max(200),
    text: z.string().optional(),
    choice: z.string().optional(),
    at: z.iso.datetime({ offset: true }).optional(),
  })
  .refine(
    (line) => (line.text === undefined) !== (line.choice === undefined),
    'exactly one of "text" and "choice" is needed',
  );

/** One line of JSON read, or why it could not be. */
export type TerminalLine =
  | { readonly kind: 'message'; readonly incoming: Incoming; readonly at: Date | undefined }
  | { readonly kind: 'fault'; readonly message: string };

/** Reads a line `{"person","text"}` or `{"person","choice"}`, with an optional `"at"` (ISO time). */
export function readJsonLine(line: string, id: string, now: Date, mask: Mask): TerminalLine {
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success) return { kind: 'fault', message: parsed.error.issues.map((issue) => issue.message).join('; ') };
  const { person, text, choice, at } = parsed.data;
  const moment = at === undefined ? undefined : new Date(at);
  const incoming = terminalMessage(
    person,
    id,
    moment ?? now,
    text === undefined ? { choice: choice ?? '' } : { text },
    mask,
  );
  return { kind: 'message', incoming, at: moment };
}

/** A message typed at the terminal. `/start payload` and presses are understood as on other channels. */
export function terminalMessage(
  person: string,
  id: string,
  at: Date,
  what: { readonly text: string } | { readonly choice: string },
  mask: Mask,
): Incoming {
  const common = { channel: 'terminal', person, id, at: at.toISOString() };
  if ('choice' in what) return { ...common, content: { kind: 'choice', id: what.choice } };
  const start = /^\/start(?:\s+([\w-]{1,64}))?$/.exec(what.text.trim());
  if (start) {
    const payload = start[1] !== undefined && !/\d{5}/.test(start[1]) && mask(start[1]).found.length === 0;
    return { ...common, content: { kind: 'start', ...(payload ? { payload: start[1] ?? '' } : {}) } };
  }
  const { text, found } = mask(what.text);
  return { ...common, content: { kind: 'text', text, secrets: found } };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
