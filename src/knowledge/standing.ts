import { checkLibrary } from './check';
import type { KnowledgeFiles } from './files';
import { type Fault, type ReadLibrary, readLibrary } from './load';
import { applyOverlays, type Overlay } from './overlay';

/** The release's files with the overlays that stand on them. */
export interface Standing {
  readonly files: KnowledgeFiles;
  readonly read: ReadLibrary;
  readonly applied: readonly Overlay[];
  /** Overlays that are left out because they would break the knowledge base, with what is wrong. */
  readonly broken: readonly { readonly subject: string; readonly faults: readonly Fault[] }[];
}

/**
 * Lays overlays over a release. One that breaks the knowledge base is left out, so that nothing written in the console can ever
 * keep the product from starting. Faults of the release itself are in `read.faults`.
 */
export function standOn(files: KnowledgeFiles, overlays: readonly Overlay[], today: string): Standing {
  const all = attempt(files, overlays, today);
  if (all.faults.length === 0 || overlays.length === 0) return standing(all, overlays, []);
  const released = new Set(attempt(files, [], today).faults.map(told));
  const applied: Overlay[] = [];
  const broken: Standing['broken'][number][] = [];
  for (const overlay of overlays) {
    const faults = attempt(files, [...applied, overlay], today).faults.filter((fault) => !released.has(told(fault)));
    if (faults.length === 0) applied.push(overlay);
    else broken.push({ subject: overlay.subject, faults });
  }
  return standing(attempt(files, applied, today), applied, broken);
}

interface Attempt {
  readonly files: KnowledgeFiles;
  readonly read: ReadLibrary;
  readonly faults: readonly Fault[];
}

function attempt(files: KnowledgeFiles, overlays: readonly Overlay[], today: string): Attempt {
  const laid = applyOverlays(files, overlays);
  const read = readLibrary(laid);
  return { files: laid, read, faults: [...read.faults, ...checkLibrary(read.library, today)] };
}

function standing({ files, read, faults }: Attempt, applied: readonly Overlay[], broken: Standing['broken']): Standing {
  return { files, read: { library: read.library, faults }, applied, broken };
}

function told({ file, message }: Fault): string {
  return `${file} ${message}`;
}
