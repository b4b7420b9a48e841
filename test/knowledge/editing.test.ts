import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../src/brain';
import type { EditTexts } from '../../src/core/knowledge-edits';
import { articleFiles, articleForm, newArticle, withQuestion } from '../../src/knowledge/article-form';
import { knowledgeEndings } from '../../src/knowledge/endings';
import { readFiles } from '../../src/knowledge/files';
import { keptRows, keptSchedule, releaseKey } from '../../src/knowledge/kept-schedule';
import { loadLibrary, readLibrary } from '../../src/knowledge/load';
import { applyOverlays, hashOf, inConflict, textsOf } from '../../src/knowledge/overlay';
import { quickCheck } from '../../src/knowledge/quick-check';
import { createQuestionGrouping } from '../../src/knowledge/question-grouping';
import { readSchedule, type Schedule } from '../../src/knowledge/schedule';
import { standOn } from '../../src/knowledge/standing';
import { testBrain } from '../support/conversation/play';

const files = readFiles(KNOWLEDGE_FOLDER);
const { library } = loadLibrary(KNOWLEDGE_FOLDER);
const TODAY = '2026-11-28';

function article(id: string): Extract<EditTexts, { kind: 'article' }> {
  const texts = textsOf(files, `article:${id}`);
  if (texts?.kind !== 'article') throw new Error(`there is no article ${id}`);
  return texts;
}

describe('an article as a form', () => {
  it('is the same article when nothing is changed, for every article there is', () => {
    const overlays = [...library.articles.keys()].map((id) => {
      const texts = article(id);
      return { subject: `article:${id}`, texts: articleFiles(id, articleForm(texts), texts), base: hashOf(texts) };
    });
    const { library: again, faults } = readLibrary(applyOverlays(files, overlays));
    expect(faults).toEqual([]);
    for (const [id, before] of library.articles) {
      const after = again.articles.get(id);
      const withoutPlaces = (one: typeof before | undefined) =>
        JSON.parse(JSON.stringify(one, (key, value: unknown) => (key === 'at' ? undefined : value))) as unknown;
      expect(withoutPlaces(after)).toEqual(withoutPlaces(before));
    }
  });

  it('takes a known question more, once', () => {
    const texts = article('res-temporary');
    const once = withQuestion(texts, 'vi', 'answer', ['trọ ở nhà bạn một tháng có phải khai không']);
    expect(withQuestion(once, 'vi', 'answer', ['trọ ở nhà bạn một tháng có phải khai không'])).toEqual(once);
    expect(articleForm(once).vi.questions).toContain('trọ ở nhà bạn một tháng có phải khai không');
    expect(quickCheck(files, library, { subject: 'article:res-temporary', texts: once, base: null }, TODAY)).toEqual(
      [],
    );
  });

  it('that is begun from a question says what is missing in words', () => {
    const texts = newArticle('the-thu-vien', 'programme', TODAY, 'vi', ['làm thẻ thư viện ở đâu']);
    const faults = quickCheck(files, library, { subject: 'article:the-thu-vien', texts, base: null }, TODAY);
    expect(faults.map(({ message }) => message).join('\n')).toMatch(/sources/);
  });
});

describe('the quick check', () => {
  const check = (change: (texts: ReturnType<typeof article>) => EditTexts) =>
    quickCheck(
      files,
      library,
      { subject: 'article:res-temporary', texts: change(article('res-temporary')), base: null },
      TODAY,
    )
      .map(({ message }) => message)
      .join('\n');

  it('finds a figure that stands in no fact, a missing twin section, an unknown fact', () => {
    expect(check((texts) => ({ ...texts, vi: `${texts.vi}Phí 99.000 đồng.\n` }))).toContain(
      '"99.000" stands in no fact',
    );
    expect(check((texts) => ({ ...texts, vi: `${texts.vi}\n## Thêm {problems.more}\nCó.\n` }))).toContain(
      'sections differ',
    );
    expect(check((texts) => ({ ...texts, en: `${texts.en}It is {no.such.fact}.\n` }))).toContain(
      '{no.such.fact} is not a fact',
    );
  });

  it('finds dates of a fact that overlap or leave a gap', () => {
    const texts = textsOf(files, 'fact:fee.id.renew');
    if (texts?.kind !== 'fact') throw new Error('there is no such fact');
    const base = [
      { from: '2024-10-21', to: '2025-01-01', amount: 50_000 },
      { from: '2026-01-01', amount: 60_000 },
    ];
    const candidate = { subject: 'fact:fee.id.renew', texts: { ...texts, fact: { ...texts.fact, base } }, base: null };
    expect(quickCheck(files, library, candidate, TODAY)[0]?.message).toContain('nothing is in force between');
  });
});

describe('edits over a release', () => {
  it('leave everything else as it was, comments too', () => {
    const texts = textsOf(files, 'fact:fee.id.renew');
    if (texts?.kind !== 'fact') throw new Error('there is no such fact');
    const overlay = {
      subject: 'fact:fee.id.renew',
      texts: { ...texts, fact: { ...texts.fact, source: 'khác' } },
      base: null,
    };
    const laid = applyOverlays(files, [overlay]);
    const changed = [...laid].filter(([path, text]) => files.get(path) !== text).map(([path]) => path);
    expect(changed).toEqual([texts.file]);
    expect(readLibrary(laid).library.facts.size).toBe(library.facts.size);
    expect(textsOf(laid, 'fact:fee.id.renew')).toMatchObject({ fact: { source: 'khác' } });
  });

  it('are in conflict when the release says something else than before, and than they do', () => {
    const texts = article('res-absence');
    const mine = { ...texts, vi: `${texts.vi}\nthêm` };
    const edit = (base: string | null, own: EditTexts) => ({ subject: 'article:res-absence', texts: own, base });
    expect(inConflict(files, edit(hashOf(texts), mine))).toBe(false);
    expect(inConflict(files, edit('older', mine))).toBe(true);
    expect(inConflict(files, edit('older', texts))).toBe(false);
  });

  it('that break it are left out, one by one', () => {
    const good = { subject: 'article:res-absence', texts: article('res-absence'), base: null };
    const bad = { subject: 'article:id-fee', texts: { ...article('id-fee'), vi: 'không phải bài' }, base: null };
    const standing = standOn(files, [bad, good], TODAY);
    expect(standing.broken.map(({ subject }) => subject)).toEqual(['article:id-fee']);
    expect(standing.applied).toEqual([good]);
    expect(standing.read.faults).toEqual([]);
  });
});

describe('the schedule that staff keep', () => {
  const released = readSchedule(files).schedule;
  const entered = (data: unknown, replaces?: string) => ({
    id: 'r',
    kind: 'hours' as const,
    data,
    replaces,
    version: 1,
    changedBy: 'Lan',
    changedAt: new Date(0),
  });

  it('stands over the release row by row; a row without data takes one away', () => {
    const [first] = released.hours;
    const key = releaseKey(first);
    const changed = { ...first, source: 'Thông báo mới' };
    expect(keptSchedule(released, [entered(changed, key)]).hours[0]).toEqual(changed);
    expect(keptSchedule(released, [entered(undefined, key)]).hours).toHaveLength(released.hours.length - 1);
    expect(keptRows(released, [entered(undefined, key)]).find((row) => row.removed)?.data).toEqual(first);
  });

  it('leaves out a row that cannot be read, and keeps one whose released row is gone', () => {
    expect(keptSchedule(released, [entered({ office: 'x' })]).hours).toEqual(released.hours);
    const [first] = released.hours;
    expect(keptSchedule({ ...released, hours: [] }, [entered(first, 'gone')]).hours).toEqual([first]);
  });

  it('is missed when the holidays of the next year are not entered', () => {
    const reasons = (schedule: Schedule, day: string) =>
      knowledgeEndings(library, day, schedule)
        .filter(({ subject }) => subject === 'schedule')
        .map(({ reason }) => reason);
    expect(reasons({ ...released, holidays: [] }, TODAY)).toContain('no-holidays');
    const name = { vi: 'Tết Dương lịch', en: "New Year's Day" };
    const holiday = { name, kind: 'holiday' as const, from: '2027-01-01', to: '2027-01-01', source: 'x' };
    expect(reasons({ ...released, holidays: [holiday] }, TODAY)).toEqual(['no-tet']);
  });
});

describe('what ends', () => {
  it('is told with its day, the earliest first', () => {
    const endings = knowledgeEndings(library, TODAY);
    expect(endings).toContainEqual({ day: '2026-12-31', subject: 'fact:fee.id.renew', reason: 'ends' });
    expect(endings.map(({ day }) => day)).toEqual(endings.map(({ day }) => day).sort());
    expect(knowledgeEndings(library, '2027-12-01').some(({ reason }) => reason === 'stale')).toBe(true);
  });
});

describe('questions alike', () => {
  const { index } = testBrain();
  const grouping = () => createQuestionGrouping(index.reader, (feature) => index.classifier.rarity(feature));

  it('go together with and without diacritics, politeness and abbreviations, in their own language', () => {
    const groups = grouping();
    groups.learn('library', 'làm thẻ thư viện tỉnh ở đâu', 'vi');
    groups.learn('plate', 'đổi biển số xe điện có cần ra công an phường không', 'vi');
    for (const same of [
      'cho em hỏi làm thẻ thư viện tỉnh ở đâu ạ',
      'lam the thu vien tinh o dau',
      'thẻ thư viện tỉnh làm ở đâu vậy',
    ])
      expect([same, groups.nearest(same, 'vi')]).toEqual([same, 'library']);
    expect(groups.nearest('làm thẻ thư viện tỉnh ở đâu', 'en')).toBeUndefined();
  });

  it('stay apart when they only share how one asks', () => {
    const groups = grouping();
    groups.learn('library', 'cho em hỏi làm thẻ thư viện ở đâu ạ', 'vi');
    for (const other of ['cho em hỏi đăng ký nuôi chó ở đâu ạ', 'cho em hỏi xin cấp nước sạch ở đâu ạ'])
      expect([other, groups.nearest(other, 'vi')]).toEqual([other, undefined]);
  });
});
