import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KNOWLEDGE_FOLDER } from '../brain';
import { readFiles } from '../knowledge/files';
import { keptSchedule, scheduleText } from '../knowledge/kept-schedule';
import { applyOverlays } from '../knowledge/overlay';
import { readSchedule } from '../knowledge/schedule';
import type { KnowledgeDeskStores } from '../storage/knowledge-desk';

/**
 * `npm run knowledge -- --export DIR`: writes what staff made live as the files it would be in `knowledge/`, for merging into the
 * repository. Only files that differ are written. Returns their paths.
 */
export async function exportKnowledge(folder: string, stores: KnowledgeDeskStores): Promise<readonly string[]> {
  const released = readFiles(KNOWLEDGE_FOLDER);
  const laid = new Map(applyOverlays(released, await stores.edits.live()));
  const rows = await stores.rows.all();
  if (rows.length > 0) laid.set('schedule.yaml', scheduleText(keptSchedule(readSchedule(released).schedule, rows)));
  const written: string[] = [];
  for (const [path, text] of laid) {
    if (released.get(path) === text) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    written.push(path);
  }
  return written;
}
