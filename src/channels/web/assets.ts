import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'hono';

const TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const;

/** The files that pages load, beside this source and beside its compiled form alike. */
const NAMES = [
  'chat.css',
  'voice.css',
  'chat.js',
  'stream.js',
  'lines.js',
  'voice.js',
  'recorder.js',
  'icon.svg',
  'embed.js',
] as const;

/** Serves the page's own files. They are small: browsers ask each time and mostly get "not modified". */
export function createAssets(): { answer(context: Context, name: string): Response } {
  const assets = new Map<string, { readonly body: string; readonly type: string; readonly tag: string }>(
    NAMES.map((name) => {
      const body = readFileSync(join(__dirname, 'assets', name), 'utf8');
      const type = TYPES[name.slice(name.lastIndexOf('.') + 1) as keyof typeof TYPES];
      return [name, { body, type, tag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"` }];
    }),
  );
  return {
    answer(context, name) {
      const asset = assets.get(name);
      if (!asset) return context.text('', 404);
      const headers = { 'content-type': asset.type, 'cache-control': 'no-cache', etag: asset.tag };
      return context.req.header('if-none-match') === asset.tag
        ? context.body(null, 304, headers)
        : context.body(asset.body, 200, headers);
    },
  };
}
