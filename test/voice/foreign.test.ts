import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wayTo, rulesFor } from '../../src/voice/net/addresses';
import { foreignGet, type ForeignNet, INTERNET } from '../../src/voice/net/foreign';
import { isPublicAddress } from '../../src/voice/net/public-address';
import { certificateFor } from '../support/voice/certificate';
import { testedEngines } from '../support/voice/engines';
import { fixture } from '../support/voice/sounds';
import { startSpeechServer } from '../support/voice/speech-server';

/** Here 127.0.0.1 plays the public server and 127.0.0.2 the one that must not be reached; both listen on one port. */
const OUTSIDE = '127.0.0.1';
const INSIDE = '127.0.0.2';
const NAME = 'files.vendor.example';
const certificate = certificateFor([NAME]);
const SOUND = fixture('bot-reply-vi.ogg');

let outside: HttpsServer;
let inside: HttpsServer;
beforeAll(async () => {
  outside = await serving(OUTSIDE, 0);
  inside = await serving(INSIDE, outside.port);
});
afterEach(() => {
  outside.reached.length = 0;
  inside.reached.length = 0;
});
afterAll(async () => {
  await outside.stop();
  await inside.stop();
});

interface HttpsServer {
  readonly port: number;
  readonly reached: string[];
  stop(): Promise<void>;
}

async function serving(host: string, port: number): Promise<HttpsServer> {
  const reached: string[] = [];
  const server: Server = createServer(certificate, ({ url = '' }, response) => {
    reached.push(url);
    if (url === '/hang') return;
    if (url === '/elsewhere') response.writeHead(302, { location: `https://${INSIDE}:${port}/` });
    else response.writeHead(url === '/missing' ? 404 : 200, { 'content-type': 'audio/ogg' });
    response.end(SOUND);
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    reached,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A network in which names lead to these addresses, one list for each time that one is asked. */
function netOf(...answers: readonly (readonly string[])[]): ForeignNet & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  return {
    asked,
    resolve: async (host) => {
      asked.push(host);
      return answers[Math.min(asked.length, answers.length) - 1] ?? [];
    },
    allows: (address) => address === OUTSIDE || isPublicAddress(address),
    authorities: certificate.cert,
  };
}

function get(path: string, net: ForeignNet, { ms = 5_000, mostBytes = 1_000_000, name = NAME } = {}) {
  const url = `https://${name}:${outside.port}${path}`;
  return foreignGet({ url, mostBytes, signal: AbortSignal.timeout(ms) }, net);
}

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '127.8.9.10',
    '0.0.0.0',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '192.0.2.7',
    '224.0.0.251',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '::7f00:1',
    '64:ff9b::a00:1',
    'fe80::1',
    'fe80::1%lo',
    'fd12:3456::1',
    'ff02::1',
    '2002:7f00:1::',
    '2001:0:1::1',
    '2001:db8::1',
    '127.1',
    'localhost',
    '',
  ])('"%s" is not of the public internet', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['8.8.8.8', '113.160.0.1', '172.32.0.1', '100.128.0.1', '2404:6800:4005::1', '2001:ee0::1'])(
    '"%s" is',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

describe('a link of a service', () => {
  it('is fetched from the address that was checked, under the name that it was given', async () => {
    const net = netOf([OUTSIDE]);
    const { bytes, type } = await get('/a.ogg', net);
    expect(Buffer.from(bytes).equals(SOUND)).toBe(true);
    expect(type).toBe('audio/ogg');
    expect(net.asked).toEqual([NAME]);
    expect(outside.reached).toEqual(['/a.ogg']);
  });

  it.each([
    ['to a private address', [INSIDE]],
    ['to a public and a private one', [OUTSIDE, INSIDE]],
    ['to a private and a public one', [INSIDE, OUTSIDE]],
    ['to an IPv4 address written as IPv6', [`::ffff:${INSIDE}`]],
    ['to a public one that is written as IPv6', [OUTSIDE, '::ffff:127.0.0.1']],
    ['to the local link', ['fe80::1']],
    ['nowhere', []],
  ])('whose name leads %s is refused before anything is connected to', async (_, addresses) => {
    await expect(get('/a.ogg', netOf(addresses))).rejects.toMatchObject({ code: 'rejected' });
    expect([...outside.reached, ...inside.reached]).toEqual([]);
  });

  it('whose name is given another address after the check still goes to the one that was checked', async () => {
    const net = netOf([OUTSIDE], [INSIDE]);
    expect((await get('/first', net)).bytes).toHaveLength(SOUND.length);
    await expect(get('/second', net)).rejects.toMatchObject({ code: 'rejected' });
    expect(outside.reached).toEqual(['/first']);
    expect(inside.reached).toEqual([]);
  });

  it('that leads elsewhere is not followed', async () => {
    await expect(get('/elsewhere', netOf([OUTSIDE]))).rejects.toMatchObject({ code: 'rejected' });
    expect(inside.reached).toEqual([]);
  });

  it('to a server that is not who it is called is not fetched', async () => {
    await expect(get('/a', netOf([OUTSIDE]), { name: 'other.example' })).rejects.toMatchObject({ code: 'unavailable' });
    const { authorities: _, ...strangers } = netOf([OUTSIDE]);
    await expect(get('/a', strangers)).rejects.toMatchObject({ code: 'unavailable' });
    expect(outside.reached).toEqual([]);
  });

  it('is given up when there is too much or it takes too long', async () => {
    await expect(get('/a', netOf([OUTSIDE]), { mostBytes: 1_000 })).rejects.toThrow(/too long/);
    await expect(get('/hang', netOf([OUTSIDE]), { ms: 200 })).rejects.toThrow(/too slow/);
    await expect(get('/missing', netOf([OUTSIDE]))).rejects.toMatchObject({ code: 'invalid-answer' });
  });

  it('without https, or to a number instead of a name, is not asked for at all', async () => {
    const signal = AbortSignal.timeout(5_000);
    for (const url of [
      'http://files.vendor.example/a',
      `https://${INSIDE}/a`,
      'https://[::1]/a',
      'https://[::ffff:8.8.8.8]/',
    ])
      await expect(foreignGet({ url, mostBytes: 10, signal }, netOf([OUTSIDE]))).rejects.toMatchObject({
        code: 'rejected',
      });
  });

  it('to this very machine is refused by the real resolver too', async () => {
    const asked = { url: 'https://localhost/', mostBytes: 10, signal: AbortSignal.timeout(5_000) };
    await expect(foreignGet(asked, INTERNET)).rejects.toMatchObject({ code: 'rejected' });
  });
});

describe('the way to a link', () => {
  it('is https to a named host of the service', () => {
    const rules = rulesFor('https://api.fpt.ai/hmi/tts/v5', ['.fpt.ai']);
    expect(wayTo('https://file01.fpt.ai/a.mp3', rules)).toBe('foreign');
    expect(wayTo('https://api.fpt.ai/a.mp3', rules)).toBe('foreign');
    for (const url of [
      'http://file01.fpt.ai/a.mp3',
      'https://file01.fpt.ai:8443/a',
      'https://user@file01.fpt.ai/a',
      'https://:word@file01.fpt.ai/a',
      'https://fpt.ai.evil.example/a',
      'https://evilfpt.ai/a',
      'https://10.0.0.1/a',
      'https://0x7f000001/a',
      'https://[::1]/a',
      'http://localhost/a',
      'http://127.0.0.1/a',
      'file:///etc/passwd',
      'x',
    ])
      expect(wayTo(url, rules), url).toBeUndefined();
  });

  it.each([
    ['http://127.0.0.1:5002/tts', 'http://127.0.0.1:5002/a', 'own'],
    ['http://localhost:5002/tts', 'http://localhost:5002/a', 'own'],
    ['http://10.20.0.5:5002/tts', 'http://10.20.0.5:5002/a', 'own'],
    ['http://[fd00::5]:5002/tts', 'http://[fd00::5]:5002/a', 'own'],
    ['http://127.0.0.1:5002/tts', 'http://127.0.0.1:5003/a', undefined],
    ['http://10.20.0.5/tts', 'http://10.20.0.6/a', undefined],
    ['http://8.8.8.8/tts', 'http://8.8.8.8/a', undefined],
  ])('of a service at %s to %s is %s', (service, link, way) => expect(wayTo(link, rulesFor(service))).toBe(way));

  it('of a service with a name in a network of the operator’s own goes to itself when its template says so', () => {
    const [service, link] = ['https://giong.tinh.gov.vn/tts', 'https://giong.tinh.gov.vn/a'];
    expect(wayTo(link, rulesFor(service, [], true))).toBe('own');
    expect(wayTo(link, rulesFor(service))).toBe('foreign');
  });
});

describe('a voice whose service answers with a link', () => {
  it('is not led into our own network by a name, and the link is asked for once', async () => {
    const link = 'https://file01.fpt.ai/a.mp3';
    const service = await startSpeechServer(() => ({ body: JSON.stringify({ error: 0, async: link }) }));
    const voices = { embeddedEspeak: false, template: { template: 'fpt', key: 'k', url: service.url } };
    const foreignNet = netOf(['10.0.0.7']);
    const engines = testedEngines({ voices, foreignNet });
    expect(await engines.speaking.speak('Chào', { language: 'vi' })).toBeUndefined();
    await engines.close();
    await service.close();
    expect(engines.failures.map(String)).toEqual([expect.stringMatching(/not allowed/)]);
    expect(foreignNet.asked).toEqual(['file01.fpt.ai']);
  });
});
