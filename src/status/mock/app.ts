import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { sameText, type DossierBook } from './book';
import type { MockClock } from './clock';
import { faultSchema, faultyAnswer, type FaultSwitch } from './faults';
import { windowCounter } from './limits';
import { OPENAPI } from './openapi';
import { PROCEDURES } from './procedures';

/** What the mock's routes run on. */
export interface MockAppOptions {
  readonly book: DossierBook;
  readonly clock: MockClock;
  readonly faults: FaultSwitch;
  readonly key: string;
  readonly adminKey: string;
  /** Requests a second before 429. */
  readonly perSecond: number;
  readonly real: () => number;
}

/** Wrong tries for one code in an hour before 429, as in the design of the interface. */
const WRONG_TRIES = 5;
const HOUR_MS = 3_600_000;
const MOST_BYTES = 4_096;

const lookup = z.object({ code: z.string().min(8).max(60), ownerCheck: z.string().regex(/^\d{4}$/) });
const follow = z.object({ watchToken: z.string().min(8).max(500) });
const clockChange = z.object({
  speed: z.number().min(0).max(1e6).optional(),
  advanceMs: z
    .number()
    .min(0)
    .max(366 * 24 * HOUR_MS)
    .optional(),
});

/** The mock status service: the routes of its OpenAPI document, and switches under `/admin` with a key of their own. */
export function mockApp(options: MockAppOptions): Hono {
  const { book, clock, faults } = options;
  const wrong = windowCounter(HOUR_MS, options.real);
  const requests = windowCounter(1_000, options.real);
  const app = new Hono();
  app.use(bodyLimit({ maxSize: MOST_BYTES, onError: (context) => context.json({ error: 'bad-request' }, 400) }));
  app.get('/openapi.json', (context) => context.json(OPENAPI));

  app.use('/v1/*', async (context, next) => {
    if (!sameText(context.req.header('x-api-key') ?? '', options.key))
      return context.json({ error: 'unauthorised' }, 401);
    if (requests.add('all') > options.perSecond) return tooMany(context, requests.leftMs('all'));
    const faulty = await faultyAnswer(faults.next());
    return faulty ?? next();
  });
  app.post('/v1/dossiers/lookup', async (context) => {
    const asked = lookup.safeParse(await bodyOf(context));
    if (!asked.success) return context.json({ error: 'bad-request' }, 400);
    const { code, ownerCheck } = asked.data;
    if (wrong.count(code) >= WRONG_TRIES) return tooMany(context, wrong.leftMs(code));
    const found = book.find(code, ownerCheck, clock.now());
    if (found) return context.json(found);
    wrong.add(code);
    return context.json({ error: 'not-found' }, 404);
  });
  app.post('/v1/dossiers/follow', async (context) => {
    const asked = follow.safeParse(await bodyOf(context));
    if (!asked.success) return context.json({ error: 'bad-request' }, 400);
    const found = book.follow(asked.data.watchToken, clock.now());
    return found ? context.json(found) : context.json({ error: 'not-found' }, 404);
  });
  app.get('/v1/procedures', (context) =>
    context.json({
      procedures: PROCEDURES.map(({ code, name, fee }) => ({
        code,
        name,
        fees: fee === 0 ? [] : [{ name: { vi: 'Lệ phí', en: 'Fee' }, amount: fee }],
      })),
    }),
  );

  app.use('/admin/*', async (context, next) =>
    sameText(context.req.header('x-admin-key') ?? '', options.adminKey)
      ? next()
      : context.json({ error: 'unauthorised' }, 401),
  );
  app.get('/admin/state', (context) =>
    context.json({ dossiers: book.size, now: new Date(clock.now()).toISOString(), speed: clock.speed() }),
  );
  app.post('/admin/clock', async (context) => {
    const change = clockChange.safeParse(await bodyOf(context));
    if (!change.success) return context.json({ error: 'bad-request' }, 400);
    clock.set(change.data);
    return context.json({ now: new Date(clock.now()).toISOString(), speed: clock.speed() });
  });
  app.post('/admin/faults', async (context) => {
    const fault = faultSchema.safeParse(await bodyOf(context));
    if (!fault.success) return context.json({ error: 'bad-request' }, 400);
    faults.set(fault.data);
    return context.json(fault.data);
  });
  app.notFound((context) => context.json({ error: 'bad-request' }, 400));
  app.onError((_error, context) => context.json({ error: 'internal' }, 500));
  return app;
}

function tooMany(context: Context, leftMs: number): Response {
  context.header('retry-after', String(Math.max(1, Math.ceil(leftMs / 1_000))));
  return context.json({ error: 'too-many' }, 429);
}

async function bodyOf(context: Context): Promise<unknown> {
  return context.req.json().catch(() => undefined);
}
