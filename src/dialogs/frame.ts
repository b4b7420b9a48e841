import type { Language } from '../core/message';
import type { Dialog } from './dialog';
import type { LookUp } from './look-up';

/** Fixed texts around the dialogs. */
export interface DialogFrame {
  readonly cancelled: string;
  readonly atBeginning: string;
  readonly cannotSkip: string;
  readonly corrected: string;
  readonly restarted: string;
  readonly notUnderstood: string;
  readonly helpOffer: string;
  readonly changed: string;
  readonly takeYourTime: string;
  readonly whichToCorrect: string;
  readonly parked: string;
  readonly progress: (title: string, done: number, left: number) => string;
  readonly labels: Readonly<
    Record<'back' | 'cancel' | 'skip' | 'staff' | 'readMore' | 'later' | 'remind' | 'goOn', string>
  >;
}

/** How a fact is written: with its dated notes, or the bare amount. */
export type FactFormat = 'full' | 'amount' | 'base';

/** What the engine runs on. */
export interface EngineOptions {
  readonly dialogs: readonly Dialog[];
  readonly lookUps: Readonly<Record<string, LookUp>>;
  /** Look-ups that ask another system: not made for words that were heard and not confirmed. */
  readonly outside?: ReadonlySet<string>;
  readonly frames: Readonly<Record<Language, DialogFrame>>;
  /** A dated fact's text, for `{fact.id}` and `{fact.id|amount}` in dialog texts. */
  readonly fact: (id: string, language: Language, now: Date, format: FactFormat) => string | undefined;
}
