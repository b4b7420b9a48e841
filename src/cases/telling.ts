import type { DeskTexts } from '../core/desk-texts';
import type { Language, Reply } from '../core/message';
import { plain } from '../core/plain';
import { spokenNotice } from '../core/spoken-form';
import type { Told } from '../core/stores';
import { detectLanguage } from '../language/detect-language';

/** What the assistant tells a person of staff, to be read and listened to. */
export function assistantSays(what: string | readonly Reply[], desk: DeskTexts, language: Language): readonly Told[] {
  const replies = typeof what === 'string' ? [plain(what)] : what;
  const aloud = spokenNotice(replies, desk.aloud, language);
  return replies.map((reply, index) => ({
    reply,
    from: 'assistant',
    ...(index === replies.length - 1 ? { aloud } : {}),
  }));
}

/** What an officer writes to a person; read aloud whole, in the language it is written in. */
export function officerSays(text: string, desk: DeskTexts, language: Language): readonly Told[] {
  const reply = plain(text);
  const aloud = spokenNotice([reply], desk.aloud, detectLanguage(text, language).language, 'written');
  return [{ reply, from: 'staff', aloud }];
}
