import { phrases, type StateText } from '../dialog';

/** Activation in Vietnamese: where somebody is stuck. */
export const troubleVietnamese = {
  trouble: {
    ask: 'Anh/chị đang vướng chỗ nào?',
    hint: 'Anh/chị chọn bước đang làm không được.',
    options: {
      approval: 'Hồ sơ chưa được duyệt',
      late: 'Duyệt lâu rồi mới kích hoạt',
      install: 'Không cài được, không có máy',
      enter: 'Gõ số, máy báo không đúng',
      otp: 'Mã OTP',
      password: 'Mật khẩu, passcode',
      login: 'Đăng nhập, quét thẻ, quét mặt',
      level: 'Không lên mức 2, sai thông tin',
      sim: 'SIM không đứng tên tôi',
      device: 'Đổi điện thoại mới',
      other: 'Chuyện khác',
    },
    words: {
      approval: phrases(
        'chưa ai duyệt|hồ sơ chưa duyệt|chưa nhận tin duyệt|đợi duyệt|chưa duyệt|chưa được duyệt|chờ duyệt',
        'chưa có tin nhắn|hồ sơ|chờ duyệt hoài|chưa phê duyệt|chưa nhận tin|đợi hoài chưa duyệt',
        'hồ sơ chưa xong',
      ),
      late: phrases(
        'cả năm rồi|mấy năm rồi|duyệt cả năm|duyệt mấy năm',
        'quá 7 ngày|duyệt mấy tháng rồi|để lâu quá|quá thời hạn|quá hạn|lâu quá|quá lâu|duyệt lâu',
        'hết hạn kích hoạt|duyệt từ năm ngoái|để quá 7 ngày|trễ mất rồi|quá hạn kích hoạt|giờ mới làm',
        'hồi đó không làm',
      ),
      install: phrases(
        'không tải được|tải không được|không có máy|máy đầy|tìm không thấy ứng dụng|máy bấm nút',
        'cài không được|không cài được|không có điện thoại|không có smartphone|bấm phím|cục gạch|máy cũ',
        'không cài được app|không tải được app|máy cũ không cài được|tải app không được|không có app',
        'kẹt ở chỗ cài|cài app',
      ),
      enter: phrases(
        'không nhận số căn cước|nhập số căn cước nó không nhận|số căn cước không nhận',
        'báo không đúng|gõ số|số đã tồn tại|không trùng|nhập số báo sai|gõ số vô|không khớp|không tìm thấy',
        'đã kích hoạt|đã được sử dụng|bị khoá|số điện thoại|báo lỗi|số định danh|gõ số báo sai',
        'nhập số căn cước báo sai|số định danh không đúng|báo số đã dùng|số đã có người dùng',
        'tài khoản bị khoá|báo không tìm thấy|số điện thoại không khớp|kẹt lúc nhập số',
      ),
      otp: phrases(
        'kẹt cái mã|kẹt chỗ mã gửi về|mã gửi về|không có tin nhắn mã|tin nhắn mã không có',
        'không thấy mã|mã không tới|mã sai|mã hết hạn|không nhận được mã|chờ mã hoài|otp|tin nhắn|không có mã',
        'mã xác nhận|chưa nhận được mã|mã không về|không có otp|không thấy otp|mã hết hạn hoài|mã otp sai',
        'kẹt ở mã|kẹt khúc otp|đợi mã|tin nhắn không tới',
      ),
      password: phrases(
        'đặt mật khẩu không được|chê mật khẩu|mk|pass|mật khẩu yếu|mật khẩu|passcode|đặt mật khẩu',
        'câu hỏi bảo mật|không đặt được mật khẩu|không biết đặt mật khẩu|đặt mk không được|không đặt được mk',
        'kẹt ở passcode|kẹt mật khẩu|mật khẩu không nhận|mật khẩu bị từ chối|câu hỏi bí mật',
      ),
      login: phrases(
        'kẹt lúc soi mặt|kẹt chỗ soi mặt|bị kẹt lúc nhận mặt|soi mặt không được',
        'đăng nhập lại hoài không được|đăng nhập lại không được|bắt đăng nhập lại từ đầu|đăng nhập hoài không được|đăng nhập mãi không được|đăng nhập không nổi|đăng nhập thất bại|cứ văng ra khỏi app',
        'vô không được|đăng nhập không được|không vô được|chụp mặt|nhận diện|quên mk|nfc|quét chip|khuôn mặt',
        'quét thẻ|quét mặt|không đăng nhập được|quên mật khẩu|không vào được|đăng nhập không vô',
        'vào không được|quét nfc không được|quét thẻ không được|quét mặt không được|kẹt lúc đăng nhập',
        'không vô được tài khoản',
      ),
      level: phrases(
        'vẫn mức 1|không lên mức|tên sai|ghi sai tên|mức 1|mức 2|sai tên|sai ngày sinh|sai thông tin',
        'sai địa chỉ|không lên mức 2|chưa lên mức 2|tên bị sai|ngày sinh sai|thông tin sai|địa chỉ sai',
        'vẫn ở mức 1',
      ),
      sim: phrases(
        'sim của chồng|sim của vợ|chồng đứng tên|vợ đứng tên|con đứng tên|người khác đứng tên',
        'không đứng tên tôi|sim tôi xài là của|sim không chính chủ|sim của con|sim người khác|sim rác',
        'không chính chủ|sim của vợ tôi|số của con tôi|sim do người khác đứng tên|sim không phải tên tôi',
        'số này con tôi đứng tên|sim mua ngoài chợ|sim công ty|con tôi đứng tên|mẹ tôi đứng tên',
      ),
      device: phrases(
        'điện thoại cũ cho người khác rồi giờ xài máy mới|muốn dời vneid qua máy mới|dời qua máy mới mua',
        'chuyển sang máy mới|chuyển vneid qua máy mới|mua con máy khác|bán máy cũ|qua máy khác|máy cũ hư giờ qua máy khác|máy cũ hỏng|sang máy khác|máy cũ mất giờ xài máy mới',
        'thay điện thoại|mới thay điện thoại|đổi điện thoại|thay máy|lên đời máy|điện thoại khác',
        'chuyển sang máy|đổi máy|máy mới|điện thoại mới|mới mua máy|mua máy mới|thiết bị mới|mua máy khác',
        'mất máy cũ|máy cũ hư mua máy mới|lên đời điện thoại|mua điện thoại|điện thoại mới mua|thay cái máy',
        'chuyển máy',
      ),
      other: phrases(
        'không có cái nào giống|không giống cái nào|vướng cái khác|ngoài mấy cái đó',
        'không rõ|khác|không biết|không có trong này|cái khác|không thấy chỗ của tôi|không nằm trong đây',
        'không có cái nào đúng|không biết nữa|vấn đề khác',
      ),
    },
    name: 'chỗ vướng',
  },
} satisfies Readonly<Record<string, StateText>>;
