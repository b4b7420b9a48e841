import { Failure } from '../../core/failure';

/** What a failed write to the terminal means: the reader is gone (`blocked`), or the result is not known. */
export function terminalFailure(error: unknown): Failure {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED')
    return new Failure('blocked', 'the terminal is closed', { cause: error });
  return new Failure('unknown-result', 'the terminal could not be written to', { cause: error });
}
