import type { SpokenFrame } from '../core/spoken-form';
import type { VoiceTexts } from '../core/texts';

const AGAIN = 'Anh/chị nói lại chậm hơn, gần máy hơn giúp tôi, hoặc gõ chữ cũng được.';

/** Around what is read aloud in Vietnamese. */
export const viAloud: SpokenFrame = {
  moreInText: 'Chi tiết ở tin nhắn.',
  chooseAloud: 'Anh/chị có thể chọn:',
};

/** What is said about voice messages in Vietnamese. */
export const viVoice = {
  none: (hotlines: string) =>
    `Xin lỗi anh/chị, tôi chưa nghe được tin thoại. Anh/chị gõ chữ giúp tôi, không cần dấu cũng được; hoặc bấm “Gặp cán bộ”.\n\nCần nói chuyện với người thật: ${hotlines}`,
  rejected: {
    'too-long': (seconds: number) =>
      `Tin thoại dài quá ${seconds} giây nên tôi không nghe hết được. Anh/chị nói ngắn hơn, mỗi tin một việc, hoặc gõ chữ nhé.`,
    'too-big': () => 'Tin thoại nặng quá, tôi không nhận được. Anh/chị nói ngắn hơn, hoặc gõ chữ nhé.',
    silent: () => `Tôi không nghe thấy tiếng nói trong tin thoại. ${AGAIN}`,
    corrupt: () => 'Tệp âm thanh bị hỏng nên tôi không nghe được. Anh/chị gửi lại giúp tôi, hoặc gõ chữ nhé.',
    unsupported: () => 'Tôi không mở được loại âm thanh này. Anh/chị bấm nút ghi âm rồi nói giúp tôi, hoặc gõ chữ nhé.',
    'not-understood': () => `Tôi nghe không rõ anh/chị nói gì. ${AGAIN}`,
    unavailable: () =>
      'Tạm thời tôi chưa nghe được tin thoại. Anh/chị gõ chữ giúp tôi, hoặc bấm “Gặp cán bộ”. Lát nữa anh/chị có thể nói lại.',
  },
  twice: 'Hay là anh/chị gõ vài chữ, không cần dấu; hoặc bấm “Gặp cán bộ” để nói với người thật.',
  consent: (outside: string | undefined) =>
    `Lần đầu anh/chị gửi tin thoại, tôi xin phép trước: máy sẽ chuyển lời nói thành chữ để tôi hiểu.${outside === undefined ? '' : ` Việc này do dịch vụ bên ngoài làm: tiếng nói được gửi tới **${outside}**.`} **Tiếng nói được xoá ngay sau khi nghe**, không dùng để nhận dạng anh/chị hay việc nào khác; cán bộ chỉ nghe lại khi đang trực tiếp giúp anh/chị.\n\nAnh/chị đồng ý không? Không đồng ý thì anh/chị cứ gõ chữ như thường.`,
  consentAgain: (outside: string) =>
    `Nơi chuyển lời nói thành chữ đã thay đổi, nên tôi xin phép lại: từ nay tin thoại của anh/chị được gửi tới dịch vụ bên ngoài **${outside}**. **Tiếng nói được xoá ngay sau khi nghe**, không dùng để nhận dạng anh/chị hay việc nào khác; cán bộ chỉ nghe lại khi đang trực tiếp giúp anh/chị.\n\nAnh/chị đồng ý không? Không đồng ý thì anh/chị cứ gõ chữ như thường.`,
  consentGiven: 'Cảm ơn anh/chị. Từ giờ anh/chị cứ nói, tôi nghe.',
  consentRefused:
    'Dạ, tôi không nghe tin thoại và đã xoá tin vừa rồi. Anh/chị cứ gõ chữ; đổi ý lúc nào cũng được, chỉ cần gửi lại tin thoại.',
  refusedBefore:
    'Trước đây anh/chị chọn không cho máy nghe tin thoại, nên tôi chưa nghe và đã xoá tin này. Anh/chị gõ chữ giúp tôi, hoặc bấm “Cho nghe tin thoại” rồi nói lại.',
  heard: (words: string) => `Tôi nghe được: “${words}”`,
  heardBadly: (words: string) => `Tôi nghe chưa rõ, hình như anh/chị nói: “${words}”\n\nCó đúng không?`,
  confirm: (words: string, deed: 'staff' | 'erase' | 'look-up' | 'other') => {
    const act = {
      staff: 'chuyển anh/chị cho cán bộ',
      erase: '**xoá hết** dữ liệu của anh/chị',
      'look-up': 'tra cứu hồ sơ',
      other: 'làm việc này',
    }[deed];
    return `Tôi nghe được: “${words}”\n\nTôi sẽ ${act}. Có đúng ý anh/chị không?`;
  },
  sayAgain: 'Xin lỗi anh/chị, tôi nghe nhầm. Anh/chị nói lại, hoặc gõ chữ giúp tôi nhé.',
  alwaysSpoken: 'Dạ, từ giờ tôi đọc mọi câu trả lời. Không muốn nghe nữa thì nhắn “thôi đọc”.',
  noLongerSpoken: 'Dạ, tôi không đọc nữa. Muốn nghe lại thì nhắn “luôn đọc”.',
  nothingToRead: 'Tôi chưa trả lời gì để đọc. Anh/chị cần hỏi việc gì?',
  cannotSpeak: 'Xin lỗi anh/chị, lúc này tôi không đọc thành tiếng được. Câu trả lời ở dạng chữ phía trên.',
  ...viAloud,
  labels: {
    agree: 'Đồng ý',
    refuse: 'Không đồng ý',
    allow: 'Cho nghe tin thoại',
    right: 'Đúng rồi',
    wrong: 'Không đúng',
    notThat: 'Không đúng',
    read: '🔊 Đọc cho tôi nghe',
  },
} satisfies VoiceTexts;
