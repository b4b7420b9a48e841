import { phrases, type StateText } from '../dialog';

/** Activation in Vietnamese: what the app says to the numbers typed in it. */
export const numbersVietnamese = {
  enter: {
    ask: 'Mở VNeID, bấm **“Kích hoạt”**. Trong ứng dụng, gõ số định danh {eid.id-digits} trên thẻ và số điện thoại đã khai lúc đăng ký, rồi bấm **“Gửi yêu cầu”**. Đừng gõ các số đó vào đây.\n\nỨng dụng báo gì?',
    brief:
      'Bấm “Kích hoạt”, gõ số định danh và số điện thoại đã đăng ký trong ứng dụng, bấm “Gửi yêu cầu”. Ứng dụng báo gì?',
    hint: 'Anh/chị đọc dòng chữ hiện trên màn hình rồi chọn câu gần giống.',
    options: {
      sent: 'Đã gửi, chờ mã OTP',
      mismatch: 'Số điện thoại không khớp',
      used: 'Số điện thoại đã có người dùng',
      active: 'Tài khoản đã kích hoạt',
      notfound: 'Chưa đăng ký, không tìm thấy',
      locked: 'Tài khoản bị khoá',
      busy: 'Lỗi, bảo trì, quay hoài',
    },
    words: {
      sent: phrases(
        'tin nhắn sẽ về|mã sẽ về|sẽ gửi mã|mã sẽ tới|mã đang trên đường|mã đang được gửi về|mã đang gửi về|mã sắp về|đang gửi mã|bảo đợi mã|ngồi đợi mã|đợi tin|chuyển qua chỗ đợi mã|có mã gửi về máy|kêu coi tin nhắn|bảo kiểm tra tin nhắn|qua trang nhập mã|hiện mấy ô vuông|bảo đợi tin nhắn',
        'rồi|được|ok|gửi được rồi|bấm rồi|đã bấm gửi',
        'đang chờ mã|chờ mã gì đó|nó gửi mã|báo đã gửi|đã gửi mã|đã gửi yêu cầu|gửi rồi đang đợi|kêu chờ',
        'biểu chờ|đợi mã|kêu nhập mã|hỏi mã|đòi mã xác nhận|báo thành công|chờ mã|gửi rồi|đã gửi|xong',
        'nhập otp|chờ otp|gửi mã|xong rồi|được rồi|đòi otp|nhập mã|ô nhập mã|chỗ nhập mã|hiện chỗ nhập mã',
        'ra ô nhập|nhập 6 số|sáu số|đòi 6 số|kêu nhập mã xác thực|gửi mã về điện thoại|gửi tin nhắn',
        'chờ tin nhắn|gửi thành công|qua bước mã|nhập mã xác nhận|có tin nhắn tới|mã về rồi',
      ),
      mismatch: phrases(
        'số máy trật|báo trật số|báo số này không phải|số nhập vào không đúng|chê số điện thoại',
        'không trùng|báo sai số|số điện thoại không trùng|sai số|số không đúng|điện thoại sai',
        'không phải số đã đăng ký|thông tin không khớp|không khớp|không trùng khớp|không đúng số',
        'sai số điện thoại|số điện thoại không đúng|thông tin không đúng|số điện thoại sai|sai sđt|sai số máy',
        'số không khớp|không khớp số|sđt không khớp|không đúng số đăng ký|không phải số đăng ký',
        'số này chưa đăng ký|số điện thoại không chính xác|thông tin số điện thoại không chính xác',
        'khác số đăng ký',
      ),
      used: phrases(
        'số đã được đăng ký|số này đăng ký rồi|số này có chủ rồi',
        'người khác đăng ký|có người khác đăng ký|có người xài|đã có người xài|số đã tồn tại|số đã dùng',
        'số này được đăng ký rồi|trùng người khác|bị trùng số|đã được sử dụng|người khác dùng',
        'đã có người dùng|đã tồn tại|đã đăng ký cho người khác|tài khoản khác|có người sử dụng',
        'đang được sử dụng|người ta xài rồi|đã đăng ký tài khoản khác|trùng số|gắn với tài khoản khác',
        'số của người khác|số đã có tài khoản',
      ),
      active: phrases(
        'tài khoản kích hoạt rồi|đã kích hoạt trước|có tài khoản rồi|kích hoạt từ trước|đã có tài khoản',
        'trước đây kích hoạt rồi|đã kích hoạt|đã được kích hoạt|kích hoạt rồi|đã thực hiện kích hoạt',
        'kích hoạt trước đó|kích hoạt từ lâu|đang hoạt động|tài khoản đang hoạt động|đã có người kích hoạt',
        'báo kích hoạt rồi|tài khoản đã mở',
      ),
      notfound: phrases(
        'không có tên trong hệ thống|hệ thống không có tên tôi|không có tên tôi',
        'chưa đăng ký tài khoản|không có tài khoản|không có thông tin|tài khoản không tồn tại|chưa có dữ liệu',
        'không có hồ sơ|chưa định danh|không tìm ra|không tìm thấy|chưa đăng ký|chưa được duyệt',
        'chưa phê duyệt|không tồn tại|không tìm thấy thông tin|không có dữ liệu|không có trong hệ thống',
        'không thấy hồ sơ|chưa có tài khoản|tài khoản không có|chưa làm định danh|không tìm được',
        'chưa có định danh|hồ sơ chưa có',
      ),
      locked: phrases(
        'bị khóa|tk bị khóa|khoá tài khoản|khoá mất|đang bị khoá|vô hiệu hoá|tài khoản khoá|khoá rồi|tạm khoá',
        'bị khoá tài khoản|tài khoản tạm khoá|nó khoá rồi|khoá mất rồi|bị vô hiệu|bị đình chỉ',
      ),
      busy: phrases(
        'đứng luôn|nó đứng ngắc|đứng ì ra',
        'bấm không ăn thua|bấm hoài trơ ra|nút không ăn|bấm không phản ứng|chậm rì|chậm như rùa|lỗi tùm lum',
        'xoay xoay hoài|đơ|máy đơ|lag|quá tải|không vào được|lỗi mạng|thử lại sau|đứng máy|màn hình trắng',
        'tải hoài|xoay vòng|quay vòng|load hoài|không phản hồi|trắng màn hình|mạng yếu|bảo trì|lỗi|quay hoài',
        'xoay hoài|lỗi hệ thống|không kết nối|đứng hình|văng ra|treo|quay vòng vòng|xoay hoài không ra',
        'đang bận|hệ thống bận|bị văng|tự thoát|app thoát ra|đứng im|không chạy|lỗi kết nối',
        'lỗi không xác định|lỗi gì đó|hiện lỗi|báo lỗi gì không hiểu|mất mạng|không tải được|trang trắng',
        'chờ hoài không chạy',
      ),
    },
    name: 'gõ số trong ứng dụng',
  },
  mismatch: {
    ask: 'Số phải đúng là số anh/chị khai lúc đăng ký ở công an, có thể là số của con cháu. Anh/chị thử lại bằng số đó trong ứng dụng. Được chưa?',
    options: { fixed: 'Được rồi', changed: 'Số đó không dùng nữa', still: 'Vẫn không khớp' },
    words: {
      fixed: phrases(
        'nhập số cũ thì được|số cũ được rồi|gõ sót số|gõ nhầm một số',
        'trùng rồi|đúng số rồi|vô được rồi|gửi được mã rồi|khớp rồi|gõ nhầm giờ được rồi|nhập được rồi',
        'nhập số con gái thì được|thử số kia được|qua rồi|khớp',
      ),
      changed: phrases(
        'giờ không còn nữa|giờ đâu còn nữa|hồi sinh viên|bỏ mấy năm nay|sim không còn|số không còn|sim đó không còn|hết giữ số đó',
        'nhà mạng thu hồi|bị thu hồi|số cắt rồi|hết hạn bị cắt|số hồi đó',
        'bỏ từ|bỏ lâu|em bỏ|không xài nữa|hết xài số đó|số đó bỏ rồi|đã đổi số|số ấy em bỏ|thay số rồi|mất số',
        'không còn xài|đổi số|mất sim|bỏ số|không dùng nữa|số cũ|không còn dùng|số của người khác|khai nhầm',
        'số con gái|số con trai|sim cho người ta rồi|cho người khác rồi|số của chồng cũ',
        'hồi đó đăng ký số khác|số khác giờ mất rồi|đổi số lâu rồi|bỏ xài|không còn số đó|không còn giữ',
        'sim khoá rồi|sim bị thu hồi|hết xài|số đó mất|thất lạc sim|số đó người khác giữ',
      ),
      still: phrases(
        'số nào cũng không được|cứ báo sai|đúng số mà cứ báo sai|gõ đúng mà vẫn sai',
        'vẫn báo sai|vẫn không trùng|cũng không khớp|thử hết số rồi|vẫn không đúng|quên số nào rồi',
        'không biết số nào|không khớp|không nhớ|vẫn không|thử lại vẫn sai|cũng không đúng|không đúng luôn',
        'không nhớ số nào|thử mấy số rồi|thử hết rồi',
      ),
    },
    name: 'số điện thoại',
  },
  already: {
    ask: 'Vậy tài khoản đã kích hoạt từ trước, có khi cán bộ làm giúp lúc đăng ký. Anh/chị bấm **“Đăng nhập”** thử.',
    options: { in: 'Đăng nhập được', forgot: 'Không biết mật khẩu', notme: 'Tôi chưa từng làm, thấy lo' },
    words: {
      in: phrases(
        'vô được rồi|vào ngon|đăng nhập xong|mở được|vào được rồi|vào được|vô được|vào rồi|mở ra được rồi',
        'đăng nhập ngon|vô trong rồi',
      ),
      forgot: phrases(
        'quên mk|quên pass|không nhớ mk|quên mất rồi|không nhớ mật khẩu nữa|mật khẩu gì không biết',
        'chưa biết mật khẩu|không có mật khẩu|quên mật khẩu|không nhớ mật khẩu|quên|không nhớ|không vào được',
        'không biết mật khẩu là gì|có biết mật khẩu đâu|mật khẩu nào|ai đặt mật khẩu|chưa đặt mật khẩu',
        'quên sạch|sai mật khẩu|mật khẩu không đúng|không có mật khẩu nào',
      ),
      notme: phrases(
        'có người làm lén|ai làm lén|kẻ nào làm',
        'tôi có làm đâu|ai làm vậy|tôi chưa làm bao giờ|chưa bao giờ làm|hoang mang|bị ai lấy|không phải mình',
        'không phải tôi|ai đó|người khác làm|lo|sợ|chưa từng|không kích hoạt bao giờ|tôi chưa kích hoạt',
        'tôi không kích hoạt|ai kích hoạt|ai kích hoạt vậy|sợ quá|lo quá|bị hack|có bị hack không',
        'chưa đụng tới|lạ quá|lạ vậy|kỳ vậy|không phải tôi làm|tôi chưa hề làm|có ai lấy thông tin',
        'lộ thông tin|không làm bao giờ|chưa làm gì hết|tôi không làm gì|không đụng vào bao giờ|tôi không mở tài khoản',
        'tôi không biết vụ này|đâu có làm|không phải tôi mở',
      ),
    },
    name: 'đăng nhập',
  },
  busy: {
    ask: 'Hệ thống có lúc đông. Anh/chị thử: đổi Wi-Fi sang mạng di động, tắt hẳn ứng dụng mở lại, cập nhật VNeID, hoặc chờ ít phút. Được chưa?',
    options: { fixed: 'Được rồi', still: 'Vẫn lỗi' },
    words: {
      fixed: phrases(
        'chờ tí là được|cập nhật xong thì được|chạy rồi',
        'hết lỗi|đổi mạng thì được|vào được|giờ vào được|chạy lại rồi|mở lại thì được|hết bị rồi|vô lại được',
      ),
      still: phrases(
        'vẫn quay|vẫn quay hoài|vẫn xoay|vẫn đứng|không vào được|vẫn không vào|mấy lần rồi vẫn lỗi',
        'không khá hơn',
      ),
    },
    name: 'lỗi ứng dụng',
  },
} satisfies Readonly<Record<string, StateText>>;
