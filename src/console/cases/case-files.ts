import { Failure } from '../../core/failure';
import type { ConsoleRequest, Page } from '../section';
import type { CasesSectionOptions } from './options';
import { seenCase } from './seen-case';
import { CASES_TEXTS } from './texts';

/** Telegram serves bots files up to 20 MB; more than this is not carried through our memory. */
const LARGEST_FILE_BYTES = 10 * 1024 * 1024;

/**
 * A file that the person sent, for who sees the case, fetched from the channel at this moment and kept nowhere. Only what begins like a
 * JPEG, PNG, GIF, WebP, Ogg, WebM or sound in MP4 is shown or played, whatever it was called; a PDF is downloaded as one, and everything
 * else (an SVG or HTML among them) as a file of unknown kind. Who opened it is audited.
 */
export async function caseFile(request: ConsoleRequest, options: CasesSectionOptions): Promise<Page | Response> {
  const { params, language } = request;
  const file = await seenCase(request, options);
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

interface FileKind {
  readonly type: string;
  readonly extension: string;
  /** In hexadecimal digits. */
  readonly begins: RegExp;
  readonly shown: boolean;
}

/** Pictures, and sound as phones and browsers record it; of MP4 the brands of sound, because photos of iPhones (HEIC) begin alike. */
const KINDS: readonly FileKind[] = [
  { type: 'image/jpeg', extension: 'jpg', begins: /^ffd8ff/, shown: true },
  { type: 'image/png', extension: 'png', begins: /^89504e470d0a1a0a/, shown: true },
  { type: 'image/gif', extension: 'gif', begins: /^474946383[79]61/, shown: true },
  { type: 'image/webp', extension: 'webp', begins: /^52494646.{8}57454250/, shown: true },
  { type: 'audio/ogg', extension: 'ogg', begins: /^4f676753/, shown: true },
  { type: 'audio/webm', extension: 'webm', begins: /^1a45dfa3/, shown: true },
  { type: 'audio/mp4', extension: 'm4a', begins: /^.{8}66747970(?:4d3441|69736f|6d7034|64617368)/, shown: true },
  { type: 'application/pdf', extension: 'pdf', begins: /^255044462d/, shown: false },
];

function answer(bytes: Uint8Array, name: string): Response {
  const beginning = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const kind = KINDS.find(({ begins }) => begins.test(beginning));
  const disposition = `${kind?.shown === true ? 'inline' : 'attachment'}; filename="${name}.${kind?.extension ?? 'bin'}"`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': kind?.type ?? 'application/octet-stream',
      'content-disposition': disposition,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
}
