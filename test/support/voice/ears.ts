import type { AudioIn, Heard, Hearing } from '../../../src/core/voice';

/** Ears that hear what the test says; the sound itself is a text in UTF-8, so that a voice message "says" it. */
export interface TestEars extends Hearing {
  /** What was listened to, in the order it was. */
  readonly listened: readonly string[];
  /** Answers the next sound with this instead of what it says. */
  next(heard: Partial<Extract<Heard, { text: string }>> | Extract<Heard, { rejected: unknown }>): void;
  /** From now on every sound is held until `go` is called. */
  hold(): { go(): void };
}

/** Makes ears of a quick, obedient recogniser. */
export function testEars(): TestEars {
  const listened: string[] = [];
  const answers: Parameters<TestEars['next']>[0][] = [];
  let held: Promise<void> = Promise.resolve();
  return {
    configured: true,
    mostBytes: 5_000_000,
    mostSeconds: 60,
    listened,
    refuse: ({ bytes = 0, seconds = 0 }) => (bytes > 5_000_000 ? 'too-big' : seconds > 60 ? 'too-long' : undefined),
    async hear({ bytes }: AudioIn) {
      const said = Buffer.from(bytes).toString('utf8');
      listened.push(said);
      await held;
      const answer = answers.shift() ?? {};
      return 'rejected' in answer ? answer : { text: said, seconds: 3, confidence: 0.95, ...answer };
    },
    next: (heard) => void answers.push(heard),
    hold() {
      let go = (): void => undefined;
      held = new Promise((resolve) => (go = resolve));
      return { go };
    },
  };
}

/** The sound of words for {@link testEars}. */
export function soundOf(words: string): Uint8Array {
  return new Uint8Array(Buffer.from(words, 'utf8'));
}
