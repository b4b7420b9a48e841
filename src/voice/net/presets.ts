/** Ready templates, by what public clients of these services send; they have not been tried against the services. */
export const PRESETS: Readonly<Record<'hearing' | 'speaking', Readonly<Record<string, unknown>>>> = {
  hearing: {
    fpt: {
      url: 'https://api.fpt.ai/hmi/asr/general',
      headers: { 'api-key': '{key}' },
      body: 'raw',
      ok: { path: 'status', value: '0' },
      result: 'hypotheses.0.utterance',
      confidence: 'hypotheses.0.confidence',
    },
    viettel: {
      url: 'https://viettelai.vn/asr/recognize',
      body: 'multipart',
      fields: { file: '{audio}', token: '{key}' },
      ok: { path: 'code', value: '200' },
      result: 'response.result.0.transcript',
    },
  },
  speaking: {
    fpt: {
      url: 'https://api.fpt.ai/hmi/tts/v5',
      hosts: ['.fpt.ai'],
      headers: { 'api-key': '{key}', voice: '{voice}', speed: '' },
      body: 'raw',
      ok: { path: 'error', value: '0' },
      answer: 'link',
      result: 'async',
      voice: 'banmai',
    },
    viettel: {
      url: 'https://viettelai.vn/tts/speech_synthesis',
      headers: { 'content-type': 'application/json' },
      body: 'json',
      fields: {
        text: '{text}',
        voice: '{voice}',
        speed: '1',
        tts_return_option: '2',
        token: '{key}',
        without_filter: 'false',
      },
      voice: 'hn-quynhanh',
    },
    zalo: {
      url: 'https://api.zalo.ai/v1/tts/synthesize',
      hosts: ['.zalo.ai', '.zdn.vn', '.zadn.vn'],
      headers: { apikey: '{key}' },
      body: 'form',
      fields: { input: '{text}', speaker_id: '{voice}', speed: '1.0' },
      ok: { path: 'error_code', value: '0' },
      answer: 'link',
      result: 'data.url',
      voice: '1',
    },
  },
};
