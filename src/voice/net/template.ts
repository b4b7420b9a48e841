import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PRESETS } from './presets';

/**
 * A speech service described by data. In `url`, `headers` and `fields` these are filled in: `{key}`, `{text}`, `{voice}`,
 * `{language}` (vi, en). `audio` stands for the recording (16 kHz WAV).
 */
const template = z.strictObject({
  url: z.url(),
  /** Further hosts that a link in the answer may point to; `.fpt.ai` for all under it. */
  hosts: z.array(z.string().min(3)).default([]),
  /** The service has a name but is in a network of the operator's own: links of it may lead there, to the very origin of `url`. */
  ownNetwork: z.boolean().default(false),
  headers: z.record(z.string(), z.string()).default({}),
  /** `raw`: the body is the recording, or the text. `multipart`, `form`, `json`: the fields; `{audio}` is the recording (base64 in JSON). */
  body: z.enum(['raw', 'multipart', 'form', 'json']),
  fields: z.record(z.string(), z.string()).default({}),
  /** Where the answer's JSON says that it is one: a path and the value that stands there. */
  ok: z.strictObject({ path: z.string(), value: z.string() }).optional(),
  /** Path of the text, the link to the sound, or (base64) the sound in the answer's JSON: `hypotheses.0.utterance`. */
  result: z.string().optional(),
  /** Path of a number of 0 to 1 that says how sure the text is. */
  confidence: z.string().optional(),
  /** What a voice's answer is: the sound itself, or JSON with a `link` that is asked until the sound is there, or `base64`. */
  answer: z.enum(['sound', 'link', 'base64']).default('sound'),
  voice: z.string().default(''),
  languages: z.array(z.enum(['vi', 'en'])).default(['vi']),
});

/** A checked template. */
export type Template = z.infer<typeof template>;

/**
 * Reads a template: a preset's name or the path of a JSON file. Throws an error that names the fault: the configuration is
 * wrong and the product should not start.
 */
export function readTemplate(kind: 'hearing' | 'speaking', name: string): Template {
  const preset = PRESETS[kind][name];
  const parsed = template.safeParse(preset ?? JSON.parse(readFileSync(name, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`template ${name}: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
}

/** Fills `{name}` in a value of a template; what is filled in is never read again. */
export function filled(value: string, values: Readonly<Record<string, string>>): string {
  return value.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The value at a path such as `response.result.0.transcript`; undefined when there is none. */
export function valueAt(json: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return Object.entries(value).find(([name]) => name === step)?.[1];
  }, json);
}
