import { Failure } from '../../core/failure';
import type { TelegramClient } from './client';
import { networkFailure } from './failures';

const DOWNLOAD_MS = 60_000;

/** A file that a person sent. The name is Telegram's own (`voice/file_12.oga`), not the person's. */
export interface DownloadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Fetches a file by its id, at most `maxBytes` of it: a longer one is a `rejected` failure, found before or while reading.
 * Telegram serves bots files up to 20 MB (`MAX_DOWNLOAD_FILE_SIZE` in tdlib/telegram-bot-api).
 */
export async function downloadFile(
  client: TelegramClient,
  token: string,
  fileId: string,
  maxBytes: number,
): Promise<DownloadedFile> {
  const file = await client.ask((api) => api.getFile(fileId));
  if ((file.file_size ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const name = file.file_path ?? '';
  if (name === '' || name.startsWith('/') || name.includes('..'))
    throw new Failure('not-found', 'the file has no address');
  try {
    const signal = AbortSignal.timeout(DOWNLOAD_MS);
    // Files are served where they are asked for; nobody sends us elsewhere.
    const response = await fetch(client.fileAddress(name), { redirect: 'manual', signal });
    if (!response.ok)
      throw new Failure(response.status === 404 ? 'not-found' : 'unavailable', `the file answered ${response.status}`);
    return { name, bytes: await readAtMost(response.body, maxBytes) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw networkFailure(new Error('a download failed'), error, { token, noticed: false });
  }
}

async function readAtMost(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(maxBytes: number): Failure {
  return new Failure('rejected', `the file is larger than ${maxBytes} bytes`);
}
