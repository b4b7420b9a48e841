import type { FrozenAnnouncement } from './announcing';
import { choiceId } from './choice-id';
import type { Language, Reply } from './message';

/** The button under every announcement. */
export const STOP_CHOICE = choiceId({ kind: 'control', control: 'announcements-stop' });

/** Stands for the person's ward until the announcement is sent. */
export const WARD = '{ward}';

/** An announcement as a person gets it. The same for the same ward and language, so that it can be shown again. */
export function announcementReply(frozen: FrozenAnnouncement, language: Language, area: string): Reply {
  const ward = (Object.hasOwn(frozen.areas, area) ? frozen.areas[area] : undefined) ?? frozen.noArea;
  const { attachment, spoken } = frozen;
  const filled = (text: string): string => text.replaceAll(WARD, ward[language]);
  return {
    text: filled(frozen.text[language]),
    choices: [{ id: STOP_CHOICE, label: frozen.stop[language] }],
    sources: [],
    ...(attachment
      ? {
          attachment: {
            kind: attachment.kind,
            file: attachment.file,
            name: attachment.name,
            mime: attachment.mime,
            alt: attachment.alt[language],
          },
        }
      : {}),
    ...(spoken ? { spoken: { text: filled(spoken[language]), language, together: true } } : {}),
  };
}
