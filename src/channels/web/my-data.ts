import type { Context } from 'hono';
import { conversationKey } from '../../core/message';
import type { DataFiles } from '../../core/personal-data';
import { html } from '../../pages/html';
import { PAGE_TEXTS } from './page-texts';
import type { Visitor } from './visitor';
import { readView } from './view';

/**
 * The file with a visitor's own data, once. Another visitor, a used or an expired link and an unknown one get the same page, so that
 * nobody learns of a link that it exists.
 */
export async function answerDownload(
  context: Context,
  options: { readonly files: DataFiles | undefined; readonly visitor: Visitor | undefined; readonly now: Date },
): Promise<Response> {
  const { files, visitor, now } = options;
  const { format, secret = '' } = context.req.param();
  const known = format === 'html' || format === 'json' ? format : undefined;
  // Browsers fetch some pages before anybody asks for them: that would use the link up.
  const early = /prefetch|prerender/.test(context.req.header('sec-purpose') ?? context.req.header('purpose') ?? '');
  if (!files || !visitor || !known || early) return gone(context);
  const key = conversationKey({ channel: 'web', person: visitor.id });
  const file = await files.fetch(key, { format: known, secret }, now);
  if (!file) return gone(context);
  context.header('Content-Disposition', `attachment; filename="${file.name}"`);
  context.header('Content-Type', file.mime);
  return context.body(Uint8Array.from(file.bytes).buffer);
}

function gone(context: Context): Response | Promise<Response> {
  const { language } = readView(context);
  const { linkGone, backToChat } = PAGE_TEXTS[language];
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${linkGone}</title>
        <link rel="stylesheet" href="/assets/chat.css" />
      </head>
      <body>
        <main class="gone">
          <h1>${linkGone}</h1>
          <p><a href="/">${backToChat}</a></p>
        </main>
      </body>
    </html>`;
  return context.html(page.markup, 410);
}
