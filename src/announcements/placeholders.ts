import { WARD } from '../core/announcement-reply';
import type { Language } from '../core/message';
import type { Topic } from '../core/subscribing';

/** What placeholders stand for. */
export interface PlaceholderValues {
  /** A dated fact's text on the day of sending; undefined when there is none of that id. */
  readonly fact: (id: string, language: Language) => string | undefined;
  readonly topicNames: Readonly<Record<Topic, Readonly<Record<Language, string>>>>;
}

/** A text with its placeholders filled in, but for the person's ward, and those that mean nothing. */
export interface Filled {
  readonly text: string;
  readonly unknown: readonly string[];
}

/** Fills `{topic}` and `{fact.id}`; `{ward}` is filled for each person. What else stands in braces is unknown. */
export function fillPlaceholders(text: string, topic: Topic, language: Language, values: PlaceholderValues): Filled {
  const unknown: string[] = [];
  const filled = text.replace(/\{([^{}\n]{0,80})\}/g, (whole, name: string) => {
    if (whole === WARD) return whole;
    if (name === 'topic') return values.topicNames[topic][language];
    const found = values.fact(name, language);
    if (found === undefined) unknown.push(whole);
    return found ?? whole;
  });
  return { text: filled, unknown };
}
