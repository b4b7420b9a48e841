import type { StateText } from '../dialog';

/** Activation in Vietnamese: how it ends. */
export const endsVietnamese = {
  doneEnd: {
    ask: 'Xong rồi, tài khoản của anh/chị đã dùng được! Nhớ: **không ai được hỏi OTP, mật khẩu, passcode**, kể cả công an.\n\nBước nên làm tiếp: đưa thẻ BHYT, bằng lái, sổ sức khoẻ vào VNeID.',
  },
  childEnd: {
    ask: 'Tài khoản của con dưới {eid.age.adult} đi cùng cha mẹ hoặc người giám hộ, cách làm hơi khác. Anh/chị xem hướng dẫn riêng nhé.',
  },
  foreignerEnd: {
    ask: 'Người nước ngoài có loại tài khoản riêng, làm ở cơ quan quản lý xuất nhập cảnh. Anh/chị xem hướng dẫn riêng nhé.',
  },
  awayEnd: {
    ask: 'Mã OTP về máy của ba má và không được đọc cho người khác, nên nên làm lúc ngồi cạnh nhau. Nếu ở xa, ba má ra công an phường, xã, cán bộ giúp trực tiếp, không mất tiền.',
  },
  cardEnd: {
    ask: 'Cần thẻ còn hạn trước. Anh/chị ra công an phường, xã làm thẻ và đăng ký định danh mức 2 **cùng một lần**, xong rồi mình kích hoạt.',
  },
  registerEnd: {
    ask: 'Mức 2 phải đăng ký trực tiếp một lần ở công an phường, xã nào cũng được, {fee.eid.level2}. Được duyệt rồi anh/chị quay lại đây, tôi dẫn kích hoạt.',
  },
  waitEnd: {
    ask: 'Anh/chị chờ thêm, có kết quả sẽ có tin nhắn. Nhận được thì quay lại đây, tôi dẫn tiếp. Tin nhắn thật không đòi tiền, không kèm đường dẫn tải ứng dụng.',
  },
  overdueEnd: {
    ask: 'Quá hạn rồi thì anh/chị hỏi lại nơi đã làm hồ sơ, hoặc gọi {hotline.eid}. Kiểm tra luôn số điện thoại đã khai có đúng không.',
  },
  laterEnd: {
    ask: 'Không sao, mình dừng ở đây. Khi nào tiện anh/chị nhắn “kích hoạt tài khoản”, tôi dẫn tiếp. Cần gấp thì gọi {hotline.eid}.',
  },
  officeEnd: {
    ask: 'Anh/chị mang thẻ căn cước ra công an phường, xã gần nhất, cán bộ giúp trực tiếp tại chỗ, không mất tiền. Gọi {hotline.eid} nếu cần hỏi trước.',
  },
  usedEnd: {
    ask: 'Số đó đang gắn với tài khoản khác. Anh/chị dùng SIM khác đứng tên mình, hoặc ra công an phường, xã (hay gọi {hotline.eid}) nhờ gỡ số.',
  },
  notfoundEnd: {
    ask: 'Có thể hồ sơ chưa duyệt, hoặc lúc làm thẻ anh/chị chưa đăng ký định danh. Anh/chị hỏi lại nơi đã làm hồ sơ, hoặc gọi {hotline.eid}.',
  },
  lockedEnd: {
    ask: 'Tài khoản bị khoá thường do số điện thoại không đứng tên mình, hoặc thẻ hết hạn. Anh/chị ra công an phường, xã hoặc gọi {hotline.eid} để mở.',
  },
  numberEnd: {
    ask: 'Phải đổi sang số anh/chị đang dùng trước đã: ra công an phường, xã, hoặc gọi {hotline.eid}. SIM nên đứng tên anh/chị. Đổi xong quay lại đây kích hoạt.',
  },
  simEnd: {
    ask: 'SIM nên đứng tên chính chủ tài khoản: ra nhà mạng sang tên, hoặc làm SIM mới rồi đổi số ở công an phường, xã (hay gọi {hotline.eid}). Từ {eid.new-rule.since}, số đã đổi mà không chính chủ thì tài khoản tự khoá.',
  },
  deviceEnd: {
    ask: 'Máy mới thì **không phải kích hoạt lại tài khoản**: cài VNeID, đăng nhập, lấy mã xác nhận từ máy cũ hoặc quét thẻ gắn chip (NFC). Anh/chị xem từng bước ở nút dưới.',
  },
  passwordEnd: {
    ask: 'Ở màn hình đăng nhập, bấm **“Quên mật khẩu”** và làm theo. Anh/chị xem hướng dẫn từng bước ở nút dưới.',
  },
  notmeEnd: {
    ask: 'Anh/chị đổi mật khẩu ngay bằng “Quên mật khẩu”, rồi ra công an phường, xã kiểm tra. Ai gọi điện đòi “hỗ trợ kích hoạt” là lừa đảo.',
  },
  faceEnd: {
    ask: 'Có thể ảnh trong dữ liệu đã cũ. Anh/chị ra công an phường, xã cập nhật khuôn mặt. Trong lúc chờ, xem thêm mẹo ở nút dưới.',
  },
  levelEnd: {
    ask: 'Anh/chị gọi {hotline.eid} hoặc hỏi nơi đã đăng ký: có thể hồ sơ mức 2 chưa duyệt xong.',
  },
  wrongDataEnd: {
    ask: 'VNeID lấy từ dữ liệu dân cư, nên phải sửa ở công an. Tài khoản vẫn dùng được. Anh/chị xem cách sửa ở nút dưới.',
  },
  staffEnd: {
    ask: 'Chỗ này cần người xem tận nơi. Anh/chị ra công an phường, xã, gọi {hotline.eid}, hoặc bấm “Gặp cán bộ”. Công an chỉ giúp **trực tiếp**, không qua điện thoại, Zalo.',
  },
} satisfies Readonly<Record<string, StateText>>;
