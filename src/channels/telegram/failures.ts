import { GrammyError, HttpError } from 'grammy';
import { Failure, type FailureCode } from '../../core/failure';

/** What is known about the request that failed. */
export interface FailedRequest {
  /** Removed from everything that is kept: it is part of every URL of the Bot API. */
  readonly token: string;
  /** Whether the person would notice it being done twice, as with a message; reading and setting may be repeated at will. */
  readonly noticed: boolean;
}

/**
 * Translates what grammY throws. The cause is a copy that holds neither the token nor the request's payload (a message's text).
 * Returns undefined for errors that are not about Telegram or the network: bugs, which the caller throws on as they are.
 */
export function telegramFailure(error: unknown, request: FailedRequest): Failure | undefined {
  if (error instanceof Failure) return error;
  if (error instanceof GrammyError) return refusal(error, request);
  if (error instanceof HttpError) return networkFailure(error, error.error, request);
  return undefined;
}

/**
 * Translates a fault of the network below HTTP, or an answer that is not the Bot API's (an HTML page of a proxy). Only when the
 * connection certainly never came about is a message known not to be sent.
 */
export function networkFailure(error: Error, reason: unknown, { token, noticed }: FailedRequest): Failure {
  const cause = withoutToken(`${error.message} ${describe(reason)}`, token);
  if (!noticed || neverConnected(reason)) return new Failure('unavailable', 'Telegram was not reached', { cause });
  return new Failure('unknown-result', 'no readable answer came from Telegram', { cause });
}

/** Telegram's words for a press it no longer waits for: as good as answered. */
export function isStalePress(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && /query is too old/.test(error.description);
}

/** Telegram's word for a person who lets nobody, or not us, send them voice messages (Premium): no other upload helps. */
export function refusesVoices(failure: Failure): boolean {
  return failure.cause instanceof Error && failure.cause.message.includes('VOICE_MESSAGES_FORBIDDEN');
}

function refusal(error: GrammyError, { token, noticed }: FailedRequest): Failure {
  const code = refusalCode(error, noticed);
  const wait = error.parameters.retry_after;
  return new Failure(code, `Telegram refused ${error.method} with ${error.error_code}`, {
    ...(wait === undefined ? {} : { retryAfterMs: wait * 1000 }),
    cause: withoutToken(`${error.error_code} ${error.description}`, token),
  });
}

/** Texts and numbers as in tdlib/telegram-bot-api, `Client.cpp`. */
function refusalCode(error: GrammyError, noticed: boolean): FailureCode {
  switch (error.error_code) {
    case 429:
      return 'rate-limited';
    case 401:
    case 404:
      return 'unauthorised';
    case 403:
      return 'blocked';
    case 409:
      return 'unavailable';
    case 400:
      return /chat not found|peer_id_invalid|user is deactivated/i.test(error.description) ? 'blocked' : 'rejected';
    default:
      if (error.error_code < 500) return 'rejected';
      return noticed ? 'unknown-result' : 'unavailable';
  }
}

/** Set by the resolver, the connect call and the TLS handshake: all before the first byte of a request is written. */
const BEFORE_REQUEST = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function neverConnected(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  const { code, syscall } = reason as NodeJS.ErrnoException;
  const handshake =
    /^(CERT_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO_)/.test(code ?? '') || /before secure TLS/.test(reason.message);
  return BEFORE_REQUEST.has(code ?? '') || syscall === 'connect' || handshake || neverConnected(reason.cause);
}

/** The message of a `SyntaxError` quotes the answer that is no JSON, and with it perhaps what was written. */
function describe(reason: unknown): string {
  if (!(reason instanceof Error)) return '';
  const { code } = reason as NodeJS.ErrnoException;
  const said = reason instanceof SyntaxError ? '' : reason.message;
  const below = reason.cause === undefined ? '' : `: ${describe(reason.cause)}`;
  return `${reason.name} ${code ?? ''} ${said}${below}`;
}

/** A new error, so that no vendor's fields come along. The part of the token after the colon is the secret one. */
function withoutToken(message: string, token: string): Error {
  const secret = token.slice(token.indexOf(':') + 1);
  return new Error(
    [token, encodeURIComponent(token), secret].reduce((text, part) => text.replaceAll(part, '<token>'), message),
  );
}
