import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Area } from '../core/subscribing';
import type { Fault } from './load';

const areasSchema = z.strictObject({
  checkedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD'),
  areas: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'small letters, digits and hyphens'),
      name: z.strictObject({ vi: z.string().min(2).max(40), en: z.string().min(2).max(40) }),
      source: z.string().min(1),
    }),
  ),
});

/** Reads `areas.yaml`. A missing file is no areas; a malformed one, or an id that stands twice, a fault. */
export function loadAreas(folder: string): { readonly areas: readonly Area[]; readonly faults: readonly Fault[] } {
  const file = 'areas.yaml';
  const path = join(folder, file);
  if (!existsSync(path)) return { areas: [], faults: [] };
  const parsed = areasSchema.safeParse(parseYaml(readFileSync(path, 'utf8')));
  if (!parsed.success)
    return {
      areas: [],
      faults: parsed.error.issues.map((issue) => ({ file, message: `${issue.path.join('.')}: ${issue.message}` })),
    };
  const areas = parsed.data.areas.map(({ id, name }) => ({ id, name }));
  const ids = areas.map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  return { areas, faults: twice.map((id) => ({ file, message: `${id} stands twice` })) };
}
