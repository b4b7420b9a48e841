import { describe, expect, it } from 'vitest';
import { choiceId } from '../../src/core/choice-id';
import { factText } from '../../src/knowledge/facts';
import { comparable } from '../../src/dialogs/said';
import { targetsOf } from '../../src/dialogs/walk';
import { sectionText } from '../../src/prepared-services';
import { realBrain, START } from './ground';

const LONGEST_LABEL = 40;
/** The shortest channel's message (Zalo bot) as numbered text. */
const LONGEST_MESSAGE = 2000;
const { library, dialogs, needs } = realBrain();
const LANGUAGES = ['vi', 'en'] as const;

function fill(text: string, language: 'vi' | 'en', faults: string[]): string {
  return text.replace(
    /\{([a-z][a-z0-9.-]*)(?:\|(amount|base))?\}/gi,
    (whole, id: string, format?: 'amount' | 'base') => {
      if (id.startsWith('data.')) return 'x'.repeat(400);
      const fact = library.facts.get(id);
      const found = fact
        ? factText(fact, format ?? 'full', '2026-11-23', language)
        : sectionText(needs.knowledge, id, language, START);
      if (found === undefined) faults.push(`no fact ${id}`);
      return found ?? whole;
    },
  );
}

describe.each(dialogs.map((dialog) => [dialog.name, dialog] as const))('the dialog %s', (_name, dialog) => {
  const names = Object.keys(dialog.states);
  /** States with a dot in the name are made from the checked knowledge base: its labels, and look-ups that only choose. */
  const written = names.filter((name) => !name.includes('.'));

  it('reaches every state from its start', () => {
    const reached = new Set([dialog.start]);
    for (const name of reached)
      for (const next of targetsOf(dialog.states[name] ?? { kind: 'end', result: 'done' })) reached.add(next);
    expect(names.filter((name) => !reached.has(name))).toEqual([]);
  });

  it('has a way to an end from every state', () => {
    const ending = new Set(names.filter((name) => dialog.states[name]?.kind === 'end'));
    for (let grown = true; grown;) {
      grown = false;
      for (const name of names) {
        const state = dialog.states[name];
        if (!state || ending.has(name) || !targetsOf(state).some((next) => ending.has(next))) continue;
        ending.add(name);
        grown = true;
      }
    }
    expect(names.filter((name) => !ending.has(name))).toEqual([]);
  });

  it('has the same options, in texts and graph, in both languages', () => {
    const faults = names.flatMap((name) => {
      const state = dialog.states[name];
      const wanted = state?.kind === 'choose' ? Object.keys(state.options) : [];
      return LANGUAGES.flatMap((language) => {
        const text = dialog.texts[language][name];
        const given = Object.keys(text?.options ?? {});
        const foreign = Object.keys(text?.words ?? {}).filter((option) => !wanted.includes(option));
        return given.join() === wanted.join() && foreign.length === 0
          ? []
          : [`${language} ${name}: ${given.join()} / ${foreign.join()}`];
      });
    });
    expect(faults).toEqual([]);
  });

  it('refers to facts that exist, and fits every channel as numbered text', () => {
    const faults: string[] = [];
    for (const name of names)
      for (const language of LANGUAGES) {
        const text = dialog.texts[language][name];
        const labels = Object.values(text?.options ?? {}).map((label) => fill(label, language, faults));
        for (const label of labels) if (label.length > LONGEST_LABEL) faults.push(`${name} label too long: ${label}`);
        for (const words of [text?.ask, text?.brief, text?.hint]) {
          const whole = [
            fill(words ?? '', language, faults),
            ...labels.map((label, place) => `${place + 1}. ${label}`),
          ];
          if (whole.join('\n').length + 150 > LONGEST_MESSAGE) faults.push(`${language} ${name} is too long`);
        }
      }
    expect(faults).toEqual([]);
  });

  it('has choice ids of at most 64 bytes and end articles that exist', () => {
    const faults = names.flatMap((name) => {
      const state = dialog.states[name];
      if (state?.kind === 'choose')
        for (const value of Object.keys(state.options))
          choiceId({ kind: 'dialog', dialog: dialog.name, state: name, value });
      const article = state?.kind === 'end' ? state.article : undefined;
      return article === undefined || library.articles.has(article) ? [] : [`${name}: no article ${article}`];
    });
    expect(faults).toEqual([]);
  });

  it('foresees that a look-up fails', () => {
    const calls = written.filter((name) => dialog.states[name]?.kind === 'call');
    expect(calls.filter((name) => !targetsOfFailure(name))).toEqual([]);

    function targetsOfFailure(name: string): boolean {
      const state = dialog.states[name];
      return state?.kind === 'call' && Object.hasOwn(state.outcomes, 'failed');
    }
  });

  it('never lets one phrase mean two options of a state', () => {
    const faults = names.flatMap((name) =>
      LANGUAGES.flatMap((language) => {
        const text = dialog.texts[language][name];
        const meanings = new Map<string, Set<string>>();
        for (const option of Object.keys(text?.options ?? {}))
          for (const phrase of [text?.options?.[option] ?? '', ...(text?.words?.[option] ?? [])])
            meanings.set(comparable(phrase), (meanings.get(comparable(phrase)) ?? new Set()).add(option));
        return [...meanings]
          .filter(([, options]) => options.size > 1)
          .map(([phrase]) => `${language} ${name}: ${phrase}`);
      }),
    );
    expect(faults).toEqual([]);
  });

  it('types no deadline, age, fee or hotline that the facts hold', () => {
    const faults = written.flatMap((name) =>
      LANGUAGES.flatMap((language) => {
        // The labels of the dialog made from the knowledge base are those of its deciding facts: "Dưới 6 tuổi".
        const labels = dialog.name === 'prepare' ? [] : Object.values(dialog.texts[language][name]?.options ?? {});
        const text = `${dialog.texts[language][name]?.ask ?? ''} ${labels.join(' ')}`;
        const bare = text.replace(/\{[^}]*\}/g, '');
        const figure = /\d+ ?(ngày làm việc|tuổi|đồng|working days|years old|VND)|1900|1800|\b11[345]\b/.exec(bare);
        return figure ? [`${language} ${name}: ${figure[0]}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });
});
