import { join } from 'node:path';
import type { Config } from './config';
import type { VoiceEngines } from './core/voice';
import { voiceEngines } from './voice/engines';

/** Ears and voice as the environment configures them. `failed` hears of failures, never of what was said. */
export function connectVoice(config: Config, failed: (error: unknown) => void): VoiceEngines {
  const openaiEars = { url: config.STT_URL, model: config.STT_MODEL, key: config.STT_KEY };
  const openaiVoice = { url: config.TTS_URL, model: config.TTS_MODEL, key: config.TTS_KEY, voice: config.TTS_VOICE };
  return voiceEngines({
    cacheFolder: join(config.DATA_DIR, 'spoken'),
    cacheBytes: config.VOICE_CACHE_MEGABYTES * 1_000_000,
    mostBytes: config.VOICE_MOST_BYTES,
    mostSeconds: config.VOICE_MOST_SECONDS,
    hearingMs: config.STT_TIMEOUT_SECONDS * 1_000,
    speakingMs: config.TTS_TIMEOUT_SECONDS * 1_000,
    ffmpeg: config.FFMPEG === 'off' ? undefined : config.FFMPEG,
    vadModel: config.VAD_MODEL,
    recognisers: {
      openai: complete(openaiEars),
      template: template(config.STT_TEMPLATE, config.STT_TEMPLATE_KEY, config.STT_TEMPLATE_URL),
      sherpaFolder: config.STT_FOLDER,
    },
    voices: {
      openai: complete(openaiVoice),
      template: template(
        config.TTS_TEMPLATE,
        config.TTS_TEMPLATE_KEY,
        config.TTS_TEMPLATE_URL,
        config.TTS_TEMPLATE_VOICE,
      ),
      sherpaFolder: config.TTS_FOLDER,
      espeak: config.ESPEAK === 'off' ? undefined : config.ESPEAK,
      embeddedEspeak: config.ESPEAK !== 'off',
      espeakVietnamese: config.ESPEAK_VIETNAMESE,
    },
    failed,
  });
}

function complete<T extends { url: string | undefined; model: string | undefined }>(
  service: T,
): (T & { url: string; model: string }) | undefined {
  const { url, model } = service;
  return url === undefined || model === undefined ? undefined : { ...service, url, model };
}

function template(
  name: string | undefined,
  key: string | undefined,
  url: string | undefined,
  voice?: string,
): { template: string; key: string; url: string | undefined; voice: string | undefined } | undefined {
  return name === undefined ? undefined : { template: name, key: key ?? '', url, voice };
}
