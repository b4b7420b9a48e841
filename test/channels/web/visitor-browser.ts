import { randomUUID } from 'node:crypto';
import type { ShownLine } from '../../../src/channels/web/outgoing';

/** A browser reduced to what HTTP shows of it: a cookie, forms, the script's requests. */
export interface VisitorBrowser {
  /** The id that the server gave; empty before the first page. */
  person(): string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Submits the form of the page. Redirects are not followed. */
  submit(fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Posts as the page's script does. */
  post(message: Readonly<Record<string, unknown>>): Promise<Response>;
  /** Posts a recording as the page's script does. */
  speak(bytes: Uint8Array, mime: string): Promise<Response>;
  lines(): Promise<readonly ShownLine[]>;
}

/** Opens the page once, so that the visitor is known. */
export async function openPage(url: string): Promise<VisitorBrowser> {
  let cookie = '';
  const keep = (response: Response): Response => {
    const given = response.headers.getSetCookie().find((header) => header.startsWith('visitor='));
    cookie = given?.split(';')[0] ?? cookie;
    return response;
  };
  const request = async (path: string, init: RequestInit): Promise<Response> =>
    keep(await fetch(url + path, { redirect: 'manual', ...init }));
  const browser: VisitorBrowser = {
    person: () => /visitor=([^.]+)\./.exec(cookie)?.[1] ?? '',
    get: (path, headers = {}) => request(path, { headers: { cookie, ...headers } }),
    submit: (fields, headers = {}) =>
      request('/messages', {
        method: 'POST',
        headers: { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ id: randomUUID(), ...fields }).toString(),
      }),
    post: (message) =>
      request('/messages', {
        method: 'POST',
        headers: { cookie, origin: url, 'content-type': 'application/json' },
        body: JSON.stringify({ id: randomUUID(), ...message }),
      }),
    speak: (bytes, mime) =>
      request(`/voice?id=${randomUUID()}&seconds=9&after=0`, {
        method: 'POST',
        headers: { cookie, origin: url, 'content-type': mime },
        body: new Uint8Array(bytes),
      }),
    async lines() {
      const { lines } = (await (await browser.get('/messages?after=0')).json()) as { lines: readonly ShownLine[] };
      return lines;
    },
  };
  await (await browser.get('/')).text();
  return browser;
}

/** The words of a line as a person reads them. */
export function wordsOf({ blocks }: ShownLine): string {
  return blocks
    .map((block) => {
      if (block.kind === 'picture' || block.kind === 'document') return `[${block.alt}]`;
      const rows = block.kind === 'lines' ? block.lines : block.items;
      const mark = (at: number): string =>
        block.kind === 'bullets' ? '• ' : block.kind === 'numbers' ? `${block.from + at}. ` : '';
      const text = rows.map((row, at) => mark(at) + row.map((run) => run.text).join('')).join('\n');
      return block.apart ? `\n${text}` : text;
    })
    .join('\n');
}
