import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { buildBm25, openBm25, type Words } from '../../src/knowledge/bm25';
import { createReader } from '../../src/knowledge/reader';
import { fold } from '../../src/language/fold';
import { countWords } from '../../src/language/restorer-model';

const xquadSchema = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(z.object({ context: z.string(), qas: z.array(z.object({ question: z.string() })) })),
    }),
  ),
});

/**
 * Retrieval on XQuAD by MTEB's protocol (`XQuADRetrieval`, vi): every question searches all paragraphs; its own is the one right
 * answer. Prints nDCG@10 and R@1, as typed and without diacritics; then the processor time of a query at 20,000 passages.
 */
export function benchRetrieval(file: string): readonly string[] {
  const paragraphs = xquadSchema
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .data.flatMap((article) => article.paragraphs);
  const texts = paragraphs.map((paragraph) => paragraph.context);
  const started = performance.now();
  const reader = createReader(countWords(texts.flatMap((text) => text.split(/(?<=[.!?])\s/))), { numbersAlike: false });
  const data = buildBm25(texts.map((text, at) => ({ id: String(at), words: reader.own(text, 'vi') })));
  const indexMs = performance.now() - started;
  const index = openBm25(data);
  const questions = [
    ...new Map(
      paragraphs.flatMap((paragraph, at) => paragraph.qas.map(({ question }) => [question, String(at)] as const)),
    ),
  ].map(([question, right]) => ({ question, right }));
  const score = (label: string, change: (text: string) => string): string => {
    let ndcg = 0;
    let first = 0;
    const cpu = process.cpuUsage();
    for (const { question, right } of questions) {
      const rank = index.search(reader.typed(change(question), 'vi'), 10).findIndex((hit) => hit.id === right);
      if (rank === 0) first += 1;
      if (rank >= 0) ndcg += 1 / Math.log2(rank + 2);
    }
    const { user, system } = process.cpuUsage(cpu);
    const ms = (user + system) / 1000 / questions.length;
    return `XQuAD-vi ${label.padEnd(14)} nDCG@10 ${(ndcg / questions.length).toFixed(4)}  R@1 ${(first / questions.length).toFixed(4)}  ${ms.toFixed(2)} ms CPU a query (reading it included)`;
  };
  return [
    `XQuAD-vi: ${questions.length} questions, ${texts.length} paragraphs, indexed in ${indexMs.toFixed(0)} ms`,
    score('as typed', (text) => text),
    score('no diacritics', (text) => fold(text)),
    ...benchScale(
      texts,
      questions.map(({ question }) => question),
      (text) => reader.own(text, 'vi'),
      (text) => reader.typed(text, 'vi'),
    ),
  ];
}

/** 20,000 passages of about 70 syllables, made by cutting and mixing the paragraphs' sentences. */
function benchScale(
  texts: readonly string[],
  questions: readonly string[],
  own: (text: string) => Words,
  typed: (text: string) => Words,
): readonly string[] {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s/));
  const passages = Array.from({ length: 20_000 }, (_, at) => {
    const pick = (n: number): string => sentences[(at * 7919 + n * 104_729) % sentences.length] ?? '';
    return { id: String(at), words: own(`${pick(1)} ${pick(2)} ${pick(3)}`) };
  });
  const started = process.cpuUsage();
  const index = openBm25(buildBm25(passages));
  const building = process.cpuUsage(started);
  const queries = questions.slice(0, 300).map(typed);
  const before = process.cpuUsage();
  for (const query of queries) index.search(query, 10);
  const { user, system } = process.cpuUsage(before);
  return [
    `20,000 passages: built in ${((building.user + building.system) / 1000).toFixed(0)} ms CPU, ${((user + system) / 1000 / queries.length).toFixed(2)} ms CPU a query, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`,
  ];
}
