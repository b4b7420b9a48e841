import type { Language } from '../../core/message';

/** A line of Telegram's command menu: what is typed, without the slash, and what it does. */
export interface Command {
  readonly command: string;
  readonly description: string;
}

/** The command menu by the language of the person's app. Bot API, `setMyCommands`: names 1–32 of `a-z0-9_`, descriptions 1–256. */
export const COMMANDS: Readonly<Record<Language, readonly Command[]>> = {
  vi: [
    { command: 'start', description: 'Bắt đầu, xem các chủ đề' },
    { command: 'help', description: 'Tôi giúp được việc gì' },
    { command: 'status', description: 'Tra cứu hồ sơ' },
    { command: 'staff', description: 'Gặp cán bộ' },
    { command: 'repeat', description: 'Nhắc lại câu trả lời' },
    { command: 'dulieu', description: 'Dữ liệu của tôi: xem, lấy bản sao, xoá' },
    { command: 'cancel', description: 'Dừng việc đang làm' },
    { command: 'english', description: 'Speak English' },
  ],
  en: [
    { command: 'start', description: 'Begin, see the topics' },
    { command: 'help', description: 'What I can do' },
    { command: 'status', description: 'Check an application' },
    { command: 'staff', description: 'Talk to an officer' },
    { command: 'repeat', description: 'Say that again' },
    { command: 'mydata', description: 'My data: see, copy, erase' },
    { command: 'cancel', description: 'Stop what we are doing' },
    { command: 'tiengviet', description: 'Nói tiếng Việt' },
  ],
};
