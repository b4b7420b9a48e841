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
  | { readonly kind: 'restart'; readonly line: number }
  | { readonly kind: 'update'; readonly change: string; readonly line: number }
  | { readonly kind: 'later'; readonly days: number; readonly line: number };

/** A conversation as an officer can read it. */
export interface Transcript {
  readonly title: string;
  readonly steps: readonly TranscriptStep[];
}

/**
 * Reads a transcript: `>` the person says, `> (nói)` says aloud in a voice message, `> [Label]` presses, `<` a part of the answer,
 * `=` its outcome and article, `# after a restart`, `# after an update that inserts|renames|removes a question`, `# next day`,
 * `# 10 days later`. The first line `# …` is its title. Other lines are a mistake.
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
      const days = /^(\d+) days? later$/.exec(comment)?.[1] ?? (comment === 'next day' ? '1' : undefined);
      const change = /^after an update that (\w+ a question)$/.exec(comment)?.[1];
      if (change !== undefined) steps.push({ kind: 'update', change, line: number });
      else if (comment === 'after a restart') steps.push({ kind: 'restart', line: number });
      else if (days !== undefined) steps.push({ kind: 'later', days: Number(days), line: number });
      else if (title === '') title = comment;
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
      throw new Error(`line ${number} is none of > < = #: ${line}`);
    }
  }
  return { title, steps };
}

function addExpectation(steps: TranscriptStep[], line: string, number: number): void {
  const last = steps.at(-1);
  if (last?.kind !== 'says' && last?.kind !== 'presses') throw new Error(`line ${number} expects an answer to nothing`);
  const said = line.slice(1).trim();
  if (line.startsWith('<')) {
    steps[steps.length - 1] = { ...last, expects: [...last.expects, said] };
    return;
  }
  const [outcome = '', article] = said.split(/\s+/);
  steps[steps.length - 1] = { ...last, outcome, ...(article === undefined ? {} : { article }) };
}
