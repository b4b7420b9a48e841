/** How often an open stream looks whether its session still exists. */
const EVERY_MS = 10_000;

/** Whether an answer stays open and sends events. */
export function isStream(answer: Response): boolean {
  return answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
}

/**
 * A signal for a request: aborted when the browser goes away and, once watched, when its session has ended. So an officer who was
 * disabled hears nothing more after ten seconds at the latest.
 */
export function watchStream(
  gone: AbortSignal,
  stillLive: () => Promise<boolean>,
): { readonly signal: AbortSignal; readonly watch: () => void } {
  const ended = new AbortController();
  return {
    signal: AbortSignal.any([gone, ended.signal]),
    watch() {
      const timer = setInterval(() => {
        // A database that cannot be asked now ends nobody's stream.
        void stillLive()
          .catch(() => true)
          .then((live) => live || ended.abort());
      }, EVERY_MS);
      timer.unref();
      const stop = (): void => clearInterval(timer);
      gone.addEventListener('abort', stop, { once: true });
      ended.signal.addEventListener('abort', stop, { once: true });
    },
  };
}
