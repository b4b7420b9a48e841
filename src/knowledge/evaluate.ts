/** A row of a question file: what was asked and the label a right reaction has (`a|b` either, `a+b` both). */
export interface EvaluationRow {
  readonly question: string;
  readonly language: string;
  readonly expected: string;
  readonly subIntent: string;
}

/** How the assistant reacted to a row. */
export interface Reaction {
  readonly outcome: string;
  readonly article: string;
  readonly also: readonly string[];
  readonly options: readonly string[];
  /** What the proof step found unsupported in the answer. */
  readonly unsupported: number;
}

/**
 * right · clarified (the right one is among two to four choices) · missed (abstained, or asked without the right choice) ·
 * wrong (answered something else, or reacted as if it were another kind of message).
 */
export type Verdict = 'right' | 'clarified' | 'missed' | 'wrong';

/** Labels that are no article, with the outcomes that are right for them. */
const OUTCOMES_OF: Readonly<Record<string, readonly string[]>> = {
  status: ['status'],
  handoff: ['handoff'],
  emergency: ['emergency'],
  credential: ['credential'],
  attack: ['refused'],
  smalltalk: ['smalltalk'],
  none: ['out-of-scope', 'abstained', 'smalltalk'],
};

/** Most choices a clarification may offer and still count. */
const MOST_OPTIONS = 4;

/** Reads a question file: tab-separated with a header line. Throws with the line number when a line has too few columns. */
export function readQuestions(tsv: string): readonly EvaluationRow[] {
  return tsv
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const [question, language, expected, subIntent] = line.split('\t');
      if (question === undefined || language === undefined || expected === undefined)
        throw new Error(`line ${at + 2} has too few columns`);
      return [{ question, language, expected, subIntent: subIntent ?? '' }];
    });
}

/** Judges one reaction. */
export function judge(row: EvaluationRow, reaction: Reaction): Verdict {
  const verdicts = row.expected.split('|').map((label) => judgeLabel(label, reaction));
  return (['right', 'clarified', 'missed', 'wrong'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'wrong';
}

function judgeLabel(label: string, reaction: Reaction): Verdict {
  const wanted = label.split('+');
  const outcomes = OUTCOMES_OF[label];
  if (outcomes) {
    if (outcomes.includes(reaction.outcome)) return 'right';
    if (reaction.outcome === 'clarified' && reaction.options.slice(0, MOST_OPTIONS).includes(label)) return 'clarified';
    return label !== 'none' && (reaction.outcome === 'abstained' || reaction.outcome === 'clarified')
      ? 'missed'
      : 'wrong';
  }
  const given = [reaction.article, ...reaction.also];
  const answering = reaction.outcome === 'answered' || reaction.outcome === 'dialog' || reaction.outcome === 'status';
  if (answering && reaction.article !== '') {
    if (wanted.every((article) => given.includes(article))) return 'right';
    return wanted.some((article) => given.includes(article)) ? 'clarified' : 'wrong';
  }
  if (reaction.outcome === 'clarified') {
    const offered = reaction.options.slice(0, MOST_OPTIONS);
    return wanted.some((article) => offered.includes(article)) ? 'clarified' : 'missed';
  }
  return reaction.outcome === 'abstained' || reaction.outcome === 'handoff' ? 'missed' : 'wrong';
}

/** An evaluation's outcome, ready to print. */
export interface EvaluationReport {
  readonly lines: readonly string[];
  readonly verdicts: readonly Verdict[];
  /** Share right or rightly clarified, and share wrong, over all rows. */
  readonly good: number;
  readonly wrong: number;
}

/** Scores reactions by language and lists what was not right. */
export function reportEvaluation(rows: readonly EvaluationRow[], reactions: readonly Reaction[]): EvaluationReport {
  const verdicts = rows.map((row, at) => judge(row, reactions[at] ?? NO_REACTION));
  const lines: string[] = [];
  for (const [at, row] of rows.entries()) {
    const verdict = verdicts[at];
    if (verdict === 'right' || verdict === undefined) continue;
    const reaction = reactions[at] ?? NO_REACTION;
    const got = [
      reaction.outcome,
      reaction.article,
      ...reaction.also,
      reaction.options.length > 0 ? `(${reaction.options.join(' ')})` : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
    lines.push(
      `${verdict.padEnd(9)} ${row.language.padEnd(15)} ${row.expected.padEnd(28)} ← ${got}: ${row.question.slice(0, 110)}`,
    );
  }
  const groups = ['all', ...new Set(rows.map((row) => row.language))];
  for (const group of groups) {
    const of = verdicts.filter((_, at) => group === 'all' || rows[at]?.language === group);
    const count = (verdict: Verdict): number => of.filter((one) => one === verdict).length;
    const share = (n: number): string => `${((100 * n) / Math.max(1, of.length)).toFixed(1)} %`;
    lines.push(
      `${group.padEnd(16)} ${String(of.length).padStart(5)} questions: right ${share(count('right'))}, rightly clarified ${share(count('clarified'))}, missed ${share(count('missed'))}, wrong ${share(count('wrong'))}`,
    );
  }
  const unsupported = reactions.reduce((sum, reaction) => sum + reaction.unsupported, 0);
  lines.push(`unsupported figures, sentences and negations in answers: ${unsupported}`);
  const share = (wanted: readonly Verdict[]): number =>
    verdicts.filter((verdict) => wanted.includes(verdict)).length / Math.max(1, verdicts.length);
  return { lines, verdicts, good: share(['right', 'clarified']), wrong: share(['wrong']) };
}

const NO_REACTION: Reaction = { outcome: 'failed', article: '', also: [], options: [], unsupported: 0 };
