import { Failure } from '../../core/failure';
import type { Incoming } from '../../core/message';
import { albumGate } from './albums';
import { incomingFrom, type Reading } from './incoming';
import { telegramUpdateSchema, updateNumber } from './update';

/** What reading updates needs. */
export interface UpdateReading {
  /** Asked for each update: the bot's name becomes known late, the time goes on. */
  readonly reading: () => Reading;
  /** Tells Telegram that a press arrived, so that the button stops showing that it waits. Must not throw or be waited for. */
  readonly answerPress: (id: string) => void;
  readonly report: (failure: Failure) => void;
}

/**
 * Reads updates of unknown shape into messages: none or one each. An update that cannot be read is reported and passed over,
 * for it would come again for ever and hold up all others. Never throws.
 */
export function updateReader({ reading, answerPress, report }: UpdateReading): (raw: unknown) => readonly Incoming[] {
  const isFirstOfAlbum = albumGate();
  return (raw) => {
    try {
      const update = telegramUpdateSchema.parse(raw);
      if (update.callback_query) answerPress(update.callback_query.id);
      const { media_group_id: album, caption } = update.message ?? {};
      if (!isFirstOfAlbum(album, update.update_id, caption !== undefined)) return [];
      const incoming = incomingFrom(update, reading());
      return incoming ? [incoming] : [];
    } catch (error) {
      const kind = error instanceof Error ? error.name : 'unknown';
      report(new Failure('invalid-answer', `update ${updateNumber(raw)} was not understood (${kind})`));
      return [];
    }
  };
}
