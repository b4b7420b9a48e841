import { describe, expect, it } from 'vitest';
import { createBrain } from '../../src/brain';
import { faultLine, reportKnowledge } from '../../src/knowledge/report';
import { changed, knowledgeFolder } from '../support/knowledge/small-folder';

/** What stops a start on this folder. */
function faultsOf(changes: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { folder, remove } = knowledgeFolder(changes);
  try {
    const made = createBrain({
      folder,
      newId: () => 'x',
      dialogs: [],
      lookUps: {},
      unproved: () => undefined,
      at: '2026-11-23',
    });
    return 'faults' in made ? made.faults.map(faultLine) : [];
  } finally {
    remove();
  }
}

const VI = 'id/card.vi.md';
const EN = 'id/card.en.md';
const FACTS = 'facts/common.yaml';

describe('a knowledge folder', () => {
  it('that is right lets the assistant start', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each([
    ['a misspelt key', changed(VI, 'checkedOn:', 'chekedOn:'), /^id\/card\.vi\.md:5: .*chekedOn/],
    ['broken YAML', changed(VI, 'title: Đổi thẻ', 'title: [Đổi thẻ'), /^id\/card\.vi\.md:[3-7]: /],
    ['no front matter', { [VI]: '## Trả lời {answer}\nx\n' }, /^id\/card\.vi\.md:1: .*front matter/],
    ['a missing twin', { [EN]: undefined }, /^id\/card\.en\.md: the file is missing/],
    ['a twin without its original', { 'id/other.en.md': 'x' }, /^id\/other\.en\.md: its Vietnamese twin is missing/],
    [
      'twins with different sections',
      changed(EN, '## Fee {fee}', '## Time {time}'),
      /^id\/card\.en\.md: sections differ.*-fee \+time/,
    ],
    [
      'no source',
      changed(VI, '  - { title: Cổng Dịch vụ công, url: "https://dichvucong.gov.vn" }\n', ''),
      /^id\/card\.vi\.md:\d+: sources/,
    ],
    ['an id unlike the file name', changed(VI, 'id: card', 'id: kard'), /^id\/card\.vi\.md:2: .*kard/],
    ['an unknown aspect', changed(VI, '{fee}\n', '{fees}\n'), /^id\/card\.vi\.md:\d+: unknown aspect "fees"/],
    [
      'a heading without a key',
      changed(VI, '## Lệ phí {fee}', '## Lệ phí'),
      /^id\/card\.vi\.md:22: a heading must read/,
    ],
    [
      'a loose number',
      changed(VI, 'Không thu thêm', 'Trễ bị phạt 300.000 đồng'),
      /^id\/card\.vi\.md:22: \{fee\} the figure "300\.000" stands in no fact/,
    ],
    [
      'a loose date',
      changed(EN, 'Nothing else is charged', 'Until 31/12/2026'),
      /^id\/card\.en\.md:\d+: \{fee\} the figure "31\/12\/2026/,
    ],
    [
      'a long section',
      changed(VI, 'Cha mẹ đi cùng.', 'Cha mẹ đi cùng bé tới phường. '.repeat(50)),
      /\{case\.young\} it is \d+ characters long/,
    ],
    [
      'a long first section',
      changed(VI, 'Đổi thẻ ở phường,', `${'Đổi thẻ ở phường. '.repeat(30)}Và`),
      /\{answer\} it is \d+ characters long \(at most 500\)/,
    ],
    [
      'an endless sentence',
      changed(VI, 'Cha mẹ đi cùng.', `Cha mẹ ${'đi cùng '.repeat(25)}.`),
      /\{case\.young\} long sentence/,
    ],
    ['an unknown fact', changed(VI, 'phí {fee.card}.', 'phí {fee.gone}.'), /\{answer\} \{fee\.gone\} is not a fact/],
    ['an unknown law', changed(VI, '[law.card]', '[law.gone]'), /basis law\.gone is not a fact of kind law/],
    ['an unknown next article', changed(VI, 'cases:', 'next: [gone]\ncases:'), /next names the unknown article gone/],
    [
      'questions for no section',
      changed(VI, 'answer: [đổi thẻ]', 'answer: [đổi thẻ]\n  time.gone: [bao lâu]'),
      /keyed to "time\.gone"/,
    ],
    ['overlapping facts', changed(FACTS, 'to: 2025-12-31', 'to: 2026-01-15'), /2026-01-01 overlaps what is before it/],
    [
      'a gap between facts',
      changed(FACTS, 'to: 2025-12-31', 'to: 2025-12-15'),
      /nothing is in force between 2025-12-15 and 2026-01-01/,
    ],
    [
      'a fact that ends before it begins',
      changed(FACTS, 'to: 2025-12-31', 'to: 2023-12-31'),
      /2024-01-01 ends before it begins/,
    ],
    [
      'a fact that ends next year',
      changed(FACTS, 'from: 2026-01-01, amount', 'from: 2026-01-01, to: 2027-02-28, amount'),
      /\{fee\.card\} has no value on 2027-03-23/,
    ],
    ['a broken fact', changed(FACTS, 'amount: 50000', 'amount: fifty'), /^facts\/common\.yaml:1: fee\.card: .*amount/],
    [
      'a fact that exists twice',
      { 'facts/z.yaml': 'law.card: { kind: law, vi: a, en: b }' },
      /^facts\/z\.yaml:1: law\.card exists twice/,
    ],
    [
      'overlapping cases',
      changed(VI, 'case.young, when: { age: young }', 'case.young, when: { home: own }'),
      /2 cases for old \+ own/,
    ],
    [
      'a gap between cases',
      changed(VI, 'age: old, home: rented', 'age: young, home: rented'),
      /no case for old \+ rented/,
    ],
    [
      'a case without a section',
      changed(VI, 'key: case.young', 'key: case.gone'),
      /the case case\.gone has no section/,
    ],
    ['a case by an unknown value', changed(VI, 'age: young', 'age: middle'), /age has no value middle/],
    [
      'a case by an unknown fact',
      changed(VI, 'ask: [age, home]', 'ask: [age, gone]'),
      /gone is not a deciding fact|decides by home/,
    ],
    [
      'a broken route',
      { 'routes/10.yaml': 'smalltalk.greeting:\n  wholes: [chào]\n' },
      /^routes\/10\.yaml:1: smalltalk\.greeting/,
    ],
    ['broken YAML of routes', { 'routes/10.yaml': 'a: [\n' }, /^routes\/10\.yaml:\d+: /],
    ['no routes at all', { 'routes/10.yaml': undefined }, /^routes: ENOENT/],
  ] as const)('%s is found, with its file', (_name, changes, expected) => {
    const faults = faultsOf(changes);
    expect(faults.find((fault) => expected.test(fault)) ?? faults.join('\n')).toMatch(expected);
  });

  it('tells all that is wrong at once', () => {
    const faults = faultsOf({
      ...changed(VI, 'Không thu thêm', 'Phạt 300.000 đồng'),
      ...changed(FACTS, 'to: 2025-12-31', 'to: 2026-01-15'),
    });
    expect(faults).toHaveLength(2);
  });

  it('is reported with what ends soon, what has ended and what was not looked at for long', () => {
    const { folder, remove } = knowledgeFolder({
      ...changed(VI, 'checkedOn: 2026-11-23', 'checkedOn: 2026-01-05\nto: 2026-12-20'),
    });
    const { lines, ok } = reportKnowledge(folder, '2026-11-23');
    remove();
    expect(ok).toBe(true);
    expect(lines).toEqual(
      expect.arrayContaining([
        'ends soon: article card on 2026-12-20',
        'check again: article card was checked on 2026-01-05',
      ]),
    );
    expect(lines.at(-1)).toBe('Nothing is wrong.');
  });
});
