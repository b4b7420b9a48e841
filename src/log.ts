import { type DestinationStream, pino, type Logger } from 'pino';
import { Failure } from './core/failure';
import type { DeliveryReport } from './core/delivery';
import type { TurnReport } from './core/lanes';
import type { HearingReport } from './core/listening';

/** The log: JSON lines on standard output. Never message text, names, numbers or tokens. */
export type Log = Logger;

/** Makes the log; it goes to standard output unless another stream is given. */
export function createLog(level: string, stream: DestinationStream = pino.destination(1)): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}

/** One line a turn; an unforeseen error is a bug and is logged as one. */
export function logTurn(log: Log, report: TurnReport): void {
  const { turn, channel, outcome, article, ms, error } = report;
  const line = { turn, channel, outcome, ...(article === undefined ? {} : { article }), ms };
  if (error === undefined) log.info(line, 'turn');
  else log.error({ ...line, ...describe(error) }, 'turn failed');
}

/** One line a send that did not go well. */
export function logDelivery(log: Log, report: DeliveryReport): void {
  if (report.result === 'sent') return;
  const { channel, result, code, error } = report;
  log.warn({ channel, result, ...(code === undefined ? {} : { code }), ...describe(error) }, 'send');
}

/** One line a voice message: how long it took and what became of it, never what was said. */
export function logHearing(log: Log, { channel, result, ms, error }: HearingReport): void {
  if (error === undefined) log.info({ channel, result, ms }, 'voice');
  else log.warn({ channel, result, ms, ...describe(error) }, 'voice');
}

/** What may be logged of an error: its kind and where it happened, and its message only when it is a {@link Failure} of ours. */
export function describe(error: unknown): {
  readonly failure?: string;
  readonly bug?: string;
  readonly stack?: string;
} {
  if (error instanceof Failure) return { failure: `${error.code}: ${error.message}` };
  if (error instanceof Error) return { bug: error.name, stack: placesOf(error) };
  return error === undefined ? {} : { bug: typeof error };
}

const MOST_PLACES = 5;

/** The stack without the message, which may run over several lines and hold what a person wrote. */
function placesOf({ stack = '' }: Error): string {
  const places = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return places.slice(0, MOST_PLACES).join('\n');
}
