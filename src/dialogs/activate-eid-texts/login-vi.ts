import { phrases, type StateText } from '../dialog';

/** Activation in Vietnamese: logging in, the card and face checks, the level. */
export const loginVietnamese = {
  login: {
    ask: 'Giờ **đăng nhập lại** bằng số định danh và mật khẩu vừa đặt (gõ trong ứng dụng).\n\nVào được chưa?',
    brief: 'Đăng nhập lại. Vào được chưa?',
    options: {
      in: 'Vào được rồi',
      nfc: 'Đòi quét thẻ (NFC)',
      face: 'Đòi quét khuôn mặt',
      forgot: 'Quên mật khẩu',
      fail: 'Không vào được',
    },
    words: {
      in: phrases(
        'vào ngon|đăng nhập vô được|đã vào được|đăng nhập vào được|vô tới rồi|vào tới trang chính',
        'đã đăng nhập|vô ngon|đăng nhập được|vô rồi|đăng nhập rồi|vào được|vô được|vào rồi|vào được app',
        'vô tới màn hình chính|thấy trang chủ|vô trong rồi|vào rồi nè|đăng nhập ngon',
      ),
      nfc: phrases(
        'bắt quét nfc|đòi quét thẻ|bắt quét thẻ|bắt áp thẻ|đưa thẻ vô máy|kêu quét căn cước|quét căn cước',
        'đọc thẻ chip|áp thẻ|để thẻ|chạm thẻ|nfc|quét thẻ|quét chip|đọc chip|đọc thẻ|đưa thẻ sát điện thoại',
        'kêu đưa thẻ|để thẻ sau lưng máy|áp thẻ vào máy|bắt để thẻ|bắt đọc thẻ|đòi căn cước gắn chip',
        'cần quét thẻ',
      ),
      face: phrases(
        'bắt đưa mặt vào khung|đưa mặt vào cái khung tròn|bắt soi mặt',
        'bắt chụp khuôn mặt|nhận diện|nhận diện khuôn mặt|chụp hình mặt|quay mặt|soi mặt|bắt chụp mặt',
        'xác thực khuôn mặt|khuôn mặt|quét mặt|chụp mặt|gương mặt|đòi chụp mặt|quay mặt trái phải',
        'quét gương mặt|chụp chân dung|chớp mắt|nhìn vào camera|đòi khuôn mặt|selfie',
      ),
      forgot: phrases(
        'mật khẩu hồi nãy là gì quên mất|quên mật khẩu hồi nãy|mới đặt đã quên',
        'quên mk|quên pass|quên béng|mật khẩu sai|không nhớ mật khẩu|quên|sai mật khẩu|không nhớ',
        'quên vừa đặt gì|mật khẩu vừa đặt quên rồi|mật khẩu không đúng|nhập sai mật khẩu|báo sai mật khẩu',
        'không nhớ vừa gõ gì',
      ),
      fail: phrases(
        'không đăng nhập được|bị văng|văng ra|cứ báo lỗi|vào không được|vô không được|đăng nhập không được',
        'không được|báo lỗi|chưa được|không vô được|vào không nổi|vô không nổi|đăng nhập hoài không được',
        'cứ văng|bị đẩy ra|không cho vào|chưa vào được|đăng nhập lỗi|báo tài khoản không đúng',
      ),
    },
    name: 'đăng nhập lại',
  },
  nfc: {
    ask: 'Bật NFC trong Cài đặt (máy Android), tháo ốp lưng, đặt thẻ áp sát: iPhone ở cạnh trên, máy khác gần camera sau. Giữ yên {eid.nfc.hold}, đừng để trên mặt kim loại. Được chưa?',
    options: { done: 'Được rồi', nonfc: 'Máy không có NFC', still: 'Vẫn không đọc' },
    words: {
      done: phrases('đọc được|tháo ốp thì được|nhận thẻ rồi|quét được|đọc xong|ăn rồi|nó nhận'),
      nonfc: phrases(
        'lục khắp cài đặt không có|tìm khắp máy không có nfc|máy này làm gì có nfc|máy em không có nfc|không thấy nfc|không có chức năng|máy rẻ tiền không có|máy không hỗ trợ',
        'không có cái đó|không có nfc|máy không có|không hỗ trợ nfc|máy rẻ tiền|tìm không thấy nfc',
        'máy đời cũ không có nfc|không hỗ trợ|máy không có chức năng|làm gì có nfc|điện thoại này không đọc thẻ',
        'máy này không đọc được|điện thoại tôi không quét được thẻ|máy tôi không đọc được chip|loại máy này không quét',
      ),
      still: phrases(
        'không chịu đọc|nó không chịu đọc|áp đủ chỗ không được|áp đủ chỗ mà không đọc|đọc không được|quét hoài không được|áp hoài không được|không nhận thẻ|để hoài không được|không đọc',
        'vẫn không|quét hoài không nhận|không ăn|để hoài không đọc|không nhận|vẫn không đọc được',
      ),
    },
    name: 'quét thẻ',
  },
  borrow: {
    ask: 'Anh/chị mượn máy có NFC của người nhà: đăng nhập tài khoản của mình ở máy đó, lấy xác nhận cho máy mình, rồi vào Cá nhân → Quản lý thiết bị → Huỷ liên kết máy mượn. Được chưa?',
    options: { done: 'Được rồi', still: 'Không mượn được' },
    words: {
      done: phrases('mượn được rồi|mượn máy hàng xóm được|mượn của em được|mượn điện thoại làm được|nhờ máy con'),
      still: phrases(
        'nhà có mỗi tôi|chỉ có mình tôi|nhà mỗi mình tôi',
        'mượn ai bây giờ|biết mượn ai|ai cũng xài máy cũ|xung quanh toàn máy cũ|hàng xóm cũng không có',
        'không mượn được ai|không có ai cho mượn|ai cũng không có|không ai có|không có máy nào',
        'nhà không ai có|không có|nhà có mình tôi|nhà có mình tui|ở một mình|không quen ai|không có ai',
        'ngại mượn|chẳng mượn được',
      ),
    },
    name: 'mượn máy',
  },
  face: {
    ask: 'Ra chỗ sáng, tháo kính và khẩu trang, để cả khuôn mặt trong khung, giữ máy ngang mắt. Được chưa?',
    options: { done: 'Được rồi', still: 'Vẫn không khớp' },
    words: {
      done: phrases(
        'ra sân là nhận liền|nhận liền|ra nắng là được',
        'ra sáng thì được|ra ngoài thì được|nhận mặt rồi|khớp rồi|bỏ kính thì được',
      ),
      still: phrases(
        'không giống người trong ảnh|bảo không giống|không giống hình cũ|nói không phải tôi|chụp hoài không được|không nhận ra|quét hoài không được|không nhận mặt|thử hoài không được',
        'nhìn không ra|không khớp|thất bại|mặt khác ảnh|già rồi mặt khác|chụp mấy lần không được|ảnh cũ quá',
        'mặt thay đổi',
      ),
    },
    name: 'quét mặt',
  },
  level: {
    ask: 'Anh/chị nhìn trang chính hoặc mục Cá nhân: tài khoản hiện **mức 2** chưa?',
    options: { one: 'Vẫn mức 1', two: 'Mức 2 rồi', wrong: 'Sai tên, ngày sinh, địa chỉ' },
    words: {
      one: phrases(
        'để mức 1|còn mức 1|hiện mức 1|chưa lên|chưa lên mức 2|chưa hiện|chưa thấy mức 2|lv1|chỉ có mức 1',
        'mức 1|mức một|chưa|mức độ 1|chưa thấy|không thấy|mới mức 1|mức 1 thôi|vẫn ghi mức 1|chưa phải mức 2',
        'không phải mức 2|mức 1 à',
      ),
      two: phrases(
        'lên mức 2|ghi mức 2|hiện mức 2|mức hai rồi|mức hai|đã lên mức 2|hiện mức hai|lv2|level 2|mức 2 nè',
        'mức 2|rồi|mức độ 2|có|thấy rồi|thấy chữ mức 2|định danh mức 2|có mức 2|mức 2 nha',
      ),
      wrong: phrases(
        'địa chỉ cũ chưa đổi|vẫn để địa chỉ cũ|địa chỉ cũ|sai tùm lum|tên đệm sai|thiếu chữ',
        'sai chữ lót|bị ghi sai|sai họ|sai giới tính|sai quê quán|tên sai|sai năm sinh|viết sai tên',
        'thông tin không đúng|nhầm tên|ngày sinh sai|bị sai|ghi sai|sai tên|sai ngày sinh|sai địa chỉ',
        'thông tin sai|sai thông tin|quê quán sai|họ tên sai|địa chỉ không đúng|ghi nhầm|tên không đúng',
        'năm sinh sai|sai chữ|thiếu chữ lót|giới tính sai|thông tin bị sai',
      ),
    },
    name: 'mức tài khoản',
  },
  refresh: {
    ask: 'Anh/chị **đăng xuất rồi đăng nhập lại**, hoặc cập nhật VNeID. Giờ hiện mức 2 chưa?',
    options: { still: 'Vẫn mức 1', two: 'Mức 2 rồi' },
    words: {
      still: phrases(
        'vẫn là mức 1|không đổi|cũng mức 1|chưa lên|vẫn chưa lên|mức 1|không lên|vẫn còn mức 1|mức 1 hoài',
      ),
      two: phrases(
        'lên rồi|lên mức 2|hiện mức 2 rồi|giờ lên rồi|hai rồi|có mức 2|mức 2|rồi|được rồi|có rồi|mức hai',
        'đăng nhập lại thì thấy mức 2|thấy mức 2 rồi|giờ mức 2|đã lên',
      ),
    },
    name: 'tải lại',
  },
  worked: {
    ask: 'Chúc mừng anh/chị! Anh/chị thử mở **Căn cước điện tử** trong Ví giấy tờ. Mọi thứ chạy tốt chứ?',
    options: { yes: 'Chạy tốt', no: 'Còn trục trặc' },
    words: {
      yes: phrases(
        'ngon lành hết|mọi thứ tốt|mọi thứ ổn|được hết|được hết rồi|chạy ngon|đều tốt|tốt lắm|ok hết',
        'xài được rồi|coi được rồi|thấy thẻ rồi|ngon lành|ổn|ổn rồi|mở được|tốt|tuyệt vời|đẹp lắm',
        'thấy căn cước rồi|mở được căn cước|ok hết rồi|tốt lành|bình thường|không vấn đề gì|chạy ngon lành',
      ),
      no: phrases(
        'chưa mở được|mở không được|không thấy thẻ|không hiện|chưa thấy gì|bị lỗi|trống trơn|trục trặc|lỗi',
        'không mở được|không mở được căn cước|mở ra báo lỗi|trắng bóc|còn lỗi|chưa thấy thẻ',
        'không có gì trong đó|chưa ổn|không thấy căn cước',
      ),
    },
    name: 'kết quả',
  },
} satisfies Readonly<Record<string, StateText>>;
