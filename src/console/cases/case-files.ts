import { Failure } from '../../core/failure';
import type { ConsoleRequest, Page } from '../section';
import type { CasesSectionOptions } from './options';
import { CASES_TEXTS } from './texts';

/** Telegram serves bots files up to 20 MB; more than this is not carried through our memory. */
const LARGEST_FILE_BYTES = 10 * 1024 * 1024;

/**
 * A file that the person sent, fetched from the channel at this moment and kept nowhere. Only what begins like a JPEG, PNG, GIF, WebP,
 * Ogg, WebM or MP4 is shown or played; everything else (an SVG or HTML among them) is a download of unknown kind. Who opened it is audited.
 */
export async function caseFile(request: ConsoleRequest, options: CasesSectionOptions): Promise<Page | Response> {
  const { params, language } = request;
  const file = await options.cases.find(params['id'] ?? '');
  const attachments = file ? await options.cases.attachments(file.id) : [];
  const wanted = attachments.find(({ id }) => String(id) === params['file']);
  const download = file && options.channel(file.channel)?.download;
  if (!file || !wanted || !download) return request.notFound();
  await request.audit({ action: 'case.open-file', subject: `case:${file.id}`, details: { file: wanted.id } });
  try {
    const { bytes } = await download(wanted.file, LARGEST_FILE_BYTES);
    return answer(bytes, `${file.number}-${wanted.id}`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const missing = request.notFound();
    return { ...missing, message: { kind: 'bad', text: CASES_TEXTS[language].fileGone } };
  }
}

/** Pictures, and sound as phones and browsers record it. */
const SHOWN: readonly { readonly type: string; readonly extension: string; readonly begins: readonly RegExp[] }[] = [
  { type: 'image/jpeg', extension: 'jpg', begins: [/^ffd8ff/] },
  { type: 'image/png', extension: 'png', begins: [/^89504e470d0a1a0a/] },
  { type: 'image/gif', extension: 'gif', begins: [/^474946383[79]61/] },
  { type: 'audio/ogg', extension: 'ogg', begins: [/^4f676753/] },
  { type: 'audio/webm', extension: 'webm', begins: [/^1a45dfa3/] },
  { type: 'audio/mp4', extension: 'm4a', begins: [/^.{8}66747970/] },
  { type: 'image/webp', extension: 'webp', begins: [/^52494646.{8}57454250/] },
];

function answer(bytes: Uint8Array, name: string): Response {
  const beginning = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const kind = SHOWN.find(({ begins }) => begins.some((pattern) => pattern.test(beginning)));
  const disposition = kind ? `inline; filename="${name}.${kind.extension}"` : `attachment; filename="${name}.bin"`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': kind?.type ?? 'application/octet-stream',
      'content-disposition': disposition,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
