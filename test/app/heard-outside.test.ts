import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config';
import { heardOutside } from '../../src/heard-outside';
import { en } from '../../src/messages/en';
import { vi } from '../../src/messages/vi';

function outsideOf(environment: Readonly<Record<string, string>>): readonly string[] {
  const read = readConfig(environment);
  if ('faults' in read) throw new Error(read.faults.join());
  return heardOutside(read.config);
}

describe('who else hears voice messages', () => {
  it.each([
    [{}, []],
    [{ STT_URL: 'http://127.0.0.1:8000/v1', STT_MODEL: 'small' }, []],
    [{ STT_URL: 'https://api.groq.com/openai/v1', STT_MODEL: 'whisper' }, ['api.groq.com']],
    [{ STT_TEMPLATE: 'fpt', STT_TEMPLATE_KEY: 'k' }, ['api.fpt.ai']],
    [{ STT_TEMPLATE: 'fpt', STT_TEMPLATE_KEY: 'k', STT_TEMPLATE_URL: 'http://127.0.0.1:9000/' }, []],
    [
      { STT_URL: 'https://a.example/v1', STT_MODEL: 'm', STT_TEMPLATE: 'viettel', STT_TEMPLATE_KEY: 'k' },
      ['a.example', 'viettelai.vn'],
    ],
  ])('of %j is %j', (environment, expected) => expect(outsideOf(environment)).toEqual(expected));

  it('of a template of one’s own is its host, not the name of its file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'template-')), 'mine.json');
    writeFileSync(file, JSON.stringify({ url: 'https://nghe.tinh.example/v2', body: 'raw' }));
    expect(outsideOf({ STT_TEMPLATE: file, STT_TEMPLATE_KEY: 'k' })).toEqual(['nghe.tinh.example']);
  });

  it.each([
    ['Vietnamese', vi],
    ['English', en],
  ])('is named before people consent, in %s', (_language, texts) => {
    expect(texts.voice.consent('api.groq.com')).toContain('**api.groq.com**');
    expect(texts.voice.consentAgain('api.groq.com')).toContain('**api.groq.com**');
    expect(texts.voice.consent(undefined)).not.toContain('undefined');
  });
});
