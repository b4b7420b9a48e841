import type { Language } from '../core/message';

/** What stands around every announcement. No office can leave it out. */
export const ANNOUNCEMENT_FRAME: Readonly<
  Record<
    Language,
    {
      readonly source: (office: string) => string;
      readonly contact: (how: string) => string;
      readonly until: (day: string) => string;
      readonly antiScam: string;
      readonly howToStop: string;
      readonly stop: string;
      readonly noArea: string;
      readonly test: string;
    }
  >
> = {
  vi: {
    source: (office) => `Nguồn: ${office}.`,
    contact: (how) => `Liên hệ: ${how}.`,
    until: (day) => `Tin có giá trị đến hết ngày ${day}.`,
    antiScam:
      'Công an KHÔNG gọi điện yêu cầu cung cấp mã OTP, mật khẩu, chuyển tiền hay cài ứng dụng. Nghi ngờ thì chép tin gửi vào đây để hỏi.',
    howToStop: 'Không muốn nhận nữa: bấm nút bên dưới hoặc nhắn “dừng nhận tin”.',
    stop: 'Dừng nhận tin',
    noArea: 'ở địa phương',
    test: '**[GỬI THỬ, chưa gửi cho bà con]**',
  },
  en: {
    source: (office) => `Source: ${office}.`,
    contact: (how) => `Contact: ${how}.`,
    until: (day) => `Valid until ${day}.`,
    antiScam:
      'The police do NOT phone to ask for OTPs, passwords, transfers or to install apps. In doubt, copy the message here and ask.',
    howToStop: 'To stop: press the button below or write “stop announcements”.',
    stop: 'Stop announcements',
    noArea: 'of your area',
    test: '**[TEST, not sent to residents]**',
  },
};
