import type { InputFile } from 'grammy';
import type { Files } from '../../core/attachment';
import { Failure } from '../../core/failure';
import { refusesVoices } from './failures';

/** A file that may be sent to many people. */
export interface SharedFile {
  /** What Telegram's id of it is remembered by. */
  readonly key: string;
  /** Throws {@link Failure} when it is gone. */
  readonly open: () => Promise<InputFile>;
}

/** Shows a file to somebody, by Telegram's id or as bytes. `idOf` finds Telegram's id of it in the message. */
export type ShowFile = <Shown>(
  file: SharedFile,
  post: (file: string | InputFile) => Promise<Shown>,
  idOf: (message: Shown) => string | undefined,
) => Promise<Shown>;

/**
 * A file is uploaded once; then Telegram's own id of it is sent (Bot API, "Sending files": by `file_id` there are no limits and no
 * upload). While it is being uploaded others wait for the id.
 */
export function uploadOnce(files: Pick<Files, 'platformId' | 'remember'>): ShowFile {
  const uploading = new Map<string, Promise<void>>();

  return async ({ key, open }, post, idOf) => {
    /** Refused: of another bot, or Telegram no longer knows it. */
    let refused: string | undefined;
    for (;;) {
      const known = await files.platformId(key, 'telegram');
      if (known !== undefined && known !== refused) {
        try {
          return await post(known);
        } catch (error) {
          if (!(error instanceof Failure) || error.code !== 'rejected' || refusesVoices(error)) throw error;
          refused = known;
        }
      }
      const other = uploading.get(key);
      if (!other) break;
      await other;
    }
    let done: () => void = () => undefined;
    uploading.set(key, new Promise((resolve) => (done = resolve)));
    try {
      const message = await post(await open());
      const id = idOf(message);
      if (id !== undefined) await files.remember(key, 'telegram', id).catch(() => undefined);
      return message;
    } finally {
      uploading.delete(key);
      done();
    }
  };
}
