import { isSeen } from '../../cases/seen-cases';
import type { CaseFile } from '../../core/cases';
import { createBell } from '../../core/bell';
import type { ConsoleRequest } from '../section';
import { cursorText } from './case-page';
import { conversationLines, type Cursor } from './conversation';
import type { CasesSectionOptions } from './options';
import { scopeFor } from './seen-case';
import { CASES_TEXTS } from './texts';

/** How often the database is looked at for news, and presence is told. */
const LOOK_MS = 1_000;
const PRESENCE_MS = 8_000;
const PING_MS = 20_000;

/**
 * A case as server-sent events: `line` (a line's markup, new or changed, with its id), `presence` (who else looks or types) and
 * `state` (the case itself has changed). `Last-Event-ID` resumes it. Ends when the browser goes away or the session ends.
 */
export function caseStream(request: ConsoleRequest, file: CaseFile, options: CasesSectionOptions): Response {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  const signal = AbortSignal.any([request.signal, gone.signal]);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (event: string, data: unknown, id?: string): void => {
        const named = id === undefined ? '' : `id: ${id}\n`;
        controller.enqueue(encoder.encode(`${named}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      };
      void follow(request, file, options, send, signal)
        .catch(() => undefined)
        .then(() => (gone.signal.aborted ? undefined : controller.close()));
    },
    cancel: () => gone.abort(),
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}

type Send = (event: string, data: unknown, id?: string) => void;

async function follow(
  request: ConsoleRequest,
  first: CaseFile,
  options: CasesSectionOptions,
  send: Send,
  signal: AbortSignal,
): Promise<void> {
  const bell = createBell();
  const sent = new Map<string, string>();
  let cursor = cursorIn(request);
  let from = cursor;
  let state = stateOf(first);
  let told = '';
  let presenceAt = -Infinity;
  let pingAt = performance.now();
  while (!signal.aborted) {
    const file = await options.cases.find(first.id);
    if (!file || !isSeen(file, await scopeFor(request.officer, options))) return;
    const read = await conversationLines(file, options, request.language, from);
    cursor = { seq: Math.max(cursor.seq, read.cursor.seq), line: Math.max(cursor.line, read.cursor.line) };
    for (const { id, markup } of read.lines) {
      if (sent.get(id) === markup.markup) continue;
      sent.set(id, markup.markup);
      send('line', { id, html: markup.markup }, cursorText(cursor));
    }
    // What is being sent is read again until its fate is known.
    from = { seq: read.pending === undefined ? cursor.seq : Math.min(cursor.seq, read.pending - 1), line: cursor.line };
    if (stateOf(file) !== state) send('state', {});
    state = stateOf(file);
    if (performance.now() - presenceAt >= PRESENCE_MS) {
      presenceAt = performance.now();
      const text = await presenceText(request, file, options);
      if (text !== told) send('presence', { text });
      told = text;
    }
    if (performance.now() - pingAt >= PING_MS) {
      pingAt = performance.now();
      send('ping', {});
    }
    await bell.wait(LOOK_MS, signal);
  }
}

async function presenceText(request: ConsoleRequest, file: CaseFile, options: CasesSectionOptions): Promise<string> {
  const { presence } = CASES_TEXTS[request.language];
  const others = await options.cases.look(file.id, request.officer, false, options.now());
  const names = (some: typeof others): string => some.map(({ officer }) => officer.name).join(', ');
  const typing = others.filter((one) => one.typing);
  if (typing.length > 0) return presence.types(names(typing));
  return others.length > 0 ? presence.looks(names(others)) : '';
}

/** What makes a page stale: who has the case, where it stands, its labels. */
function stateOf({ status, assignee, snoozedUntil, office, labels, legalHold, urgent }: CaseFile): string {
  return JSON.stringify([status, assignee?.id, snoozedUntil, office, labels, legalHold, urgent]);
}

function cursorIn(request: ConsoleRequest): Cursor {
  const given = request.header('last-event-id') ?? request.query.get('after');
  const [, seq = '0', line = '0'] = /^(\d{1,15})\.(\d{1,15})$/.exec(given) ?? [];
  return { seq: Number(seq), line: Number(line) };
}
