import { phrases, type StateText } from '../dialog';

/** Activation in Vietnamese: whose account it is, and how fast to go. */
export const startVietnamese = {
  whom: {
    ask: 'Tôi dẫn anh/chị kích hoạt từng bước, lúc nào cũng quay lại hoặc dừng được. **Anh/chị đừng gửi số căn cước, mã OTP hay mật khẩu vào đây**, chỉ gõ trong ứng dụng.\n\nKích hoạt cho ai?',
    brief: 'Kích hoạt cho ai?',
    hint: 'Anh/chị chọn: cho tôi, cho ba má, cho con, hoặc người nước ngoài.',
    options: {
      self: 'Cho tôi',
      parent: 'Cho ba má, ông bà',
      child: 'Cho con dưới {eid.age.adult}',
      foreigner: 'Người nước ngoài',
    },
    words: {
      self: phrases(
        'tớ|cho tớ|của tớ',
        'làm cho chính tôi|cho chính em|cho bản thân|làm cho tôi|tôi làm|của bản thân|cho mk|cho mik|mk|mik|e',
        'của em|tự làm cho mình|tôi công nhân|chính chủ|cho mình|của tôi|của mình|bản thân|cho em|tôi|tui',
        'mình|em|cho tui|bác làm cho bác|chú làm cho chú|cô làm cho cô|chị làm cho chị|anh làm cho anh',
        'ông làm cho ông|bà làm cho bà|cháu làm cho cháu|con làm cho con|của e|cho e|tài khoản của e|của tao',
        'cho tao|tài khoản của em|tài khoản của tôi|tự tôi|chính tôi|cho cá nhân tôi|cho riêng tôi|của bác',
        'của cô|của chú|cho bác|cho cô|cho chú|cho anh|cho chị|tự kích hoạt cho mình|chỉ mình tôi',
        'một mình tôi',
      ),
      parent: phrases(
        'nội|ngoại|nội tui|ngoại tui|giùm nội|cho nội|cho ngoại|nội em|ngoại em',
        'làm hộ bố mẹ|làm hộ mẹ|làm dùm má|làm giùm ba|làm giúp mẹ|cho cô tôi|cho chú tôi|cho ông nội',
        'cho bà ngoại|ông già tui|bà già tui|cho ba má|cho người nhà lớn tuổi|bố chồng|mẹ chồng|ba chồng',
        'má chồng|bố vợ|mẹ vợ|ba vợ|má vợ|cô chú|người lớn tuổi|ba má|bố mẹ|cha mẹ|ông bà|cho ba|cho mẹ',
        'cho má|cho bố|cho ông|bà nội|ông nội|bà ngoại|ông ngoại|người già|giúp má|giúp ba|giúp mẹ|mẹ tôi',
        'má tui|ba tôi|bố tôi|mẹ em|ba em|bố em|ông tôi|mẹ|bố|cho bu|bu em|thầy u|cho u|bầm|cho cụ|cụ nhà tôi',
        'hai cụ|ông bà già|song thân|phụ huynh|bố em lớn tuổi|mẹ già|bố già|ba già|má già|giúp ông|hộ bà',
        'hộ ông|hộ bố|hộ mẹ|giùm ba|giùm má|giùm mẹ|cho dì|cho bác tôi|cho cậu tôi|cho người già trong nhà',
        'cho người lớn trong nhà|bà 80 tuổi|ông 75 tuổi|mẹ 60 tuổi',
      ),
      child: phrases(
        'thằng con trai|con trai đang học|con gái đang học|đứa nhỏ|thằng nhỏ|cho đứa con|cho thằng cu|học lớp',
        'cho con nhỏ|bé nhà tôi|thằng cu|con em mới|con tôi mới|lớp 1|lớp 2|lớp 3|con gái|con trai|học sinh',
        'cho con|cho bé|cho cháu|con tôi|con tui|con em|em bé|trẻ em|thằng nhóc|nhóc nhà tôi|con nít',
        'mấy đứa nhỏ|hai đứa con|bé 5 tuổi|con 8 tuổi|con tôi 10 tuổi|con trai 11 tuổi|con gái 12 tuổi|bé gái',
        'bé trai|bé út|con út|lớp 4|lớp 5|lớp 6|mẫu giáo|tiểu học|cho nhỏ con|cháu tôi 7 tuổi|cháu 9 tuổi',
        'cháu nội nhỏ|cháu ngoại nhỏ|đứa út|bé nhà mình|cho trẻ con|con còn nhỏ',
      ),
      foreigner: phrases(
        'người Philippines|người Canada|người Singapore|người Malaysia|người Indonesia|người Myanmar|người Ý|người Tây Ban Nha|người châu Âu|người da trắng|người Việt Nam không phải',
        'không phải người việt|không phải công dân việt nam|người campuchia|người đài loan',
        'mang hộ chiếu nước ngoài|là người hàn|là người nhật|là người trung quốc|là người mỹ|quốc tịch',
        'hộ chiếu nước ngoài|người hàn|người nhật|người tây|chồng tôi người nước ngoài|ngoại quốc|foreigner',
        'người Lào|người Nga|người Ấn Độ|người Anh|người Pháp|người Đức|người Úc|người Thái|người Trung',
        'người Hàn Quốc|người Nhật Bản|người Mỹ|người ngoại quốc|tôi là tây|vợ tôi người nước ngoài',
        'chồng em người Hàn|quốc tịch nước ngoài|quốc tịch Nga|Việt kiều quốc tịch Mỹ',
        'thẻ tạm trú cho người nước ngoài',
      ),
    },
    name: 'kích hoạt cho ai',
  },
  parent: {
    ask: 'Anh/chị ngồi cạnh ba má cùng làm là tốt nhất: cần thẻ căn cước, điện thoại và SIM của ba má. SIM nên đứng tên ba má để tài khoản không bị khoá.\n\nBa má có đang ở cạnh anh/chị không?',
    options: { together: 'Đang ở cạnh', away: 'Không ở cạnh' },
    words: {
      together: phrases(
        'ngồi đây|đang ngồi đây|ngồi kế|ở kế bên|ở chung nhà|sống chung|ngay bên cạnh|có đây|kề bên|cạnh tôi',
        'ngồi cạnh|sát bên tôi|ngồi kế bên|đang ngồi|cùng nhà|sát bên|ở nhà|có|ở cạnh|đang ngồi cạnh|bên cạnh',
        'ở đây|có ở đây|ở chung|ở nhà chung|có, đang ở với nhau|hai mẹ con đang ngồi|ở chung một nhà',
        'ở cùng nhà|ngồi kế tui|đang bên cạnh|đang đứng đây|đang ở nhà với tôi|má đang coi tivi',
        'đang ngồi chung|đang ở cùng|ngay đây|cùng phòng|có mặt ở đây|vâng đang ngồi cùng',
      ),
      away: phrases(
        'mẹ em đang ở|mẹ tôi ở|ba tôi ở|bố em ở|ở dưới quê|ở ngoài bắc|ở trong nam|ở thành phố khác|ở xa lắm',
        'không ở gần|không ở chung|ở một mình dưới quê|tôi ở thành phố|mẹ ở|ba ở|đang ở xa|dưới quê|ngoài quê',
        'ở tỉnh|không|ở xa|ở quê|không ở đây|không có ở đây|khác nhà|cách nhau xa|cách mấy trăm cây số',
        'ở Nghệ An|ở Cà Mau|ở Hà Nội|ở Sài Gòn|ở tỉnh khác|ở nhà bên đó|tôi đi làm xa nhà|tôi đang ở xa',
        'không sống chung|ở nước ngoài|em ở Hàn Quốc|không gần nhau|mẹ ở một mình|ở riêng',
      ),
    },
    name: 'ở cạnh ba má',
  },
  pace: {
    ask: 'Anh/chị muốn hướng dẫn kiểu nào?',
    options: { full: 'Từng bước, thật chậm', short: 'Gọn thôi, tôi quen rồi', stuck: 'Đang làm dở, bị vướng' },
    words: {
      full: phrases(
        'từ từ|từ từ giùm|chậm chậm|chậm thôi|kỹ kỹ|từng bước một|bước nào cũng chỉ|từng chút|tui già rồi',
        'già rồi|lớn tuổi|chỉ kỹ|không biết gì|mù công nghệ|hướng dẫn chi tiết|chậm|từng bước|kỹ|chi tiết',
        'chưa rành|không rành|chưa quen|lần đầu|từng li từng tí|cầm tay chỉ việc|mắt kém|mắt mờ|gà công nghệ',
        'mình gà|dốt công nghệ|lú lẫn|lẩm cẩm|không biết xài|chưa biết gì|hướng dẫn đầy đủ|nói rõ ràng',
        'nói chậm cho hiểu|giải thích kỹ|lần đầu tiên làm|tay mơ|người già|học vấn thấp|cứ thong thả',
        'thong thả|đi từng bước|dẫn từng bước|chỉ từ đầu tới cuối|từ đầu đến cuối',
      ),
      short: phrases(
        'lẹ|lẹ đi|lẹ lẹ|nhanh gọn|nói gọn|nói ngắn|ngắn gọn|ngắn thôi|rành|tui rành|quen công nghệ|tóm tắt',
        'vắn tắt|nói nhanh|gọn thôi|gọn lẹ|gọn|nhanh|ngắn|quen rồi|rành rồi|biết rồi|tóm lại thôi',
        'nói ngắn gọn|làm lẹ|bận lắm|đang vội|đang gấp|không cần dài dòng|khỏi dài dòng|biết xài điện thoại',
        'rành điện thoại|thạo rồi|quen tay|sơ sơ thôi|ý chính thôi|nhanh lên|cho nhanh|đọc nhanh',
      ),
      stuck: phrases(
        'đang làm bị kẹt|bị kẹt lại|kẹt lại',
        'nửa chừng|giữa chừng|đang làm nửa chừng|đang dở|dở dang|mắc kẹt|gặp lỗi|báo lỗi|làm tới giữa',
        'không làm tiếp được|đứng lại|tắc|bị kẹt|đang kẹt|đang vướng|bị vướng|vướng|kẹt|làm dở|bị lỗi',
        'không được|làm không được|trục trặc|làm hoài không xong|làm rồi mà không được|mắc ở bước cuối',
        'vướng ở khúc mã|kẹt khúc OTP|bị dừng|không đi tiếp được|đang làm thì bị lỗi|làm tới nửa thì đứng',
        'làm được nửa|mới làm một nửa|không qua được bước|đang tới bước|gặp rắc rối|bị mắc',
        'nó không cho làm tiếp',
      ),
    },
    name: 'kiểu hướng dẫn',
  },
} satisfies Readonly<Record<string, StateText>>;
