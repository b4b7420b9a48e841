import type { Checked, CheckFault, Preview } from './core/knowledge-edits';
import type { Language } from './core/message';
import type { StoredKnowledge } from './knowledge/stored-index';
import type { Overlay } from './knowledge/overlay';

/** An overlay with a question asked of it, or a whole set to be built: what the thread beside the turns is asked to do. */
export type WorkshopJob =
  | { readonly kind: 'build'; readonly overlays: readonly Overlay[] }
  | { readonly kind: 'check'; readonly overlays: readonly Overlay[]; readonly candidate: Overlay }
  | {
      readonly kind: 'preview';
      readonly overlays: readonly Overlay[];
      readonly candidate: Overlay | undefined;
      readonly question: string;
      readonly language: Language;
      readonly day: string;
    };

/** A knowledge base read, checked and trained, and what had to be left out. */
export interface Built {
  readonly prepared: StoredKnowledge;
  readonly files: readonly (readonly [string, string])[];
  readonly broken: readonly { readonly subject: string; readonly faults: readonly CheckFault[] }[];
}

/** Between the threads: a job in, progress and one result (or what went wrong) out. */
export interface JobMessage {
  readonly id: number;
  readonly job: WorkshopJob;
}

/** See {@link JobMessage}. `progress` is a share from 0 to 1. */
export type WorkshopReply =
  | { readonly id: number; readonly kind: 'progress'; readonly share: number }
  | { readonly id: number; readonly kind: 'built'; readonly built: Built }
  | { readonly id: number; readonly kind: 'checked'; readonly checked: Checked }
  | { readonly id: number; readonly kind: 'preview'; readonly preview: Preview }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

/** What the thread is given when it begins. */
export interface WorkshopData {
  readonly folder: string;
  readonly cacheFolder: string | undefined;
}
