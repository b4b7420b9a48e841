import type { StateText } from '../dialog';

const FEES =
  '- Phí: khai sinh đúng hạn {fee.civil.birth}; thẻ bảo hiểm y tế {fee.civil.child-insurance}; thẻ căn cước {fee.civil.child-card}. Anh/chị hỏi lại nơi nộp cho chắc.';
const TIME = '- Thời gian: {civil.birth.linked-time}.';
const DRAFT = 'Cơ quan gửi bản nháp khai sinh: đọc kỹ tên bé, trả lời trong {civil.draft-confirm}; im lặng là đồng ý.';

/** Papers for a newborn in Vietnamese: how to apply, and where it ends. */
export const filingVietnamese = {
  filing: {
    ask: 'Anh/chị nộp trên mạng, ra phường, hay nhờ người thân nộp giùm?',
    options: { online: 'Nộp trên mạng', desk: 'Ra phường, xã', relative: 'Nhờ người thân nộp' },
    words: {
      online: ['online', 'trên mạng', 'qua mạng', 'vneid', 'trực tuyến', 'điện thoại', 'trên điện thoại', 'ở nhà làm'],
      desk: ['ra phường', 'lên phường', 'trực tiếp', 'ra xã', 'tới phường', 'một cửa', 'nộp giấy', 'ra đó'],
      relative: [
        'nhờ ông bà',
        'người thân',
        'bà ngoại',
        'bà nội',
        'nhờ người nhà',
        'ông bà nộp',
        'nhờ chị',
        'nhờ em',
        'nộp giùm',
        'nộp thay',
      ],
    },
    name: 'cách nộp',
  },
  account: {
    ask: 'Cha hoặc mẹ có tài khoản **VNeID mức 2** không?',
    options: { yes: 'Có mức 2', no: 'Chưa có, ra phường', relative: 'Nhờ người thân có VNeID' },
    words: {
      yes: ['có', 'có rồi', 'mức 2 rồi', 'mức 2', 'rồi', 'chồng có', 'vợ có', 'có vneid'],
      no: ['chưa', 'chưa có', 'không', 'không có', 'mức 1', 'chưa kích hoạt', 'ra phường'],
      relative: ['người thân có', 'ông bà có', 'nhờ người thân', 'nhờ người nhà', 'em tôi có'],
    },
    name: 'tài khoản',
  },
  onlineEnd: {
    ask: `Anh/chị nộp **liên thông khai sinh** trên mạng, trong {civil.birth.deadline} từ ngày sinh:\n1. Mở VNeID hoặc {link.portal}, tìm “Liên thông khai sinh”, mã {civil.birth.linked-code}.\n2. Khai bé, cha mẹ, nơi thường trú, nơi khám bệnh; chọn có hay không làm thẻ căn cước.\n3. Đọc lại từng chữ tên bé, gửi, giữ mã hồ sơ.\n- Giấy tờ: giấy chứng sinh, số định danh cha mẹ; nhà người khác thì chủ nhà đồng ý.\n${FEES}\n${TIME}\n${DRAFT}`,
  },
  deskEnd: {
    ask: `Anh/chị ra **Trung tâm Phục vụ hành chính công phường, xã** nơi cha hoặc mẹ cư trú, xin làm “liên thông khai sinh”, trong {civil.birth.deadline} từ ngày sinh.\n- Đem theo: căn cước, giấy chứng sinh (hoặc mã điện tử), giấy kết hôn nếu có; nhà người khác thì giấy đồng ý của chủ nhà.\n- Tới phường khác thì nơi đó phải giúp nộp qua mạng về đúng nơi.\n${FEES}\n${TIME}\n${DRAFT}`,
  },
  relativeEnd: {
    ask: `Ông bà, người thân nộp giùm được, **không cần** giấy uỷ quyền, nhưng phải thống nhất nội dung khai với cha mẹ bé. Nộp bằng tài khoản VNeID của chính họ, hoặc ra phường, xã nơi cha hoặc mẹ cư trú, trong {civil.birth.deadline} từ ngày sinh. Đừng đưa mật khẩu hay mã OTP cho ai.\n- Cần: giấy chứng sinh, số định danh cha mẹ; nhà người khác thì chủ nhà đồng ý.\n${FEES}\n${TIME}`,
  },
  lateEnd: {
    ask: 'Quá {civil.birth.deadline} **vẫn khai sinh được**, càng sớm càng tốt. Anh/chị ra phường, xã nơi cha hoặc mẹ cư trú, đem giấy chứng sinh và mọi giấy tờ của bé.\n- Phí và mức phạt trễ hạn: tôi chưa xác minh được, anh/chị hỏi bộ phận một cửa.\n- Thời gian: theo giấy hẹn, vì thường phải xác minh.\nCó khai sinh rồi, khai cư trú cho bé trong {res.minor.deadline}.',
  },
  abroadEnd: {
    ask: 'Bé sinh ở nước ngoài có quy định riêng về khai sinh và cư trú; giấy tờ thì tôi chưa xác minh được. Anh/chị hỏi bộ phận một cửa phường, xã nơi cư trú, hoặc gọi {hotline.portal} trước khi đi.',
  },
  foreignEnd: {
    ask: 'Có cha hoặc mẹ là người nước ngoài thì làm thủ tục riêng: **khai sinh có yếu tố nước ngoài**, mã {civil.birth.code-foreign}.\n- Giấy tờ: giấy chứng sinh, giấy tờ của cha mẹ. Giấy nước ngoài phải dịch, chứng nhận ra sao thì hỏi trước.\n- Nơi hỏi: bộ phận một cửa phường nơi cha hoặc mẹ ở, hoặc {hotline.portal}.\n- Hạn: {civil.birth.deadline} từ ngày sinh. Phí và thời gian tôi chưa xác minh được.',
  },
  fatherEnd: {
    ask: 'Anh/chị làm **khai sinh kèm nhận cha, mẹ, con**, mã {civil.father.code}, trong {civil.birth.deadline} từ ngày sinh.\n- Nơi nộp: phường, xã nơi cha hoặc mẹ cư trú.\n- Giấy tờ: giấy chứng sinh, số định danh cha mẹ, chứng cứ quan hệ cha con. Loại nào được nhận, và phí, thì hỏi phường.\n- Thời gian: {civil.father.time}; phải xác minh thì {civil.father.time-max}.\nXong thì khai cư trú cho bé trong {res.minor.deadline}.',
  },
  houseEnd: {
    ask: 'Bé sinh ngoài bệnh viện thì anh/chị hỏi bộ phận một cửa phường, xã cách xác nhận việc sinh. Giấy thay giấy chứng sinh thì tôi chưa xác minh được. Nhớ hạn {civil.birth.deadline} từ ngày sinh.\n\nMẹ hay bé không khoẻ thì gọi {hotline.ambulance} ngay.',
  },
  noNoticeEnd: {
    ask: 'Anh/chị đem căn cước và giấy ra viện (nếu có) tới bộ phận một cửa phường, xã nơi cư trú, nhờ họ hỏi bệnh viện hoặc chỉ cách xác nhận. Hoặc gọi {hotline.portal}. Nhớ hạn {civil.birth.deadline} từ ngày sinh.',
  },
  ownerEnd: {
    ask: 'Bé dưới {res.minor.age} đăng ký theo nơi thường trú, tạm trú của cha mẹ thì **không xét điều kiện chỗ ở**; chủ hộ có phải đồng ý không thì tôi chưa xác minh được, anh/chị hỏi công an phường.\n\nĐừng để trễ **khai sinh**: làm riêng khai sinh ở phường, xã trước, hạn {civil.birth.deadline}. Cư trú của bé khai sau, trong {res.minor.deadline}.',
  },
  residenceEnd: {
    ask: 'Có khai sinh rồi thì đăng ký **cư trú cho bé** trong {res.minor.deadline} kể từ khi khai sinh.\n- Giấy tờ: CT01, cha hoặc mẹ đồng ý. **Không** cần giấy khai sinh.\n- Bé dưới {res.minor.age} theo nơi của cha mẹ, không xét điều kiện chỗ ở.\n- Nơi nộp: công an phường, xã, VNeID hoặc {link.portal}.\n- Thời gian: thường trú {time.res.permanent}, tạm trú {time.res.temporary}. Trẻ em được miễn phí, hỏi lại nơi nộp.',
  },
  insuranceEnd: {
    ask: 'Khai sinh làm liên thông thì thẻ bảo hiểm y tế có trong {civil.birth.time-insurance}. Chưa thấy thì xem hồ sơ có bị yêu cầu bổ sung không.\n\nKhai sinh làm riêng thì hỏi Bảo hiểm xã hội {hotline.social-insurance} hoặc bộ phận một cửa phường, xã. Bé cần đi viện gấp cũng gọi số này để hỏi.',
  },
  cardEnd: {
    ask: 'Bé dưới {id.age.6} đã có khai sinh: cha mẹ nộp thẻ căn cước **hoàn toàn qua mạng**, bé không phải đi, không chụp hình.\n- Nơi nộp: VNeID (Thủ tục hành chính) hoặc {link.portal}.\n- Giấy tờ: chỉ cần giấy chứng minh cha mẹ nếu máy chưa có.\n- Phí: {fee.id.first}.\n- Thời gian: không quá {time.id.card}. Không bắt buộc.',
  },
  abandonedEnd: {
    ask: 'Anh/chị **báo ngay** công an hoặc Ủy ban nhân dân phường, xã. Bé cần cấp cứu thì gọi {hotline.ambulance}. Phường, xã niêm yết {civil.birth.abandoned-notice} rồi khai sinh cho bé.',
  },
} satisfies Readonly<Record<string, StateText>>;
