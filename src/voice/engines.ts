import type { VoiceEngines } from '../core/voice';
import type { VoiceOptions } from './options';
import { deaf, mute } from './unconfigured';

/** Wires ears and voice from what is configured. With nothing configured both say so and nothing is started. */
export function voiceEngines(options: VoiceOptions): VoiceEngines {
  return { hearing: deaf(options), speaking: mute(), close: () => Promise.resolve() };
}
