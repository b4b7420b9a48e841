import type { DeskTexts } from '../core/desk-texts';
import { localDayAndTime } from './local-moment';
import { viAloud } from './vi-voice';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** What the assistant says in Vietnamese about staff. */
export const viDesk: DeskTexts = {
  aloud: viAloud,
  moment(at, now) {
    const { hour, minute, weekday, day, month, today, tomorrow } = localDayAndTime(at, now);
    const time = `${hour} giờ${minute === 0 ? '' : ` ${String(minute).padStart(2, '0')}`}`;
    if (today) return `${time} hôm nay`;
    return `${time} ${tomorrow ? 'ngày mai, ' : ''}${WEEKDAYS[weekday] ?? ''} (${day}/${month})`;
  },
  minutes: (minutes) =>
    minutes < 60 ? `khoảng ${minutes} phút` : `khoảng ${Math.ceil(minutes / 30) / 2} giờ`.replace('.', ','),
  around: (moment) => `tới khoảng ${moment}`,
  place: (place, wait) =>
    `Anh/chị đang ở **chỗ số ${place}** trong hàng chờ${wait === undefined ? '' : `, dự kiến ${wait}`}. Anh/chị không cần canh máy: có cán bộ là có tin ngay ở đây.`,
  moved: (place, wait) =>
    place === 1
      ? `Anh/chị là người **kế tiếp**${wait === undefined ? '' : `, dự kiến ${wait}`}.`
      : `Hàng chờ đã ngắn lại: anh/chị đang ở **chỗ số ${place}**${wait === undefined ? '' : `, dự kiến ${wait}`}.`,
  closed: (opens, uncertain) =>
    opens === undefined
      ? 'Hiện ngoài giờ làm việc. Cán bộ sẽ trả lời ngay tại đây khi mở cửa. Anh/chị muốn cán bộ nhắn lại lúc nào?'
      : `Hiện ngoài giờ làm việc. Cán bộ làm việc lại lúc **${opens}**${uncertain ? ' (lịch nghỉ Tết chưa có, có thể thay đổi)' : ''} và sẽ nhắn ngay tại đây. Anh/chị muốn cán bộ nhắn lại lúc nào?`,
  closedWhileAttended: (opens, uncertain) =>
    opens === undefined
      ? 'Cán bộ đã hết giờ làm việc. Tin của anh/chị đã được giữ lại, cán bộ sẽ trả lời khi mở cửa.'
      : `Cán bộ đã hết giờ làm việc. Tin của anh/chị đã được giữ lại, cán bộ trả lời từ **${opens}**${uncertain ? ' (lịch nghỉ Tết chưa có, có thể thay đổi)' : ''}.`,
  secretWhileAttended:
    'Anh/chị **đừng gửi** số căn cước, mật khẩu, mã OTP cho bất kỳ ai, kể cả cán bộ. Tôi đã che phần đó; cán bộ chỉ thấy phần còn lại.\n\n• Anh/chị xoá tin nhắn vừa gửi.\n• Nếu đã đưa mật khẩu hoặc OTP cho người khác: đổi mật khẩu VNeID và báo ngân hàng ngay.',
  hoursChanged: (opens, uncertain) =>
    opens === undefined
      ? 'Lịch làm việc vừa thay đổi: cán bộ tạm nghỉ. Yêu cầu của anh/chị vẫn được giữ, cán bộ trả lời ngay tại đây khi làm việc lại.'
      : `Lịch làm việc vừa thay đổi: cán bộ làm việc lại lúc **${opens}**${uncertain ? ' (lịch nghỉ Tết chưa có, có thể thay đổi)' : ''}. Yêu cầu của anh/chị vẫn được giữ, cán bộ sẽ nhắn ngay tại đây.`,
  wishes: { morning: 'Buổi sáng', afternoon: 'Buổi chiều', any: 'Lúc nào cũng được' },
  wishTaken: (wish) =>
    `Dạ, tôi đã ghi: **${wish.toLowerCase()}**. Cán bộ sẽ nhắn cho anh/chị ngay tại đây. Tôi không lấy số điện thoại, nên ai gọi tới xưng là cán bộ từ đây thì anh/chị đừng tin.`,
  danger: 'Tôi cũng đã báo cán bộ, nhưng anh/chị **đừng chờ cán bộ**: gọi các số trên ngay.',
  officer: (name) => `**Cán bộ ${name}:**`,
  corrected: (name) => `**Cán bộ ${name} (sửa lại):**`,
  joined: (name) =>
    `**Cán bộ ${name}** đang nói chuyện với anh/chị. Từ giờ người thật trả lời, trợ lý tự động tạm nghỉ. Anh/chị vẫn đừng gửi mật khẩu, mã OTP cho bất kỳ ai.`,
  left: 'Cán bộ vừa chuyển lại việc của anh/chị vào hàng chờ, cán bộ khác sẽ tiếp. Trong lúc chờ anh/chị cứ hỏi tôi.',
  transferred: (name) => `**Cán bộ ${name}** sẽ tiếp tục giúp anh/chị.`,
  moveToOffice: (office) => `Việc của anh/chị đã được chuyển tới **${office}**. Cán bộ ở đó sẽ trả lời tại đây.`,
  closing: (number) =>
    `Cán bộ đã kết thúc yêu cầu số ${number}. Trợ lý tự động lại trả lời anh/chị từ đây.\n\nAnh/chị thấy cán bộ giúp thế nào? (Không ghi tên anh/chị.)`,
  rate: { good: 'Hài lòng', bad: 'Chưa hài lòng', again: 'Việc chưa xong' },
  rated: {
    good: 'Cảm ơn anh/chị! Cần gì anh/chị cứ nhắn tôi.',
    bad: 'Cảm ơn anh/chị đã cho biết, chúng tôi sẽ làm tốt hơn. Việc chưa xong thì anh/chị nhắn “chưa xong” trong vòng một ngày.',
  },
  ratedAlready: 'Dạ, tôi đã ghi đánh giá của anh/chị rồi. Cảm ơn anh/chị!',
  reopened: 'Dạ, tôi đã mở lại yêu cầu của anh/chị để cán bộ xem tiếp.',
  reopenedByStaff: (name) => `**Cán bộ ${name}** mở lại yêu cầu của anh/chị và sẽ trả lời tiếp tại đây.`,
  tooLateToReopen: 'Yêu cầu đó kết thúc lâu rồi. Anh/chị bấm “Gặp cán bộ” để gửi yêu cầu mới nhé.',
  held: (article) =>
    `Về **${article}**, câu trả lời cần cán bộ xem lại trước khi gửi. Có kết quả tôi nhắn anh/chị ngay tại đây.`,
  approved: 'Cán bộ đã kiểm tra câu trả lời cho câu hỏi lúc nãy của anh/chị:',
  approvedChanged: 'Cán bộ trả lời câu hỏi lúc nãy của anh/chị:',
  rejected: (reason) =>
    `Câu hỏi lúc nãy: cán bộ xem rồi và chưa xác nhận được câu trả lời${reason === '' ? '' : ` (${reason})`}. Anh/chị bấm “Gặp cán bộ” để được giúp trực tiếp.`,
  heldTooLong:
    'Cán bộ chưa kịp xem câu hỏi lúc nãy của anh/chị, nên tôi đã đưa vào hàng chờ để cán bộ trả lời trực tiếp.',
};
