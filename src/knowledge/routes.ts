import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { attempt, type Fault } from './load';
import { compilePhrase, type PhraseMatcher, type Word } from './phrases';
import { readYaml } from './yaml-text';

const routeSchema = z.strictObject({
  /** Patterns of whole words that take this route wherever they stand. */
  phrases: z.array(z.coerce.string()).default([]),
  /** Patterns that take this route only when they are the whole message (filler words aside). */
  whole: z.array(z.coerce.string()).default([]),
  /** Patterns that keep a message off this route. */
  unless: z.array(z.coerce.string()).default([]),
  /** Messages of this kind: they train the search to tell them from questions. */
  questions: z.array(z.coerce.string()).default([]),
});

/** Where a message goes that is not a question about an article: emergencies, attacks, small talk, things out of scope. */
export interface Route {
  readonly name: string;
  readonly questions: readonly string[];
  /** Recognises the route by exact words. */
  matches(words: readonly Word[]): boolean;
}

/** Reads `routes/*.yaml`. The order of files and of entries is the order in which routes are tried. */
export function loadRoutes(folder: string): { readonly routes: readonly Route[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const routes: Route[] = [];
  const names = attempt('routes', faults, () => readdirSync(join(folder, 'routes'))) ?? [];
  for (const file of names.filter((name) => name.endsWith('.yaml')).sort()) {
    const path = `routes/${file}`;
    const yaml = attempt(path, faults, () => readYaml(readFileSync(join(folder, path), 'utf8')));
    for (const [name, value] of Object.entries(yaml?.value ?? {})) {
      const parsed = routeSchema.safeParse(value);
      if (parsed.success) {
        routes.push(compileRoute(name, parsed.data));
      } else {
        const message = `${name}: ${parsed.error.issues[0]?.message ?? 'malformed'}`;
        faults.push({ file: path, line: yaml?.lineOf([name]) ?? 1, message });
      }
    }
  }
  return { routes, faults };
}

function compileRoute(name: string, data: z.infer<typeof routeSchema>): Route {
  const anywhere = byAnchor(data.phrases.map(compilePhrase));
  const unless = byAnchor(data.unless.map(compilePhrase));
  const whole = byAnchor(data.whole.map((pattern) => compilePhrase(`^ ${pattern} $`)));
  const some = (matchers: ReadonlyMap<string, readonly PhraseMatcher[]>, words: readonly Word[]): boolean =>
    words.some((word, at) => matchers.get(word.folded)?.some((matcher) => matcher.matchesAt(words, at)));
  return {
    name,
    questions: data.questions,
    matches(words) {
      if (!some(anywhere, words) && !some(whole, withoutFiller(words)) && !some(whole, words)) return false;
      return !some(unless, words);
    },
  };
}

/** Patterns by the words that one of them must begin with, so that a message tries only those it can match. */
function byAnchor(matchers: readonly PhraseMatcher[]): ReadonlyMap<string, readonly PhraseMatcher[]> {
  const table = new Map<string, PhraseMatcher[]>();
  for (const matcher of matchers) {
    for (const anchor of matcher.anchors) table.set(anchor, [...(table.get(anchor) ?? []), matcher]);
  }
  return table;
}

const FILLER = new Set(
  'ạ dạ vâng nha nhé nhe ơi à á ad admin bot anh chị em con cô chú bác bạn ơn please nè nghen hen luôn thôi vậy với giùm giúp a da oi'.split(
    ' ',
  ),
);

function withoutFiller(words: readonly Word[]): readonly Word[] {
  return words.filter((word) => !FILLER.has(word.typed));
}
