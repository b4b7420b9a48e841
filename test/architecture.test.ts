import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = join(__dirname, '..', 'src');

/** What each folder may import of ours, beside itself. Files directly under src wire things together and import everything. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  language: [],
  dialogs: ['core', 'language'],
  knowledge: ['core', 'language'],
  model: ['core', 'language'],
  status: ['core', 'language'],
  voice: ['core', 'language'],
  announcements: ['core', 'language'],
  cases: ['core', 'language'],
  messages: ['core', 'language'],
  storage: ['core', 'language'],
  pages: [],
  channels: ['core', 'pages', 'channels/channel'],
  console: ['core', 'pages', 'language', 'cases', 'announcements', 'knowledge', 'messages', 'storage'],
  commands: ['*'],
};

/** A vendor's package is known in one place only. */
const VENDORS: Readonly<Record<string, readonly string[]>> = {
  grammy: ['channels/telegram'],
  '@langchain/': ['model'],
  '@audio/': ['voice'],
  '@echogarden/': ['voice'],
  '@evan/opus': ['voice'],
  'opus-decoder': ['voice'],
  'sherpa-onnx-node': ['voice'],
  keyv: ['storage'],
  libsql: ['storage'],
  kysely: ['storage'],
  pg: ['storage'],
  pino: ['log.ts', 'main.ts'],
  'prom-client': ['metrics.ts'],
  yaml: ['knowledge'],
  '@node-rs/argon2': ['console/access'],
  otpauth: ['console/access'],
  uqr: ['console/access'],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(SOURCE, join(entry.parentPath, entry.name)));

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  return [...text.matchAll(/(?:from|import\(|require\()\s*['"]([^'"]+)['"]/g)].map((match) => ({
    file,
    target: match[1] ?? '',
  }));
});

const ours = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, target }) => ({ file, target: normalize(join(dirname(file), target)) }));

describe('the import arrows', () => {
  it('lets every folder import only what it may', () => {
    const wrong = ours.filter(({ file, target }) => {
      const from = file.split('/')[0] ?? '';
      const allowed = ARROWS[from];
      if (!file.includes('/') || allowed === undefined || allowed.includes('*')) return false;
      return (
        !target.startsWith(`${from}/`) && !allowed.some((arrow) => target === arrow || target.startsWith(`${arrow}/`))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('keeps channels apart from each other', () => {
    const wrong = ours.filter(({ file, target }) => {
      const [from, channel] = file.split('/');
      if (from !== 'channels' || channel === 'channel.ts') return false;
      return (
        target.startsWith('channels/') && target !== 'channels/channel' && !target.startsWith(`channels/${channel}/`)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('knows every folder', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect([...folders].filter((folder) => folder !== undefined && ARROWS[folder] === undefined)).toEqual([]);
  });

  it("keeps each vendor's package in one place", () => {
    const wrong = imports.filter(({ file, target }) =>
      Object.entries(VENDORS).some(
        ([vendor, places]) =>
          (target === vendor || target.startsWith(vendor.endsWith('/') ? vendor : `${vendor}/`)) &&
          !places.some((place) => file === place || file.startsWith(`${place}/`)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('reads the environment in one place only', () => {
    const readers = files.filter((file) => readFileSync(join(SOURCE, file), 'utf8').includes('process.env'));
    expect(readers).toEqual(['main.ts']);
  });
});
