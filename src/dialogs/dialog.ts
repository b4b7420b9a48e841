import type { Language } from '../core/message';

/** Reads an answer in words into its normal form; undefined when it is none. Idempotent: a normal form reads as itself. */
export type Parser = (text: string, now: Date) => string | undefined;

/** A state's text in one language. `{fact.id}` stands for a dated fact, `{data.name}` for a look-up's data. */
export interface StateText {
  /** The question or message. */
  readonly ask: string;
  /** For people in a hurry; the full text otherwise. */
  readonly brief?: string;
  /** Said once when the reply was not understood. */
  readonly hint?: string;
  /** Labels of the options (at most 40 characters), in the order shown. */
  readonly options?: Readonly<Record<string, string>>;
  /** Words that mean an option beside its label: phrases, folded and matched as whole words. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** What the state is called in "sửa …" and in progress: "loại thẻ". */
  readonly name?: string;
}

/** An answer that is offered as a button: 1–40 ASCII characters without a colon, and what it is called. */
export interface Offer {
  readonly value: string;
  readonly label: string;
}

/** A state of a dialog. `S` are the names of the dialog's states. */
export type State<S extends string> =
  | {
      /** Asks for one of a few options; each leads to a state. */
      readonly kind: 'choose';
      readonly options: Readonly<Record<string, S>>;
      readonly skip?: S;
      /** Asked only of people whom something held up: counted when they come to a good end after it. */
      readonly obstacle?: true;
    }
  | {
      /** Asks for words that `parse` can read. */
      readonly kind: 'ask';
      readonly parse: Parser;
      readonly next: S;
      readonly skip?: S;
      /** Answers as buttons; each value reads as itself. */
      readonly offers?: (language: Language) => readonly Offer[];
      /** What is answered proves who asks: it is hidden wherever messages are kept. */
      readonly secret?: true;
    }
  | {
      /** Looks something up; its outcome decides where it goes. */
      readonly kind: 'call';
      readonly look: string;
      readonly outcomes: Readonly<Record<string, S>>;
    }
  | {
      /** The dialog is over. `article` is offered to read on; `staff` hands over to a person; `rate` asks nothing more. */
      readonly kind: 'end';
      readonly article?: string;
      readonly staff?: boolean;
      readonly result: 'done' | 'stuck' | 'elsewhere';
    };

/** A guided dialog: a graph of named states. A state's name is its stored id: rename it when its question changes meaning. */
export interface Dialog {
  readonly name: string;
  readonly start: string;
  readonly states: Readonly<Record<string, State<string>>>;
  readonly title: Readonly<Record<Language, string>>;
  readonly texts: Readonly<Record<Language, Readonly<Record<string, StateText>>>>;
  /** The article that the dialog is about. */
  readonly article?: string;
  /** How its turns end, when not as `dialog`. */
  readonly outcome?: 'status';
  /** What is said only of a state, tested on folded words: so somebody who runs ahead of the questions is understood. */
  readonly topics?: Readonly<Record<string, RegExp>>;
}

/** Texts of a dialog in both languages; a state without its text does not compile. */
export interface DialogTexts<S extends string> {
  readonly title: Readonly<Record<Language, string>>;
  readonly vi: Readonly<Record<S, StateText>>;
  readonly en: Readonly<Record<S, StateText>>;
}

/** Declares a dialog. A target that does not exist does not compile; for `topics` see {@link Dialog}. */
export function dialog<S extends string>(
  name: string,
  start: NoInfer<S>,
  states: Readonly<Record<S, State<NoInfer<S>>>>,
  texts: DialogTexts<NoInfer<S>>,
  article?: string,
  topics?: Readonly<Record<string, RegExp>>,
): Dialog {
  const { title, vi, en } = texts;
  return {
    name,
    start,
    states,
    title,
    texts: { vi, en },
    ...(article === undefined ? {} : { article }),
    ...(topics === undefined ? {} : { topics }),
  };
}

/** A state that asks for one of a few options. */
export function choose<const S extends string>(
  options: Readonly<Record<string, S>>,
  more: { readonly skip?: S } = {},
): State<S> {
  return { kind: 'choose', options, ...more };
}

/** A state that is met only when something goes wrong. */
export function obstacle<const S extends string>(options: Readonly<Record<string, S>>): State<S> {
  return { kind: 'choose', options, obstacle: true };
}

/** A state that asks for words. */
export function ask<const S extends string>(
  parse: Parser,
  next: S,
  more: {
    readonly skip?: S;
    readonly offers?: (language: Language) => readonly Offer[];
    readonly secret?: true;
  } = {},
): State<S> {
  return { kind: 'ask', parse, next, ...more };
}

/** A state that looks something up. */
export function call<const S extends string>(look: string, outcomes: Readonly<Record<string, S>>): State<S> {
  return { kind: 'call', look, outcomes };
}

/** A state that ends the dialog. */
export function end(
  result: 'done' | 'stuck' | 'elsewhere',
  more: { readonly article?: string; readonly staff?: boolean } = {},
): State<never> {
  return { kind: 'end', result, ...more };
}

/** Phrases written on few lines, with `|` between them. */
export function phrases(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('|'));
}
