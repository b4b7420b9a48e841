import type { AnnouncementContent } from '../core/announcing';
import type { Topic } from '../core/subscribing';

/** A beginning for an announcement, by the offices' skeleton: who, what, when, where, what to bring, free of charge, contact. */
export interface AnnouncementTemplate {
  readonly id: string;
  readonly topic: Topic;
  readonly name: { readonly vi: string; readonly en: string };
  readonly title: AnnouncementContent['title'];
  readonly body: AnnouncementContent['body'];
}

function template(
  id: string,
  topic: Topic,
  [vi, en]: readonly [string, string],
  [what, whatEn]: readonly [string, string],
  [bring, bringEn]: readonly [string, string],
): AnnouncementTemplate {
  return {
    id,
    topic,
    name: { vi, en },
    title: { vi, en },
    body: {
      vi: `Công an {ward} thông báo tới bà con: ${what}\n• Thời gian: …\n• Địa điểm: …\n• Mang theo: ${bring}\nMiễn phí.`,
      en: `The police of {ward} inform residents: ${whatEn}\n• When: …\n• Where: …\n• Bring: ${bringEn}\nFree of charge.`,
    },
  };
}

/** Templates in the order in which they are offered. */
export const TEMPLATES: readonly AnnouncementTemplate[] = [
  template(
    'mobile',
    'mobile',
    ['Đội lưu động về khu phố', 'The mobile team comes to the neighbourhood'],
    ['đội lưu động nhận hồ sơ tại chỗ.', 'the mobile team takes applications on the spot.'],
    ['thẻ căn cước (nếu có)', 'ID card (if any)'],
  ),
  template(
    'activate',
    'identity',
    ['Kích hoạt tài khoản định danh', 'Activate your electronic ID account'],
    [
      'mời bà con chưa kích hoạt tài khoản tới để được hướng dẫn.',
      'who has not activated the account yet is invited to come and be helped.',
    ],
    ['điện thoại, thẻ căn cước', 'phone, ID card'],
  ),
  template(
    'online',
    'services',
    ['Nộp hồ sơ trên mạng', 'Apply online'],
    [
      'bà con nộp hồ sơ trên Cổng Dịch vụ công quốc gia, có người hướng dẫn tại chỗ.',
      'apply on the National Public Service Portal; people on site will help you.',
    ],
    ['điện thoại đã kích hoạt VNeID', 'a phone with an activated VNeID'],
  ),
  template(
    'health-book',
    'benefits',
    ['Sổ sức khỏe điện tử', 'Electronic health book'],
    [
      'hướng dẫn tích hợp bảo hiểm y tế và sổ sức khỏe vào VNeID.',
      'help to add health insurance and the health book to VNeID.',
    ],
    ['thẻ bảo hiểm y tế, điện thoại', 'health insurance card, phone'],
  ),
  template(
    'land-data',
    'land',
    ['Làm sạch dữ liệu đất đai', 'Land data'],
    [
      'thu bản sao giấy chứng nhận để đối chiếu dữ liệu đất đai. Không giao bản gốc.',
      'copies of certificates are collected to check land data. Never hand over the original.',
    ],
    ['bản sao giấy chứng nhận, thẻ căn cước', 'a copy of the certificate, ID card'],
  ),
  {
    id: 'scam',
    topic: 'scam',
    name: { vi: 'Cảnh báo lừa đảo', en: 'Scam warning' },
    title: { vi: 'Cảnh báo lừa đảo', en: 'Scam warning' },
    body: {
      vi: 'Công an {ward} cảnh báo: gần đây có người giả danh công an để …\n• Dấu hiệu: …\n• Cần làm: không bấm đường dẫn lạ, tắt máy, báo công an nơi gần nhất.',
      en: 'The police of {ward} warn: lately impostors pretend to be police to …\n• Signs: …\n• What to do: open no strange links, hang up, tell the nearest police.',
    },
  },
];
