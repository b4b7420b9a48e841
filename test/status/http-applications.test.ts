import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { httpApplications, type HttpApplicationsOptions } from '../../src/status/http-applications';
import type { MockFault } from '../../src/status/mock/faults';
import { startMockApi, type MockApi } from '../../src/status/mock/mock-api';

const KNOWN = { code: 'G01.899.909-260916-890028', ownerCheck: '1234' };

let mock: MockApi;
let clock: number;
let waits: number[];
beforeEach(async () => {
  mock = await startMockApi();
  clock = 0;
  waits = [];
});
afterEach(() => mock.close());

function client(more: Partial<HttpApplicationsOptions> = {}): ReturnType<typeof httpApplications> {
  return httpApplications({
    url: mock.url,
    key: mock.key,
    timeoutMs: 300,
    now: () => clock,
    random: () => 0.5,
    sleep: async (ms) => void waits.push(ms),
    ...more,
  });
}

function fault(mode: MockFault['mode'], times?: number, latencyMs = 0): void {
  mock.faults.set({ mode, latencyMs, ...(times === undefined ? {} : { times }) });
}

describe('the client of the status service', () => {
  it('finds an application and follows it without the digits', async () => {
    const found = await client().lookUp(KNOWN);
    if (found.kind !== 'found') throw new Error('not found');
    expect(found.application).toMatchObject({
      code: KNOWN.code,
      statusNo: 4,
      statusText: 'Đang xử lý',
      overdue: false,
    });
    expect(Object.keys(found.application)).not.toContain('log');
    expect(await client().follow(found.watchToken)).toEqual(found);
    expect(await client().follow(`${found.watchToken}x`)).toEqual({ kind: 'not-found' });
  });

  it('does not tell a wrong code from wrong digits', async () => {
    expect(await client().lookUp({ ...KNOWN, ownerCheck: '0000' })).toEqual({ kind: 'not-found' });
    expect(await client().lookUp({ ...KNOWN, code: 'H29-261101-0001' })).toEqual({ kind: 'not-found' });
  });

  it('waits for a slow answer and gives up on one that is too slow', async () => {
    fault('none', undefined, 50);
    expect(await client().lookUp(KNOWN)).toMatchObject({ kind: 'found' });
    fault('none', undefined, 900);
    await expect(client({ timeoutMs: 100 }).lookUp(KNOWN)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it.each(['error', 'hang'] as const)('tries again after %s, with a growing wait', async (mode) => {
    fault(mode, 2);
    expect(await client({ tries: 3 }).lookUp(KNOWN)).toMatchObject({ kind: 'found' });
    expect(waits).toEqual([200, 400]);
  });

  it.each(['error', 'hang'] as const)('gives up when %s stays', async (mode) => {
    fault(mode);
    await expect(client().lookUp(KNOWN)).rejects.toMatchObject({ code: 'unavailable', retry: true });
    expect(waits).toEqual([200]);
  });

  it.each(['garbage', 'not-json', 'huge', 'redirect'] as const)('refuses %s and does not ask again', async (mode) => {
    fault(mode);
    await expect(client().lookUp(KNOWN)).rejects.toMatchObject({ code: 'invalid-answer', retry: false });
    expect(waits).toEqual([]);
  });

  it('does not repeat when told to wait, and says how long', async () => {
    fault('busy');
    await expect(client().lookUp(KNOWN)).rejects.toMatchObject({ code: 'rate-limited', retryAfterMs: 7_000 });
    expect(waits).toEqual([]);
  });

  it('says that the key is wrong, without the key', async () => {
    const failing = client({ key: 'not-the-key' }).lookUp(KNOWN);
    await expect(failing).rejects.toMatchObject({ code: 'unauthorised', retry: false });
    await expect(failing).rejects.not.toThrow('not-the-key');
  });

  it('never mentions the code or the digits in a failure', async () => {
    for (const mode of ['error', 'garbage', 'not-json', 'huge', 'redirect', 'busy'] as const) {
      fault(mode);
      const error: unknown = await client({ tries: 1 })
        .lookUp(KNOWN)
        .catch((caught: unknown) => caught);
      expect(`${String(error)} ${String((error as Error).cause)}`).not.toMatch(/890028|1234/);
    }
  });

  it('takes an address without the service for a wrong address, not for a wrong code', async () => {
    await expect(client({ url: `${mock.url}/elsewhere` }).lookUp(KNOWN)).rejects.toMatchObject({
      code: 'invalid-answer',
    });
    const other = await otherServer();
    await expect(client({ url: other.url }).lookUp(KNOWN)).rejects.toMatchObject({ code: 'invalid-answer' });
    other.server.close();
  });

  it('rests after failures in a row, tries once after the rest, and goes on when that went well', async () => {
    const applications = client({ tries: 1, failuresBeforeRest: 3, restMs: 1_000 });
    fault('error');
    for (let n = 0; n < 3; n += 1) await expect(applications.lookUp(KNOWN)).rejects.toThrow('answered 500');
    fault('none');
    await expect(applications.lookUp(KNOWN)).rejects.toThrow('rests after failures');
    clock = 1_001;
    fault('error', 1);
    await expect(applications.lookUp(KNOWN)).rejects.toThrow('answered 500');
    await expect(applications.lookUp(KNOWN)).rejects.toThrow('rests after failures');
    clock = 2_002;
    expect(await applications.lookUp(KNOWN)).toMatchObject({ kind: 'found' });
    expect(await applications.lookUp(KNOWN)).toMatchObject({ kind: 'found' });
  });

  it('says that a service that is gone cannot be reached', async () => {
    await mock.close();
    await expect(client().lookUp(KNOWN)).rejects.toMatchObject({ code: 'unavailable' });
    mock = await startMockApi();
  });
});

async function otherServer(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((_request, response) => {
    response.statusCode = 404;
    response.end('{"message":"Not Found"}');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
