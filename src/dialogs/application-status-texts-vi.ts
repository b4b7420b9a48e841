import type { StateText } from './dialog';

const NOTHING = { ask: '' };

const FOUR =
  'Cho tôi **4 số cuối** số căn cước (số định danh) của chủ hồ sơ. Chỉ 4 số thôi, anh/chị đừng gửi cả dãy; tra xong tôi không giữ.';

const CONSENT =
  'Tôi nhắn anh/chị ngay tại đây khi hồ sơ có thay đổi nhé? Tôi chỉ giữ mã hồ sơ, tới khi xong hoặc tối đa 90 ngày; gõ “dừng báo” để thôi lúc nào cũng được.';

const WATCH: Pick<StateText, 'options' | 'words' | 'hint' | 'name'> = {
  options: { watch: 'Báo tôi khi có thay đổi', stop: 'Không cần' },
  words: {
    watch: ['báo tôi', 'báo em', 'báo mình', 'nhắn tôi', 'theo dõi', 'có báo', 'đồng ý', 'có', 'được', 'ok'],
    stop: ['không', 'thôi', 'khỏi', 'không cần', 'không báo', 'đủ rồi', 'cảm ơn'],
  },
  hint: 'Anh/chị trả lời “có” để tôi báo khi thay đổi, hoặc “không”.',
  name: 'báo thay đổi',
};

/** The look-up of an application in Vietnamese. */
export const applicationStatusVietnamese = {
  code: {
    ask: 'Cho tôi **mã hồ sơ**, in trên giấy hẹn hoặc trong tin nhắn tiếp nhận, dạng {portal.code-example}. Gõ liền, cách ra hay đọc từng số đều được.',
    hint: 'Mã hồ sơ gồm chữ và số, có ngày nộp ở giữa, dạng {portal.code-example}.',
    name: 'hồ sơ',
  },
  reading: NOTHING,
  beginning: {
    ask: 'Đó mới là phần cuối của mã. Cho tôi **phần đầu**, chữ và số đứng trước ngày, như G01.899.909; hoặc gõ cả mã.',
    hint: 'Phần đầu là chữ và số trước dấu gạch đầu tiên trên giấy hẹn, như G01.899.909 hay H29.31.',
    name: 'phần đầu',
  },
  rest: {
    ask: 'Mã còn thiếu. Cho tôi **phần sau**: 6 số ngày nộp và dãy số cuối, như 260916-890028; hoặc gõ cả mã.',
    hint: 'Phần sau đứng sau dấu gạch đầu tiên trên giấy hẹn, như 260916-890028.',
    name: 'phần sau',
  },
  whole: {
    ask: 'Bấy nhiêu chưa đủ để tra. Cho tôi **cả mã** trên giấy hẹn, dạng {portal.code-example}.',
    hint: 'Anh/chị gõ đủ từ chữ đầu tới số cuối, dạng {portal.code-example}.',
    name: 'cả mã',
  },
  procedure: {
    ask: 'Đó là **mã thủ tục**, ai nộp cũng giống nhau, không phải mã hồ sơ của anh/chị. Cho tôi mã hồ sơ trên giấy hẹn, dạng {portal.code-example}.',
    hint: 'Mã hồ sơ bắt đầu bằng chữ cái, dạng {portal.code-example}.',
    name: 'cả mã',
  },
  wrongDate: {
    ask: 'Phần ngày trong mã không đúng: 6 số ở giữa là năm, tháng, ngày nộp. Anh/chị xem lại giấy hẹn rồi gõ **cả mã** giúp tôi.',
    hint: 'Dạng {portal.code-example}: ở giữa là năm, tháng, ngày, mỗi phần 2 số.',
    name: 'cả mã',
  },
  check: { ask: FOUR, hint: 'Chỉ cần đúng 4 số cuối, ví dụ 1234.', name: 'số cuối' },
  look: NOTHING,
  again: {
    ask: 'Tôi không tìm thấy hồ sơ nào khớp **cả mã lẫn 4 số cuối**. Anh/chị xem lại mã trên giấy hẹn, và 4 số cuối căn cước của **chủ hồ sơ** (không phải người nộp giùm).\n\nGõ lại 4 số cuối, hoặc gõ lại mã.',
    hint: 'Anh/chị gõ 4 số cuối, hoặc gõ lại mã hồ sơ.',
    name: 'số cuối',
  },
  digits: { ask: FOUR, hint: 'Chỉ cần đúng 4 số cuối, ví dụ 1234.', name: 'số cuối' },
  lookAgain: NOTHING,
  lookDigits: NOTHING,
  firstOfTwo: {
    ask: '{data.tellVi}\n\nThắc mắc về hồ sơ này, anh/chị gọi {hotline.portal}.\n\nTôi tra tiếp mã thứ hai **{data.second}** nhé?',
    options: { next: 'Tra mã thứ hai', stop: 'Thôi' },
    words: {
      next: ['có', 'tra tiếp', 'tiếp', 'mã thứ hai', 'cái thứ hai', 'mã sau', 'được', 'ok'],
      stop: ['không', 'khỏi', 'đủ rồi', 'không cần'],
    },
    hint: 'Anh/chị trả lời “có” hoặc “không”.',
    name: 'mã thứ hai',
  },
  secondCheck: {
    ask: 'Cho tôi **4 số cuối** căn cước của chủ hồ sơ thứ hai. Cùng một người thì anh/chị gõ lại giúp: tôi không giữ số lúc nãy.',
    hint: 'Chỉ cần đúng 4 số cuối, ví dụ 1234.',
    name: 'số cuối thứ hai',
  },
  secondLook: NOTHING,
  notFound: {
    ask: 'Vẫn không có hồ sơ nào khớp **cả mã lẫn 4 số cuối**. Anh/chị muốn làm gì?',
    options: { digits: 'Gõ lại 4 số cuối', code: 'Gõ lại mã', stop: 'Dừng ở đây' },
    words: {
      digits: ['số cuối', '4 số', 'số căn cước', 'gõ lại số'],
      code: ['mã khác', 'lại mã', 'mã hồ sơ', 'gõ mã'],
      stop: ['thôi', 'không', 'khỏi', 'không tra nữa'],
    },
    hint: 'Anh/chị bấm một nút dưới đây, hoặc gõ thẳng mã hồ sơ khác.',
    name: 'tra lại',
  },
  down: {
    ask: 'Hệ thống tra cứu đang **không trả lời**. Mã của anh/chị tôi vẫn giữ, lát nữa quay lại đây tra tiếp được.\n\nCần ngay: xem trên {link.portal}, mục “Tra cứu hồ sơ”, hoặc gọi {hotline.portal}.',
    options: { again: 'Thử lại', stop: 'Để sau' },
    words: {
      again: ['thử lại', 'tra lại', 'lại', 'có', 'xem lại'],
      stop: ['thôi', 'không', 'khỏi', 'để sau'],
    },
    hint: 'Anh/chị bấm “Thử lại” hoặc “Để sau”.',
    name: 'thử lại',
  },
  waiting: { ask: `{data.tellVi}\n\n${CONSENT}`, ...WATCH },
  supplement: { ask: `{data.tellVi}\n\n${CONSENT}`, ...WATCH },
  payment: { ask: `{data.tellVi}\n\n${CONSENT}`, ...WATCH },
  overdue: {
    ask: `{data.tellVi}\n\nAnh/chị có quyền hỏi và phản ánh: gọi {hotline.portal}, hoặc gửi ở mục “Phản ánh kiến nghị” trên {link.portal}. Muốn cán bộ xem giúp, gõ “gặp cán bộ”.\n\n${CONSENT}`,
    ...WATCH,
  },
  watch: NOTHING,
  watchingEnd: {
    ask: 'Dạ, tôi đang theo dõi hồ sơ **{data.code}** và sẽ nhắn anh/chị khi có thay đổi. Gõ “dừng báo” để thôi.',
  },
  doneEnd: { ask: 'Dạ. Muốn xem lại lúc nào, anh/chị gửi mã hồ sơ cho tôi.' },
  refusedEnd: { ask: '{data.tellVi}' },
  withdrawnEnd: { ask: '{data.tellVi}' },
  stoppedEnd: { ask: '{data.tellVi}\n\nHỏi thêm: gọi {hotline.portal}.' },
  finishedEnd: { ask: '{data.tellVi}' },
  handedEnd: { ask: '{data.tellVi}' },
  notFoundEnd: {
    ask: 'Anh/chị tra trực tiếp trên {link.portal}, mục “Tra cứu hồ sơ”, hoặc trong VNeID; cần người giúp thì gọi {hotline.portal}.',
  },
  tooManyEnd: {
    ask: 'Đã thử sai nhiều lần nên tôi tạm ngừng tra **khoảng một giờ** để giữ an toàn cho hồ sơ. Anh/chị xem lại giấy hẹn rồi quay lại sau.\n\nCần ngay: đăng nhập {link.portal}, hoặc gọi {hotline.portal}.',
  },
  downEnd: {
    ask: 'Dạ. Khi nào tiện, anh/chị gửi lại mã hồ sơ cho tôi. Cần ngay: xem trên {link.portal}, mục “Tra cứu hồ sơ”, hoặc gọi {hotline.portal}.',
  },
};
