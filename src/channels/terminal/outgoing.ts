import type { Reply } from '../../core/message';
import { parseRichText } from '../../core/rich-text';

/** A reply as it reads on a terminal: plain text, then its choices as numbered lines. */
export function terminalText(reply: Reply): string {
  const { text } = parseRichText(reply.text);
  const choices = reply.choices.map(
    (choice, at) => `  [${at + 1}] ${choice.label}${choice.url === undefined ? '' : ` ${choice.url}`}`,
  );
  const { attachment } = reply;
  const attached = attachment ? [`  (${attachment.name}: ${attachment.alt})`] : [];
  return [text, ...attached, ...choices].join('\n');
}

/** A reply as JSON lines carry it. */
export function terminalJson(reply: Reply): {
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly sources: Reply['sources'];
} {
  return {
    text: parseRichText(reply.text).text,
    choices: reply.choices.map(({ id, label }) => ({ id, label })),
    sources: reply.sources,
  };
}
