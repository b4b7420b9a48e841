import { lookup } from 'node:dns/promises';
import { request as httpsRequest } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { isIP, type LookupFunction } from 'node:net';
import { Failure } from '../../core/failure';
import { unbracketed } from './addresses';
import { isPublicAddress } from './public-address';
import { refusal, type SpeechRequest, type SpeechResponse, unreachable } from './request';

/** The network as links of others are followed in it. */
export interface ForeignNet {
  /** All addresses of a host's name; throws when there are none. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Whether an address may be connected to. */
  readonly allows: (address: string) => boolean;
  /** Whose certificates are trusted (PEM); left out: whom Node trusts. */
  readonly authorities?: string;
}

/** The internet: the machine's resolver, public addresses only. */
export const INTERNET: ForeignNet = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  allows: isPublicAddress,
};

/**
 * Fetches an address that somebody else gave us, by https and a host's name. Every address of the name must be allowed, and the
 * connection goes to those very addresses: nobody can give another one between the check and the connection. Redirects are not
 * followed. Throws {@link Failure}: `rejected` for an address that is not allowed or leads elsewhere, else as other requests.
 */
export async function foreignGet(
  { url, mostBytes, signal }: Pick<SpeechRequest, 'url' | 'mostBytes' | 'signal'>,
  net: ForeignNet,
): Promise<SpeechResponse> {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' || isIP(unbracketed(hostname)) !== 0) throw notAllowed();
  try {
    const response = await answered(url, signal, net);
    const { statusCode: status = 0, headers } = response;
    if (status < 200 || status > 299) {
      response.destroy();
      if (status >= 300 && status < 400) throw new Failure('rejected', 'the link leads elsewhere');
      throw refusal(status, headers['retry-after']);
    }
    return { type: headers['content-type'] ?? '', bytes: await read(response, mostBytes) };
  } catch (error) {
    throw error instanceof Failure ? error : unreachable(error, signal);
  }
}

function notAllowed(): Failure {
  return new Failure('rejected', 'the link leads to an address that is not allowed');
}

/** A connection of its own: one that is kept by an agent was not checked for this request. */
function answered(url: string, signal: AbortSignal, net: ForeignNet): Promise<IncomingMessage> {
  const { authorities } = net;
  return new Promise((resolve, reject) => {
    httpsRequest(url, {
      agent: false,
      lookup: checkedLookup(net),
      signal,
      ...(authorities === undefined ? {} : { ca: authorities }),
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

/** What the socket asks for the addresses that it then connects to. */
function checkedLookup({ resolve, allows }: ForeignNet): LookupFunction {
  return (host, { all }, callback) => {
    const checked = resolve(host).then((addresses) => {
      if (addresses.length === 0 || !addresses.every(allows)) throw notAllowed();
      return addresses.map((address) => ({ address, family: isIP(address) }));
    });
    checked.then(
      (found) => (all === true ? callback(null, found) : callback(null, found[0]?.address ?? '', found[0]?.family)),
      (error: unknown) => callback(error instanceof Error ? error : new Error('no address'), ''),
    );
  };
}

async function read(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    // Leaving the loop ends the connection.
    if (bytes > mostBytes) throw new Failure('invalid-answer', 'the answer of the speech service is too long');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
