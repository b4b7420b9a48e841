import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../src/knowledge/compose';
import { loadLibrary } from '../../src/knowledge/load';
import { type Claim, prove } from '../../src/knowledge/proof';
import { renderSection } from '../../src/knowledge/render';
import { KNOWLEDGE_FOLDER } from '../../src/brain';
import { en } from '../../src/messages/en';
import { vi } from '../../src/messages/vi';

const { library } = loadLibrary(KNOWLEDGE_FOLDER);
const DATE = '2026-11-23';

function claimOf(article: string, section: string, change: (text: string) => string = (text) => text): Claim {
  const found = library.articles.get(article)?.text.vi.sections.find((one) => one.key === section);
  if (!found) throw new Error(`${article} has no section ${section}`);
  const { text } = renderSection(found, 'vi', DATE, library.facts);
  return { text: change(text), article, sections: [section], language: 'vi', date: DATE, frame: [] };
}

/** Every section of every article, as claims. */
const sections = [...library.articles.values()].flatMap((article) =>
  article.text.vi.sections.map((section) => [article.id, section.key] as const),
);

describe('the proof step', () => {
  it('lets every section pass as it is', () => {
    expect(sections.filter(([article, section]) => prove(claimOf(article, section), library).length > 0)).toEqual([]);
  });

  it('stops every changed number', () => {
    const passed: string[] = [];
    for (const [article, section] of sections) {
      const { text } = claimOf(article, section);
      for (const match of text.matchAll(/(?<![\d.,/:-])\d{2,}(?![\d.,/:-]*\d)/g)) {
        const changed = `${text.slice(0, match.index)}${Number(match[0]) + 7919}${text.slice(match.index + match[0].length)}`;
        if (
          !prove(
            claimOf(article, section, () => changed),
            library,
          ).some((fault) => fault.kind === 'figure')
        )
          passed.push(`${article} ${section} ${match[0]}`);
      }
    }
    expect(passed).toEqual([]);
  });

  it('stops every flipped negation', () => {
    const passed: string[] = [];
    for (const [article, section] of sections) {
      const { text } = claimOf(article, section);
      if (!/ không /.test(text)) continue;
      const flipped = text.replace(/ \*{0,2}không\*{0,2} /, ' ');
      if (
        prove(
          claimOf(article, section, () => flipped),
          library,
        ).length === 0
      )
        passed.push(`${article} ${section}`);
    }
    expect(passed).toEqual([]);
  });

  it('stops a negation that was put in', () => {
    expect(
      prove(
        claimOf('res-temporary', 'answer', (text) => text.replace('thì đăng ký', 'thì không đăng ký')),
        library,
      ),
    ).toMatchObject([{ kind: 'negation' }]);
  });

  it('stops a sentence of another article', () => {
    const other = claimOf('passport', 'answer').text;
    const faults = prove(
      claimOf('res-temporary', 'documents', (text) => `${text}\n${other}`),
      library,
    );
    expect(faults.length).toBeGreaterThan(0);
  });

  it('stops a wrong link, phone, amount and law', () => {
    for (const added of [
      'Xem https://dichvucong-gov.vn.',
      'Gọi 19001234.',
      'Phí 10.000 đồng.',
      'Theo Nghị định 999/2026/NĐ-CP.',
    ]) {
      const faults = prove(
        claimOf('res-temporary', 'fee', (text) => `${text}\n${added}`),
        library,
      );
      expect([added, faults.some((fault) => fault.kind === 'figure')]).toEqual([added, true]);
    }
  });

  it('stops an unknown article or section', () => {
    const claim = claimOf('res-temporary', 'fee');
    expect(prove({ ...claim, article: 'gone' }, library)).toEqual([{ kind: 'citation', what: 'gone' }]);
    expect(prove({ ...claim, sections: ['fee', 'gone'] }, library)).toContainEqual({
      kind: 'citation',
      what: 'res-temporary#gone',
    });
  });

  it('stops the fee of another day', () => {
    const claim = claimOf('id-reissue', 'fee');
    expect(prove({ ...claim, date: '2027-03-01' }, library).length).toBeGreaterThan(0);
  });

  it('never stops an answer that was composed, whatever sections it joins', () => {
    const frames = { vi: vi.frame, en: en.frame };
    const stopped: string[] = [];
    for (const article of library.articles.values()) {
      for (const language of ['vi', 'en'] as const) {
        const keys = article.text[language].sections.map((section) => section.key);
        for (const [at, key] of keys.entries()) {
          const request = {
            article: article.id,
            sections: [key, keys[at + 1] ?? 'answer'],
            language,
            date: '2027-01-01',
            today: DATE,
          };
          if ((composeAnswer(request, library, frames[language])?.unsupported.length ?? 0) > 0)
            stopped.push(`${article.id} ${key}`);
        }
      }
    }
    expect(stopped).toEqual([]);
  });
});
