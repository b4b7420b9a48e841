import { viAnnouncements } from './vi-announcements';
import type { KeptDays } from '../core/personal-data';
import type { Texts } from '../core/texts';
import { viVoice } from './vi-voice';
import { viDesk } from './vi-desk';
import { viData } from './vi-personal-data';

/** What the assistant says in Vietnamese beside the knowledge base: the source for every other language. */
export const vi = {
  notice: (days: KeptDays) =>
    `Tôi là trợ lý tự động của Đề án 06, không phải cán bộ. Số định danh, mật khẩu, mã OTP lỡ gửi được che trước khi lưu; cuộc trò chuyện giữ ${days.conversation} ngày, yêu cầu gửi cán bộ ${days.case} ngày sau khi xong. Gõ “gặp cán bộ” bất cứ lúc nào để gặp người thật, “dữ liệu của tôi” để xem hoặc xoá. (Type “English” for English.)`,
  data: viData,
  announcements: viAnnouncements,
  welcome:
    'Chào anh/chị! Tôi giúp anh/chị về tài khoản VNeID, thẻ căn cước, cư trú, hộ chiếu, khai sinh và các dịch vụ công của Đề án 06.\n\nAnh/chị cứ hỏi như nói chuyện bình thường, hoặc bấm một việc dưới đây.',
  help: 'Anh/chị hỏi gì cũng được về VNeID, căn cước, cư trú, sổ sức khoẻ, hộ chiếu, bằng lái, xe, khai sinh, kết hôn… Ví dụ: “đổi căn cước hết bao nhiêu tiền”.\n\nGõ “gặp cán bộ” để gặp người thật, “hồ sơ” để tra hồ sơ, “huỷ” để dừng, “English” để đổi tiếng.',
  empty: 'Tôi chưa nhận được chữ nào. Anh/chị gõ câu hỏi giúp tôi nhé.',
  symbolsOnly: 'Tôi chưa hiểu ý anh/chị. Anh/chị gõ vài chữ, hoặc bấm một việc dưới đây nhé.',
  tooLong:
    'Tin nhắn dài quá, tôi không đọc hết được. Anh/chị nói gọn trong một, hai câu giúp tôi: anh/chị cần làm việc gì?',
  media: {
    photo:
      'Tôi không xem ảnh và không giữ ảnh. Nếu đó là ảnh căn cước hay giấy tờ, anh/chị **xoá ảnh khỏi cuộc trò chuyện** ngay để tránh lộ thông tin.\n\nAnh/chị gõ câu hỏi bằng chữ giúp tôi nhé.',
    document:
      'Tôi không mở tệp và không giữ tệp. Nếu trong tệp có giấy tờ cá nhân, anh/chị **xoá tệp khỏi cuộc trò chuyện** ngay.\n\nAnh/chị gõ câu hỏi bằng chữ giúp tôi nhé.',
    sticker: 'Chào anh/chị! Anh/chị cần hỏi việc gì cứ gõ, hoặc bấm một việc dưới đây.',
    video: 'Tôi không xem được video. Anh/chị gõ câu hỏi bằng chữ giúp tôi nhé.',
    location: 'Tôi không dùng vị trí của anh/chị. Anh/chị gõ tên phường, xã và việc cần làm giúp tôi nhé.',
    contact: 'Tôi không lưu danh bạ. Anh/chị gõ câu hỏi bằng chữ giúp tôi nhé.',
    unsupported: 'Tôi chưa đọc được loại tin này. Anh/chị gõ bằng chữ, hoặc bấm “Gặp cán bộ” để người thật giúp.',
  },
  voice: viVoice,
  credential:
    'Anh/chị **đừng gửi** số căn cước, mật khẩu, mã OTP hay ảnh giấy tờ cho bất kỳ ai, kể cả tôi. Tôi đã che phần đó và không lưu.\n\n• Anh/chị xoá tin nhắn vừa gửi.\n• Nếu đã đưa mật khẩu hoặc OTP cho người khác: đổi mật khẩu VNeID và báo ngân hàng ngay.\n\nAnh/chị hỏi lại giúp tôi, bỏ phần thông tin riêng ra nhé.',
  emergency: {
    fire: '**Gọi 114 ngay** (cứu hoả). Ra khỏi nhà trước, đừng quay lại lấy đồ. Có người bị thương gọi **115**.',
    medical:
      '**Gọi 115 ngay** (cấp cứu). Nói rõ địa chỉ và tình trạng người bệnh, giữ máy để được hướng dẫn. Tôi không tư vấn thuốc.',
    crime: '**Gọi 113 ngay** (công an). Tới chỗ an toàn, đông người trước. Có người bị thương gọi **115**.',
    suicide:
      'Tôi rất lo cho anh/chị. **Gọi 115** hoặc nhờ người bên cạnh ngay bây giờ, anh/chị đừng ở một mình. Nếu đang bị ai đe doạ, gọi **113**.',
    danger:
      'Nếu đang nguy hiểm: gọi **113** (công an), **114** (cứu hoả), **115** (cấp cứu) ngay. Việc giấy tờ để sau.',
  },
  refused: {
    injection: 'Việc đó tôi không làm được. Tôi chỉ hướng dẫn dịch vụ công. Anh/chị cần hỏi thủ tục nào?',
    privacy:
      'Tôi không có và không cho biết thông tin riêng của người khác. Việc cần người đó làm thì chính họ, hoặc người được uỷ quyền, đến cơ quan giải quyết.',
    forgery:
      'Tôi không giúp làm giả giấy tờ hay con dấu: đó là việc phạm pháp. Anh/chị cần giấy nào, tôi chỉ cách xin đúng và nhanh.',
    bypass:
      'Việc này phải chính chủ làm, không có cách đi vòng. Ai nói làm giùm được là lừa đảo. Tôi chỉ anh/chị cách làm đúng nhé.',
    bruteforce: 'Tôi chỉ tra hồ sơ của chính anh/chị, từng mã một, kèm 4 số cuối căn cước của chủ hồ sơ.',
    general: 'Việc đó tôi không làm được. Anh/chị cần hỏi dịch vụ công nào, tôi sẵn sàng giúp.',
  },
  smalltalk: {
    greeting: 'Chào anh/chị! Anh/chị cần hỏi việc gì?',
    thanks: 'Dạ không có chi! Cần gì anh/chị cứ nhắn tôi nhé.',
    bye: 'Chào anh/chị, chúc anh/chị một ngày tốt lành!',
    identity:
      'Tôi là trợ lý tự động, không phải người thật. Tôi trả lời theo quy định đã được kiểm tra. Muốn gặp người thật, anh/chị bấm “Gặp cán bộ”.',
    language: 'Dạ được, tôi nói tiếng Việt và tiếng Anh. Anh/chị gõ “English” để đổi sang tiếng Anh.',
    ability:
      'Tôi hướng dẫn về VNeID, căn cước, cư trú, sổ sức khoẻ, hộ chiếu, bằng lái, xe, khai sinh, kết hôn… và dẫn từng bước kích hoạt tài khoản.',
    praise: 'Cảm ơn anh/chị! Anh/chị cần hỏi gì thêm không?',
    insult: 'Tôi xin lỗi vì chưa giúp được anh/chị. Anh/chị nói lại việc cần làm, hoặc bấm “Gặp cán bộ” nhé.',
    wrong: 'Tôi xin lỗi vì chưa giúp được anh/chị. Anh/chị nói lại việc cần làm, hoặc bấm “Gặp cán bộ” nhé.',
    right: 'Cảm ơn anh/chị! Anh/chị cần hỏi gì thêm không?',
    noise: 'Tôi nghe đây. Anh/chị cần hỏi việc gì?',
    yes: 'Dạ. Anh/chị nói rõ thêm việc cần làm giúp tôi nhé.',
    no: 'Dạ, vậy thôi. Cần gì anh/chị cứ nhắn tôi.',
    chitchat: 'Tôi là máy nên không biết chuyện đó. Tôi rành thủ tục hơn: anh/chị cần làm giấy tờ gì không?',
    wait: 'Dạ, anh/chị cứ từ từ. Tôi ở đây.',
  } as Readonly<Record<string, string>>,
  smalltalkFallback: 'Tôi nghe đây. Anh/chị cần hỏi việc gì?',
  outOfScope:
    'Việc này nằm ngoài phần tôi được giao nên tôi không trả lời để khỏi sai. Tôi giúp được về VNeID, căn cước, cư trú, y tế, hộ chiếu, bằng lái, xe, hộ tịch và các dịch vụ công.',
  abstained: (hotlines: string) =>
    `Tôi chưa có thông tin chắc chắn về việc này nên không trả lời để khỏi sai.\n\n${hotlines}\n\nAnh/chị thử nói cách khác, hoặc bấm “Gặp cán bộ”.`,
  whichOne: 'Anh/chị hỏi việc nào dưới đây?',
  whichTopic: 'Anh/chị đang hỏi về thủ tục nào? Cho tôi biết tên thủ tục, hoặc bấm một việc dưới đây.',
  chooseProblem: (article: string) => `**${article}**: anh/chị đang gặp chuyện nào dưới đây?`,
  alsoAsked: 'Còn việc thứ hai anh/chị hỏi:',
  staleButton: 'Nút này cũ rồi, tôi không còn dùng được.',
  handoff: {
    asked: (hotlines: string, outlook: string) =>
      `Tôi đã ghi yêu cầu của anh/chị vào danh sách chờ cán bộ xem.${outlook}\n\nViệc gấp: ${hotlines}`,
    anger: (hotlines: string, outlook: string) =>
      `Tôi rất tiếc vì anh/chị phải chờ và bực mình. Tôi đã ghi vào danh sách chờ cán bộ xem lại.${outlook}\n\nViệc gấp: ${hotlines}`,
    complaint: (hotlines: string, outlook: string) =>
      `Tôi đã ghi vào danh sách chờ cán bộ xem. Anh/chị cũng có quyền gửi phản ánh trên Cổng Dịch vụ công quốc gia.${outlook}\n\nViệc gấp: ${hotlines}`,
    corruption: (hotlines: string, outlook: string) =>
      `Cảm ơn anh/chị đã báo. Tôi đã ghi vào danh sách chờ cán bộ xem. Anh/chị giữ lại giấy tờ, tin nhắn làm bằng chứng, đừng gửi ở đây.${outlook}\n\nViệc gấp: ${hotlines}`,
    dispute: (hotlines: string, outlook: string) =>
      `Việc tranh chấp cần cán bộ xem giấy tờ, tôi không tư vấn được. Tôi đã ghi vào danh sách chờ cán bộ xem.${outlook}\n\nViệc gấp: ${hotlines}`,
    callback: (hotlines: string, outlook: string) =>
      `Tôi đã ghi là anh/chị muốn được liên hệ lại. Anh/chị đừng gửi số điện thoại hay số căn cước vào đây.${outlook}\n\nViệc gấp: ${hotlines}`,
    failed: (hotlines: string, outlook: string) =>
      `Tôi chưa giúp được anh/chị hai lần rồi, nên đã ghi câu hỏi vào danh sách chờ cán bộ xem.${outlook}\n\nViệc gấp: ${hotlines}`,
    scam: (hotlines: string, outlook: string) =>
      `Tôi đã chuyển việc của anh/chị lên đầu danh sách chờ cán bộ. Trong lúc chờ: gọi ngân hàng khoá tài khoản và trình báo công an ngay.${outlook}\n\nViệc gấp: ${hotlines}`,
    wrongData: (hotlines: string, outlook: string) =>
      `Tôi đã ghi vào danh sách chờ cán bộ xem thông tin bị sai. Anh/chị đừng gửi số căn cước hay ảnh giấy tờ ở đây.${outlook}\n\nViệc gấp: ${hotlines}`,
  },
  alreadyHandedOver:
    'Yêu cầu của anh/chị đã ở trong danh sách chờ cán bộ xem. Trong lúc chờ, anh/chị cứ hỏi tôi việc khác.',
  desk: viDesk,
  failed: 'Xin lỗi anh/chị, tôi vừa gặp trục trặc. Anh/chị gửi lại giúp tôi, hoặc bấm “Gặp cán bộ”.',
  cancelled: 'Dạ, tôi dừng rồi. Anh/chị cần việc gì khác không?',
  nothingToCancel: 'Không có việc gì đang làm dở. Anh/chị cần hỏi gì không?',
  nothingToRepeat: 'Tôi chưa nói gì để nhắc lại. Anh/chị cần hỏi việc gì?',
  thanksForRating: 'Dạ, cảm ơn anh/chị đã cho biết.',
  sorryForAnswer:
    'Tôi xin lỗi vì trả lời chưa đúng ý. Tôi đã ghi lại câu hỏi (không kèm tên) để cán bộ sửa bài.\n\nAnh/chị hỏi lại cách khác, hoặc bấm “Gặp cán bộ” nhé.',
  languageChanged: 'Dạ, từ giờ tôi nói tiếng Việt. Anh/chị cần hỏi việc gì?',
  languageSwitched: 'Dạ, từ giờ tôi nói tiếng Việt.',
  offerStaff: 'Anh/chị muốn gặp cán bộ không?',
  backToDialog: (title: string) => `Mình làm tiếp “${title}” nhé:`,
  parkedDialog: (title: string) => `Lúc nãy anh/chị đang làm dở “${title}”. Làm tiếp không?`,
  reminder: (title: string) =>
    `Anh/chị có nhờ tôi nhắc: mình đang làm dở “${title}”. Làm tiếp không? Tôi chỉ nhắc một lần này thôi.`,
  reminderOfArticle: (title: string) => `Anh/chị có nhờ tôi nhắc việc: **${title}**. Tôi chỉ nhắc một lần này thôi.`,
  reminderSet: 'Dạ, tôi sẽ nhắc anh/chị một lần vào chiều tối mai. Đổi ý thì cứ nhắn “huỷ nhắc”.',
  reminderCancelled: 'Dạ, tôi không nhắc nữa.',
  unwatched: 'Dạ, tôi không theo dõi hồ sơ nào nữa và đã xoá mã hồ sơ đang giữ để báo.',
  nothingToRemind: 'Hiện không có việc nào đang làm dở để nhắc. Anh/chị cần hỏi việc gì?',
  statusHelp: {
    code: (code: string, hotlines: string) =>
      `Mã hồ sơ **${code}**: tôi chưa nối được với hệ thống tra cứu. Anh/chị xem trên Cổng Dịch vụ công quốc gia, mục “Tra cứu hồ sơ”, hoặc trong VNeID. Quá ngày hẹn thì bấm “Gặp cán bộ”, hoặc gọi: ${hotlines}`,
    tail: (code: string) =>
      `Tôi cần đủ mã hồ sơ, “${code}” mới là phần cuối. Mã in trên giấy hẹn hoặc tin nhắn tiếp nhận, dạng G01.899.909-260916-890028.`,
    partial: (code: string) =>
      `Mã “${code}” còn thiếu. Anh/chị xem lại mã đầy đủ trên giấy hẹn hoặc tin nhắn tiếp nhận, dạng G01.899.909-260916-890028.`,
    'procedure-code': (code: string) =>
      `**${code}** là mã thủ tục, không phải mã hồ sơ của anh/chị. Mã hồ sơ in trên giấy hẹn hoặc tin nhắn tiếp nhận, dạng G01.899.909-260916-890028.`,
    'impossible-date': (code: string) =>
      `Mã **${code}** có phần ngày không đúng (6 số ở giữa là năm, tháng, ngày). Anh/chị xem lại trên giấy hẹn giúp tôi.`,
    none: () =>
      'Anh/chị xem hồ sơ trên Cổng Dịch vụ công quốc gia, mục “Tra cứu hồ sơ”, hoặc trong VNeID. Anh/chị cho tôi mã hồ sơ (in trên giấy hẹn, dạng G01.899.909-260916-890028) nhé.',
  },
  labels: {
    staff: 'Gặp cán bộ',
    ratedGood: '👍 Hữu ích',
    ratedBad: '👎 Chưa đúng',
    activate: 'Kích hoạt tài khoản',
    idCard: 'Thẻ căn cước',
    residence: 'Đăng ký tạm trú',
    scam: 'Có phải lừa đảo?',
    status: 'Tra cứu hồ sơ',
    other: 'Việc khác',
    continue: 'Làm tiếp',
    yes: 'Có',
    no: 'Không',
    help: 'Trợ giúp',
    resend: 'Gửi lại danh sách',
    data: 'Dữ liệu của tôi',
  },
  frame: {
    asOf: (day: string) => `Theo quy định áp dụng ngày ${day}:`,
    basis: (laws: string) => `Căn cứ: ${laws}.`,
    source: (title: string, url: string, checkedOn: string) => `Nguồn: ${title} (${url}), kiểm tra ngày ${checkedOn}.`,
    confirm: 'Anh/chị hỏi lại nơi tiếp nhận hồ sơ để chắc chắn.',
    aspect: {
      answer: 'Tóm tắt',
      who: 'Ai được làm',
      where: 'Nộp ở đâu',
      documents: 'Giấy tờ',
      steps: 'Các bước',
      online: 'Làm trên mạng',
      fee: 'Lệ phí',
      time: 'Bao lâu có',
      result: 'Kết quả',
      case: 'Trường hợp của tôi',
      problems: 'Gặp trục trặc',
      changes: 'Có gì mới',
      after: 'Làm xong rồi',
      legal: 'Căn cứ',
    },
    startDialog: 'Dẫn tôi từng bước',
    caseQuestion: (question: string) => `Để chỉ đúng trường hợp của anh/chị: **${question}**`,
  },
  dialog: {
    cancelled: 'Dạ, mình dừng ở đây. Muốn làm lại lúc nào cũng được.',
    atBeginning: 'Đây là câu đầu tiên rồi.',
    cannotSkip: 'Câu này không bỏ qua được, tôi cần biết để chỉ đúng.',
    corrected: 'Dạ, tôi sửa lại rồi.',
    restarted: 'Dạ, mình làm lại từ đầu.',
    notUnderstood: 'Tôi chưa hiểu ý anh/chị.',
    helpOffer: 'Tôi vẫn chưa hiểu. Anh/chị bấm một lựa chọn dưới đây, gõ “quay lại”, hoặc “gặp cán bộ”.',
    changed: 'Dạ, tôi đổi câu trả lời trước rồi.',
    takeYourTime: 'Dạ, anh/chị cứ từ từ. Xong thì nhắn tôi.',
    whichToCorrect: 'Anh/chị muốn sửa câu nào?',
    parked: 'Dạ, tôi giữ nguyên chỗ này. Khi nào rảnh, anh/chị nhắn “làm tiếp”.',
    progress: (title: string, done: number, left: number) =>
      `**${title}**: đã qua ${done} bước, còn khoảng ${left} bước.`,
    labels: {
      back: 'Quay lại',
      cancel: 'Dừng',
      skip: 'Bỏ qua',
      staff: 'Gặp cán bộ',
      readMore: 'Xem hướng dẫn',
      later: 'Để sau',
      remind: 'Nhắc tôi ngày mai',
      goOn: 'Làm tiếp',
    },
  },
  hotlines: (lines: readonly { readonly name: string; readonly number: string }[]) =>
    lines.map(({ name, number }) => `${name} ${number}`).join('; ') + '.',
} satisfies Texts & Record<string, unknown>;

/** The shape every other language must match. */
export type Messages = typeof vi;
