import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure';
import { createMetrics, type Metrics } from '../../src/metrics';
import { type RunningServer, startServer, type ServerOptions } from '../../src/server';

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

function metrics(read: Partial<Parameters<typeof createMetrics>[0]> = {}): Metrics {
  return createMetrics({
    backlog: async () => 3,
    outbox: async () => ({ waiting: 2, sent: 5 }),
    unproved: () => 0,
    ...read,
  });
}

async function start(options: Partial<ServerOptions> = {}): Promise<string> {
  server = await startServer({
    host: '127.0.0.1',
    port: 0,
    metrics: metrics(),
    metricsPublic: false,
    ready: async () => true,
    accept: async () => 0,
    failed: () => undefined,
    webhooks: [],
    pages: [],
    ...options,
  });
  return server.url;
}

describe('the HTTP server', () => {
  it('says that it lives, and whether it is ready', async () => {
    let ready = true;
    const url = await start({ ready: async () => ready });
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    ready = false;
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('shows its metrics to this machine only, not to those a proxy speaks for', async () => {
    const url = await start();
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
    for (const header of ['x-forwarded-for', 'forwarded']) {
      expect((await fetch(`${url}/metrics`, { headers: { [header]: '203.0.113.7' } })).status).toBe(403);
    }
  });

  it('shows them to all when told so', async () => {
    const url = await start({ metricsPublic: true });
    expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(200);
  });

  it('tells of an error in a request and answers 500, so that the platform sends again', async () => {
    const errors: unknown[] = [];
    const lost = new Failure('storage', 'the database is lost');
    const url = await start({
      failed: (error) => void errors.push(error),
      accept: () => Promise.reject(lost),
      webhooks: [
        {
          name: 'telegram',
          abilities: {
            buttons: true,
            voiceIn: false,
            voiceOut: 'none',
            edit: false,
            longestText: 1,
            mostChoices: 1,
            mayWriteFirst: false,
          },
          receive: async () => ({
            messages: [
              { channel: 'telegram', person: '1', id: '1', at: '2026-11-23T00:00:00Z', content: { kind: 'blocked' } },
            ],
            response: new Response('ok'),
          }),
          send: async () => ({ platformIds: [] }),
        },
      ],
    });
    const response = await fetch(`${url}/channels/telegram`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('database');
    expect(errors).toEqual([lost]);
  });

  it('refuses a port that is taken', async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    await expect(start({ port: (other.address() as AddressInfo).port })).rejects.toThrow('EADDRINUSE');
    other.close();
  });
});

describe('metrics', () => {
  it('count turns, sends and stopped answers, without a word of what was said', async () => {
    let stopped = 0;
    const made = metrics({ unproved: () => stopped });
    made.turned({ turn: 't', channel: 'web', outcome: 'answered', ms: 12, article: 'id-renew' });
    made.turned({ turn: 't', channel: 'web', outcome: 'answered', ms: 12 });
    made.delivered({ channel: 'web', result: 'sent' });
    stopped = 2;
    const text = await made.text();
    for (const line of [
      'assistant_turns_total{channel="web",outcome="answered"} 2',
      'assistant_sends_total{channel="web",result="sent"} 1',
      'assistant_unproved_answers_total 2',
      'assistant_inbox_backlog 3',
      'assistant_outbox_items{status="waiting"} 2',
    ]) {
      expect(text).toContain(line);
    }
    expect(await made.text()).toContain('assistant_unproved_answers_total 2');
  });

  it('are still told when the database is lost', async () => {
    const lost = (): Promise<never> => Promise.reject(new Failure('storage', 'lost'));
    const text = await metrics({ backlog: lost, outbox: lost }).text();
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toMatch(/^assistant_inbox_backlog \d/m);
  });
});
