import type { Texts } from '../core/texts';

/** What people hear about the announcements they subscribe to. */
export const viAnnouncements = {
  stopped:
    'Dạ, tôi đã dừng. Anh/chị không nhận thông báo nữa. Vẫn hỏi tôi bình thường, lúc nào muốn nhận lại cũng được.',
  notSubscribed: 'Hiện anh/chị không đăng ký nhận thông báo nào.',
  overview: (subscription: string) => `Anh/chị đang nhận thông báo tại đây:\n${subscription}`,
  repeated: 'Các thông báo gần đây của khu vực anh/chị:',
  repeatedForAll: 'Các thông báo gần đây:',
  nothingToRepeat: 'Khu vực của anh/chị chưa có thông báo nào còn hiệu lực.',
  nothingForAll: 'Chưa có thông báo chung nào còn hiệu lực. Đăng ký theo phường để nhận tin nơi mình ở.',
  subscribe: 'Đăng ký nhận tin',
  change: 'Đổi đăng ký',
  repeat: 'Xem lại thông báo',
  stop: 'Dừng nhận tin',
  linked: 'Đã liên kết cuộc trò chuyện này với tài khoản cán bộ. Tin gửi thử sẽ tới đây.',
  unknown: 'Mã liên kết sai hoặc đã hết hạn. Vào trang cán bộ lấy mã mới.',
} satisfies Texts['announcements'];
