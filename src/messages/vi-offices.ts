import type { Weekday } from '../core/office';

/** What the pages about offices' hours say, in Vietnamese: the source for every other language. */
export const viOffices = {
  section: 'Giờ tiếp của đơn vị',
  title: 'Giờ cán bộ tiếp bà con qua trò chuyện',
  lead: 'Từ đây trợ lý biết lúc nào có cán bộ, hẹn bà con khi nào, và tính hạn trả lời. Đơn vị đầu tiên nhận mọi yêu cầu mới. Chưa nhập thì trợ lý không hứa giờ nào.',
  none: 'Chưa nhập đơn vị nào.',
  add: 'Thêm đơn vị',
  edit: 'Sửa',
  save: 'Lưu',
  saved: 'Đã lưu.',
  changed: 'Người khác vừa sửa đơn vị này. Anh/chị xem lại rồi lưu lần nữa.',
  id: 'Mã đơn vị (chữ thường, không dấu)',
  vi: 'Tên tiếng Việt',
  en: 'Tên tiếng Anh',
  days: {
    mon: 'Thứ Hai',
    tue: 'Thứ Ba',
    wed: 'Thứ Tư',
    thu: 'Thứ Năm',
    fri: 'Thứ Sáu',
    sat: 'Thứ Bảy',
    sun: 'Chủ nhật',
  } satisfies Record<Weekday, string>,
  weekHint: 'Ví dụ 07:30-11:30, 13:30-17:00. Để trống là nghỉ.',
  closures: 'Ngày nghỉ',
  closuresHint:
    'Mỗi dòng một kỳ: ngày đầu, ngày cuối, tên. Nghỉ Tết viết thêm chữ “tet” ở đầu: tet 2027-02-05 2027-02-11 Tết Nguyên đán. Nhập theo thông báo hằng năm; chưa nhập Tết thì trợ lý nói rõ là lịch chưa chắc.',
  extra: 'Ngày làm bù',
  extraHint: 'Mỗi dòng: ngày rồi giờ. Ví dụ 2027-02-13 07:30-11:30, 13:30-17:00.',
  reply: 'Hứa trả lời lần đầu trong (phút giờ làm việc)',
  close: 'Hứa xong trong (phút giờ làm việc)',
  wrong: (what: string) => `Không đúng: ${what}`,
  closed: 'nghỉ',
};

/** The shape every other language must match. */
export type OfficesTexts = typeof viOffices;
