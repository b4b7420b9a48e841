import { phrases, type StateText } from '../dialog';

/** Activation in Vietnamese: the phone and the app. */
export const deviceVietnamese = {
  phone: {
    ask: 'Anh/chị dùng điện thoại nào?',
    options: { smart: 'Điện thoại thông minh', basic: 'Điện thoại bấm phím' },
    words: {
      smart: phrases(
        'bấm trên mặt kính|bấm trên màn hình|máy to xem phim được|xem phim được|coi phim được|chơi game được',
        'ai phôn|ai phone|máy lướt|điện thoại lướt|máy rê|ipad|tecno|nubia|infinix|máy cảm ứng bình thường|smartphone thường|loại vuốt|máy con mua cho|máy bự',
        'điện thoại mua trả góp|điện thoại mới mua',
        'điện thoại xịn|ip|ipad|máy cảm ứng|quẹt quẹt|máy quẹt|điện thoại quẹt|galaxy|huawei|redmi|asus',
        'máy của con|ss|điện thoại vuốt|có mạng|dùng facebook|smartphone|cảm ứng|iphone|samsung|oppo|xiaomi',
        'vivo|realme|android|thông minh|máy xịn|zalo|coi youtube|xem youtube được|lướt facebook|lướt mạng',
        'lên mạng được|chụp hình được|pixel|vsmart|nokia cảm ứng|honor|oneplus|poco|sony|lg',
        'điện thoại thông minh cũ|điện thoại màn hình lớn|máy android|con samsung|con oppo|dùng ios',
        'smart phone|có zalo|máy tính bảng|điện thoại đời mới|hệ điều hành android',
      ),
      basic: phrases(
        'đập đá|cọc cạch|máy đập đá|không có cảm ứng|bấm bấm|chỉ nghe gọi nhắn tin|máy đời tống|máy người già bấm phím',
        'có nút bấm|điện thoại có phím|điện thoại nút bấm|máy bấm nút|điện thoại bấm|chỉ nghe gọi|nghe gọi thôi|máy đen trắng|máy nghe gọi|đt bấm',
        'điện thoại cùi|điện thoại thường|điện thoại cũ bấm nút|máy nút|bấm nút|máy bấm|bấm số|bấm phím',
        'cục gạch|nokia|bàn phím|máy thường|không có điện thoại|không có smartphone|không thông minh|máy cùi',
        'nút bấm|không có máy cảm ứng|không có điện thoại thông minh|chưa có điện thoại thông minh',
        'không có máy thông minh|điện thoại người già|máy phím|chỉ nghe với gọi|không có mạng',
        'không lên mạng được|không có internet|cùi bắp|cục gạch thôi|nokia 1280|nokia cục gạch|đen trắng',
        'chỉ để gọi|chỉ nghe thôi|không phải máy thông minh|điện thoại phổ thông|máy itel|masstel',
        'điện thoại 4g bấm phím',
      ),
    },
    name: 'điện thoại',
  },
  computer: {
    ask: 'Anh/chị làm trên máy tính ở trang {link.vneid}, mục “Kích hoạt tài khoản”. Các bước giống hệt trên điện thoại; tin nhắn mã OTP vẫn về điện thoại bấm phím được. Tôi chưa xác minh được trang này còn mở cho mọi người hay không, nếu không được thì ra công an phường, xã.\n\nAnh/chị có máy tính chưa?',
    brief: 'Làm trên máy tính ở {link.vneid}. Có máy tính chưa?',
    options: { ready: 'Có, mở được rồi', none: 'Không có, không mở được' },
    words: {
      ready: phrases(
        'mượn laptop|mượn máy|mượn rồi',
        'có máy tính|có laptop|có cái laptop|ra tiệm net|máy tính của con|mở được trang|vào được trang',
        'lên được|mượn máy tính|có|mở rồi|mở được|có máy|mượn được|có vi tính|có máy bàn|có pc',
        'mượn máy của cháu được|mượn được máy|máy cơ quan|máy công ty|mở lên rồi|vô trang đó rồi',
        'đang ngồi trước máy|đang mở máy tính|có ở nhà',
      ),
      none: phrases(
        'trang đó không lên|mở hoài không lên|mở hoài không được|mở mãi không được|mở không được',
        'trang đó mở không lên|trang mở không ra|vào trang báo lỗi|trang web lỗi|mù máy tính|chưa bao giờ đụng máy tính|không rành vi tính|máy tính hư rồi',
        'làm gì có|không có máy tính|không có máy|nhà không có|không biết xài máy tính|không có laptop',
        'không ai có|trang không vào được|chưa từng dùng máy tính|lấy đâu ra|không|không có|không mở được',
        'không biết dùng|hổng có|không biết xài vi tính|không biết dùng máy|nhà nghèo|không ai có máy',
        'trang không mở|trang bị lỗi|không vào được trang|không có cái nào|không xài máy tính|mù vi tính',
      ),
    },
    name: 'máy tính',
  },
  install: {
    ask: 'Mở **App Store** (iPhone) hoặc **CH Play** (máy khác), tìm **VNeID**, bấm cài. Chỉ cài từ đây, đừng cài từ đường dẫn ai gửi.\n\nAnh/chị cài xong chưa?',
    brief: 'Cài VNeID từ App Store hoặc CH Play. Xong chưa?',
    hint: 'Cài xong sẽ thấy biểu tượng VNeID trên màn hình.',
    options: { done: 'Cài xong', old: 'Máy cũ, không cài được', space: 'Máy báo đầy', missing: 'Tìm không thấy' },
    words: {
      done: phrases(
        'thấy hình vneid|thấy cái hình rồi|có hình ngoài màn hình|hiện ngoài màn hình rồi',
        'cài dùm rồi|cài rồi con|con cài rồi|cháu cài rồi|đã cài|đã cài xong|tải về rồi|có ứng dụng rồi',
        'có sẵn rồi|cài được rồi|có trên máy rồi|vừa cài xong|đã tải|cài rồi|có sẵn|có app rồi|tải rồi',
        'tải xong|đã có trong máy|có trong máy rồi|có trên điện thoại|thấy biểu tượng|hiện biểu tượng',
        'tải giùm rồi|cài giùm rồi|cài từ lâu|cài sẵn|có lâu rồi|cài thành công|tải về máy rồi|mở app rồi',
        'mở ứng dụng rồi|đang mở app',
      ),
      old: phrases(
        'máy yếu|máy yếu cài không nổi|không dùng được trên máy này|máy này không dùng được|thiết bị này không tương thích|không hỗ trợ máy này|máy cùi|đòi đời cao hơn',
        'đòi android cao hơn|đòi ios cao hơn|yêu cầu phiên bản mới hơn|cần phiên bản cao hơn|đòi bản mới hơn',
        'bắt nâng cấp hệ điều hành|android không đủ cao|phiên bản không đủ',
        'máy đời cũ|máy cổ|hệ điều hành cũ|android cũ|không cho cài|máy quá cũ|báo không tương thích',
        'máy yếu quá|điện thoại cũ quá|không chạy được|máy cũ|không tương thích|không cài được|không hỗ trợ',
        'đời cũ|cổ lỗ sĩ|phiên bản thấp|phiên bản android thấp|ios cũ|android thấp|hệ điều hành thấp|iphone 5',
        'iphone 6|thiết bị không hỗ trợ|phiên bản không hỗ trợ|máy lỗi thời|máy lâu năm|điện thoại cũ',
        'máy cũ rích|máy cũ mèm',
      ),
      space: phrases(
        'không còn chỗ|hết sạch chỗ',
        'kêu xoá bớt|bảo xoá bớt đi|hết gb|chật máy|máy chật rồi|thiếu chỗ|máy đầy hình|không còn gb nào|không đủ chỗ trống',
        'không đủ bộ nhớ|hết chỗ|không đủ chỗ|máy đầy|hết bộ nhớ rồi|thiếu dung lượng|báo đầy|bộ nhớ đầy',
        'không còn chỗ trống|dung lượng không đủ|đầy|hết bộ nhớ|hết dung lượng|không đủ dung lượng|đầy bộ nhớ',
        'đầy máy|máy đầy rồi|báo bộ nhớ đầy|hết chỗ chứa|không còn chỗ chứa|không đủ dung lượng trống',
        'nặng máy|bộ nhớ không đủ|không còn dung lượng',
      ),
      missing: phrases(
        'thấy toàn app khác|ra app khác|ra cái khác|toàn ra cái gì|không biết cái nào đúng|không thấy trong kho',
        'không tìm thấy|không có app|tìm hoài không thấy|kiếm hoài không thấy|không thấy vneid|gõ không ra',
        'không hiện ra|tìm không có|không thấy ứng dụng|không thấy|tìm không ra|kiếm không ra|không có trong',
        'tìm mãi chẳng thấy|gõ hoài không ra|không ra gì|không thấy nó|kiếm đâu cũng không có',
        'không có trong ch play|không có trong app store|không có cái nào tên đó|tìm đâu không thấy',
      ),
    },
    name: 'cài ứng dụng',
  },
  space: {
    ask: 'Anh/chị xoá bớt ảnh, video hoặc ứng dụng ít dùng, rồi cài lại VNeID. Được chưa?',
    options: { done: 'Được rồi', still: 'Vẫn không được' },
    words: {
      done: phrases(
        'xoá bớt là được|dọn xong rồi|tải xong rồi',
        'xoá rồi|xoá bớt rồi|cài được rồi|tải được rồi|đủ chỗ rồi|cài xong|xoá thì được|xoá game thì được',
        'đủ chỗ|có chỗ rồi|xoá phim rồi cài được',
      ),
      still: phrases(
        'chưa đủ|xoá rồi mà chưa đủ|xoá rồi mà không đủ',
        'không còn gì để xoá|hết cái để xoá|không dám xoá|tiếc không xoá được|xoá hoài vẫn vậy',
        'vẫn đầy|vẫn báo đầy|vẫn thiếu|vẫn báo thiếu|vẫn không đủ|xoá rồi vẫn đầy|không xoá được',
        'không còn gì để xoá',
      ),
    },
    name: 'bộ nhớ',
  },
  missing: {
    ask: 'Anh/chị gõ đúng chữ **VNeID** trong App Store hoặc CH Play. Nếu kho ứng dụng để vùng nước ngoài thì đổi về Việt Nam. Được chưa?',
    options: { done: 'Thấy rồi, cài xong', still: 'Vẫn không thấy' },
    words: {
      done: phrases(
        'đổi vùng qua Việt Nam là thấy|thấy liền tải xong rồi|đổi vùng là ra|đổi vùng rồi được|gõ lại thì ra|đang tải rồi',
        'thấy rồi|cài xong|kiếm ra rồi|ra rồi|hiện ra rồi|tìm thấy rồi|à thấy rồi',
      ),
      still: phrases(
        'cũng không hiện ra|gõ đúng chữ mà không ra|gõ đúng rồi mà không thấy|không thấy|chưa thấy|vẫn không|tìm hoài cũng vậy|không có luôn|vẫn không ra|tìm không ra',
      ),
    },
    name: 'tìm ứng dụng',
  },
} satisfies Readonly<Record<string, StateText>>;
