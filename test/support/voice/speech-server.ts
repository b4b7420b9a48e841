import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a speech service sees it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** What is answered: by default 200 and JSON. Undefined: never. */
export interface SpeechAnswer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A speech service on loopback. */
export interface SpeechServer {
  /** Its address up to `/v1`. */
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  close(): Promise<void>;
}

/** Starts a service that answers as it is told. */
export async function startSpeechServer(
  answer: (request: SeenRequest, count: number) => Promise<SpeechAnswer | undefined> | SpeechAnswer | undefined,
): Promise<SpeechServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then(async (body) => {
      const asked = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
      seen.push(asked);
      const answered = await answer(asked, seen.length);
      if (answered) reply(response, answered);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function reply(
  response: ServerResponse,
  { status = 200, type = 'application/json', body = '', headers }: SpeechAnswer,
): void {
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(body);
}

/** The fields of a multipart form and the file in it. */
export function formOf({ headers, body }: SeenRequest): {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
} {
  const boundary = /boundary=(\S+)/.exec(String(headers['content-type']))?.[1] ?? '';
  const fields: Record<string, string> = {};
  let file = { name: '', bytes: new Uint8Array() };
  for (const part of body.toString('latin1').split(`--${boundary}`)) {
    const [head = '', ...rest] = part.split('\r\n\r\n');
    const content = Buffer.from(rest.join('\r\n\r\n').replace(/\r\n$/, ''), 'latin1');
    const name = / name="([^"]*)"/.exec(head)?.[1];
    const fileName = /filename="([^"]*)"/.exec(head)?.[1];
    if (name !== undefined && fileName !== undefined) file = { name: fileName, bytes: content };
    else if (name !== undefined) fields[name] = content.toString('utf8');
  }
  return { fields, file };
}
