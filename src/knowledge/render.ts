import type { Language } from '../core/message';
import type { Section } from './article';
import { type Fact, type FactFormat, factText } from './facts';

/** A section as it reads on a day. */
export interface Rendered {
  readonly text: string;
  /** The facts that its references stand for. */
  readonly facts: readonly string[];
  /** References to facts that do not exist. */
  readonly missing: readonly string[];
  /** Facts that exist but were not in force, or are not known, on the day. */
  readonly undated: readonly string[];
  /** Something in it is recalled, not verified: the answer asks to confirm at the desk. */
  readonly confirm: boolean;
}

const REFERENCE = /\{([a-z][a-z0-9.-]*)(?:\|(amount|base|full))?\}/g;

const NOT_KNOWN: Record<Language, string> = {
  vi: '(chưa xác minh được cho thời điểm này)',
  en: '(not verified for that date)',
};

/** Renders a section's text on a day: dated lines chosen, references replaced by the facts in force. */
export function renderSection(
  section: Section,
  language: Language,
  date: string,
  facts: ReadonlyMap<string, Fact>,
): Rendered {
  const used = new Set<string>();
  const missing: string[] = [];
  const undated: string[] = [];
  let confirm = false;
  const lines = section.lines
    .filter((line) => (line.from === undefined || line.from <= date) && (line.to === undefined || date <= line.to))
    .map((line) =>
      line.text
        .replace(REFERENCE, (whole, id: string, format: FactFormat | undefined) => {
          if (id === 'confirm') {
            confirm = true;
            return '';
          }
          const fact = facts.get(id);
          if (!fact) {
            missing.push(id);
            return whole;
          }
          used.add(id);
          if ('grade' in fact && fact.grade === 'confirm') confirm = true;
          const text = factText(fact, format ?? 'full', date, language);
          if (text === undefined) undated.push(id);
          return text ?? NOT_KNOWN[language];
        })
        .trimEnd(),
    );
  const text = lines
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .replace(/^- /gm, '• ');
  return { text, facts: [...used], missing, undated, confirm };
}
