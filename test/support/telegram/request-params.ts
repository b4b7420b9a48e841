import type { IncomingMessage } from 'node:http';
import { isTextParam } from './bot-api-schema';

/** The parameters of a request, and the files sent along. */
export interface RequestParams {
  readonly params: Readonly<Record<string, unknown>>;
  readonly files: readonly File[];
}

/** Reads what the Bot API reads: JSON, form data and form-encoded bodies, and the query. Undefined for malformed bodies. */
export async function readParams(method: string, request: IncomingMessage): Promise<RequestParams | undefined> {
  const type = request.headers['content-type'] ?? '';
  const query = new URL(request.url ?? '/', 'http://fake').searchParams;
  const body = await readBody(request);
  try {
    if (type.includes('json'))
      return { params: JSON.parse(body.toString('utf8')) as Record<string, unknown>, files: [] };
    if (type.includes('form')) {
      const form = await new Response(strictHeaders(body), { headers: { 'content-type': type } }).formData();
      return fromForm(method, [...form]);
    }
    return fromForm(method, [...query]);
  } catch {
    return undefined;
  }
}

function fromForm(method: string, fields: readonly (readonly [string, string | File])[]): RequestParams {
  const params: Record<string, unknown> = {};
  const files: File[] = [];
  for (const [name, value] of fields) {
    if (typeof value !== 'string') files.push(value);
    else params[name] = isTextParam(method, name) ? value : (JSON.parse(value) as unknown);
  }
  return { params, files };
}

/** Telegram reads part headers without blanks and quotation marks, as grammY writes them; Node's parser does not. */
function strictHeaders(body: Buffer): Buffer {
  const header = /content-disposition:form-data;name="([^"\r\n]*)"(?:;filename=([^"\r\n]*))?\r\n/g;
  const strict = body.toString('latin1').replaceAll(header, (_header, name: string, file: string | undefined) => {
    const filename = file === undefined ? '' : `; filename="${file}"`;
    return `Content-Disposition: form-data; name="${name}"${filename}\r\n`;
  });
  return Buffer.from(strict, 'latin1');
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
