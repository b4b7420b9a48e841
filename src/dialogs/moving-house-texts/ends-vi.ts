import type { StateText } from '../dialog';

const WHERE_TEMPORARY = 'Nơi nộp: công an phường, xã nơi đang ở, VNeID hoặc {link.portal}, mã {code.res.temporary}.';
const FEE_TEMPORARY = 'Phí trực tiếp: {fee.res.temporary.direct}. Trực tuyến: {fee.res.temporary.online}.';
const TIME_TEMPORARY = 'Thời gian: {time.res.temporary}. Tạm trú tối đa {res.temporary.term}, gia hạn được.';
const WHERE_PERMANENT = 'Nơi nộp: công an phường, xã nơi ở mới, VNeID hoặc {link.portal}, mã {code.res.permanent}.';
const FEE_PERMANENT = 'Phí trực tiếp: {fee.res.permanent.direct}. Trực tuyến: {fee.res.permanent.online}.';
const TIME_PERMANENT = 'Thời gian: {time.res.permanent}.';
const STAY = 'Báo trước {res.stay.evening} của ngày đầu; tới khuya thì trước {res.stay.morning}. Phí: {fee.res.stay}.';

/** Moving house in Vietnamese: where it ends. */
export const endsVietnamese = {
  stayEnd: {
    ask: `Ở dưới {res.temporary.min-stay} thì chỉ cần **thông báo lưu trú**, không đăng ký tạm trú.\n- Người báo: chủ nhà, nhà trọ; chủ nhà đi vắng thì anh/chị tự báo.\n- Nơi báo: công an phường, xã (gọi điện được), VNeID hoặc {link.portal}, mã {code.res.stay}.\n- Cần: họ tên, ngày sinh, số căn cước, lý do, thời gian, địa chỉ.\n- ${STAY}\nĐổi ý ở từ {res.temporary.min-stay} thì đăng ký tạm trú.`,
  },
  currentEnd: {
    ask: 'Cùng phường, xã thường trú thì **không** phải đăng ký tạm trú: chỉ cần **cập nhật nơi ở hiện tại**.\n- Nơi báo: công an phường, xã nơi đang ở.\n- Đem theo: căn cước hoặc VNeID.\n- Phí: bảng phí cư trú tôi có không ghi khoản thu cho việc này, anh/chị hỏi lúc báo.\nMuốn thường trú ghi đúng nhà mới thì hỏi luôn công an phường.',
  },
  childEnd: {
    ask: `Con về ở với ông bà, người thân, người giám hộ thì đăng ký **thường trú cho con**.\n- Giấy tờ: CT01, cha mẹ hoặc người giám hộ đồng ý, chủ hộ và chủ nhà đồng ý. Giấy chứng minh quan hệ nếu dữ liệu chưa có.\n- Nơi nộp: công an phường, xã nơi nhà người thân, VNeID hoặc {link.portal}.\n- ${TIME_PERMANENT} Trẻ em thuộc nhóm miễn phí, anh/chị hỏi lại nơi nộp.`,
  },
  listEnd: {
    ask: `Ở ký túc xá, nhà công nhân thì **ban quản lý nộp tạm trú theo danh sách** được. Anh/chị hỏi ban quản lý trước.\n- Phí mỗi người: trực tiếp {fee.res.temporary-list.direct}, trực tuyến {fee.res.temporary-list.online}.\n- ${TIME_TEMPORARY}`,
  },
  babyEnd: {
    ask: 'Anh/chị làm **liên thông khai sinh** cho bé trong {civil.birth.deadline} từ ngày sinh, trên VNeID, {link.portal} hoặc ở một cửa phường, xã. Nhắn “bé mới sinh” để tôi dẫn từng bước.',
  },
  ownTemporaryEnd: {
    ask: `Anh/chị đăng ký **tạm trú** tại nhà mình.\n- Giấy tờ: CT01. Giấy tờ nhà chỉ cần khi công an không tra được.\n- ${WHERE_TEMPORARY}\n- ${FEE_TEMPORARY}\n- ${TIME_TEMPORARY}\nĐủ điều kiện mà không chuyển thường trú trong {res.permanent.duty} thì có thể bị phạt {fine.res.move}.`,
  },
  ownEnd: {
    ask: `Anh/chị đăng ký **thường trú** vào nhà mình.\n- Giấy tờ: CT01. Giấy tờ nhà **chỉ** đưa khi công an không tra được. Đồng chủ sở hữu không cần đồng ý.\n- ${WHERE_PERMANENT}\n- ${FEE_PERMANENT}\n- ${TIME_PERMANENT}\nKhông phải về quê cắt khẩu trước.`,
  },
  noTitleEnd: {
    ask: `Nhà chưa có sổ vẫn có thể đăng ký **thường trú** bằng giấy khác, như giấy phép xây dựng, giấy mua bán, tặng cho, thừa kế. Anh/chị đem **bản chính** ra công an phường hỏi trước; giấy tay, chưa sang tên càng nên hỏi trước.\n- ${WHERE_PERMANENT}\n- ${FEE_PERMANENT}\n- ${TIME_PERMANENT}`,
  },
  occupiedEnd: {
    ask: 'Chủ cũ còn hộ khẩu trong nhà: anh/chị đem giấy tờ nhà ra công an phường nhờ giải quyết. Trình tự thì tôi chưa xác minh được. Trong lúc chờ, ở từ {res.temporary.min-stay} thì hỏi luôn về tạm trú.',
  },
  kinEnd: {
    ask: 'Quan hệ này không nằm trong nhóm được nhập hộ khẩu vào nhà người thân. Anh/chị có hai hướng:\n- Thường trú kiểu **ở nhờ**: cần giấy công chứng hoặc chứng thực, và đủ diện tích; hỏi công an phường.\n- Hoặc **tạm trú**: chỉ cần chủ nhà cho ở nhờ bằng giấy, không công chứng.',
  },
  familyEnd: {
    ask: `Anh/chị đăng ký **thường trú** vào nhà người thân.\n- Giấy tờ: CT01, chủ hộ và chủ nhà xác nhận trên VNeID. Giấy chứng minh quan hệ nếu dữ liệu chưa có.\n- ${WHERE_PERMANENT}\n- ${FEE_PERMANENT}\n- ${TIME_PERMANENT}`,
  },
  familyDeskEnd: {
    ask: `Chủ hộ, chủ nhà chưa có VNeID mức 2 thì anh/chị **nộp trực tiếp** đăng ký thường trú ở công an phường, xã nơi ở mới.\n- Giấy tờ: CT01, chủ hộ và chủ nhà ký vào đó, viết giấy đồng ý riêng, hoặc ra công an nói đồng ý. Giấy chứng minh quan hệ nếu dữ liệu chưa có.\n- Phí trực tiếp: {fee.res.permanent.direct}.\n- ${TIME_PERMANENT}`,
  },
  noConsentEnd: {
    ask: 'Chủ hộ, chủ nhà không đồng ý thì **chưa** nhập hộ khẩu được. Anh/chị có thể thường trú ở nơi khác đủ điều kiện. Chuyện trong nhà khó nói thì công an phường nghe và hướng dẫn.',
  },
  familyTemporaryEnd: {
    ask: `Anh/chị đăng ký **tạm trú** ở nhà người thân.\n- Giấy tờ: CT01, chủ nhà và chủ hộ xác nhận trên VNeID. **Không** cần giấy tờ nhà. Bà con xa thì hỏi công an phường có được tính không.\n- ${WHERE_TEMPORARY}\n- ${FEE_TEMPORARY}\n- ${TIME_TEMPORARY}`,
  },
  familyTemporaryDeskEnd: {
    ask: `Chủ nhà chưa có VNeID mức 2 thì anh/chị **nộp trực tiếp** tạm trú ở công an phường, xã nơi đang ở.\n- Giấy tờ: CT01, người thân ký vào đó hoặc viết giấy đồng ý. **Không** cần giấy tờ nhà.\n- Phí trực tiếp: {fee.res.temporary.direct}.\n- ${TIME_TEMPORARY}`,
  },
  rentedEnd: {
    ask: `Anh/chị đăng ký **thường trú** ở nhà thuê, mượn, ở nhờ.\n- Giấy tờ: CT01 có chủ nhà, chủ hộ đồng ý; hợp đồng công chứng hoặc chứng thực; giấy về diện tích. Diện tích tối thiểu mỗi người thì hỏi công an phường.\n- ${WHERE_PERMANENT}\n- ${FEE_PERMANENT}\n- ${TIME_PERMANENT}`,
  },
  tenantEnd: {
    ask: `Anh/chị đăng ký **tạm trú** ở nhà thuê.\n- Giấy tờ: CT01 và giấy thuê, mượn hoặc cho ở nhờ, viết tay cũng được, **không** công chứng. Chủ nhà xác nhận trên VNeID.\n- ${WHERE_TEMPORARY}\n- ${FEE_TEMPORARY}\n- ${TIME_TEMPORARY}`,
  },
  tenantDeskEnd: {
    ask: `Chủ nhà không xác nhận trên mạng được thì anh/chị **nộp trực tiếp** tạm trú ở công an phường, xã nơi đang ở.\n- Giấy tờ: CT01 chủ nhà ký, hoặc giấy đồng ý riêng; kèm giấy thuê viết tay, **không** công chứng.\n- Phí trực tiếp: {fee.res.temporary.direct}.\n- ${TIME_TEMPORARY}`,
  },
  refusedEnd: {
    ask: 'Anh/chị nói lại với chủ nhà: giấy thuê viết tay là đủ, không công chứng; chủ nhà ký CT01, viết giấy, hoặc bấm VNeID đều được.\n\nVẫn không chịu thì anh/chị đem giấy tờ thuê đang có ra **công an phường nơi đang ở** nhờ hướng dẫn, hoặc gọi {hotline.eid}. Công an có nhận khi thiếu chữ ký chủ nhà không thì tôi chưa xác minh được.',
  },
  guestEnd: {
    ask: `Khách ở dưới {res.temporary.min-stay}: anh/chị **thông báo lưu trú**.\n- Người báo: người trong nhà; cả nhà đi vắng thì khách tự báo.\n- Nơi báo: công an phường, xã (gọi điện được), VNeID hoặc {link.portal}, mã {code.res.stay}.\n- Cần: họ tên, ngày sinh, số căn cước của khách, lý do, thời gian, địa chỉ.\n- ${STAY}`,
  },
  guestLongEnd: {
    ask: `Người ở từ {res.temporary.min-stay} mà thường trú ở phường, xã khác thì **người đó đăng ký tạm trú**, anh/chị là chủ nhà đồng ý.\n- Giấy tờ: CT01 có anh/chị đồng ý. Bà con ruột thịt không cần giấy tờ nhà; người ngoài thì giấy cho ở nhờ, không công chứng.\n- ${WHERE_TEMPORARY}\n- ${FEE_TEMPORARY}\n- ${TIME_TEMPORARY}`,
  },
  lodgingEnd: {
    ask: `Chủ hoặc quản lý nhà nghỉ, nhà trọ **thông báo lưu trú** cho từng khách, bằng phần mềm thông báo lưu trú, VNeID hoặc {link.portal}.\n- ${STAY}\n- Khách thuê từ {res.temporary.min-stay} thì giúp họ đăng ký **tạm trú**: đưa giấy thuê, ký CT01 hoặc bấm xác nhận. Họ dọn đi thì báo công an xoá tạm trú.`,
  },
  foreignerEnd: {
    ask: 'Người nước ngoài **không** dùng mẫu lưu trú, tạm trú này, mà khai bằng mẫu riêng, áp dụng từ {date.res.foreign-guest}. Anh/chị hỏi công an phường, xã ngay khi khách tới. Các bước thì tôi chưa xác minh được.',
  },
  splitEnd: {
    ask: 'Anh/chị làm **tách hộ**, địa chỉ giữ nguyên.\n- Giấy tờ: CT01, chủ hộ và chủ nhà đồng ý (ký, xác nhận VNeID, viết giấy, hoặc ra công an nói).\n- Nơi nộp: công an phường, xã nơi thường trú, VNeID hoặc {link.portal}, mã {code.res.split}.\n- Phí trực tiếp: {fee.res.split.direct}. Trực tuyến: {fee.res.split.online}.\n- Thời gian: {time.res.split}.',
  },
  divorcedEnd: {
    ask: 'Đã ly hôn thì **tách hộ** không cần chủ hộ, chủ nhà đồng ý.\n- Giấy tờ: CT01, giấy chứng minh đã ly hôn, và giấy chứng minh vẫn được ở đó.\n- Nơi nộp: công an phường, xã nơi thường trú, VNeID hoặc {link.portal}, mã {code.res.split}.\n- Phí trực tiếp: {fee.res.split.direct}. Trực tuyến: {fee.res.split.online}.\n- Thời gian: {time.res.split}.',
  },
  splitRefusedEnd: {
    ask: 'Chủ hộ, chủ nhà không đồng ý thì **chưa** tách hộ được, trừ vợ chồng đã ly hôn. Anh/chị có thể đăng ký thường trú ở chỗ khác đủ điều kiện. Chủ hộ đã mất thì hỏi công an phường về đổi chủ hộ trước.',
  },
  mergerEnd: {
    ask: 'Tên phường, tên tỉnh đổi do sáp nhập được **tự cập nhật**, anh/chị không phải làm gì. VNeID chưa đổi thì hỏi công an phường hoặc gọi {hotline.eid}. Ai gọi điện đòi “cập nhật địa chỉ” là lừa đảo.',
  },
  adjustEnd: {
    ask: 'Anh/chị nộp **điều chỉnh thông tin về cư trú**.\n- Giấy tờ: CT01 và giấy chứng minh chỗ sai; dữ liệu hộ tịch có rồi thì khỏi nộp.\n- Nơi nộp: công an phường, xã nơi cư trú, VNeID hoặc {link.portal}, mã {code.res.adjust}.\n- Phí và thời gian thì tôi chưa xác minh được, anh/chị hỏi lúc nộp.\nSai họ tên, ngày sinh gốc thì sửa hộ tịch ở Ủy ban nhân dân trước.',
  },
} satisfies Readonly<Record<string, StateText>>;
