/** The owner agrees in the app. */
export const APP = 'Có VNeID mức 2';

/** The owner agrees on paper. */
export const PAPER = 'Đồng ý, chưa có mức 2';

/** The owner does not agree. */
export const REFUSES = 'Không đồng ý';

/** How people say whether the owner agrees. */
export const CONSENT_WORDS = {
  app: [
    'có mức 2',
    'mức 2',
    'mức hai',
    'có vneid',
    'bấm xác nhận được',
    'xác nhận được',
    'xác nhận trên vneid',
    'chịu, có vneid',
  ],
  paper: [
    'chưa có mức 2',
    'không có mức 2',
    'chưa có vneid',
    'không có vneid',
    'không xài vneid',
    'không dùng vneid',
    'không biết dùng vneid',
    'ký giấy thôi',
    'ký giấy được',
    'viết giấy được',
    'chịu ký',
    'đồng ý ký giấy',
    'không rành điện thoại',
    'đồng ý',
  ],
  refuses: [
    'không đồng ý',
    'không chịu',
    'hông chịu',
    'không cho',
    'từ chối',
    'không ký',
    'không chịu ký',
    'không chịu làm',
    'không chịu xác nhận',
    'chủ nhà không chịu',
    'chủ trọ không chịu',
  ],
};
