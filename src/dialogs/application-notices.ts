import { choiceId } from '../core/choice-id';
import type { Choice, Language } from '../core/message';
import type { WatchWords } from '../core/watching';
import { tellApplication } from './application-status-words';

/** What people who follow an application are told. */
export const applicationNotices: Readonly<Record<Language, WatchWords>> = {
  vi: words('vi', {
    changed: 'Hồ sơ anh/chị nhờ tôi theo dõi **vừa có thay đổi**.',
    ends: 'Hồ sơ đã kết thúc nên tôi thôi theo dõi.',
    time: (code) =>
      `Tôi đã theo dõi hồ sơ **${code}** đủ 90 ngày nên thôi báo. Muốn theo dõi tiếp, anh/chị gửi lại mã hồ sơ.`,
    unknown: (code) =>
      `Hệ thống tra cứu không còn cho xem hồ sơ **${code}** nên tôi thôi theo dõi. Anh/chị gửi lại mã hồ sơ để tra lại.`,
    stop: 'Dừng báo',
    staff: 'Gặp cán bộ',
  }),
  en: words('en', {
    changed: 'The application that I follow for you **has changed**.',
    ends: 'It has come to its end, so I stop following it.',
    time: (code) =>
      `I have followed application **${code}** for 90 days and stop now. Send me the code again to go on.`,
    unknown: (code) =>
      `The status system no longer shows application **${code}**, so I stop following it. Send me the code to look it up again.`,
    stop: 'Stop alerts',
    staff: 'Talk to staff',
  }),
};

interface Lines {
  readonly changed: string;
  readonly ends: string;
  readonly time: (code: string) => string;
  readonly unknown: (code: string) => string;
  readonly stop: string;
  readonly staff: string;
}

function words(language: Language, lines: Lines): WatchWords {
  const control = (name: string, label: string): Choice => ({
    id: choiceId({ kind: 'control', control: name }),
    label,
  });
  return {
    changed: (application, ends) => ({
      text: [lines.changed, tellApplication(application, language), ...(ends ? [lines.ends] : [])].join('\n\n'),
      choices: [
        ...(application.overdue ? [control('staff-overdue', lines.staff)] : []),
        ...(ends ? [] : [control('unwatch', lines.stop)]),
      ],
      sources: [],
    }),
    ended: (code, why) => ({ text: lines[why](code), choices: [], sources: [] }),
  };
}
