import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { type Bm25Data, buildBm25, openBm25, type Passage, type Words } from '../../src/knowledge/bm25';
import { type ClassifierData, openClassifier, trainClassifier } from '../../src/knowledge/classifier';
import { fitLogistic } from '../../src/knowledge/fit';
import { fold } from '../../src/language/fold';

function read(text: string): Words {
  const surface = text.split(' ');
  return { surface, folded: surface.map(fold) };
}

const TEXTS = [
  'đổi thẻ căn cước',
  'đăng ký tạm trú nhà thuê',
  'cấp lại thẻ căn cước bị mất',
  'mất hộ chiếu',
  'kích hoạt tài khoản',
  'ma túy là phạm pháp',
];
const PASSAGES: readonly Passage[] = TEXTS.map((text, at) => ({ id: String(at), words: read(text) }));

describe('the passage index', () => {
  const data = buildBm25(PASSAGES);
  const index = openBm25(data);

  it('finds by words with and without diacritics, the best first', () => {
    expect(index.search(read('căn cước bị mất'), 3).map((hit) => hit.id)).toEqual(['2', '0', '3']);
    expect(index.search(read('dang ky tam tru'), 1)[0]?.id).toBe('1');
  });

  it('prefers what is spelt the same to what only looks the same', () => {
    const scores = new Map(index.search(read('mất'), 9).map((hit) => [hit.id, hit.score]));
    expect(scores.get('3')).toBeGreaterThan(0);
    expect(scores.has('5')).toBe(false);
  });

  it('gives the same hits again, in the same order, after any other search', () => {
    const first = index.search(read('thẻ căn cước mất'), 6);
    index.search(read('hộ chiếu'), 6);
    expect(index.search(read('thẻ căn cước mất'), 6)).toEqual(first);
  });

  it('is built alike from alike passages, and is the same after being stored', () => {
    expect(serialize(buildBm25(PASSAGES)).equals(serialize(data))).toBe(true);
    const stored = openBm25(deserialize(serialize(data)) as Bm25Data);
    expect(stored.search(read('thẻ căn cước mất'), 6)).toEqual(index.search(read('thẻ căn cước mất'), 6));
  });

  it('gives the earlier of equals first', () => {
    const equals = openBm25(buildBm25(['a', 'b', 'c'].map((id) => ({ id, words: read('đổi thẻ') }))));
    expect(equals.search(read('thẻ'), 2).map((hit) => hit.id)).toEqual(['a', 'b']);
  });

  it('finds nothing for strange words, no words and in an empty index', () => {
    expect(index.search(read('zzz yyy'), 5)).toEqual([]);
    expect(index.search({ surface: [], folded: [] }, 5)).toEqual([]);
    expect(openBm25(buildBm25([])).search(read('thẻ'), 5)).toEqual([]);
  });

  it('keeps shares of the best possible score between 0 and 1', () => {
    for (const text of TEXTS)
      for (const hit of index.search(read(text), 9)) {
        expect(hit.selfNorm).toBeGreaterThan(0);
        expect(hit.selfNorm).toBeLessThanOrEqual(1);
      }
  });

  it('scores a few passages as if they were all', () => {
    const within = index.searchWithin(read('thẻ căn cước mất'), 2, 4);
    expect(within.map((hit) => hit.id).sort()).toEqual(['2', '3']);
    expect(index.searchWithin(read('thẻ'), 4, 4)).toEqual([]);
  });
});

describe('the classifier', () => {
  const examples = TEXTS.flatMap((text, at) => [
    { features: text.split(' '), label: `l${at}` },
    { features: [...text.split(' '), 'ạ'], label: `l${at}` },
  ]);
  const data = trainClassifier(examples);
  const classifier = openClassifier(data);

  it('learns its examples', () => {
    for (const [at, text] of TEXTS.entries()) expect(classifier.classify(text.split(' '))[0]?.label).toBe(`l${at}`);
  });

  it('is trained alike from alike examples, and is the same after being stored', () => {
    expect(serialize(trainClassifier(examples)).equals(serialize(data))).toBe(true);
    const stored = openClassifier(deserialize(serialize(data)) as ClassifierData);
    expect(stored.classify(['thẻ', 'mất'])).toEqual(classifier.classify(['thẻ', 'mất']));
  });

  it('gives probabilities that make one whole', () => {
    const total = classifier.classify(['thẻ', 'zzz']).reduce((sum, { probability }) => sum + probability, 0);
    expect(total).toBeCloseTo(1, 5);
  });

  it('tells how much of a text it has never seen', () => {
    expect(classifier.unseen(['thẻ', 'mất'])).toBe(0);
    expect(classifier.unseen(['zzz', 'yyy'])).toBe(1);
  });
});

describe('the calibration', () => {
  it('is fitted alike each time, and rightly', () => {
    const cases = Array.from({ length: 40 }, (_, at) => ({ inputs: [1, at / 40], right: at >= 20 }));
    const weights = fitLogistic(cases);
    expect(fitLogistic(cases)).toEqual(weights);
    expect(weights[1]).toBeGreaterThan(0);
    expect(fitLogistic([])).toEqual([]);
  });
});
