import type { FormValues, UploadedFile } from './section';

/** Values out of a query or a form; line breaks as `\n`, as they were typed. */
export function formValues(entries: Iterable<readonly [string, unknown]>): FormValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue;
    const list = values.get(name) ?? [];
    list.push(value.replaceAll('\r\n', '\n'));
    values.set(name, list);
  }
  return {
    get: (name) => values.get(name)?.[0] ?? '',
    all: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
  };
}

/** The files of a form; fields that were left empty are no files. */
export async function uploadedFiles(data: FormData): Promise<readonly UploadedFile[]> {
  const files: UploadedFile[] = [];
  for (const [field, value] of data.entries()) {
    if (typeof value === 'string' || (value.name === '' && value.size === 0)) continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    files.push({ field, name: value.name, type: value.type, bytes });
  }
  return files;
}
