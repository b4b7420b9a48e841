import { TO_TRY } from '../status/mock/examples';
import { startMockApi } from '../status/mock/mock-api';
import { optionValue } from './knowledge';

/** A port that is easy to remember for trying things by hand. */
const PORT = 4010;

/** `npm run mock-api [-- --port N --key K --admin-key K --speed N]`: the mock status service alone, until interrupted. */
export async function runMockApi(
  words: readonly string[],
  write: (line: string) => void,
  signal: AbortSignal,
): Promise<number> {
  const port = Number(optionValue(words, '--port') ?? PORT);
  const speed = Number(optionValue(words, '--speed') ?? 1);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || !Number.isFinite(speed) || speed < 0) {
    write('npm run mock-api -- --port N --key K --admin-key K --speed N');
    return 1;
  }
  const key = optionValue(words, '--key');
  const adminKey = optionValue(words, '--admin-key');
  const mock = await startMockApi({
    port,
    ...(key === undefined ? {} : { key }),
    ...(adminKey === undefined ? {} : { adminKey }),
  });
  mock.clock.set({ speed });
  write(`STATUS_API_URL=${mock.url}\nSTATUS_API_KEY=${mock.key}\n`);
  write(`OpenAPI: ${mock.url}/openapi.json\nx-admin-key (/admin/clock, /admin/faults): ${mock.adminKey}\n`);
  for (const line of examplesToTry()) write(line);
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await mock.close();
  return 0;
}

/** The well-known applications of the mock, one line each. */
export function examplesToTry(): readonly string[] {
  return TO_TRY.map(({ code, lastFour, shows }) => `${code}  4 số cuối ${lastFour}  (${shows})`);
}
