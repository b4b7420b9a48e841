import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A recogniser on loopback in the shape of OpenAI's `POST /v1/audio/transcriptions`. */
export interface RecogniserServer {
  /** Its address up to `/v1`. */
  readonly url: string;
  /** The forms that were posted, as bytes. */
  readonly posted: readonly Buffer[];
  close(): Promise<void>;
}

/** Starts one that answers what `hears` says, after `ms`. */
export async function startRecogniser(hears: () => string, ms = 0): Promise<RecogniserServer> {
  const posted: Buffer[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      posted.push(Buffer.concat(parts));
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ text: hears() }));
      }, ms);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    posted,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
