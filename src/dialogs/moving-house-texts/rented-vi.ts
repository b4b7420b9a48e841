import type { StateText } from '../dialog';
import { APP, PAPER, REFUSES, CONSENT_WORDS } from './said-again-vi';

/** Moving house in Vietnamese: living in a rented home. */
export const rentedVietnamese = {
  rentedPlan: {
    ask: 'Ở thuê, mượn, ở nhờ thì thường làm **tạm trú**. Muốn **thường trú** thì cần hợp đồng công chứng hoặc chứng thực, chủ nhà đồng ý, và đủ diện tích.\n\nAnh/chị làm loại nào?',
    options: { temporary: 'Tạm trú', permanent: 'Thường trú' },
    words: {
      temporary: ['tạm trú', 'ở tạm', 'tạm', 'tạm thôi', 'làm tạm trú', 'kt3'],
      permanent: ['thường trú', 'hộ khẩu', 'nhập hộ khẩu', 'chuyển hộ khẩu'],
    },
    name: 'tạm trú hay thường trú',
  },
  contract: {
    ask: 'Anh/chị có đủ ba thứ chưa: hợp đồng **công chứng hoặc chứng thực**, chủ nhà và chủ hộ đồng ý, giấy về diện tích nhà?',
    options: { yes: 'Có đủ', no: 'Chưa đủ, làm tạm trú' },
    words: {
      yes: ['đủ', 'đủ rồi', 'có đủ', 'đủ hết', 'có hết'],
      no: [
        'chưa đủ',
        'thiếu',
        'không đủ',
        'chưa công chứng',
        'không công chứng',
        'chưa',
        'không',
        'làm tạm trú',
        'tạm trú',
      ],
    },
    name: 'hợp đồng',
  },
  landlord: {
    ask: 'Chủ nhà xác nhận cho anh/chị bằng cách nào?',
    hint: 'Anh/chị chọn: chủ nhà có VNeID mức 2, chỉ ký giấy, chưa thấy bấm xác nhận, hoặc không đồng ý.',
    options: { app: APP, paper: PAPER, silent: 'Đồng ý mà chưa xác nhận', refuses: REFUSES },
    words: {
      ...CONSENT_WORDS,
      silent: [
        'chưa xác nhận',
        'chưa bấm',
        'không thấy thông báo',
        'chờ hoài',
        'chưa thấy xác nhận',
        'chờ chủ nhà',
        'quên bấm',
        'chủ nhà chưa xác nhận',
      ],
    },
    name: 'chủ nhà',
  },
  silent: {
    ask: 'Hồ sơ phải chờ chủ nhà. Anh/chị nhắc chủ nhà mở VNeID bằng tài khoản **mức 2** của mình, xem thông báo, kiểm tra tên và địa chỉ, rồi đồng ý. Anh/chị xem lại đã khai đúng số định danh của chủ nhà chưa.\n\nĐược chưa?',
    options: { done: 'Xác nhận rồi', still: 'Vẫn không được' },
    words: {
      done: ['được', 'được rồi', 'xong', 'xác nhận rồi', 'bấm rồi', 'rồi'],
      still: ['vẫn', 'không được', 'chưa được', 'không thấy', 'vẫn chưa', 'không bấm được'],
    },
    name: 'chờ xác nhận',
  },
} satisfies Readonly<Record<string, StateText>>;
