import type { StateText } from './dialog';

const vi = {
  areas: {
    ask: '**Đăng ký nhận thông báo.** Anh/chị muốn nhận tin của phường, xã nào? Bấm một nơi, hoặc nhắn tên một hay nhiều nơi.',
    hint: 'Anh/chị nhắn tên phường, xã bây giờ (sau 01/07/2025), ví dụ “Dĩ An và Đông Hòa”, hoặc “tất cả”.',
    name: 'khu vực',
  },
  topics: {
    ask: 'Anh/chị muốn nhận loại tin nào? Bấm một loại, hoặc nhắn vài loại, ví dụ “căn cước, lừa đảo”.',
    hint: 'Anh/chị bấm một loại tin, hoặc nhắn “tất cả”.',
    name: 'loại tin',
  },
  language: {
    ask: 'Nhận tin bằng tiếng gì?',
    options: { vi: 'Tiếng Việt', en: 'English' },
    words: { vi: ['tiếng việt', 'việt', 'vietnamese'], en: ['tiếng anh', 'anh', 'english'] },
    name: 'ngôn ngữ',
  },
  quiet: {
    ask: 'Từ 21 giờ đến 7 giờ tôi không gửi, trừ tin khẩn. Anh/chị muốn sao?',
    hint: 'Anh/chị bấm một khung giờ.',
    options: {
      night: 'Không gửi 21 giờ – 7 giờ',
      early: 'Không gửi 20 giờ – 8 giờ',
      evening: 'Chỉ gửi buổi tối 18 – 21 giờ',
      own: 'Giờ khác',
    },
    words: {
      night: ['như vậy được rồi', 'được', 'ok', 'mặc định', 'vậy đi', 'sao cũng được', 'bình thường'],
      early: ['ngủ sớm', '20 giờ'],
      evening: ['buổi tối', 'chỉ buổi tối', 'tối', 'sau giờ làm'],
      own: ['giờ khác', 'khác', 'tự chọn'],
    },
    name: 'giờ không gửi',
  },
  ownQuiet: {
    ask: 'Anh/chị không muốn nhận từ mấy giờ đến mấy giờ? Ví dụ: “từ 12 giờ đến 14 giờ”. Ban đêm tôi vẫn không gửi.',
    hint: 'Anh/chị nhắn hai mốc giờ chẵn, ví dụ “20 giờ đến 8 giờ”.',
    name: 'giờ riêng',
  },
  activated: {
    ask: 'Tài khoản định danh (VNeID mức 2) của anh/chị kích hoạt chưa? Tôi hỏi để khỏi gửi tin nhắc kích hoạt cho người đã xong. Không nói cũng được.',
    options: { yes: 'Đã kích hoạt', no: 'Chưa kích hoạt', unsaid: 'Không nói' },
    words: {
      yes: ['rồi', 'kích hoạt rồi', 'xong rồi', 'có rồi'],
      no: ['chưa', 'chưa có', 'chưa làm'],
      unsaid: ['không nói', 'bỏ qua', 'không biết', 'không rõ', 'khỏi'],
    },
    name: 'đã kích hoạt chưa',
  },
  summary: { ask: 'Đang ghi lại…' },
  consent: {
    ask: 'Anh/chị xem lại:\n{data.summaryVi}\n\nTin sẽ tới ngay trong cuộc trò chuyện này. Để gửi tin, tôi giữ các lựa chọn trên và kết quả từng lần gửi (xóa sau 30 ngày); không dùng vào việc khác. Dừng lúc nào cũng được: nhắn “dừng nhận tin”. **Anh/chị đồng ý không?**',
    hint: 'Anh/chị bấm “Đồng ý” hoặc “Không”. Chưa đồng ý thì tôi chưa đăng ký.',
    options: { yes: 'Đồng ý', no: 'Không', elsewhere: 'Nhận ở nơi khác' },
    words: {
      yes: ['đồng ý', 'có', 'ừ', 'ok', 'được'],
      no: ['không', 'không đồng ý', 'thôi'],
      elsewhere: ['nơi khác', 'qua telegram', 'telegram', 'zalo', 'kênh khác'],
    },
    name: 'đồng ý',
  },
  save: { ask: 'Đang đăng ký…' },
  doneEnd: {
    ask: 'Đã đăng ký. Khi có thông báo tôi gửi vào đây. Nhắn “dừng nhận tin” để dừng, “đổi đăng ký nhận tin” để đổi, “nhắc lại thông báo” để xem lại.',
  },
  refusedEnd: {
    ask: 'Dạ, tôi không đăng ký và không giữ các lựa chọn vừa rồi. Khi nào cần, anh/chị nhắn “đăng ký nhận thông báo”.',
  },
  elsewhereEnd: {
    ask: 'Tin tới nơi anh/chị đăng ký. Muốn nhận ở kênh khác (ví dụ Telegram), anh/chị mở trợ lý này ở kênh đó và nhắn “đăng ký nhận thông báo”. Ở đây tôi chưa đăng ký.',
  },
  failedEnd: { ask: 'Tôi chưa đăng ký được. Anh/chị thử lại sau, hoặc bấm “Gặp cán bộ”.' },
} satisfies Readonly<Record<string, StateText>>;

const en = {
  areas: {
    ask: '**Subscribe to announcements.** Which ward or commune do you want news of? Press one, or write one or several names.',
    hint: 'Write a ward or commune of today (since 1 July 2025), for example “Di An and Dong Hoa”, or “all”.',
    name: 'area',
  },
  topics: {
    ask: 'Which news do you want? Press one, or write several, for example “ID cards, scams”.',
    hint: 'Press a kind of news, or write “all”.',
    name: 'news',
  },
  language: {
    ask: 'In which language?',
    options: { vi: 'Tiếng Việt', en: 'English' },
    words: { vi: ['vietnamese'], en: ['english'] },
    name: 'language',
  },
  quiet: {
    ask: 'From 21:00 to 7:00 I send nothing, unless it is urgent. What suits you?',
    hint: 'Press one of the hours.',
    options: {
      night: 'Nothing 21:00 – 7:00',
      early: 'Nothing 20:00 – 8:00',
      evening: 'Only in the evening 18 – 21',
      own: 'Other hours',
    },
    words: {
      night: ['fine', 'ok', 'default', 'that is fine', 'as it is'],
      early: ['early'],
      evening: ['evening', 'only evenings', 'after work'],
      own: ['other', 'other hours'],
    },
    name: 'quiet hours',
  },
  ownQuiet: {
    ask: 'From what hour to what hour do you want nothing? For example “from 12 to 14”. At night I send nothing anyway.',
    hint: 'Write two whole hours, for example “20 to 8”.',
    name: 'own hours',
  },
  activated: {
    ask: 'Is your electronic ID account (VNeID level 2) activated? I ask so that reminders to activate go only to those who need them. You need not say.',
    options: { yes: 'Activated', no: 'Not activated', unsaid: 'Rather not say' },
    words: {
      yes: ['activated', 'it is', 'already'],
      no: ['not yet', 'not activated'],
      unsaid: ['rather not say', 'skip', 'not sure', 'do not know'],
    },
    name: 'activated',
  },
  summary: { ask: 'Noting…' },
  consent: {
    ask: 'Please check:\n{data.summaryEn}\n\nAnnouncements come right here in this chat. To send them I keep these choices and the result of each sending (deleted after 30 days); for nothing else. Stop at any time: write “stop announcements”. **Do you agree?**',
    hint: 'Press “I agree” or “No”. Until you agree I subscribe nothing.',
    options: { yes: 'I agree', no: 'No', elsewhere: 'Get them elsewhere' },
    words: {
      yes: ['agree', 'yes', 'ok', 'sure'],
      no: ['no', 'i do not agree'],
      elsewhere: ['elsewhere', 'on telegram', 'telegram', 'zalo', 'another channel'],
    },
    name: 'consent',
  },
  save: { ask: 'Subscribing…' },
  doneEnd: {
    ask: 'You are subscribed. Announcements will come here. Write “stop announcements” to stop, “my announcements” to see or change, “repeat announcements” to see the last ones.',
  },
  refusedEnd: {
    ask: 'All right, I subscribed nothing and keep none of these choices. Write “subscribe to announcements” whenever you like.',
  },
  elsewhereEnd: {
    ask: 'Announcements come where you subscribe. To get them on another channel (such as Telegram), open this assistant there and write “subscribe to announcements”. Here I subscribed nothing.',
  },
  failedEnd: { ask: 'I could not subscribe you. Please try again later, or press “Talk to staff”.' },
} satisfies Readonly<Record<keyof typeof vi, StateText>>;

/** Texts of the dialog in which people subscribe. */
export const announcementsTexts = {
  title: { vi: 'Đăng ký nhận thông báo', en: 'Subscribe to announcements' },
  vi,
  en,
} as const;
