import type { Language } from './message';
import type { Topic } from './subscribing';

/** What topics are called, at most 40 characters each: labels of buttons. */
export const TOPIC_NAMES: Readonly<Record<Topic, Readonly<Record<Language, string>>>> = {
  mobile: { vi: 'Đội lưu động, lịch làm việc', en: 'Mobile team, sessions' },
  identity: { vi: 'Căn cước, VNeID', en: 'ID cards, VNeID' },
  services: { vi: 'Thủ tục, lệ phí', en: 'Procedures, fees' },
  benefits: { vi: 'An sinh, bảo hiểm, sức khỏe', en: 'Benefits, insurance, health' },
  land: { vi: 'Đất đai', en: 'Land' },
  scam: { vi: 'Cảnh báo lừa đảo', en: 'Scam warnings' },
};
