import type { StateText } from './dialog';

const vi = {
  harm: {
    ask: 'Anh/chị bình tĩnh, cúp máy, đừng bấm gì thêm. Đừng gửi mã OTP, mật khẩu vào đây.\n\nAnh/chị đã lỡ làm gì chưa?',
    hint: 'Anh/chị chọn một ý: chưa làm gì, mất tiền, cài ứng dụng, đưa mã, gửi giấy tờ, hay bấm link.',
    options: {
      none: 'Chưa làm gì, muốn hỏi thôi',
      money: 'Mất tiền, chuyển tiền rồi',
      app: 'Lỡ cài ứng dụng lạ',
      code: 'Lỡ đưa OTP, mật khẩu',
      info: 'Lỡ gửi ảnh giấy tờ, quay mặt',
      clicked: 'Lỡ bấm link',
    },
    words: {
      none: [
        'chưa',
        'chưa làm gì',
        'không',
        'chưa bấm',
        'mới nghe máy',
        'muốn hỏi',
        'chưa có gì',
        'không có',
        'chưa mất gì',
      ],
      money: [
        'mất tiền',
        'chuyển tiền',
        'chuyển khoản',
        'bị trừ tiền',
        'mất hết tiền',
        'lỡ chuyển',
        'mất triệu',
        'bị lừa tiền',
        'rút tiền',
      ],
      app: ['cài app', 'cài ứng dụng', 'cài rồi', 'file apk', 'điều khiển máy', 'lỡ cài', 'tải app', 'apk'],
      code: ['đưa otp', 'đọc otp', 'đọc mã', 'đưa mã', 'đưa mật khẩu', 'cho mã', 'otp', 'mật khẩu', 'lỡ đọc'],
      info: [
        'gửi ảnh',
        'gửi hình',
        'chụp căn cước',
        'quay mặt',
        'ảnh căn cước',
        'hình căn cước',
        'số căn cước',
        'gửi căn cước',
      ],
      clicked: ['bấm link', 'bấm vào link', 'nhấn link', 'lỡ bấm', 'mở link', 'bấm rồi', 'click'],
    },
    name: 'đã lỡ làm gì',
  },
  told: {
    ask: 'Anh/chị **dán tin nhắn** vào đây, hoặc kể họ nói gì, bảo làm gì. Tôi chỉ xem dấu hiệu, không lưu nội dung.',
    hint: 'Ví dụ: “người ta xưng công an phường, kêu bấm link cập nhật VNeID”.',
    name: 'chuyện gì',
  },
  weigh: { ask: 'Tôi xem dấu hiệu…' },
  clicked: {
    ask: 'Đóng trang đó lại. Sau khi bấm, anh/chị có nhập hay cài gì không?',
    options: { nothing: 'Không nhập, không cài', typed: 'Có nhập mật khẩu, số thẻ', installed: 'Có cài ứng dụng' },
    words: {
      nothing: ['không', 'chưa', 'không nhập', 'thoát ra liền', 'không có', 'chưa nhập', 'tắt liền', 'chưa làm gì'],
      typed: ['có nhập', 'nhập rồi', 'mật khẩu', 'số thẻ', 'nhập mật khẩu', 'otp', 'điền rồi'],
      installed: ['cài rồi', 'có cài', 'cài app', 'lỡ cài', 'tải về'],
    },
    name: 'sau khi bấm link',
  },
  app: {
    ask: '**Tắt nguồn máy, hoặc tắt Wi-Fi và dữ liệu di động ngay**: họ có thể đang điều khiển máy. Làm tiếp bằng máy khác. Chưa mở lại máy đó; sau này phải khôi phục cài đặt gốc.\n\nTắt rồi chưa?',
    options: { done: 'Tắt rồi' },
    words: { done: ['rồi', 'xong', 'tắt rồi', 'ok', 'đã tắt'] },
    name: 'tắt máy',
  },
  code: {
    ask: '**1. Gọi ngân hàng** nhờ khoá tài khoản và thẻ ngay, càng sớm càng tốt.\n\nXong chưa?',
    options: { done: 'Gọi rồi', none: 'Tôi không có ngân hàng' },
    words: {
      done: ['rồi', 'xong', 'gọi rồi', 'khoá rồi', 'đã gọi', 'được rồi'],
      none: ['không có ngân hàng', 'không có tài khoản', 'không có'],
    },
    name: 'khoá ngân hàng',
  },
  password: {
    ask: '**2. Đổi mật khẩu và passcode VNeID** trên máy khác, rồi tới email, Zalo. Vào được không?',
    options: { done: 'Đổi xong', cannot: 'Không vào được' },
    words: {
      done: ['rồi', 'xong', 'được', 'đổi rồi', 'đổi xong', 'được rồi'],
      cannot: ['không vào được', 'không được', 'quên mật khẩu', 'không biết', 'không', 'chưa được'],
    },
    name: 'đổi mật khẩu',
  },
  lock: {
    ask: 'Anh/chị gọi {hotline.eid}, hoặc ra công an phường, xã, xin **khoá tài khoản VNeID**.\n\nBiết rồi thì mình làm tiếp.',
    options: { done: 'Làm tiếp' },
    words: { done: ['rồi', 'ok', 'tiếp', 'xong', 'được'] },
    name: 'khoá VNeID',
  },
  bank: {
    ask: '**1. Gọi ngân hàng ngay**, bằng số sau lưng thẻ hoặc trên trang chính thức. Nói rõ bị lừa, nhờ khoá tài khoản và giữ tiền lại.\n\nGọi được chưa?',
    options: { done: 'Gọi rồi', cannot: 'Không gọi được' },
    words: {
      done: ['rồi', 'xong', 'gọi rồi', 'đã gọi', 'khoá rồi', 'được rồi'],
      cannot: ['không gọi được', 'chưa', 'không được', 'không biết số', 'chưa được', 'máy bận'],
    },
    name: 'gọi ngân hàng',
  },
  bankHelp: {
    ask: 'Ra thẳng quầy ngân hàng gần nhất, hoặc nhờ người nhà gọi giúp. Đừng gọi số kẻ lạ cho. Trong lúc đó mình báo công an.',
    options: { done: 'Làm tiếp' },
    words: { done: ['rồi', 'ok', 'tiếp', 'dạ', 'được'] },
    name: 'tới ngân hàng',
  },
  police: {
    ask: '**Báo công an**: gọi {hotline.police}, hoặc tới công an phường, xã gần nhất. Mang giấy tờ, số tài khoản nhận tiền, biên lai, tin nhắn, số điện thoại của họ. **Đừng xoá gì.**',
    options: { done: 'Báo rồi', keep: 'Tôi sẽ báo ngay' },
    words: {
      done: ['rồi', 'báo rồi', 'gọi rồi', 'xong'],
      keep: ['sẽ báo', 'để báo', 'ok', 'dạ', 'chưa', 'được', 'đang đi'],
    },
    name: 'báo công an',
  },
  fraudEnd: {
    ask: '**Đây là lừa đảo.** Dấu hiệu:\n{data.vi}\n\nCông an **không** làm VNeID, căn cước qua điện thoại, Zalo; không hỏi OTP, không bắt cài ứng dụng, không đòi chuyển tiền.\n\nAnh/chị cúp máy, chặn số, đừng bấm gì, giữ tin nhắn để báo {hotline.police}.',
  },
  suspiciousEnd: {
    ask: '**Rất đáng nghi.** Dấu hiệu:\n{data.vi}\n\nAnh/chị đừng làm theo. Cúp máy, tự ra công an phường, xã hoặc gọi {hotline.eid} để hỏi. Đừng gọi lại số họ cho.',
  },
  unclearEnd: {
    ask: 'Tôi chưa thấy dấu hiệu quen thuộc, nhưng **không có nghĩa là an toàn**. Ai đòi OTP, tiền, ảnh giấy tờ hay bắt cài ứng dụng thì đừng làm. Hỏi công an phường, xã hoặc gọi {hotline.eid} cho chắc.',
  },
  clickedEnd: {
    ask: 'Chỉ bấm mà chưa nhập, chưa cài thì thường chưa mất gì. Anh/chị xem máy có ứng dụng lạ không, theo dõi tài khoản ngân hàng, thấy lạ gọi ngân hàng ngay.',
  },
  infoEnd: {
    ask: 'Anh/chị đừng gửi thêm gì.\n• Có quay mặt: gọi ngân hàng nhờ theo dõi, khoá nếu cần.\n• Đổi mật khẩu VNeID, ngân hàng.\n• Báo công an phường, xã để có ghi nhận, phòng họ vay tiền tên mình.',
  },
  keepEnd: {
    ask: 'Anh/chị làm đúng rồi. Nhớ thêm:\n• Máy đã cài ứng dụng lạ: khôi phục cài đặt gốc trước khi dùng lại.\n• Ai hứa lấy lại tiền mà đòi phí cũng là lừa đảo.\n• Cần người thật thì bấm “Gặp cán bộ”.',
  },
} satisfies Readonly<Record<string, StateText>>;

const en = {
  harm: {
    ask: 'Stay calm, hang up, tap nothing more. Send no OTP or password here.\n\nHas anything happened already?',
    hint: 'Choose: nothing yet, money, an app, a code, papers, or a link.',
    options: {
      none: 'Nothing yet, I only ask',
      money: 'Money is gone or sent',
      app: 'I installed a strange app',
      code: 'I gave an OTP or password',
      info: 'I sent papers or my face',
      clicked: 'I tapped a link',
    },
    words: {
      none: ['nothing', 'no', 'not yet', 'just asking', 'only asking'],
      money: ['money', 'transferred', 'lost money', 'paid', 'sent money'],
      app: ['installed', 'app', 'apk', 'remote control'],
      code: ['otp', 'password', 'code', 'passcode'],
      info: ['photo', 'picture', 'face', 'papers', 'id card', 'id number'],
      clicked: ['clicked', 'tapped', 'link', 'opened'],
    },
    name: 'what happened',
  },
  told: {
    ask: '**Paste the message** here, or tell me what they said and want. I only look for signs and do not keep the text.',
    hint: 'For example: “someone says he is the ward police and wants me to tap a link”.',
    name: 'the story',
  },
  weigh: { ask: 'Looking for signs…' },
  clicked: {
    ask: 'Close that page. Did you type or install anything after tapping?',
    options: { nothing: 'Nothing', typed: 'I typed a password or card', installed: 'I installed an app' },
    words: {
      nothing: ['no', 'nothing', 'closed it'],
      typed: ['typed', 'password', 'card number', 'entered'],
      installed: ['installed', 'app', 'downloaded'],
    },
    name: 'after the link',
  },
  app: {
    ask: '**Switch the phone off, or Wi-Fi and mobile data, now**: they may control it. Go on with another device. Leave it off; it must be reset to factory settings later.\n\nIs it off?',
    options: { done: 'It is off' },
    words: { done: ['yes', 'off', 'done', 'ok'] },
    name: 'phone off',
  },
  code: {
    ask: '**1. Call your bank** and have accounts and cards frozen, the sooner the better.\n\nDone?',
    options: { done: 'Called', none: 'I have no bank' },
    words: { done: ['yes', 'done', 'called'], none: ['no bank', 'no account'] },
    name: 'bank frozen',
  },
  password: {
    ask: '**2. Change your VNeID password and passcode** on another device, then e-mail and Zalo. Can you get in?',
    options: { done: 'Changed', cannot: 'I cannot get in' },
    words: { done: ['yes', 'changed', 'done'], cannot: ['no', 'cannot', 'can’t', 'forgot'] },
    name: 'password',
  },
  lock: {
    ask: 'Call {hotline.eid} or go to the ward or commune police and have your **VNeID account locked**.\n\nTap to go on.',
    options: { done: 'Go on' },
    words: { done: ['ok', 'yes', 'done'] },
    name: 'lock',
  },
  bank: {
    ask: '**1. Call your bank now**, with the number on the card or the official site. Say it was fraud; ask to freeze the account and hold the money.\n\nDid you reach them?',
    options: { done: 'Called', cannot: 'I cannot reach them' },
    words: { done: ['yes', 'called', 'done', 'frozen'], cannot: ['no', 'not yet', 'cannot', 'can’t', 'busy'] },
    name: 'bank',
  },
  bankHelp: {
    ask: 'Go straight to the nearest branch, or let your family call. Never use a number a stranger gave you. Meanwhile we tell the police.',
    options: { done: 'Go on' },
    words: { done: ['ok', 'yes', 'done'] },
    name: 'branch',
  },
  police: {
    ask: '**Tell the police**: call {hotline.police} or go to the nearest ward or commune police. Bring papers, the receiving account, receipts, messages, their numbers. **Delete nothing.**',
    options: { done: 'Reported', keep: 'I will right away' },
    words: { done: ['reported', 'done', 'yes', 'called'], keep: ['will', 'ok', 'not yet', 'going'] },
    name: 'police',
  },
  fraudEnd: {
    ask: '**This is a scam.** Signs:\n{data.en}\n\nThe police do **not** do VNeID or ID cards by phone or Zalo, never ask for an OTP, an app or a transfer.\n\nHang up, block the number, tap nothing, keep the message for {hotline.police}.',
  },
  suspiciousEnd: {
    ask: '**Very suspicious.** Signs:\n{data.en}\n\nDo not follow it. Hang up and ask the ward or commune police or {hotline.eid} yourself. Do not call back their number.',
  },
  unclearEnd: {
    ask: 'I see none of the known signs, but that does **not** mean it is safe. If anyone wants an OTP, money, pictures of papers or an app, do not do it. Ask the ward or commune police or {hotline.eid}.',
  },
  clickedEnd: {
    ask: 'If you only tapped, usually nothing is lost. Look for strange apps, watch your bank account, and call the bank at once if anything looks odd.',
  },
  infoEnd: {
    ask: 'Send nothing more.\n• If you filmed your face: have your bank watch or freeze the account.\n• Change your VNeID and bank passwords.\n• Tell the ward or commune police, so that it is on record if somebody borrows in your name.',
  },
  keepEnd: {
    ask: 'You did right. Remember:\n• A phone with a strange app must be reset before you use it again.\n• Whoever promises your money back for a fee is a scammer, too.\n• For a person press “Talk to staff”.',
  },
} satisfies Readonly<Record<string, StateText>>;

/** What the scam check says. */
export const scamCheckTexts = { title: { vi: 'Có phải lừa đảo?', en: 'Is it a scam?' }, vi, en };
