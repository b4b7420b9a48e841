import { z } from 'zod';

/** What can be made to go wrong, for the next `times` requests or until changed. */
export const faultSchema = z.object({
  mode: z.enum(['none', 'error', 'hang', 'garbage', 'not-json', 'redirect', 'huge', 'busy']).default('none'),
  latencyMs: z.number().int().min(0).max(60_000).default(0),
  times: z.number().int().positive().optional(),
});

/** See {@link faultSchema}. */
export type MockFault = z.infer<typeof faultSchema>;

/** Holds the present fault and spends it. */
export interface FaultSwitch {
  set(fault: MockFault): void;
  /** The fault for one request. */
  next(): MockFault;
}

const NO_FAULT: MockFault = { mode: 'none', latencyMs: 0 };

/** Starts without a fault. */
export function faultSwitch(): FaultSwitch {
  let fault = NO_FAULT;
  let left = Infinity;
  return {
    set(given) {
      fault = given;
      left = given.times ?? Infinity;
    },
    next() {
      if (left <= 0) fault = NO_FAULT;
      left -= 1;
      return fault;
    },
  };
}

/** The answer of a fault; undefined when the request is answered as usual. `hang` never answers. */
export async function faultyAnswer(fault: MockFault): Promise<Response | undefined> {
  if (fault.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, fault.latencyMs).unref());
  const json = { 'content-type': 'application/json' };
  switch (fault.mode) {
    case 'none':
      return undefined;
    case 'error':
      return new Response('{"error":"internal"}', { status: 500, headers: json });
    case 'busy':
      return new Response('{"error":"too-many"}', { status: 429, headers: { ...json, 'retry-after': '7' } });
    case 'hang':
      return new Promise<never>(() => undefined);
    case 'garbage':
      return new Response('{"code":"G01","statusNo":42}', { headers: json });
    case 'not-json':
      return new Response('<html>Hệ thống đang bảo trì</html>', { headers: { 'content-type': 'text/html' } });
    case 'redirect':
      return new Response(null, { status: 307, headers: { location: 'http://127.0.0.1:9/elsewhere' } });
    case 'huge':
      return new Response(`{"filler":"${'x'.repeat(1_000_000)}"}`, { headers: json });
  }
}
