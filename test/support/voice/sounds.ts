import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWav } from '../../../src/voice/audio/wav';

const RATE = 16_000;

/** A recorded file of `test/fixtures/voice`. */
export function fixture(name: string): Uint8Array {
  return readFileSync(join(__dirname, '..', '..', 'fixtures', 'voice', name));
}

/** A WAV file of 16 kHz drawn sample by sample; `time` in seconds. */
export function drawn(seconds: number, sample: (time: number) => number): Uint8Array {
  const samples = Float32Array.from({ length: seconds * RATE }, (_, at) => sample(at / RATE));
  return writeWav({ samples, rate: RATE });
}

/** Numbers of 0 to 1 that are the same in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomNumbers(7);
const noise = (): number => random() - 0.5;
const sine = (hertz: number, time: number): number => Math.sin(2 * Math.PI * hertz * time);

/** Sound in which nobody speaks, by name. */
export const NOBODY_SPEAKS: Readonly<Record<string, () => Uint8Array>> = {
  silence: () => drawn(4, () => 0),
  'faint hiss': () => drawn(4, () => noise() * 0.002),
  noise: () => drawn(4, () => noise() * 0.4),
  'noise that swells four times a second': () => drawn(4, (time) => noise() * 0.4 * (1 + sine(4, time))),
  'a tone': () => drawn(4, (time) => 0.4 * sine(440, time)),
  'mains hum': () => drawn(4, (time) => 0.3 * sine(50, time) + 0.1 * sine(150, time) + noise() * 0.01),
  'a telephone ringing': () =>
    drawn(4, (time) => (time % 3 < 2 ? 0.4 * sine(time % 0.05 < 0.025 ? 440 : 480, time) : 0)),
  knocking: () => drawn(4, (time) => noise() * Math.exp(-20 * (time % 0.5))),
  'a melody with a drum': () =>
    drawn(6, (time) => {
      const note = 262 * 2 ** (((Math.floor(time / 0.4) * 5) % 12) / 12);
      const played = sine(note, time) + 0.5 * sine(note * 2, time) + 0.3 * sine(note * 3, time);
      return 0.3 * Math.exp(-4 * (time % 0.4)) * played + 0.3 * noise() * Math.exp(-30 * (time % 0.2));
    }),
  chords: () =>
    drawn(6, (time) => 0.25 * Math.exp(-3 * (time % 1)) * (sine(262, time) + sine(330, time) + sine(392, time))),
};
