import type { ShownLine } from '../../../src/channels/web/outgoing';

/** A line that came as an event. */
export interface LineEvent {
  readonly id: string;
  readonly line: ShownLine;
}

/** Reads `count` lines from a stream of events, then lets go of it. */
export async function readEvents(response: Response, count: number): Promise<readonly LineEvent[]> {
  const events: LineEvent[] = [];
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body ?? []) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1] ?? '';
      if (field('event') === 'line') events.push({ id: field('id'), line: JSON.parse(field('data')) as ShownLine });
    }
    if (events.length >= count) break;
  }
  return events;
}
