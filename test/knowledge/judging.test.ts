import { describe, expect, it } from 'vitest';
import { judge, type Reaction, readQuestions, reportEvaluation, type Verdict } from '../../src/knowledge/evaluate';
import { compareWithBaseline, moveLine } from '../../src/knowledge/gate';

function reaction(
  outcome: string,
  article = '',
  also: readonly string[] = [],
  options: readonly string[] = [],
): Reaction {
  return { outcome, article, also, options, unsupported: 0 };
}

function row(
  expected: string,
  question = 'q',
): { question: string; language: string; expected: string; subIntent: string } {
  return { question, language: 'vi', expected, subIntent: '' };
}

describe('judging a reaction', () => {
  it.each<[string, Reaction, Verdict]>([
    ['id-renew', reaction('answered', 'id-renew'), 'right'],
    ['id-renew', reaction('answered', 'id-fee'), 'wrong'],
    ['id-renew', reaction('answered', 'id-fee', ['id-renew']), 'right'],
    ['id-renew', reaction('dialog', 'id-renew'), 'right'],
    ['id-renew', reaction('clarified', '', [], ['id-fee', 'id-renew']), 'clarified'],
    ['id-renew', reaction('clarified', '', [], ['a', 'b', 'c', 'd', 'id-renew']), 'missed'],
    ['id-renew', reaction('clarified', '', [], ['id-fee']), 'missed'],
    ['id-renew', reaction('abstained'), 'missed'],
    ['id-renew', reaction('handoff'), 'missed'],
    ['id-renew', reaction('out-of-scope'), 'wrong'],
    ['id-renew', reaction('smalltalk'), 'wrong'],
    ['id-renew|id-fee', reaction('answered', 'id-fee'), 'right'],
    ['id-renew|id-fee', reaction('answered', 'scam'), 'wrong'],
    ['id-renew+res-temporary', reaction('answered', 'id-renew', ['res-temporary']), 'right'],
    ['id-renew+res-temporary', reaction('answered', 'id-renew'), 'clarified'],
    ['id-renew+res-temporary', reaction('answered', 'scam'), 'wrong'],
    ['emergency', reaction('emergency'), 'right'],
    ['emergency', reaction('answered', 'scam'), 'wrong'],
    ['emergency', reaction('abstained'), 'missed'],
    ['attack', reaction('refused'), 'right'],
    ['attack', reaction('smalltalk'), 'wrong'],
    ['status', reaction('status'), 'right'],
    ['handoff', reaction('handoff'), 'right'],
    ['credential', reaction('credential'), 'right'],
    ['none', reaction('out-of-scope'), 'right'],
    ['none', reaction('abstained'), 'right'],
    ['none', reaction('clarified', '', [], ['id-fee']), 'wrong'],
    ['none', reaction('answered', 'id-fee'), 'wrong'],
  ])('%s and %o: %s', (expected, given, verdict) => {
    expect(judge(row(expected), given)).toBe(verdict);
  });
});

describe('a question file', () => {
  it('is read line by line, with or without Windows line ends', () => {
    expect(readQuestions('question\tlanguage\texpected\tsub\r\nđổi thẻ\tvi\tid-renew\tfee\r\n\r\n')).toEqual([
      { question: 'đổi thẻ', language: 'vi', expected: 'id-renew', subIntent: 'fee' },
    ]);
  });

  it('with too few columns is refused with the line number', () => {
    expect(() => readQuestions('h\na\tvi\tx\ty\nb\tvi\n')).toThrow('line 3 has too few columns');
  });
});

describe('a report', () => {
  it('counts by language and names what was not right', () => {
    const rows = [row('id-renew', 'đổi thẻ'), { ...row('id-fee', 'fee'), language: 'en' }];
    const report = reportEvaluation(rows, [reaction('answered', 'id-renew'), reaction('answered', 'scam')]);
    expect(report).toMatchObject({ verdicts: ['right', 'wrong'], good: 0.5, wrong: 0.5 });
    expect(report.lines[0]).toMatch(/^wrong .*id-fee .*answered scam: fee$/);
    expect(report.lines.find((line) => line.startsWith('en '))).toContain('wrong 100.0 %');
  });

  it('of nothing divides by nothing', () => {
    expect(reportEvaluation([], [])).toMatchObject({ good: 0, wrong: 0 });
  });
});

describe('the release gate', () => {
  const rows = [row('a', '1'), row('a', '2'), row('a', '3')];
  const compare = (now: readonly Verdict[], before: Record<string, Verdict>): ReturnType<typeof compareWithBaseline> =>
    compareWithBaseline(rows, now, before);

  it('lets through what is as good or better', () => {
    expect(compare(['right', 'right', 'missed'], { 1: 'right', 2: 'missed', 3: 'wrong' }).ok).toBe(true);
    expect(compare(['right', 'right', 'right'], { 1: 'right', 2: 'right', 3: 'right' }).moves).toEqual([]);
  });

  it('refuses fewer right answers, and more wrong ones even when as many are right', () => {
    expect(compare(['right', 'missed', 'right'], { 1: 'right', 2: 'right', 3: 'right' }).ok).toBe(false);
    expect(compare(['right', 'wrong', 'right'], { 1: 'right', 2: 'missed', 3: 'right' }).ok).toBe(false);
  });

  it('shows each question that moved, the worse ones marked', () => {
    const { moves } = compare(['wrong', 'right', 'right'], { 1: 'right', 2: 'missed', 3: 'right' });
    expect(moves.map(moveLine)).toEqual(['worse  right → wrong: 1', 'better missed → right: 2']);
  });

  it('counts questions that are new on neither side', () => {
    expect(compare(['right', 'wrong', 'wrong'], { 1: 'right' })).toMatchObject({
      ok: true,
      moves: [],
      before: { good: 1, wrong: 0 },
    });
  });
});
