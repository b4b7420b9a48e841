import { HEARING_RATE } from './decode-opus';
import { bandsOf, loudnessOf } from './spectrum';
import { type Pitch, pitchOf } from './pitch';

/** Frames of 32 ms, one each 16 ms. */
const FRAME = 512;
const HOP = 256;

/** What the gate judges by; seconds and shares of 0 to 1. */
export interface SpeechSigns {
  /** Loudest frame in dB below full scale. */
  readonly peak: number;
  /** Time in which something clearly louder than the background has a pitch. */
  readonly voicedSeconds: number;
  /** Share of voiced steps whose pitch does not move at all, as a played note's. */
  readonly steady: number;
  /** How much the spectrum's shape changes from one frame to the next but one, in dB. */
  readonly change: number;
}

/**
 * Whether somebody seems to speak in sound of 16 kHz: loud enough, voiced, the pitch gliding and the spectrum changing from
 * sound to sound. Silence, noise, hum, tones and played notes are none. Songs and shouting crowds may pass: what is invented
 * for them is filtered after.
 */
export function soundsLikeSpeech(samples: Float32Array): boolean {
  const { peak, voicedSeconds, steady, change } = speechSigns(samples);
  if (peak < LEAST_PEAK || voicedSeconds < LEAST_VOICED_SECONDS) return false;
  // A word or two says little: "có" is one level tone.
  const short = voicedSeconds < SHORT_SECONDS;
  if (steady > (short ? MOST_STEADY_SHORT : MOST_STEADY) || change < (short ? LEAST_CHANGE_SHORT : LEAST_CHANGE))
    return false;
  const seconds = samples.length / HEARING_RATE;
  return seconds < LONG_SECONDS || voicedSeconds < seconds * MOST_VOICED;
}

const LEAST_PEAK = -45;
const LEAST_VOICED_SECONDS = 0.1;
const SHORT_SECONDS = 0.6;
const MOST_STEADY = 0.7;
const MOST_STEADY_SHORT = 0.9;
const LEAST_CHANGE = 2;
const LEAST_CHANGE_SHORT = 1.5;
/** Nobody speaks that long without a breath or a hissing sound; sirens do. */
const LONG_SECONDS = 2;
const MOST_VOICED = 0.95;
/** Above the quietest tenth of the sound. */
const LEAST_ABOVE_BACKGROUND = 6;
const LEAST_VOICING = 0.6;
/** A step between frames, in semitones, below which a pitch stands still. */
const STANDS_STILL = 0.05;

/** Measures the signs. */
export function speechSigns(samples: Float32Array): SpeechSigns {
  const frames = Math.max(0, Math.floor((samples.length - FRAME) / HOP) + 1);
  const at = Array.from({ length: frames }, (_, frame) => samples.subarray(frame * HOP, frame * HOP + FRAME));
  const loudness = at.map(loudnessOf);
  const sorted = Float32Array.from(loudness).sort();
  const background = sorted[Math.floor(frames / 10)] ?? -100;
  const peak = sorted.at(-1) ?? -100;
  // Speech without a pause has no background to stand out of: it is then measured against its own loudest.
  const threshold = Math.max(Math.min(background + LEAST_ABOVE_BACKGROUND, peak - 20), LEAST_PEAK - 5);
  const pitches = at.map((frame, index) => ((loudness[index] ?? -100) >= threshold ? pitchOf(frame) : undefined));
  const voiced = pitches.map((pitch) => (pitch !== undefined && pitch.voicing >= LEAST_VOICING ? pitch : undefined));
  return {
    peak,
    voicedSeconds: (voiced.filter((pitch) => pitch !== undefined).length * HOP) / HEARING_RATE,
    steady: steadyShare(voiced),
    change: changeOf(at, loudness, threshold),
  };
}

function steadyShare(pitches: readonly (Pitch | undefined)[]): number {
  let steps = 0;
  let still = 0;
  for (const [at, pitch] of pitches.entries()) {
    const before = pitches[at - 1];
    if (pitch === undefined || before === undefined) continue;
    steps += 1;
    if (Math.abs(12 * Math.log2(pitch.hertz / before.hertz)) < STANDS_STILL) still += 1;
  }
  return steps === 0 ? 1 : still / steps;
}

function changeOf(frames: readonly Float32Array[], loudness: readonly number[], threshold: number): number {
  const bands = frames.map((frame, at) => ((loudness[at] ?? -100) >= threshold ? bandsOf(frame) : undefined));
  let sum = 0;
  let steps = 0;
  for (const [at, now] of bands.entries()) {
    const before = bands[at - 2];
    if (now === undefined || before === undefined) continue;
    sum += now.reduce((total, value, band) => total + Math.abs(value - (before[band] ?? 0)), 0) / now.length;
    steps += 1;
  }
  return steps === 0 ? 0 : sum / steps;
}
