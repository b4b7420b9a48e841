import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config';
import { heardOutside } from '../../src/heard-outside';
import { en } from '../../src/messages/en';
import { vi } from '../../src/messages/vi';

describe('who else hears voice messages', () => {
  it.each([
    [{}, undefined],
    [{ STT_URL: 'http://127.0.0.1:8000/v1', STT_MODEL: 'small' }, undefined],
    [{ STT_URL: 'https://api.groq.com/openai/v1', STT_MODEL: 'whisper' }, 'api.groq.com'],
    [{ STT_TEMPLATE: 'fpt', STT_TEMPLATE_KEY: 'k' }, 'fpt'],
  ])('of %j is %s', (environment, expected) => {
    const read = readConfig(environment);
    if ('faults' in read) throw new Error(read.faults.join());
    expect(heardOutside(read.config)).toBe(expected);
  });

  it.each([
    ['Vietnamese', vi],
    ['English', en],
  ])('is named before people consent, in %s', (_language, texts) => {
    expect(texts.voice.consent('api.groq.com')).toContain('**api.groq.com**');
    expect(texts.voice.consent(undefined)).not.toContain('undefined');
  });
});
