import type { GroupWords } from '../core/group-words';
import { viCases } from './vi-cases';

/** What the Telegram group of staff is told: one group for all, so in Vietnamese. */
export const viGroup: GroupWords = {
  reasons: viCases.reasons,
  events: viCases.events,
  from: viCases.from,
  refused: viCases.refused,
  urgent: '‼ GẤP',
  undelivered: 'KHÔNG tới được bà con',
  title: (number, reason) => `Yêu cầu số ${number}: ${reason}`,
  how: 'Bấm “Nhận” rồi nhắn vào đây: tin của người nhận được gửi cho bà con. Tin bắt đầu bằng // và tin của đồng nghiệp chỉ là ghi chú nội bộ.',
  claim: 'Nhận',
  release: 'Trả lại hàng chờ',
  close: 'Kết thúc',
  notLinked:
    'Tài khoản Telegram này chưa liên kết với tài khoản cán bộ. Lấy mã trong Bàn làm việc rồi nhắn mã đó riêng cho bot.',
  notAllowed: 'Tài khoản cán bộ của anh/chị không có quyền tiếp bà con.',
  onlyText: 'Chỉ tin nhắn chữ mới được chuyển cho bà con. Tin vừa rồi KHÔNG được gửi.',
  cut: '(xem tiếp trong Bàn làm việc)',
};
