import { comparable } from './said';
import type { LookUp } from './look-up';

/** A known sign of fraud: its stored name, how it is recognised (folded words), and what it is called. */
interface Sign {
  readonly name: string;
  readonly pattern: RegExp;
  readonly vi: string;
  readonly en: string;
}

/** Signs that the police and the press describe (identity-and-residence.md §4.8). */
const SIGNS: readonly Sign[] = [
  {
    name: 'level3',
    pattern: /\b(muc|cap|level) (do )?(3|ba|three)\b/,
    vi: 'Nói “định danh mức 3”: không có mức này.',
    en: 'It speaks of “level 3”: there is no such level.',
  },
  {
    name: 'code',
    pattern: /\b(otp|ma xac (thuc|nhan|minh)|mat khau|passcode|ma pin|password|doc ma|verification code)\b/,
    vi: 'Đòi mã OTP, mật khẩu, passcode.',
    en: 'It wants an OTP, password or passcode.',
  },
  {
    name: 'app',
    pattern:
      /\b(apk|cai (dat )?(app|ung dung|phan mem)|tai (app|ung dung|phan mem)|cai vneid|install|download|dieu khien|anydesk|teamviewer|nguon khong xac dinh)\b/,
    vi: 'Kêu cài ứng dụng ngoài App Store, CH Play.',
    en: 'It wants an app from outside the App Store or Google Play.',
  },
  {
    name: 'link',
    pattern:
      /\b(link|duong (link|dan)|https?|www|bit ly|bam vao|nhan vao|truy cap|click|qr|[a-z0-9-]+ (com|net|top|xyz|vip|info|cc|online|site))\b/,
    vi: 'Gửi đường dẫn hoặc mã QR lạ.',
    en: 'It sends a strange link or QR code.',
  },
  {
    name: 'money',
    pattern:
      /\b(chuyen (khoan|tien)|dong (phi|tien)|nop (phi|tien)|le phi|dat coc|tai khoan an toan|phi (ho so|cap nhat|kich hoat)|transfer|pay|fee|deposit)\b/,
    vi: 'Đòi chuyển tiền, đóng phí.',
    en: 'It wants a transfer or a fee.',
  },
  {
    name: 'zalo',
    pattern: /\b(ket ban|zalo|video call|goi video|telegram|viber|messenger|facebook)\b/,
    vi: 'Kêu kết bạn Zalo, gọi video.',
    en: 'It moves to Zalo or a video call.',
  },
  {
    name: 'face',
    pattern:
      /\b(quay mat|khuon mat|chup (anh|hinh|can cuoc|cccd|giay to|the)|gui (anh|hinh) (can cuoc|cccd|giay to|the)|xac thuc sinh trac|face|photo of (your|my) (card|id))\b/,
    vi: 'Đòi quay mặt, chụp giấy tờ.',
    en: 'It wants your face or pictures of papers.',
  },
  {
    name: 'threat',
    pattern:
      /\b(bi khoa|se khoa|khoa (sim|tai khoan)|bi bat|lenh bat|truy to|rua tien|ma tuy|bi phat|bi huy|vo hieu|trong (ngay|hom nay|24h)|khan cap|gap|arrest|locked|money laundering|urgent|cancelled)\b/,
    vi: 'Doạ khoá, doạ bắt, hối làm gấp.',
    en: 'It threatens a lock or arrest, or hurries you.',
  },
  {
    name: 'police',
    pattern:
      /\b(cong an|canh sat|can bo (phuong|xa|cong an)|vien kiem sat|toa an|c06|police|officer|prosecutor)\b.*\b(goi|nhan|gui|keu|bao|bieu|yeu cau|call|text|ask)|\b(goi|xung|call)\b.*\b(cong an|canh sat|can bo|police|officer)\b/,
    vi: 'Tự xưng công an, cán bộ gọi điện, nhắn tin.',
    en: 'The caller says to be the police or an officer.',
  },
  {
    name: 'prize',
    pattern: /\b(trung thuong|nhan (qua|thuong|tien ho tro)|hoan tien|tro cap|prize|refund|gift)\b/,
    vi: 'Hứa tiền, quà, trợ cấp.',
    en: 'It promises money or gifts.',
  },
  {
    name: 'merger',
    pattern:
      /\b(sap nhap|cap nhat (du lieu|thong tin|vneid|can cuoc|dinh danh)|chuan hoa|van tay (bi )?mo|merger|update your (data|vneid|id))\b/,
    vi: 'Lấy cớ sáp nhập, cập nhật dữ liệu.',
    en: 'It uses the merger or a data update as an excuse.',
  },
];

/** How many words a story without any known sign must have to be taken for one. */
const STORY_WORDS = 6;

/**
 * Reads a pasted message or a story into the names of the signs in it, "none" when there is none. What was said is not kept.
 * Undefined: too short for either, so something else was meant.
 */
export function readSigns(text: string): string | undefined {
  const normal = text.split('+').every((name) => name === 'none' || SIGNS.some((sign) => sign.name === name));
  if (normal) return text;
  const words = comparable(text);
  const found = SIGNS.filter((sign) => sign.pattern.test(words)).map((sign) => sign.name);
  if (found.length > 0) return found.join('+');
  return words.split(' ').length >= STORY_WORDS && !/\?\s*$/.test(text) ? 'none' : undefined;
}

/** Two signs, or one that no office ever shows, are enough to say that it is fraud. */
const ENOUGH = 2;
const NEVER_GENUINE = new Set(['level3', 'code', 'app', 'face']);

/** Weighs the signs: `fraud`, `suspicious`, or `unclear`; their names as lines in both languages. */
export const weighSigns: LookUp = (answers) => {
  const names = new Set((answers['told'] ?? '').split('+'));
  const signs = SIGNS.filter(({ name }) => names.has(name));
  const lines = (language: 'vi' | 'en'): string => signs.map((sign) => `• ${sign[language]}`).join('\n');
  const fraud = signs.length >= ENOUGH || signs.some(({ name }) => NEVER_GENUINE.has(name));
  const outcome = fraud ? 'fraud' : signs.length > 0 ? 'suspicious' : 'unclear';
  return Promise.resolve({ outcome, data: { vi: lines('vi'), en: lines('en') } });
};
