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
      /** Said first when it is read aloud. */
      readonly listen: string;
      readonly antiScamSpoken: string;
      /** Said last when it is read aloud. */
      readonly moreInText: string;
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
    listen: 'Mời bà con nghe thông báo.',
    antiScamSpoken: 'Bà con nhớ: công an không gọi điện hỏi mã OTP, mật khẩu hay bảo chuyển tiền.',
    moreInText: 'Chi tiết ở tin nhắn.',
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
    listen: 'An announcement for residents.',
    antiScamSpoken: 'Remember: the police do not phone to ask for OTPs or passwords, or to make you transfer money.',
    moreInText: 'Details are in the message.',
    howToStop: 'To stop: press the button below or write “stop announcements”.',
    stop: 'Stop announcements',
    noArea: 'of your area',
    test: '**[TEST, not sent to residents]**',
  },
};
