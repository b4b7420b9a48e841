import type { DataKind, Kept, KeptDays } from './personal-data';

/** What is said about a person's own data. */
export interface DataTexts {
  /** What is kept and for how long, in plain words. `voice`: sound is taken in at all. */
  readonly kept: (kept: Kept, days: KeptDays) => string;
  readonly kinds: Readonly<Record<DataKind, string>>;
  /** Asked before erasing; names what cannot be erased. */
  readonly eraseQuestion: (held: Kept['held']) => string;
  readonly erased: (reference: string, held: Kept['held'], days: KeptDays) => string;
  /** Goes with each file. */
  readonly exported: Readonly<Record<'html' | 'json', string>>;
  readonly exportReady: (reference: string, days: KeptDays) => string;
  /** A file that did not arrive, or perhaps not. */
  readonly exportFailed: Readonly<Record<'html' | 'json', string>>;
  readonly noConsents: string;
  readonly consents: (lines: readonly string[]) => string;
  /** `purpose`: its name for people; `on`: the local day. */
  readonly consentLine: (purpose: string, on: string, given: boolean) => string;
  readonly purposes: Readonly<Record<string, string>>;
  readonly withdrawn: (purpose: string, reference: string) => string;
  readonly staffCode: (code: string) => string;
  readonly labels: Readonly<
    Record<'export' | 'erase' | 'eraseYes' | 'keep' | 'consents' | 'code' | 'back' | 'html' | 'json', string>
  >;
  readonly withdraw: (purpose: string) => string;
  /** Words of the exported page. */
  readonly page: Readonly<
    Record<'title' | 'made' | 'conversation' | 'person' | 'assistant' | 'staff' | 'empty' | 'masked', string>
  >;
}
