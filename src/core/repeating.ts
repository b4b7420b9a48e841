import { createBell } from './bell';

/** Does something at once and again after each pause, until `signal`; what it throws is told, and it goes on. */
export async function repeating(
  act: () => Promise<unknown>,
  { pauseMs, failed }: { readonly pauseMs: number; readonly failed: (error: unknown) => void },
  signal: AbortSignal,
): Promise<void> {
  const bell = createBell();
  while (!signal.aborted) {
    await act().catch(failed);
    await bell.wait(pauseMs, signal);
  }
}
