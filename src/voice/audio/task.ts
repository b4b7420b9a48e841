import type { AudioReject, Spoken } from '../../core/voice';
import type { AudioFormat } from './sniff';

/** What a sound worker is asked to do. All of it is plain data that can go from one process to another. */
export type AudioTask =
  | { readonly kind: 'decode'; readonly bytes: Uint8Array; readonly format: AudioFormat; readonly mostSeconds: number }
  /** Samples that ffmpeg decoded to 16 kHz, 16 bits. */
  | { readonly kind: 'judge'; readonly bytes: Uint8Array; readonly mostSeconds: number }
  | { readonly kind: 'encode'; readonly samples: Float32Array; readonly rate: number; readonly serial: number };

/** What it answers; `error` is a bug or a lack of memory, told by name only. */
export type AudioAnswer =
  | { readonly samples: Float32Array; readonly seconds: number; readonly speech: boolean }
  | { readonly rejected: AudioReject }
  | { readonly program: true }
  | { readonly spoken: Spoken }
  | { readonly error: string };
