import type { Application } from '../core/applications';
import { LOCAL_MS } from '../core/local-time';

/** An application in Vietnamese, line by line; empty lines are left out by the caller. */
export function vietnamese(application: Application): readonly string[] {
  const { code, procedureName, statusText, agency } = application;
  return [
    `Hồ sơ **${code}** (${procedureName.vi}): **${statusText}**.`,
    ...nextVietnamese(application),
    `Nơi giải quyết: ${agency.name}. Cập nhật ngày ${dayVi(application.updatedAt)}.`,
  ];
}

function nextVietnamese(application: Application): readonly string[] {
  const { dueAt, overdue, apology, supplement, payment, result } = application;
  const due = dueAt === undefined ? '' : `Ngày hẹn trả kết quả: **${dayVi(dueAt)}**.`;
  if (overdue) {
    return [
      `Hồ sơ **đã quá hẹn**${dueAt === undefined ? '' : ` (hẹn ngày ${dayVi(dueAt)})`}. Tôi xin lỗi vì anh/chị phải chờ.`,
      apology
        ? `Cơ quan đã có thư xin lỗi và hẹn lại ngày **${dayVi(apology.newDueAt)}**.`
        : 'Trễ hẹn thì cơ quan phải có thư xin lỗi và hẹn lại ngày; hệ thống chưa ghi nhận thư này.',
    ];
  }
  switch (application.statusNo) {
    case 1:
      return ['Hồ sơ đã gửi, cơ quan chưa kiểm tra. Anh/chị chờ tin tiếp nhận.'];
    case 2:
      return ['Hồ sơ đã được tiếp nhận, anh/chị chờ tới ngày hẹn.', due];
    case 3:
      return ['Lý do ghi trong phiếu từ chối. Anh/chị sửa theo phiếu rồi nộp lại.'];
    case 4:
      return ['Cán bộ đang giải quyết, anh/chị chờ tới ngày hẹn.', due];
    case 5:
      return [
        supplement
          ? `Cần bổ sung: **${supplement.text.vi}**, trước ngày **${dayVi(supplement.deadline)}**.`
          : 'Giấy tờ cần bổ sung ghi trong thông báo.',
        'Anh/chị mở hồ sơ trên Cổng Dịch vụ công quốc gia, bấm “Cập nhật” để bổ sung.',
      ];
    case 6:
      if (payment?.paid === true)
        return [
          `Anh/chị đã nộp ${dongVi(payment.amount)}, hệ thống của địa phương chưa cập nhật. **Đừng nộp lần nữa**, giữ biên lai.`,
          due,
        ];
      return [
        payment ? `Cần nộp **${dongVi(payment.amount)}** trước ngày **${dayVi(payment.payBefore)}**.` : '',
        '**Chỉ nộp trong Cổng Dịch vụ công quốc gia hoặc VNeID.** Ai gửi link hay số tài khoản bảo nộp là lừa đảo.',
      ];
    case 7:
      return ['Hồ sơ đã được rút theo yêu cầu. Còn cần thì anh/chị nộp lại.'];
    case 8:
      return ['Lý do ghi trong thông báo dừng giải quyết. Anh/chị đọc thông báo, chưa rõ thì hỏi cán bộ.'];
    case 9:
      return [
        RESULT_VI[result?.how ?? 'desk'],
        'Anh/chị đọc cả nội dung thông báo: có khi địa phương còn chờ bổ sung hoặc nộp phí.',
      ];
    case 10:
      return ['Kết quả đã trả. Bản điện tử (nếu có) xem trong VNeID hoặc tải trên Cổng Dịch vụ công quốc gia.'];
  }
}

const RESULT_VI = {
  desk: 'Anh/chị mang giấy hẹn tới nơi nộp hồ sơ để nhận kết quả.',
  post: 'Kết quả được gửi qua bưu điện, anh/chị chờ nhận.',
  online: 'Anh/chị xem kết quả trong VNeID hoặc trên Cổng Dịch vụ công quốc gia.',
};

function dayVi(moment: string): string {
  const [year, month, day] = new Date(Date.parse(moment) + LOCAL_MS).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

function dongVi(amount: number): string {
  return `${amount.toLocaleString('de-DE')} đồng`;
}
