import type { DataTexts } from '../core/data-texts';
import type { Kept } from '../core/personal-data';

const held = (cases: Kept['held']): string =>
  cases.length === 0
    ? ''
    : `\n\nCòn lại, chưa xoá được: ${cases.map(({ id }) => `yêu cầu số ${id.slice(0, 8)}`).join(', ')}. Yêu cầu này đang được giữ làm chứng cứ theo luật; cán bộ sẽ xoá khi hết lý do giữ.`;

/** What is said about a person's own data, in Vietnamese. */
export const viData: DataTexts = {
  kinds: {
    messages: 'Tin anh/chị gửi',
    replies: 'Câu trả lời gửi cho anh/chị',
    memory: 'Việc đang làm dở và điều anh/chị đã cho biết',
    cases: 'Yêu cầu gửi cán bộ',
    'case-notes': 'Ghi chú trong các yêu cầu đó',
    'case-files': 'Tệp kèm theo các yêu cầu đó',
    reminders: 'Lời nhắc đã hẹn',
    watches: 'Hồ sơ đang theo dõi giúp anh/chị',
    subscriptions: 'Đăng ký nhận thông báo',
    announcements: 'Thông báo đã gửi cho anh/chị',
    consents: 'Những lần đồng ý hoặc rút lại',
    ratings: 'Điểm anh/chị chấm',
    voice: 'Tin thoại đang chờ chép ra chữ',
    links: 'Mã và liên kết xem dữ liệu',
  },
  kept: ({ records }, days) => {
    const lines = records.map(({ kind, n }) =>
      kind === 'memory' ? `• ${viData.kinds[kind]}` : `• ${viData.kinds[kind]}: ${n}`,
    );
    return [
      '**Những gì tôi đang giữ về anh/chị ở kênh này**',
      ...(lines.length === 0 ? ['• Chưa có gì.'] : lines),
      '',
      '**Giữ bao lâu**',
      `• Cuộc trò chuyện, việc làm dở: ${days.conversation} ngày.`,
      `• Yêu cầu gửi cán bộ: ${days.case} ngày sau khi xong.`,
      '• Hồ sơ theo dõi, đăng ký thông báo: tới khi anh/chị dừng. Lời nhắc: nhắc xong là hết.',
      '• Tin thoại: xoá ngay khi chép ra chữ, trừ tin gửi thẳng cho cán bộ đang trả lời.',
      '',
      'Số định danh, điện thoại, thẻ ngân hàng, mật khẩu, OTP bị che **trước khi** lưu. Số liệu thống kê không có tên ai.',
    ].join('\n');
  },
  eraseQuestion: (cases) =>
    `Xoá hết những gì tôi lưu về anh/chị: cuộc trò chuyện, việc làm dở, lời nhắc, hồ sơ đang theo dõi, đăng ký thông báo, yêu cầu gửi cán bộ? Xoá rồi không lấy lại được.${held(cases)}`,
  erased: (reference, cases, days) =>
    `Tôi đã xoá. Mã tham chiếu: **${reference}** (để hỏi lại khi cần; không gắn với tên anh/chị).${held(cases)}\n\nTin “xoá” vừa rồi và câu này còn lại tối đa ${days.conversation} ngày, cùng số liệu không có tên ai. Tin cũ trên điện thoại của anh/chị thì anh/chị tự xoá giúp nhé.`,
  exported: {
    html: 'Bản dễ đọc: mở bằng trình duyệt.',
    json: 'Bản cho máy đọc (JSON).',
  },
  exportReady: (reference, days) =>
    `Đây là bản sao dữ liệu của anh/chị, hai tệp: một dễ đọc, một cho máy. Chỉ tải được một lần mỗi tệp, trong ${days.export} ngày. Mã tham chiếu: **${reference}**.\n\nĐừng chuyển tệp cho người lạ.`,
  exportFailed: {
    html: 'Tôi chưa chắc đã gửi được bản dễ đọc. Anh/chị không thấy tệp ở trên thì bấm “Lấy bản sao”, tôi gửi lại.',
    json: 'Tôi chưa chắc đã gửi được bản cho máy đọc (JSON). Anh/chị không thấy tệp ở trên thì bấm “Lấy bản sao”, tôi gửi lại.',
  },
  noConsents: 'Anh/chị chưa đồng ý việc gì cần rút lại.',
  consents: (lines) =>
    `**Những việc anh/chị đã đồng ý**\n${lines.join('\n')}\n\nMuốn rút lại việc nào thì bấm nút dưới đây.`,
  consentLine: (purpose, on, given) => `• ${purpose}: ${given ? 'đồng ý' : 'đã rút lại'} ngày ${on}`,
  purposes: {
    reminder: 'Nhắc việc làm dở',
    'status-watch': 'Theo dõi hồ sơ và báo khi có thay đổi',
    announcements: 'Nhận thông báo',
    'spoken-answers': 'Trả lời bằng giọng nói',
    voice: 'Nghe tin thoại',
    activation: 'Cho biết đã kích hoạt tài khoản hay chưa',
  },
  withdrawn: (purpose, reference) =>
    `Dạ, anh/chị đã rút lại: ${purpose}. Việc đó dừng từ bây giờ. Mã tham chiếu: **${reference}**.`,
  staffCode: (code) =>
    `Mã của anh/chị: **${code}**\n\nChỉ đọc mã này khi anh/chị **đang ở cơ quan** và nhờ cán bộ xem giúp dữ liệu ở đây. Mã dùng được một lần, trong 15 phút. Ai gọi điện hỏi mã này là lừa đảo.`,
  labels: {
    export: 'Lấy bản sao',
    erase: 'Xoá dữ liệu của tôi',
    eraseYes: 'Xoá hết',
    keep: 'Không xoá',
    consents: 'Xem, rút lại đồng ý',
    code: 'Mã cho cán bộ xem',
    back: 'Dữ liệu của tôi',
    html: 'Tải bản dễ đọc',
    json: 'Tải bản JSON',
  },
  withdraw: (purpose) => `Rút: ${purpose}`,
  page: {
    title: 'Dữ liệu của tôi ở Trợ lý Đề án 06',
    made: 'Lập lúc',
    conversation: 'Cuộc trò chuyện',
    person: 'Tôi',
    assistant: 'Trợ lý',
    staff: 'Cán bộ',
    empty: 'Không có.',
    masked: 'Số giấy tờ, điện thoại, mật khẩu, OTP đã bị che trước khi lưu nên không có trong tệp này.',
  },
};
