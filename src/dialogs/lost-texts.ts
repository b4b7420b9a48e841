import type { StateText } from './dialog';

const vi = {
  what: {
    ask: 'Anh/chị bình tĩnh, mình làm từng việc, việc gấp trước.\n\nAnh/chị mất gì?',
    hint: 'Anh/chị chọn điện thoại, hoặc chỉ mất thẻ.',
    options: { phone: 'Điện thoại, hoặc cả hai', card: 'Chỉ mất thẻ căn cước' },
    words: {
      phone: [
        'điện thoại',
        'mất máy',
        'cái máy',
        'mất đt',
        'mất sim',
        'cả hai',
        'mất hết',
        'mất bóp',
        'mất ví',
        'giật điện thoại',
        'iphone',
      ],
      card: ['thẻ', 'căn cước', 'cccd', 'mất thẻ', 'mất căn cước', 'giấy tờ', 'cmnd', 'căn cước công dân'],
    },
    name: 'mất gì',
  },
  sim: {
    ask: '**1. Khoá SIM.** Mượn máy khác gọi nhà mạng của anh/chị, nhờ khoá SIM ngay để không ai nhận mã OTP.\n\nKhoá được chưa?',
    options: { done: 'Khoá rồi', help: 'Không biết gọi đâu' },
    words: {
      done: ['rồi', 'xong', 'khoá rồi', 'gọi rồi', 'được rồi', 'đã khoá', 'đã gọi'],
      help: ['không biết', 'gọi đâu', 'gọi số nào', 'số mấy', 'không gọi được', 'làm sao khoá'],
    },
    name: 'khoá SIM',
  },
  simHelp: {
    ask: 'Anh/chị tìm số tổng đài trên trang chính thức của nhà mạng, hoặc ra cửa hàng của nhà mạng, mang theo giấy tờ tuỳ thân nếu có. Đừng gọi số ai đó nhắn cho.\n\nXong anh/chị bấm bên dưới.',
    options: { done: 'Xong rồi' },
    words: { done: ['rồi', 'xong', 'được rồi', 'khoá rồi'] },
    name: 'gọi nhà mạng',
  },
  bank: {
    ask: '**2. Gọi ngân hàng**, ví điện tử: nhờ khoá tài khoản và thẻ trên máy đó.\n\nXong chưa?',
    options: { done: 'Gọi rồi', none: 'Máy không có ngân hàng' },
    words: {
      done: ['rồi', 'xong', 'gọi rồi', 'khoá rồi', 'được rồi', 'đã gọi'],
      none: [
        'không có ngân hàng',
        'không xài ngân hàng',
        'không dùng ngân hàng',
        'không có app',
        'không có',
        'không cài',
      ],
    },
    name: 'ngân hàng',
  },
  account: {
    ask: '**3. Khoá VNeID.** Mượn máy khác đăng nhập VNeID, đổi mật khẩu, gửi yêu cầu khoá tài khoản (gõ tìm “khoá căn cước điện tử”). Khoá {fee.eid.lock}.\n\nLàm được không?',
    options: { locked: 'Khoá được rồi', cannot: 'Không vào được', none: 'Tôi chưa có VNeID' },
    words: {
      locked: ['rồi', 'xong', 'được', 'được rồi', 'khoá rồi', 'đổi rồi'],
      cannot: ['không được', 'không vào được', 'không có máy', 'quên mật khẩu', 'không biết làm', 'đòi otp', 'đòi mã'],
      none: ['chưa có', 'chưa có vneid', 'không có vneid', 'không xài vneid', 'không dùng vneid', 'chưa cài'],
    },
    name: 'khoá VNeID',
  },
  office: {
    ask: 'Không sao. Anh/chị ra công an phường, xã xin khoá tài khoản (mẫu TK03 có tại chỗ), mang thẻ căn cước nếu còn. Gấp thì gọi {hotline.eid}.\n\nBiết rồi thì mình làm tiếp.',
    options: { done: 'Biết rồi, làm tiếp' },
    words: { done: ['rồi', 'ok', 'biết rồi', 'xong', 'tiếp', 'được'] },
    name: 'khoá tại công an',
  },
  police: {
    ask: 'Máy bị **trộm, cướp giật** hay chỉ làm rơi?',
    options: { stolen: 'Bị trộm, cướp giật', lost: 'Làm rơi, để quên' },
    words: {
      stolen: ['trộm', 'cướp', 'giật', 'móc túi', 'lấy cắp', 'bị lấy', 'ăn cắp'],
      lost: ['rơi', 'rớt', 'để quên', 'quên', 'làm mất', 'không biết', 'làm rớt', 'mất'],
    },
    name: 'mất thế nào',
  },
  report: {
    ask: '**4. Báo công an** nơi bị mất, hoặc gọi {hotline.police}. Anh/chị nhớ giờ, chỗ mất và loại máy.\n\nXong thì mình làm tiếp.',
    options: { done: 'Làm tiếp' },
    words: { done: ['rồi', 'xong', 'báo rồi', 'ok', 'tiếp', 'được'] },
    name: 'báo công an',
  },
  alsoCard: {
    ask: 'Thẻ căn cước có mất luôn không?',
    options: { yes: 'Mất luôn rồi', no: 'Thẻ vẫn còn' },
    words: {
      yes: ['có', 'mất luôn', 'mất rồi', 'mất cả thẻ', 'mất hết', 'mất'],
      no: ['không', 'còn', 'vẫn còn', 'không mất', 'thẻ còn'],
    },
    name: 'thẻ căn cước',
  },
  watch: {
    ask: '**1. Phòng bị lợi dụng.** Báo công an phường, xã và ngân hàng biết thẻ mất. Ai gọi nói nhặt được thẻ, đòi chuyển tiền trước hay hỏi OTP là lừa đảo.\n\nAnh/chị muốn làm lại thẻ luôn không?',
    options: { done: 'Làm lại thẻ', found: 'Tôi tìm lại được rồi' },
    words: {
      done: ['có', 'làm lại', 'muốn', 'làm luôn', 'rồi', 'làm thẻ mới', 'ok', 'tiếp'],
      found: ['tìm thấy', 'tìm được', 'kiếm được', 'thấy rồi', 'tìm lại được', 'có người trả'],
    },
    name: 'phòng lợi dụng',
  },
  login: {
    ask: '**2. Làm lại thẻ.** Anh/chị có vào được VNeID **mức 2** không?',
    options: { yes: 'Vào được', no: 'Không, hoặc không chắc' },
    words: {
      yes: ['có', 'được', 'vào được', 'mức 2', 'vô được', 'có mức 2'],
      no: ['không', 'chưa', 'không vào được', 'không có', 'không chắc', 'không biết', 'mức 1', 'chưa có'],
    },
    name: 'VNeID mức 2',
  },
  phoneEnd: {
    ask: 'Vậy là xong việc gấp. Tiếp theo: làm lại SIM số cũ ở nhà mạng, có máy mới thì cài VNeID và đăng nhập bằng thẻ gắn chip (NFC), rồi xin mở khoá.',
  },
  deskEnd: {
    ask: 'Anh/chị tới công an phường, xã có điểm làm thẻ, ở đâu cũng được. Cho biết họ tên, số định danh (nói với cán bộ, đừng gửi ở đây). Không cần đơn báo mất.\n\nPhí: {fee.id.reissue|amount}. Có thẻ: không quá {time.id.card}. Nhờ cán bộ mở lại VNeID luôn.',
  },
  onlineEnd: {
    ask: 'Anh/chị nộp **hoàn toàn qua mạng**, không phải tới: vào VNeID hoặc {link.portal}, tìm “cấp lại thẻ căn cước”, chọn lý do mất.\n\nPhí: {fee.id.reissue}. Có thẻ: không quá {time.id.card}. Trong lúc chờ, dùng căn cước điện tử trên VNeID.',
  },
  foundEnd: {
    ask: 'Mừng cho anh/chị! Chưa xin cấp lại thì dùng tiếp. Đã xin cấp lại rồi thì đừng dùng thẻ cũ, mang ra công an phường, xã hỏi để nộp lại.',
  },
} satisfies Readonly<Record<string, StateText>>;

const en = {
  what: {
    ask: 'Stay calm: one thing at a time, the urgent ones first.\n\nWhat is gone?',
    hint: 'Choose the phone, or the card only.',
    options: { phone: 'The phone, or both', card: 'The ID card only' },
    words: {
      phone: ['phone', 'mobile', 'both', 'everything', 'wallet and phone', 'sim'],
      card: ['card', 'id', 'id card', 'wallet', 'papers'],
    },
    name: 'what is lost',
  },
  sim: {
    ask: '**1. Block the SIM.** From another phone call your carrier and have the SIM blocked now, so that nobody gets your OTP codes.\n\nIs it blocked?',
    options: { done: 'Blocked', help: 'Whom do I call?' },
    words: {
      done: ['yes', 'done', 'blocked', 'called'],
      help: ['whom', 'who', 'which number', 'don’t know', 'cannot call'],
    },
    name: 'SIM',
  },
  simHelp: {
    ask: 'Find the number on your carrier’s official website, or go to its shop with a paper that shows who you are. Do not call a number somebody sent you.\n\nTap below when done.',
    options: { done: 'Done' },
    words: { done: ['yes', 'done', 'ok', 'blocked'] },
    name: 'carrier',
  },
  bank: {
    ask: '**2. Call your bank** and e-wallets: have accounts and cards on that phone frozen.\n\nDone?',
    options: { done: 'Called', none: 'No bank on that phone' },
    words: { done: ['yes', 'done', 'called', 'frozen'], none: ['no bank', 'none', 'no app', 'not used'] },
    name: 'bank',
  },
  account: {
    ask: '**3. Lock VNeID.** On another phone log in to VNeID, change the password, ask for a lock (search “khoá căn cước điện tử”). Locking is {fee.eid.lock}.\n\nDid it work?',
    options: { locked: 'It is locked', cannot: 'I cannot log in', none: 'I have no VNeID' },
    words: {
      locked: ['yes', 'done', 'locked', 'worked', 'changed'],
      cannot: ['cannot', 'can’t', 'no', 'forgot', 'asks for otp'],
      none: ['no vneid', 'no account', 'none', 'never had'],
    },
    name: 'VNeID',
  },
  office: {
    ask: 'No problem. The ward or commune police lock it (form TK03 is there); bring your ID card if you have it. If urgent call {hotline.eid}.\n\nTap to go on.',
    options: { done: 'Go on' },
    words: { done: ['ok', 'yes', 'done', 'understood'] },
    name: 'lock at the police',
  },
  police: {
    ask: 'Was it **stolen**, or did you lose it?',
    options: { stolen: 'Stolen', lost: 'Lost, left somewhere' },
    words: {
      stolen: ['stolen', 'robbed', 'snatched', 'thief', 'pickpocket'],
      lost: ['lost', 'left', 'dropped', 'forgot', 'don’t know'],
    },
    name: 'stolen or lost',
  },
  report: {
    ask: '**4. Tell the police** where it happened, or call {hotline.police}. Remember time, place and model.\n\nThen go on.',
    options: { done: 'Go on' },
    words: { done: ['done', 'yes', 'ok', 'reported'] },
    name: 'police',
  },
  alsoCard: {
    ask: 'Is the ID card gone, too?',
    options: { yes: 'Yes, gone', no: 'I still have it' },
    words: { yes: ['yes', 'gone', 'lost it too', 'both'], no: ['no', 'have it', 'still have', 'still here'] },
    name: 'ID card',
  },
  watch: {
    ask: '**1. Prevent misuse.** Tell the ward police and your bank. Anyone who says they found it and wants money first or an OTP is a scammer.\n\nWould you like a new card?',
    options: { done: 'A new card', found: 'I found it again' },
    words: {
      done: ['yes', 'new card', 'please', 'ok', 'replace'],
      found: ['found', 'found it', 'got it back', 'returned'],
    },
    name: 'misuse',
  },
  login: {
    ask: '**2. The new card.** Can you get into VNeID **level 2**?',
    options: { yes: 'Yes, I can', no: 'No, or not sure' },
    words: { yes: ['yes', 'i can', 'level 2'], no: ['no', 'cannot', 'can’t', 'not sure', 'level 1', 'don’t know'] },
    name: 'VNeID level 2',
  },
  phoneEnd: {
    ask: 'The urgent part is done. Next: get your number back on a new SIM from the carrier, install VNeID on the new phone, log in with the chip card (NFC), and ask to unlock.',
  },
  deskEnd: {
    ask: 'Go to any ward or commune police with an ID point. Tell the officer your name and ID number (not here). No loss report is needed.\n\nFee: {fee.id.reissue|amount}. Card: within {time.id.card}. Have VNeID opened again there.',
  },
  onlineEnd: {
    ask: 'File it **entirely online**: in VNeID or on {link.portal} find “cấp lại thẻ căn cước” (re-issue), reason: lost.\n\nFee: {fee.id.reissue}. Card: within {time.id.card}. Meanwhile use the electronic ID in VNeID.',
  },
  foundEnd: {
    ask: 'Good news! If you have not asked for a new card, go on using it. If you have, do not use the old one: take it to the ward or commune police.',
  },
} satisfies Readonly<Record<string, StateText>>;

/** What the dialog about lost things says. */
export const lostTexts = { title: { vi: 'Mất thẻ, mất điện thoại', en: 'Lost card or phone' }, vi, en };
