/** What an officer does with the person's case. `opens` sets the office's hours, `reads` looks at what the case holds. */
export type StaffAct =
  | { readonly kind: 'claims' }
  | { readonly kind: 'closes' }
  | { readonly kind: 'releases' }
  | { readonly kind: 'reopens' }
  | { readonly kind: 'reads' }
  | { readonly kind: 'replies'; readonly text: string }
  | { readonly kind: 'opens'; readonly from: string; readonly to: string };

/** A step of a transcript. */
export type TranscriptStep =
  | {
      readonly kind: 'says';
      readonly text: string;
      /** Said aloud, in a voice message. */
      readonly aloud?: true;
      readonly line: number;
      readonly expects: readonly string[];
      readonly outcome?: string;
      readonly article?: string;
    }
  | {
      readonly kind: 'presses';
      readonly label: string;
      readonly line: number;
      readonly expects: readonly string[];
      readonly outcome?: string;
      readonly article?: string;
    }
  | { readonly kind: 'staff'; readonly act: StaffAct; readonly line: number; readonly expects: readonly string[] }
  | { readonly kind: 'restart'; readonly line: number }
  | { readonly kind: 'update'; readonly change: string; readonly line: number }
  | { readonly kind: 'later'; readonly hours: number; readonly line: number };

/** A conversation as an officer can read it. */
export interface Transcript {
  readonly title: string;
  readonly steps: readonly TranscriptStep[];
}

/**
 * Reads a transcript: `>` the person says, `> (nói)` says aloud in a voice message, `> [Label]` presses, `<` a part of the answer,
 * `< (nothing)` no answer, `=` its outcome and article, `* staff claims`, `* staff replies: …`, `* staff closes`, `* staff releases`,
 * `* staff reopens`, `* staff reads` (what follows stands in the case), `* office 07:30-17:00`, `# after a restart`, `# after an update that inserts|renames|removes a question`, `# next day`,
 * `# 10 days later`, `# 9 hours later`. The first line `# …` is its title. Other lines are a mistake.
 */
export function readTranscript(text: string): Transcript {
  let title = '';
  const steps: TranscriptStep[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const number = at + 1;
    if (line === '') continue;
    if (line.startsWith('#')) {
      const comment = line.slice(1).trim();
      const hours = hoursIn(comment);
      const change = /^after an update that (\w+ a question)$/.exec(comment)?.[1];
      if (change !== undefined) steps.push({ kind: 'update', change, line: number });
      else if (comment === 'after a restart') steps.push({ kind: 'restart', line: number });
      else if (hours !== undefined) steps.push({ kind: 'later', hours, line: number });
      else if (title === '') title = comment;
    } else if (line.startsWith('*')) {
      steps.push({ kind: 'staff', act: staffAct(line.slice(1).trim(), number), line: number, expects: [] });
    } else if (line.startsWith('>')) {
      const said = line.slice(1).trim();
      const label = /^\[(.+)\]$/.exec(said)?.[1];
      const aloud = /^\(nói\) (.+)$/.exec(said)?.[1];
      steps.push(
        label === undefined
          ? aloud === undefined
            ? { kind: 'says', text: said, line: number, expects: [] }
            : { kind: 'says', text: aloud, aloud: true, line: number, expects: [] }
          : { kind: 'presses', label, line: number, expects: [] },
      );
    } else if (line.startsWith('<') || line.startsWith('=')) {
      addExpectation(steps, line, number);
    } else {
      throw new Error(`line ${number} is none of > < = * #: ${line}`);
    }
  }
  return { title, steps };
}

function hoursIn(comment: string): number | undefined {
  if (comment === 'next day') return 24;
  const [, count, unit] = /^(\d+) (hour|day)s? later$/.exec(comment) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === 'day' ? 24 : 1);
}

function staffAct(words: string, line: number): StaffAct {
  const text = /^staff replies: (.+)$/.exec(words)?.[1];
  if (text !== undefined) return { kind: 'replies', text };
  const [, from, to] = /^office (\d\d:\d\d)-(\d\d:\d\d)$/.exec(words) ?? [];
  if (from !== undefined && to !== undefined) return { kind: 'opens', from, to };
  const kind = (['claims', 'closes', 'releases', 'reopens', 'reads'] as const).find((one) => words === `staff ${one}`);
  if (kind === undefined) throw new Error(`line ${line} is nothing that staff do: ${words}`);
  return { kind };
}

function addExpectation(steps: TranscriptStep[], line: string, number: number): void {
  const last = steps.at(-1);
  const said = line.slice(1).trim();
  if (last?.kind === 'staff' && line.startsWith('<')) {
    steps[steps.length - 1] = { ...last, expects: [...last.expects, said] };
    return;
  }
  if (last?.kind !== 'says' && last?.kind !== 'presses') throw new Error(`line ${number} expects an answer to nothing`);
  if (line.startsWith('<')) {
    steps[steps.length - 1] = { ...last, expects: [...last.expects, said] };
    return;
  }
  const [outcome = '', article] = said.split(/\s+/);
  steps[steps.length - 1] = { ...last, outcome, ...(article === undefined ? {} : { article }) };
}
