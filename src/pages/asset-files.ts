import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The address holds the content's hash: what is behind it never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Files of one `assets` folder, read once at the start. */
export interface AssetFiles {
  /** A file's address with the hash of its content. Throws when there is no such file: a bug that the first test shows. */
  address(name: string): string;
  /** The file, to be kept for ever when it was asked by {@link AssetFiles.address}, asked again each time otherwise. */
  answer(context: Context, name: string): Response;
}

/** Reads every css, js and svg file in `folder`; they are served below `path`. */
export function readAssets(folder: string, path: string): AssetFiles {
  const assets = new Map(
    readdirSync(folder)
      .filter((name) => TYPES[extension(name)] !== undefined)
      .map((name) => {
        const body = readFileSync(join(folder, name), 'utf8');
        const tag = createHash('sha256').update(body).digest('hex').slice(0, 16);
        return [name, { body, tag, type: TYPES[extension(name)] ?? '' }] as const;
      }),
  );
  return {
    address(name) {
      const asset = assets.get(name);
      if (!asset) throw new TypeError(`there is no asset ${name}`);
      return `${path}/${name}?v=${asset.tag}`;
    },
    answer(context, name) {
      const asset = assets.get(name);
      if (!asset) return context.text('', 404);
      const keep = context.req.query('v') === asset.tag ? FOR_EVER : 'no-cache';
      const headers = { 'content-type': asset.type, 'cache-control': keep, etag: `"${asset.tag}"` };
      return context.req.header('if-none-match') === `"${asset.tag}"`
        ? context.body(null, 304, headers)
        : context.body(asset.body, 200, headers);
    },
  };
}

function extension(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
