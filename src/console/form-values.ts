import type { Context } from 'hono';
import type { FormTokens } from './form-token';
import type { FormValues, UploadedFile } from './section';

/** A form as it was sent. */
export interface SentForm {
  readonly form: FormValues;
  readonly files: readonly UploadedFile[];
}

/** Reads a form whose token is right for `binding`; `stale` when it is not, or when the body is no form. */
export async function readForm(context: Context, tokens: FormTokens, binding: string): Promise<SentForm | 'stale'> {
  const data = await context.req.formData().catch(() => undefined);
  if (!data) return 'stale';
  const form = formValues(data.entries());
  const token = context.req.header('x-form-token') ?? form.get('token');
  return tokens.isRight(token, binding) ? { form, files: await uploadedFiles(data) } : 'stale';
}

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

/** Fields that were left empty are no files. */
async function uploadedFiles(data: FormData): Promise<readonly UploadedFile[]> {
  const files: UploadedFile[] = [];
  for (const [field, value] of data.entries()) {
    if (typeof value === 'string' || (value.name === '' && value.size === 0)) continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    files.push({ field, name: value.name, type: value.type, bytes });
  }
  return files;
}

/** What a request without a body has. */
export const NO_FORM: SentForm = { form: formValues([]), files: [] };
