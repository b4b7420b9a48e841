import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config';
import { dataFolder, runProduct, SLOW_MS } from './product';

const SECRETS = {
  TELEGRAM_TOKEN: 'secret-token-of-ours',
  DATABASE_URL: 'mysql://user:secret-password@host/x',
  STATUS_API_KEY: 'secret!',
};

describe('the configuration', () => {
  it('needs nothing, and empty variables count as missing', () => {
    expect(readConfig({})).toMatchObject({ config: { PORT: 8080, HOST: '127.0.0.1', DATA_DIR: 'data' } });
    expect(readConfig({ TELEGRAM_TOKEN: '', PORT: '' })).toMatchObject({ config: { PORT: 8080 } });
  });

  it('that is wrong is told all at once, without any value', () => {
    const read = readConfig({
      ...SECRETS,
      PORT: '99999',
      LOG_LEVEL: 'loud',
      METRICS_PUBLIC: 'perhaps',
      PUBLIC_URL: 'here',
      TELEGRAM_WEBHOOK_URL: 'http://insecure',
      WEB_ORIGINS: 'https://right.example, wrong',
      KEEP_CONVERSATION_DAYS: '0',
    });
    const faults = 'faults' in read ? read.faults : [];
    expect(faults.map((fault) => fault.split(':')[0] ?? '').toSorted()).toEqual([
      'DATABASE_URL',
      'KEEP_CONVERSATION_DAYS',
      'LOG_LEVEL',
      'METRICS_PUBLIC',
      'PORT',
      'PUBLIC_URL',
      'STATUS_API_KEY',
      'TELEGRAM_TOKEN',
      'TELEGRAM_WEBHOOK_SECRET',
      'TELEGRAM_WEBHOOK_URL',
      'WEB_ORIGINS',
    ]);
    for (const value of ['secret', '99999', 'loud', 'perhaps', 'insecure'])
      expect(faults.join('\n')).not.toContain(value);
  });

  it('tells what a variable cannot do without, even beside other faults', () => {
    const read = readConfig({
      TELEGRAM_WEBHOOK_URL: 'https://x.example',
      STATUS_API_URL: 'https://y.example',
      PORT: 'x',
    });
    expect('faults' in read && read.faults.filter((fault) => fault.includes('is needed with'))).toHaveLength(3);
  });
});

describe('a start', () => {
  it(
    'with a wrong configuration ends with exit code 1, all faults and no secret',
    async () => {
      const { code, out, errors } = await runProduct(['serve'], { ...SECRETS, PORT: 'x' });
      expect(code).toBe(1);
      for (const name of ['TELEGRAM_TOKEN', 'DATABASE_URL', 'STATUS_API_KEY', 'PORT'])
        expect(errors).toContain(`  ${name}: `);
      expect(`${out}${errors}`).not.toContain('secret-');
    },
    SLOW_MS,
  );

  it(
    'with a broken database says so in one line',
    async () => {
      const { folder, remove } = dataFolder();
      writeFileSync(join(folder, 'assistant.db'), 'Sổ tay '.repeat(1_000));
      const broken = await runProduct(['serve'], { DATA_DIR: folder, PORT: '0' });
      expect(broken).toMatchObject({ code: 1, errors: expect.stringContaining('assistant.db is not a database') });
      expect(broken.errors).not.toContain('    at ');
      remove();
    },
    SLOW_MS,
  );
});
