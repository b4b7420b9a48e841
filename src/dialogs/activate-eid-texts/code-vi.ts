import { phrases, type StateText } from '../dialog';

/** Activation in Vietnamese: the one-time code. */
export const codeVietnamese = {
  otp: {
    ask: 'Mã OTP gửi bằng tin nhắn tới số đã đăng ký. Anh/chị gõ mã **trong ứng dụng**, không gửi cho ai.\n\nMã tới chưa?',
    brief: 'Gõ mã OTP trong ứng dụng. Mã tới chưa?',
    options: {
      got: 'Có mã, gõ xong',
      none: 'Không có tin nhắn',
      expired: 'Mã hết hiệu lực',
      wrong: 'Báo mã sai',
      lost: 'SIM đó mất rồi',
    },
    words: {
      got: phrases(
        'nhập otp rồi|gõ otp rồi|nhập otp xong|nhập mã vô rồi',
        'đã nhập|đã gõ|nhập vào rồi',
        'mã tới|mã về rồi|bấm vô rồi|đã nhập mã|nhập mã xong|nhập mã rồi|thấy mã rồi|nhận được mã|đã nhận mã',
        'có mã rồi|gõ vô rồi|điền rồi|gõ xong luôn|nhập vô rồi|có mã|gõ xong|nhận được|tới rồi|nhập xong|có',
        'đã điền|điền mã rồi|nhập rồi|nhập mã rồi qua|qua bước rồi|gõ mã rồi|có 6 số rồi|có tin rồi',
        'tin nhắn tới|vừa nhận được mã|mã đây rồi|nhận rồi|mã tới liền',
      ),
      none: phrases(
        'điện thoại im ru|máy im ru|im ru',
        'chờ mòn con mắt|chờ dài cổ|mỏi mắt không thấy|đợi mòn mỏi|im re',
        'lâu vậy|sao lâu vậy|lâu quá chưa có|sao lâu quá',
        'chờ hoài không thấy|không thấy tin nhắn|không thấy gì|không có gì hết|chưa thấy mã|chưa về',
        'đợi mãi không thấy|mã không về|không tới|tin nhắn không đến|không có|chưa có|không nhận được',
        'chưa tới|chưa nhận|không thấy|chờ hoài|không về|chưa|chưa thấy|chưa có tin nhắn|không có mã',
        'không thấy mã đâu|đợi 5 phút chưa có|đợi nãy giờ|chờ lâu không có|chưa thấy gì|không có tin nào',
        'chẳng thấy gì',
      ),
      expired: phrases(
        'tới trễ quá|trễ quá|hết hạn mất|mã hết hạn|quá giờ|hết thời gian|quá thời gian|hết phút|mã cũ',
        'lâu quá hết hạn|hết hiệu lực|hết hạn|quá hạn|tới trễ|mã trễ|gõ chậm|gõ chậm quá|gõ không kịp',
        'không kịp|hết giờ|mã hết giờ|nhập trễ|quá hạn nhập|báo hết hạn|mã quá hạn',
      ),
      wrong: phrases(
        'chê sai|nó chê mã|nhập mấy lần đều sai|kêu sai|mã trật',
        'nhập sai mã|mã không đúng|nó báo sai|mã không hợp lệ|không đúng mã|mã không chính xác|sai otp|mã sai',
        'sai mã|không đúng|báo sai|báo mã không đúng|gõ vô không đúng|nhập vô không đúng|không chấp nhận mã',
        'từ chối mã|nhập hoài vẫn sai|gõ đúng mà báo sai|otp không đúng',
      ),
      lost: phrases(
        'sim cũ mất rồi|sim mất rồi lấy đâu ra mã|mất sim lấy đâu ra mã|đổi số lâu rồi|số đó đổi rồi|đổi lâu rồi',
        'không còn sim|mất sim rồi|sim hư|sim bị khoá|sim bị cắt|bỏ sim rồi|không dùng sim đó',
        'không xài sim đó|số đó không xài|bỏ sim|sim bỏ|bỏ lâu rồi|hết xài|mất sim|sim mất|số cũ',
        'không dùng số đó|đổi sim|đổi số|vứt sim rồi|sim vứt rồi|sim hỏng|mất điện thoại|mất máy',
        'số đó đổi rồi|đổi số lâu rồi|số đó bỏ rồi|không còn số đó|số đó mất|không giữ sim|sim không còn',
        'mất sim lấy đâu mã',
      ),
    },
    name: 'mã OTP',
  },
  noOtp: {
    ask: 'Anh/chị xem từng cái:\n1. SIM đúng số đã đăng ký, đang lắp trong máy, có sóng.\n2. Hộp tin nhắn chưa đầy, không chặn tin lạ.\n3. Tắt, mở lại điện thoại; chờ ít phút rồi bấm gửi lại mã. Đừng bấm liên tục.\n\nCó mã chưa?',
    options: { got: 'Có mã rồi', other: 'Số đăng ký là số khác', still: 'Vẫn không có' },
    words: {
      got: phrases(
        'nhảy về rồi|nó nhảy về|nhảy tin về',
        'tắt bật lại là có|mở lại là có|là có',
        'là nó vô|nó vô rồi|vô rồi|xoá bớt tin là có',
        'mã tới rồi|thấy mã rồi|giờ có rồi|về rồi|nhận được rồi|mới tới|có mã|tới rồi|có|nhận được',
        'giờ mới tới|khởi động lại thì có|mới về|nó về rồi|thấy rồi',
      ),
      other: phrases(
        'số đăng ký khác|số của con|số của chồng|số của vợ|sim khác|đăng ký số khác|hồi đó khai số khác',
        'nhầm sim|số khác|số cũ|mất sim|không phải số này|số người khác|số kia|sim kia|sim cũ|số của con trai',
        'số con gái|số của ông xã|đăng ký bằng sim khác|số đăng ký là số của con|số cũ của tôi',
        'số trên giấy khác|lúc đó xài số khác|sai số rồi',
      ),
      still: phrases(
        'thử hết rồi|thử hết cách rồi|thử đủ cách',
        'vẫn chưa thấy|chưa thấy gì|không thấy gì hết|vẫn không thấy|không về|vẫn không tới|chờ mãi không có',
        'im re|vẫn im ru|không có|chưa có|vẫn không|làm hết rồi không có|tắt mở rồi vẫn không',
        'chờ hoài không tới|vẫn im|cũng không có|vẫn chưa có|không thấy',
      ),
    },
    name: 'chờ mã',
  },
  expiredOtp: {
    ask: 'Mã chỉ dùng trong ít phút. Anh/chị bấm gửi lại mã, để sẵn tin nhắn, gõ ngay khi mã mới tới. Chỉ mã mới nhất mới đúng. Được chưa?',
    options: { got: 'Được rồi', still: 'Vẫn không được' },
    words: {
      got: phrases(
        'lấy mã mới gõ ngay là được|gõ liền thì qua được|mã mới thì qua|gõ kịp nên qua rồi',
        'lần này kịp|nhập kịp|kịp rồi|gửi lại thì được',
      ),
      still: phrases(
        'mấy lần rồi đều thế|lần nào cũng hết hạn|gõ nhanh mà vẫn hết hạn',
        'vẫn hết hạn|lại hết hạn|hết hạn nữa|không kịp|vẫn không kịp',
      ),
    },
    name: 'mã hết hiệu lực',
  },
  wrongOtp: {
    ask: 'Anh/chị nhìn lại tin nhắn **mới nhất**, gõ đúng từng số. Nếu bấm gửi nhiều lần, chỉ mã cuối dùng được. Được chưa?',
    options: { got: 'Được rồi', still: 'Vẫn báo sai' },
    words: {
      got: phrases('lấy tin mới nhất là được|nhìn nhầm giờ đúng rồi', 'nhập lại được|mã mới được|nhầm mã cũ'),
      still: phrases(
        'vẫn chê sai|vẫn chê|dò từng số rồi vẫn sai|cũng sai luôn|mã mới cũng sai|mã mới vẫn sai',
        'gõ lại vẫn sai|vẫn không đúng|sai hoài',
      ),
    },
    name: 'mã sai',
  },
} satisfies Readonly<Record<string, StateText>>;
