import { z } from 'zod';
import type { Language } from '../core/message';

/** What a section tells of its subject, in the order in which an overview shows them. */
export const ASPECTS = [
  'answer',
  'who',
  'where',
  'documents',
  'steps',
  'online',
  'fee',
  'time',
  'result',
  'case',
  'problems',
  'changes',
  'after',
  'legal',
] as const;

/** One of {@link ASPECTS}. */
export type Aspect = (typeof ASPECTS)[number];

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of lower-case letters, digits and dashes');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
const sectionKey = z.string().regex(/^[a-z]+(\.[a-z0-9-]+)?$/, 'an aspect, or aspect.slug');
const questions = z.record(sectionKey, z.array(z.coerce.string().min(1)).min(1));

const casesSchema = z.strictObject({
  ask: z.array(z.string()).min(1).max(4),
  list: z
    .array(
      z.strictObject({
        key: sectionKey,
        when: z.record(z.string(), z.union([z.array(z.coerce.string()).min(1), z.coerce.string()])),
      }),
    )
    .min(2),
});

/** Front matter of a Vietnamese article file. A misspelt key is an error. */
export const viFrontMatterSchema = z.strictObject({
  id,
  title: z.string().min(3),
  label: z.string().min(2).max(32),
  checkedOn: day,
  from: day.optional(),
  to: day.optional(),
  sources: z.array(z.strictObject({ title: z.string().min(2), url: z.url() })).min(1),
  basis: z.array(z.string()).default([]),
  next: z.array(id).max(4).default([]),
  dialog: id.optional(),
  cases: casesSchema.optional(),
  aliases: z.array(z.coerce.string()).default([]),
  questions,
});

/** Front matter of an English article file. */
export const enFrontMatterSchema = z.strictObject({
  id,
  title: z.string().min(3),
  label: z.string().min(2).max(32),
  aliases: z.array(z.coerce.string()).default([]),
  questions,
});

/** An own-case checklist's structure: the deciding facts in asking order, and the section of each case. */
export type Cases = z.infer<typeof casesSchema>;

/** A line of a section as written, shown only within its dates. */
export interface SectionLine {
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
}

/** The unit that is searched, sent and cited. */
export interface Section {
  readonly key: string;
  readonly aspect: Aspect;
  readonly heading: string;
  readonly lines: readonly SectionLine[];
  /** Line number of the heading in its file. */
  readonly at: number;
}

/** One language of an article. */
export interface ArticleText {
  readonly file: string;
  readonly title: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** How people ask, by section key. */
  readonly questions: Readonly<Record<string, readonly string[]>>;
  readonly sections: readonly Section[];
}

/** One subject of the knowledge base in both languages. */
export interface Article {
  readonly id: string;
  readonly area: string;
  readonly checkedOn: string;
  readonly from?: string;
  readonly to?: string;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  readonly basis: readonly string[];
  readonly next: readonly string[];
  readonly dialog?: string;
  readonly cases?: Cases;
  readonly text: Readonly<Record<Language, ArticleText>>;
}

const decidingValue = z.strictObject({
  label: z.strictObject({ vi: z.string().min(1).max(40), en: z.string().min(1).max(40) }),
  min: z.number().int().optional(),
  max: z.number().int().optional(),
  words: z.strictObject({ vi: z.array(z.coerce.string()), en: z.array(z.coerce.string()) }).default({ vi: [], en: [] }),
});

/** A deciding fact: the question that is asked, and its possible values with the words that give them away. */
export const decidingFactSchema = z.strictObject({
  ask: z.strictObject({ vi: z.string().min(5), en: z.string().min(5) }),
  values: z.record(z.string(), decidingValue),
});

/** See {@link decidingFactSchema}. */
export type DecidingFact = z.infer<typeof decidingFactSchema>;
