// Follows the conversation: a stream of events, or asking again and again where a proxy holds streams back.
// Read with fetch rather than EventSource, because the token of a browser without cookies goes in a header.

const HELLO_MS = 6_000;
const SILENCE_MS = 45_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Calls `onLine` for each new line after `position.after`, for ever. `onAttended` tells
 * whether an officer speaks now, `onOnline` when the connection is lost and found.
 */
export async function follow({ position, headers, onLine, onAttended, onOnline }) {
  let failures = 0;
  let streams = true;
  for (;;) {
    try {
      if (streams) streams = await readStream();
      else await poll();
      failures = 0;
    } catch {
      failures += 1;
      if (failures > 1) onOnline(false);
      await pause(Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures) * (0.75 + Math.random() / 2));
    }
  }

  /** False when the stream was opened but nothing came through. */
  async function readStream() {
    const watch = createAlarm(HELLO_MS);
    try {
      const response = await fetch('/events', {
        headers: { ...headers(), 'Last-Event-ID': String(position.after) },
        cache: 'no-store',
        signal: watch.signal,
      });
      if (response.status === 401) return await notYet();
      if (!response.ok) throw new Error(`status ${response.status}`);
      await readEvents(response.body, (event) => {
        watch.reset(SILENCE_MS);
        watch.opened = true;
        onOnline(true);
        failures = 0;
        if (event.name === 'line') onLine(JSON.parse(event.data));
        if (event.name === 'attended') onAttended(event.data === '1');
      });
      return true;
    } catch (error) {
      if (watch.signal.aborted && !watch.opened) return false;
      throw error;
    } finally {
      watch.stop();
    }
  }

  async function poll() {
    const response = await fetch(`/messages?wait=1&after=${position.after}`, { headers: headers(), cache: 'no-store' });
    if (response.status === 401) return notYet();
    if (!response.ok) throw new Error(`status ${response.status}`);
    onOnline(true);
    const { lines, attended } = await response.json();
    lines.forEach(onLine);
    onAttended(attended);
    return true;
  }

  /** Nobody knows us before the first message where cookies are blocked. */
  async function notYet() {
    await pause(2_000);
    return streams;
  }
}

async function readEvents(body, onEvent) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const parts = (rest + value).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) onEvent(readEvent(part));
  }
}

function readEvent(part) {
  const fields = part.split('\n').map((line) => /^([a-z]*): ?(.*)$/.exec(line) ?? []);
  const value = (name) =>
    fields
      .filter(([, key]) => key === name)
      .map((field) => field[2])
      .join('\n');
  return { name: value('event'), data: value('data') };
}

/** Gives up when nothing happens for a while. */
function createAlarm(ms) {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), ms);
  return {
    signal: controller.signal,
    opened: false,
    reset(next) {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), next);
    },
    stop: () => clearTimeout(timer),
  };
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
