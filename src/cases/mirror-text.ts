import type { CaseFile, CaseLine } from '../core/cases';
import type { GroupWords } from '../core/group-words';
import type { CaseTopic } from '../core/staff-group';
import type { HistoryLine } from '../core/stores';

/** Of a line so much is told, the rest is in the console; what the assistant said is known anyway. */
const LONGEST_LINE = 1_500;
const LONGEST_ANSWER = 300;

/** A topic's name. */
export function topicName(file: CaseFile, words: GroupWords): string {
  const title = words.title(file.number, words.reasons[file.reason]);
  return file.urgent ? `‼ ${title}` : title;
}

/** The card that a topic begins with. */
export function cardText(file: CaseFile, words: GroupWords): string {
  const { dialog, topic } = file.context;
  const where = dialog ? dialog.title : (topic?.article ?? '');
  return [
    topicName(file, words),
    `${file.channel} · ${file.language}${where === '' ? '' : ` · ${where}`}`,
    ...(file.urgent ? [words.urgent] : []),
    words.how,
  ].join('\n');
}

interface News {
  readonly head: string;
  readonly said: readonly HistoryLine[];
  readonly recorded: readonly CaseLine[];
  readonly topic: CaseTopic;
  readonly longest: number;
}

interface Entry {
  readonly at: number;
  readonly text: string;
  readonly seq?: number;
  readonly line?: number;
}

/** As many lines as fit into one message, in the order of time, and how far they go. */
export function linesText(
  { head, said, recorded, topic, longest }: News,
  words: GroupWords,
): { readonly text: string; readonly uptoSeq: number; readonly uptoLine: number } {
  const entries: readonly Entry[] = [
    ...said.map((line) => ({ at: Date.parse(line.at), text: saidText(line, words), seq: line.seq })),
    ...recorded.map((line) => ({ at: line.at.getTime(), text: recordText(line, words), line: line.id })),
  ].sort((a, b) => a.at - b.at);
  let text = head;
  let uptoSeq = topic.uptoSeq;
  let uptoLine = topic.uptoLine;
  for (const entry of entries) {
    const grown = entry.text === '' ? text : [...(text === '' ? [] : [text]), entry.text].join('\n\n');
    if (grown.length > longest) break;
    text = grown;
    uptoSeq = Math.max(uptoSeq, entry.seq ?? 0);
    uptoLine = Math.max(uptoLine, entry.line ?? 0);
  }
  return { text, uptoSeq, uptoLine };
}

function saidText(line: HistoryLine, words: GroupWords): string {
  const bare = line.text.replaceAll('**', '');
  const undelivered = line.delivery === 'failed' || line.delivery === 'unknown' ? ` (${words.undelivered})` : '';
  // An officer's message begins with who wrote it.
  if (line.from === 'staff') return `${shortened(bare, LONGEST_LINE, words)}${undelivered}`;
  const longest = line.from === 'assistant' ? LONGEST_ANSWER : LONGEST_LINE;
  return `${words.from[line.from]}: ${shortened(bare, longest, words)}${undelivered}`;
}

/** What the person and officers said stands in the conversation already. */
function recordText({ kind, event, author, text }: CaseLine, words: GroupWords): string {
  if (kind === 'note') return `${words.from.note} (${author}): ${shortened(text, LONGEST_LINE, words)}`;
  if (kind !== 'event' || event === undefined || event === 'opened') return '';
  return `— ${words.events[event](author, text)}`;
}

function shortened(text: string, longest: number, { cut }: GroupWords): string {
  if (text.length <= longest) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(longest - 1)) ? longest - 1 : longest;
  return `${text.slice(0, end)}… ${cut}`;
}
