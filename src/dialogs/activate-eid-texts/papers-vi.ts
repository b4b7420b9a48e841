import { phrases, type StateText } from '../dialog';

/** Activation in Vietnamese: the card, the approval and how long ago it came. */
export const papersVietnamese = {
  card: {
    ask: 'Thẻ căn cước (hoặc CCCD gắn chip) còn hạn không? Hạn in ở mặt trước hoặc mặt sau thẻ.',
    brief: 'Thẻ căn cước còn hạn không?',
    hint: 'Anh/chị nhìn dòng “Có giá trị đến” trên thẻ.',
    options: { valid: 'Còn hạn', expired: 'Hết hạn', none: 'Chưa có, hoặc mất thẻ' },
    words: {
      valid: phrases(
        'còn hạn chớ|vẫn còn|vẫn còn hạn|vẫn còn dùng|còn xài tốt|mới đổi|mới cấp|thẻ còn|chưa hết hạn',
        'hạn tới|còn mấy năm|vô thời hạn|còn hiệu lực|thẻ cứng mới|còn xài|xài được|còn giá trị|còn dùng được',
        'còn lâu|còn|có|có thẻ|thẻ chip|có thẻ chip|gắn chip|không thời hạn|thẻ mới|mới làm|chưa hết',
        'còn lâu mới hết hạn|hạn tới năm 2035|có giá trị đến 2030|đến năm 2040|hạn đến|mới đổi năm ngoái',
        'làm năm 2023|mới làm lại|còn hạn sử dụng|hạn dùng còn|thẻ còn tốt|còn mấy năm nữa|còn xài dài dài',
        'vẫn dùng bình thường|thẻ mới tinh|không có thời hạn|thẻ vĩnh viễn',
      ),
      expired: phrases(
        'ghi 2024|tới 2024|hết hạn 2025',
        'hết hạn rồi|hết hiệu lực|hết hạn mất|quá hạn rồi|hết hạn hồi|hết hạn năm ngoái|hết thời hạn|hết date',
        'không còn hạn|tới hạn đổi|quá hạn|hết rồi|mới hết hạn|hết hạn tuần trước|hết hạn tháng trước',
        'quá hạn từ tháng 3|hết hạn 2 năm|hết hạn lâu rồi|vừa hết hạn|đã hết hạn|thẻ hết hạn',
        'quá hạn mấy tháng|tới tuổi đổi thẻ|hết hạn chưa đổi|hết hạn mà chưa làm lại',
      ),
      none: phrases(
        'mất cắp|bị mất cắp|bị trộm|bị móc túi|bị cướp|mất chung với ví|bay mất|lạc mất thẻ',
        'mất luôn căn cước|bị giật mất|rớt mất|bị mất thẻ|mất ví|thẻ giấy cũ|chứng minh cũ|chưa làm căn cước',
        'chưa có căn cước|thất lạc|kiếm không thấy thẻ|mất căn cước|mất bóp|mất cccd|chưa đi làm thẻ|chưa có',
        'chưa có thẻ|không có thẻ|mất thẻ|mất rồi|chưa làm|làm mất|cmnd|chứng minh nhân dân|9 số',
        'chưa có thẻ chip|không có thẻ chip|không có căn cước|bị mất trộm|rơi mất|kiếm không ra thẻ',
        'để đâu mất|tìm không thấy thẻ|chứng minh thư|chứng minh thư cũ|giấy chứng minh|CMND 9 số|chỉ có cmnd',
        'chưa đi làm căn cước|làm rớt|cháy mất thẻ|không thẻ|chưa được cấp thẻ|đang chờ lấy thẻ|thẻ chưa về',
      ),
    },
    name: 'thẻ',
  },
  approved: {
    ask: 'Anh/chị đã nhận tin nhắn hoặc thông báo hồ sơ định danh **được phê duyệt** chưa?',
    brief: 'Đã có thông báo duyệt chưa?',
    hint: 'Tin nhắn báo hồ sơ của anh/chị đã được phê duyệt, mời vào ứng dụng VNeID để kích hoạt.',
    options: { yes: 'Nhận rồi', no: 'Chưa nhận', unsure: 'Không nhớ, không thấy' },
    words: {
      yes: phrases(
        'công an nhắn|đã nhận|được duyệt rồi|báo duyệt|có thông báo|có tin|có nhắn|nhận tin rồi|báo rồi',
        'duyệt xong|nhận được tin|thấy tin nhắn|được thông báo|duyệt rồi|được duyệt|có tin nhắn|nhận được',
        'được phê duyệt|duyệt từ lâu rồi|duyệt lâu rồi|có báo duyệt|tin báo duyệt|hồ sơ được duyệt',
        'hồ sơ duyệt rồi|tin nhắn tới rồi|tin nhắn về rồi|nhắn tin về|có thấy tin nhắn|báo thành công',
        'báo phê duyệt|nhận từ tuần trước|có nhận tin|nhận hồi sáng|dạ có ạ',
      ),
      no: phrases(
        'chưa thấy gì|chưa thấy gì hết|chưa có gì|chưa nhận được|chưa ai nhắn|không thấy tin|không có ai báo',
        'chưa được duyệt|chưa báo|chưa có tin|không thấy báo|chưa có|chưa duyệt|chưa thấy|không nhận được',
        'không có tin nhắn|chưa nghe báo gì|không thấy nhắn gì|không có tin nào|đợi mãi chưa thấy',
        'không có nhắn gì|không thấy gì đâu|chưa có động tĩnh|chưa hồi âm|không có ai nhắn',
        'không thấy thông báo|đang đợi|đang chờ duyệt|chờ hoài chưa thấy|chưa ai báo',
      ),
      unsure: phrases(
        'không nhớ nữa|quên mất|lỡ xoá|chẳng nhớ|không để ý tin|không nhớ rõ|mất máy nên không biết',
        'lâu quá không nhớ|xoá mất|hổng nhớ|hình như có mà không chắc|chắc có mà quên|tin nhắn xoá hết',
        'không còn nhớ|lú rồi|già rồi đâu có nhớ|không kiểm tra|chưa kiểm tra|chưa xem tin nhắn',
        'không đọc tin nhắn|không biết có chưa',
      ),
    },
    name: 'thông báo duyệt',
  },
  registered: {
    ask: 'Trước đây anh/chị đã ra công an phường, xã chụp ảnh, lấy vân tay để làm định danh mức 2 (hoặc làm cùng lúc với thẻ căn cước) chưa?',
    brief: 'Đã đăng ký mức 2 ở công an chưa?',
    options: { yes: 'Làm rồi', no: 'Chưa làm' },
    words: {
      yes: phrases(
        'ra phường|lăn tay|chụp hình|lấy vân tay|làm ở phường|làm lúc làm căn cước|làm tuần trước|mới làm',
        'ra công an rồi|có ra công an|đã đăng ký|làm hồi năm ngoái|có chụp ảnh|đi rồi|đã đi|lăn tay rồi',
        'chụp hình rồi|có làm|đã làm|đăng ký rồi|có|làm chung với căn cước|lấy dấu vân tay|có lấy vân tay',
        'làm cùng lúc với căn cước|công an về làm|công an xuống tận nhà|làm ở công an|làm ở xã',
        'đăng ký hồi năm ngoái|đăng ký mức 2 rồi|có chụp hình|làm hồi lâu rồi|đi làm rồi|có đăng ký',
        'làm hết rồi',
      ),
      no: phrases(
        'chưa làm bao giờ|chưa ra công an bao giờ|chưa hề|chưa lần nào|chưa đi làm|chưa ra phường',
        'hình như chưa|chưa kịp làm|chưa có đi|không có làm|chưa lăn tay|chưa đi|chưa đi lần nào',
        'chưa ra công an|chưa đăng ký|chưa từng|không nhớ|chưa bao giờ|chưa từng làm|chưa ra lần nào',
        'không có đi đâu|không làm|không có ra|chưa đụng tới|chưa biết vụ đó|chắc chưa|chưa có thời gian đi',
        'chưa rảnh đi|không đi',
      ),
    },
    name: 'đăng ký mức 2',
  },
  waiting: {
    ask: 'Thời hạn duyệt là {eid.level2.time.card} nếu có thẻ còn hạn, {eid.level2.time.no-card} nếu làm cùng thẻ mới. Anh/chị chờ quá hạn đó chưa?',
    options: { within: 'Chưa quá hạn', over: 'Quá hạn rồi', active: 'Cứ thử kích hoạt' },
    words: {
      within: phrases(
        'mới làm tuần này|mới có mấy ngày|mới 3 ngày|3 ngày|2 ngày|mới hai ngày|mấy bữa|chưa lâu',
        'còn trong hạn|vừa làm|tuần này|chưa tới hạn|chưa quá|mới có|hôm kia|mấy ngày|mới nộp|chưa|mới làm',
        'chưa tới|hôm qua|mới đây|được 2 ngày|mới được mấy hôm|mới nộp hôm kia|làm hôm thứ hai|nộp hôm qua',
        'mới tuần này|chưa bao lâu|còn sớm|chưa đến hạn|chưa hết hạn chờ|mới hôm kia',
      ),
      over: phrases(
        'lâu lắc|hai tháng|hơn tháng|một tháng|hơn hai tháng|nửa tháng|tháng trước|năm ngoái|quá lâu',
        'lâu lắm rồi|chờ hoài|quá ngày rồi|ba tháng|rồi|quá rồi|lâu rồi|cả tháng|quá hạn|mấy tháng|mấy tuần',
        'hơn 1 tháng|từ hè tới giờ|chờ mòn mỏi|chờ từ năm ngoái|hai ba tháng rồi|lâu quá trời|quá lâu rồi',
        'nửa năm|trễ lắm rồi|trễ hẹn|quá hẹn|đợi dài cổ|2 tháng nay|mấy chục ngày',
      ),
      active: phrases(
        'cứ làm thử|thử đi|thử luôn|kích hoạt luôn|làm đại|cho thử|thử|cứ thử|thử kích hoạt|làm luôn|muốn thử',
        'thử đại|cứ kích hoạt|thử xem sao|thử coi được không|thử đại coi được không|làm luôn coi sao|cứ làm',
        'muốn làm luôn|thử kích hoạt xem',
      ),
    },
    name: 'thời gian chờ',
  },
  age: {
    ask: 'Thông báo duyệt đó tới đã quá {eid.activate.window} chưa?',
    options: { within: 'Chưa quá', over: 'Quá rồi' },
    words: {
      within: phrases(
        'chưa tới|chưa đến|chưa đầy|chưa đâu|mới nhận|mới tức thì|mấy bữa|mấy hôm|bữa kia|mới bữa|bữa hổm',
        'hôm trước|vừa nhận|vừa xong|hôm thứ|thứ sáu|mới duyệt|chiều qua|hồi sáng|hồi chiều|2 ngày|3 ngày',
        'hai ngày|ba ngày|hai hôm|ms hqua|moi thui|vừa mới|chưa|mới|mới đây|hôm qua|hôm nay|hôm kia|bữa nay',
        'mấy ngày|sáng nay|tuần này|chưa tới một tuần|chưa đầy tuần|mới 5 ngày|mới 3 hôm|được 2 ngày',
        'mới nhận hôm qua|sáng nay mới nhận|tin mới nhận|mấy ngày nay|mấy bữa nay thôi|mới hôm thứ 5',
        'vừa nhận xong|còn trong 7 ngày|mới toanh',
      ),
      over: phrases(
        'hơn một tháng|hai tháng|một tháng|nửa tháng|mười ngày|10 ngày|hai tuần|2 tuần|cả năm|từ năm ngoái',
        'từ hồi|lâu lắc|lâu quá rồi|hồi tết|mấy năm|rồi|lâu rồi|tháng trước|mấy tháng|năm ngoái|mấy tuần',
        'cả tháng|hơn tháng|hồi trước|tuần trước|lâu lắm|hồi 2024|năm 2025|duyệt năm 2024|hơn chục ngày',
        'hơn 7 ngày|quá 7 ngày|quá một tuần|hơn tuần rồi|trước tết|lâu lắm rồi|lâu quá|nửa năm|mười mấy ngày',
        'cả tháng nay|từ lâu|lâu dữ lắm|tháng 9|tháng 8',
      ),
    },
    name: 'ngày duyệt',
  },
  over7: {
    ask: 'Không sao, tài khoản **không mất**. Anh/chị gọi tổng đài {hotline.eid}, nhờ mở kích hoạt lại, rồi làm tiếp. Hoặc thử luôn bây giờ xem ứng dụng có cho không.',
    options: { called: 'Gọi rồi, làm tiếp', try: 'Thử luôn', later: 'Để gọi rồi làm sau' },
    words: {
      called: phrases(
        'gọi xong rồi|tổng đài mở rồi|họ mở rồi|gọi được rồi|đã gọi xong|người ta mở rồi|gọi rồi|đã gọi',
        'gọi xong|làm tiếp|gọi rồi họ kêu làm tiếp|mới gọi xong|gọi tổng đài rồi|người ta mở cho rồi',
        'mở lại rồi|được mở lại|đã liên hệ|gọi 1900 rồi|tổng đài nói được rồi',
      ),
      try: phrases(
        'thử coi|thử xem|làm thử|cho tôi thử|làm đại|vô thử|thử trước|thử|cứ thử|làm luôn|tiếp|tiếp tục',
        'thử xem thế nào|thử coi được không|khỏi gọi|không cần gọi|làm luôn khỏi gọi|để thử cái đã|thử cái đã',
        'làm đi khỏi gọi|chưa gọi cứ thử|không gọi, thử luôn',
      ),
      later: phrases(
        'gọi sau|đang làm không gọi được|giờ không gọi được|rảnh gọi|chiều gọi|mai gọi|tối gọi|bận không gọi',
        'mai mốt|mai mốt tính|tính sau|để tính|để bữa nào|thôi mai mốt làm',
        'để gọi sau|khi khác|để sau|mai|hôm khác|chưa gọi được|không gọi được|để chiều gọi|để lát gọi|lát gọi',
        'tối gọi rồi làm|gọi xong quay lại|để gọi đã|gọi đã rồi quay lại|hôm khác gọi|đang bận|đang đi làm',
        'giờ trưa|hết giờ làm rồi|cuối tuần gọi',
      ),
    },
    name: 'gọi tổng đài',
  },
} satisfies Readonly<Record<string, StateText>>;
