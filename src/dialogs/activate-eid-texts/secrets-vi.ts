import { phrases, type StateText } from '../dialog';

/** Activation in Vietnamese: password, passcode and security questions. */
export const secretsVietnamese = {
  password: {
    ask: 'Giờ đặt **mật khẩu** trong ứng dụng: dài {eid.password.length}, có chữ hoa, chữ thường, chữ số và ký hiệu như @ hoặc #. Anh/chị nhớ kỹ, đừng gửi vào đây.\n\nXong chưa?',
    brief: 'Đặt mật khẩu {eid.password.length}, đủ hoa, thường, số, ký hiệu. Xong chưa?',
    options: { done: 'Đặt xong', rejected: 'Máy không nhận', notasked: 'Không thấy hỏi' },
    words: {
      done: phrases(
        'ghi vô sổ rồi|ghi vào sổ|đặt mật khẩu rồi',
        'xong mật khẩu|xong bước này|xong bước mật khẩu',
        'đặt được rồi|đã đặt|đặt mật khẩu xong|tạo được rồi|tôi tạo xong|có mật khẩu rồi|nghĩ ra rồi',
        'đặt xong xuôi|nhận rồi|đã tạo|tạo xong|tạo rồi|đặt rồi|tạo mật khẩu xong|đặt mk xong|có mk rồi',
        'ghi ra giấy rồi|lưu lại rồi|nhập mật khẩu xong|hai ô giống nhau rồi|đặt xong mật khẩu',
      ),
      rejected: phrases(
        'sai định dạng|báo sai định dạng|không đúng quy định|không đúng kiểu',
        'chê|chê mật khẩu yếu|nó không cho|không cho đặt|đặt hoài không được|báo đỏ|bắt đặt lại|không đạt',
        'mật khẩu không hợp lệ|thiếu ký tự|không chấp nhận|mật khẩu yếu|không đủ mạnh|không nhận|không được',
        'báo lỗi|không hợp lệ|báo yếu|không chịu|chưa đủ mạnh|không đủ điều kiện|đòi ký tự|thiếu chữ hoa',
        'thiếu số|đòi chữ hoa|gõ hoài không chịu|đặt mãi không được|bị chê|bắt nhập lại|không khớp nhau',
        'nó không ưng|yêu cầu gì đó',
      ),
      notasked: phrases(
        'qua passcode luôn|nhảy qua passcode|tới passcode luôn',
        'không thấy chỗ đặt|không có hỏi|không bắt đặt|nhảy qua luôn|không hiện chỗ đặt|không hỏi',
        'không có bước này|bỏ qua|không thấy chỗ hỏi mật khẩu|nhảy sang bước khác|nhảy bước khác',
        'qua bước khác luôn|bỏ qua luôn bước này|không có bước đó|không đòi mật khẩu|không bắt đặt mật khẩu',
      ),
    },
    name: 'mật khẩu',
  },
  passwordHelp: {
    ask: 'Mật khẩu phải đủ **cả bốn**: chữ HOA, chữ thường, chữ số, ký hiệu; dài {eid.password.length}; không dấu tiếng Việt, không khoảng trắng. Hai ô phải gõ giống nhau. Được chưa?',
    options: { done: 'Được rồi', still: 'Vẫn không nhận' },
    words: {
      done: phrases(
        'làm theo thì nó chịu|giờ nó chịu rồi|làm đủ bốn thứ thì nó nhận',
        'đủ bốn thứ thì được|thêm chữ hoa là được|giờ ok',
        'thêm dấu thì được|thêm ký hiệu được|giờ chịu rồi|nó nhận|đặt được',
      ),
      still: phrases(
        'vẫn chê|vẫn báo yếu|vẫn không chịu|đặt hoài không được|vẫn đỏ|vẫn không|đủ hết mà không chịu',
        'làm đủ rồi không được|vẫn báo',
      ),
    },
    name: 'đặt mật khẩu',
  },
  passcode: {
    ask: 'Tiếp theo đặt **passcode**: {eid.passcode.digits}, gõ hai lần giống nhau. Passcode khác mật khẩu, dùng khi mở giấy tờ, xác nhận hồ sơ.\n\nXong chưa?',
    brief: 'Đặt passcode {eid.passcode.digits}. Xong chưa?',
    options: { done: 'Đặt xong', mixed: 'Tôi chưa hiểu' },
    words: {
      done: phrases(
        'đã đặt mã passcode|đã tạo passcode|đặt mã xong|tạo mã xong rồi',
        'sáu số|đã đặt|đặt passcode xong|đặt được rồi|nhập hai lần rồi|gõ hai lần rồi|đủ 6 số rồi|đã tạo',
        'tạo được rồi|tạo xong|tạo rồi|đặt rồi|nhập rồi|gõ đủ 6 số|nhập 6 số rồi|sáu số rồi|gõ hai lần',
        'passcode xong|có passcode rồi|đặt 6 số xong',
      ),
      mixed: phrases(
        'sao nhiều mã thế',
        'lú rồi|lú quá|tôi lú rồi',
        'lẫn lộn hết|rối hết cả lên|hồi nãy đặt rồi sao giờ đặt nữa|sao đặt nữa|sao lại thêm mã nữa|đặt gì mà nhiều vậy|mã này ở đâu ra|mơ hồ quá|mù tịt',
        'không biết là gì|giống mật khẩu không|rối quá|lộn xộn quá|không phân biệt được|cái đó là cái gì',
        'khó hiểu|chả hiểu|chưa hiểu|không hiểu|là gì|khác gì|không được|báo lỗi|cái gì vậy|passcode là gì',
        'passcode là cái gì|khác mật khẩu chỗ nào|có giống mật khẩu không|không hiểu passcode|chưa rõ|là sao',
        'không biết passcode|khó quá',
      ),
    },
    name: 'passcode',
  },
  passcodeHelp: {
    ask: 'Có ba thứ khác nhau: **mật khẩu** để đăng nhập, **passcode** toàn số để xác nhận, **OTP** là mã trong tin nhắn, mỗi lần một mã. Ở bước này anh/chị tự nghĩ một dãy số dễ nhớ với mình, khó đoán với người khác, gõ hai lần. Được chưa?',
    options: { done: 'Được rồi', still: 'Vẫn không được' },
    words: {
      done: phrases('hiểu rồi|hiểu|à hiểu|đặt xong rồi|tạo xong'),
      still: phrases(
        'rối lắm|rối quá|khó quá|càng khó hiểu',
        'càng rối|càng nghe càng rối|nghe xong càng rối',
        'chưa hiểu|vẫn chưa hiểu|vẫn không hiểu|vẫn rối|không hiểu',
      ),
    },
    name: 'hiểu passcode',
  },
  questions: {
    ask: 'Chọn **{eid.security-questions}** và trả lời điều chỉ mình anh/chị biết. Ghi nhớ câu trả lời, sau này dùng khi quên mã.\n\nXong chưa?',
    brief: 'Chọn {eid.security-questions}. Xong chưa?',
    options: { done: 'Xong rồi', help: 'Chọn câu nào?' },
    words: {
      done: phrases(
        'chọn đại rồi|đã chọn|trả lời hai câu|xong hai câu|hai câu xong|đã trả lời|đủ hai câu|điền rồi',
        'ghi rồi|chọn đủ rồi|trả lời xong|trả lời rồi|chọn rồi|chọn xong|trả lời xong hai câu|chọn xong 2 câu',
        'xong 2 câu|điền hết rồi|viết xong|làm xong hai câu|chọn tên mẹ|chọn tên trường|nhập câu trả lời rồi',
      ),
      help: phrases(
        'giúp chọn với|chọn giúp|hỏi gì mà lạ vậy|mấy câu này là sao|lựa câu nào|câu nào cũng được hả',
        'nên chọn câu nào|không biết chọn câu nào|chọn giùm|chọn sao|khó chọn quá|câu nào|không biết chọn',
        'trả lời sao|là gì|nên chọn gì|chọn gì|chọn câu nào bây giờ|câu nào dễ nhớ|chọn câu nào dễ',
        'không biết trả lời|nhiều câu quá|câu hỏi nào|trả lời gì|không hiểu câu hỏi|gợi ý',
      ),
    },
    name: 'câu hỏi bảo mật',
  },
  questionsHelp: {
    ask: 'Câu nào cũng được, miễn anh/chị nhớ và người lạ không đoán ra. Nên gõ ngắn, không dấu, để lần sau gõ lại cho giống. Xong anh/chị bấm bên dưới.',
    options: { done: 'Xong rồi' },
    words: {
      done: phrases('chọn xong|chọn rồi|trả lời rồi|trả lời xong|chọn được rồi|điền xong rồi|rồi|xong hai câu'),
    },
    name: 'chọn câu hỏi',
  },
} satisfies Readonly<Record<string, StateText>>;
