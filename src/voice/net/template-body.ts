import type { SpeechRequest } from './request';
import { filled, type Template } from './template';

/** What a template is filled with. */
export interface Filling {
  readonly values: Readonly<Record<string, string>>;
  /** The recording, for a recogniser. */
  readonly audio?: Uint8Array;
}

/** Headers and body of a request to a service that a template describes. */
export function templateRequest(
  template: Template,
  { values, audio }: Filling,
): Pick<SpeechRequest, 'headers' | 'body'> {
  const headers = Object.fromEntries(
    Object.entries(template.headers).map(([name, value]) => [name, filled(value, values)]),
  );
  const fields = Object.entries(template.fields);
  switch (template.body) {
    case 'raw':
      return { headers, body: audio ?? values['text'] ?? '' };
    case 'multipart':
      return { headers, body: multipart(fields, values, audio) };
    case 'form': {
      const form = new URLSearchParams(
        Object.fromEntries(fields.map(([name, value]) => [name, filled(value, values)])),
      );
      return {
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
      };
    }
    case 'json': {
      const base64 = audio ? { audio: Buffer.from(audio).toString('base64') } : {};
      const content = fields.map(([name, value]) => [name, jsonValue(filled(value, { ...values, ...base64 }))]);
      return {
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(Object.fromEntries(content)),
      };
    }
  }
}

function multipart(
  fields: readonly (readonly [string, string])[],
  values: Readonly<Record<string, string>>,
  audio: Uint8Array | undefined,
): FormData {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (value === '{audio}' && audio !== undefined) form.set(name, wavFile(audio), 'voice.wav');
    else form.set(name, filled(value, values));
  }
  return form;
}

/** A recording as a part of a form. Always WAV: every server reads it. */
export function wavFile(audio: Uint8Array): Blob {
  return new Blob([Uint8Array.from(audio)], { type: 'audio/wav' });
}

/** Numbers and flags of a template are written as such. */
function jsonValue(value: string): string | number | boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d{1,3}(?:\.\d)?$/.test(value) ? Number(value) : value;
}
