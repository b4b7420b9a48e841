import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATUS_WORDING } from '../../src/core/applications';
import { findDossierCodes } from '../../src/language/dossier-code';
import { exampleDossiers, TO_TRY } from '../../src/status/mock/examples';
import { startMockApi, type MockApi } from '../../src/status/mock/mock-api';
import { PROCEDURES } from '../../src/status/mock/procedures';
import { seededDossiers } from '../../src/status/mock/seed';
import { post } from './support/service';

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>>
  >;
}

const START = Date.parse('2026-11-23T03:00:00Z');
const EXAMPLES = exampleDossiers(START);
const SEEDED = seededDossiers(240, 6);

let mock: MockApi;
let document: Document;
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);

beforeAll(async () => {
  mock = await startMockApi({ real: () => START, perSecond: 1e9 });
  document = (await (await fetch(`${mock.url}/openapi.json`)).json()) as Document;
  ajv.addSchema(document, 'openapi');
});
afterAll(() => mock.close());

/** The check of what a path promises to answer with a status. */
function promised(path: string, method: string, status: number): ValidateFunction {
  if (document.paths[path]?.[method]?.responses[status] === undefined) throw new Error(`${path} promises no ${status}`);
  const place = ['paths', path, method, 'responses', String(status), 'content', 'application/json', 'schema']
    .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/');
  const reference = `openapi#/${place}`;
  return ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
}

async function kept(path: string, response: Response, method = 'post'): Promise<unknown> {
  const body: unknown = await response.json();
  const check = promised(path, method, response.status);
  expect({ body, errors: check(body) ? null : check.errors }).toEqual({ body, errors: null });
  return body;
}

const LOOKUP = '/v1/dossiers/lookup';
const lookUp = (code: string, ownerCheck: unknown, key = mock.key): Promise<Response> =>
  post(`${mock.url}${LOOKUP}`, { code, ownerCheck }, { 'x-api-key': key });

describe('the mock status service', () => {
  it('is described by an OpenAPI 3.1 document', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', paths: { [LOOKUP]: {}, '/v1/procedures': {} } });
  });

  it('answers for every application as its document promises, without the owner', async () => {
    for (const dossier of [...EXAMPLES, ...SEEDED]) {
      const response = await lookUp(dossier.code, dossier.owner.slice(-4));
      expect(response.status).toBe(200);
      const body = await kept(LOOKUP, response);
      expect(JSON.stringify(body)).not.toContain(dossier.owner);
      const { watchToken } = body as { watchToken: string };
      const followed = await post(`${mock.url}/v1/dossiers/follow`, { watchToken }, { 'x-api-key': mock.key });
      expect(await kept('/v1/dossiers/follow', followed)).toEqual(body);
    }
  });

  it('keeps its promises when it refuses', async () => {
    await kept(LOOKUP, await lookUp('G01.899.909-260916-890028', '1234', 'wrong'));
    await kept(LOOKUP, await lookUp('G01.899.909-260916-890028', '12'));
    await kept(LOOKUP, await lookUp('G01.899.909-260916-890028', '0000'));
    mock.faults.set({ mode: 'error', latencyMs: 0, times: 1 });
    await kept(LOOKUP, await lookUp('G01.899.909-260916-890028', '1234'));
    const procedures = await fetch(`${mock.url}/v1/procedures`, { headers: { 'x-api-key': mock.key } });
    await kept('/v1/procedures', procedures, 'get');
  });

  it('answers a wrong code and wrong digits alike', async () => {
    const answers = await Promise.all([
      lookUp('G01.899.909-260916-890028', '9999'),
      lookUp('G01.899.909-260916-890029', '1234'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    const [one, other] = await Promise.all(answers.map((answer) => answer.text()));
    expect(one).toBe(other);
  });

  it('slows five wrong tries for one code, known or not, and says for how long', async () => {
    for (const code of ['G22.99.08-260921-896048', 'G22.99.08-260921-000000']) {
      for (let tries = 0; tries < 5; tries += 1) expect((await lookUp(code, '0001')).status).toBe(404);
      const slowed = await lookUp(code, '5678');
      expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, '3600']);
      await kept(LOOKUP, slowed);
    }
  });

  it('limits requests a second', async () => {
    const narrow = await startMockApi({ real: () => START, perSecond: 3, key: 'key for the test' });
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const answer = await fetch(`${narrow.url}/v1/procedures`, { headers: { 'x-api-key': narrow.key } });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    await narrow.close();
  });

  it('has at least 200 seeded applications over all procedures, the same for the same seed', () => {
    expect(new Set(SEEDED.map(({ code }) => code)).size).toBe(240);
    expect(new Set(SEEDED.map(({ procedure }) => procedure.code)).size).toBe(PROCEDURES.length);
    expect(seededDossiers(240, 6)).toEqual(SEEDED);
    expect(seededDossiers(240, 7)).not.toEqual(SEEDED);
  });

  it('uses only codes that are understood, of every real form', () => {
    const codes = [...EXAMPLES, ...SEEDED].map(({ code }) => code);
    const odd = codes.filter(
      (code) => JSON.stringify(findDossierCodes(code)) !== JSON.stringify([{ kind: 'code', code }]),
    );
    expect(odd).toEqual(['G01.899.909-261332-890028']);
    for (const form of [
      /^G01\.899\.9/,
      /^G01\.899\.108-/,
      /^G22\.99\./,
      /^H56\.\d/,
      /^H29-/,
      /^H29\.\d/,
      /^000\.00\.\d\d\.H09-/,
    ]) {
      expect(codes.some((code) => form.test(code))).toBe(true);
    }
  });

  it('shows each of the ten statuses, overdue with and without an apology, and a payment not reported yet', async () => {
    const fresh = await startMockApi({ real: () => START });
    const shown = await Promise.all(
      EXAMPLES.map(async ({ code, owner }) => {
        const answer = await post(
          `${fresh.url}${LOOKUP}`,
          { code, ownerCheck: owner.slice(-4) },
          { 'x-api-key': fresh.key },
        );
        return (await answer.json()) as Record<string, unknown>;
      }),
    );
    expect(new Set(shown.map(({ statusNo }) => statusNo))).toEqual(new Set(Object.keys(STATUS_WORDING).map(Number)));
    expect(shown.filter(({ overdue }) => overdue === true).map(({ apology }) => apology !== null)).toEqual([
      false,
      true,
    ]);
    expect(shown.some(({ payment }) => (payment as { paid?: boolean } | null)?.paid === true)).toBe(true);
    for (const { code } of TO_TRY) expect(shown.some((one) => one['code'] === code)).toBe(true);
    await fresh.close();
  });

  it('moves applications forward with its clock, for who holds the admin key', async () => {
    const fresh = await startMockApi({ real: () => START });
    const status = async (): Promise<number> => {
      const asked = { code: 'G01.899.909-261123-000500', ownerCheck: '5000' };
      const answer = await post(`${fresh.url}${LOOKUP}`, asked, { 'x-api-key': fresh.key });
      return ((await answer.json()) as { statusNo: number }).statusNo;
    };
    const advance = (days: number, key: string): Promise<Response> =>
      post(`${fresh.url}/admin/clock`, { advanceMs: days * 86_400_000 }, { 'x-admin-key': key });
    const seen = [await status()];
    expect((await advance(1, fresh.key)).status).toBe(401);
    for (const days of [0.5, 1, 1.2, 2]) {
      await advance(days, fresh.adminKey);
      seen.push(await status());
    }
    expect(seen).toEqual([1, 2, 4, 9, 10]);
    await fresh.close();
  });

  it('runs its clock as fast as it is told', async () => {
    let real = START;
    const fresh = await startMockApi({ real: () => real });
    fresh.clock.set({ speed: 3600 });
    real += 1_000;
    expect(fresh.clock.now() - START).toBe(3_600_000);
    await fresh.close();
  });
});
