import type { Context } from 'hono';
import type { Files } from '../../core/attachment';

/** Where an attached file is. Its id cannot be guessed, and what staff attach is meant for the public. */
export function fileAddress(id: string): string {
  return `/files/${encodeURIComponent(id)}`;
}

/** Gives an attached file. It never runs as a page of ours: pictures are shown, documents are downloaded. */
export async function answerStoredFile(context: Context, files: Files | undefined): Promise<Response> {
  const id = context.req.param('id') ?? '';
  const file = /^[\w-]{8,64}$/.test(id) ? await files?.open(id) : undefined;
  if (!file) return context.body(null, 404);
  const how = file.kind === 'photo' ? 'inline' : 'attachment';
  return context.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': file.mime,
    'Content-Disposition': `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'public, max-age=86400, immutable',
  });
}
