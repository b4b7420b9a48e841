import { createCircuitBreaker } from '../../core/circuit-breaker';
import type { Language } from '../../core/message';
import type { Recogniser, Transcript } from './recogniser';

/** Recognisers in the order they are asked. */
export interface RecogniserChain {
  readonly languages: ReadonlySet<Language>;
  /** What the first one that answers heard; undefined when none did. Never throws. */
  transcribe(
    samples: Float32Array,
    options: {
      readonly language: Language;
      readonly hints: readonly string[];
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<Transcript | undefined>;
  close(): Promise<void>;
}

/** What a chain is made of. */
export interface ChainOptions {
  readonly recognisers: readonly Recogniser[];
  /** For each recogniser and voice; one that takes longer is given up. */
  readonly timeoutMs: number;
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
}

/** After so many failures in a row a recogniser is not asked for a while. */
const FAILURES = 3;
const REST_MS = 30_000;

/** Makes a chain, each recogniser with a breaker of its own. */
export function createRecogniserChain({ recognisers, timeoutMs, now, failed }: ChainOptions): RecogniserChain {
  const links = recognisers.map((recogniser) => ({
    recogniser,
    breaker: createCircuitBreaker({ of: `recogniser ${recogniser.id}`, failures: FAILURES, restMs: REST_MS, now }),
  }));
  return {
    languages: new Set(recognisers.flatMap(({ languages }) => languages)),
    async transcribe(samples, { language, hints, signal }) {
      for (const { recogniser, breaker } of links) {
        if (!recogniser.languages.includes(language)) continue;
        if (signal?.aborted === true) return undefined;
        try {
          return await breaker.run(() => {
            const timeout = AbortSignal.timeout(timeoutMs);
            const either = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
            return recogniser.transcribe(samples, { language, hints, signal: either });
          });
        } catch (error) {
          failed(error);
        }
      }
      return undefined;
    },
    async close() {
      await Promise.all(recognisers.map(async (recogniser) => recogniser.close?.()));
    },
  };
}
