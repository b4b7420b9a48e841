import type { Hearing, Speaking } from '../core/voice';

/** Ears without any recogniser: they refuse everything as `unavailable`. */
export function deaf(limits: { readonly mostBytes: number; readonly mostSeconds: number }): Hearing {
  return {
    configured: false,
    mostBytes: limits.mostBytes,
    mostSeconds: limits.mostSeconds,
    refuse: () => 'unavailable',
    hear: () => Promise.resolve({ rejected: 'unavailable' }),
  };
}

/** A voice without any engine: it speaks nothing. */
export function mute(): Speaking {
  return { configured: false, speak: () => Promise.resolve(undefined) };
}
