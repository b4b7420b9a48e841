import type { Bilingual } from '../../core/applications';

/** A procedure that applications are filed for. `days` is the usual time, `fee` in VND when one is paid in the portal. */
export interface MockProcedure {
  readonly code: string;
  readonly name: Bilingual;
  readonly days: number;
  readonly fee: number;
  /** Who receives it, which decides the form of the dossier code. */
  readonly agency: 'ward-police' | 'immigration' | 'linked' | 'commune' | 'department' | 'other-province';
}

/** Real procedures of Project 06 with their codes. Times and fees here serve the mock only: answers never quote them. */
export const PROCEDURES: readonly MockProcedure[] = [
  of('1.004222', 'Đăng ký thường trú', 'Permanent residence registration', 7, 10_000, 'ward-police'),
  of('1.004194', 'Đăng ký tạm trú', 'Temporary residence registration', 3, 7_000, 'ward-police'),
  of('1.002755', 'Gia hạn tạm trú', 'Extension of temporary residence', 3, 7_000, 'ward-police'),
  of('1.010041', 'Xác nhận thông tin về cư trú', 'Confirmation of residence information', 1, 0, 'ward-police'),
  of('1.010038', 'Tách hộ', 'Household separation', 5, 5_000, 'ward-police'),
  of('1.003197', 'Xóa đăng ký thường trú', 'Removal of permanent residence', 5, 0, 'ward-police'),
  of('1.010039', 'Điều chỉnh thông tin cư trú', 'Adjustment of residence information', 3, 0, 'ward-police'),
  of('1.003677', 'Khai báo tạm vắng', 'Declaration of temporary absence', 1, 0, 'ward-police'),
  of('1.014063', 'Cấp đổi thẻ căn cước', 'Change of the ID card', 7, 25_000, 'ward-police'),
  of('1.011411', 'Cấp tài khoản định danh mức độ 02', 'Electronic account of level 2', 3, 0, 'ward-police'),
  of('1.001456', 'Cấp hộ chiếu phổ thông', 'Ordinary passport', 8, 160_000, 'immigration'),
  of('3.000333', 'Cấp phiếu lý lịch tư pháp', 'Criminal record certificate', 5, 100_000, 'department'),
  of('3.000347', 'Đổi giấy phép lái xe', 'Change of the driving licence', 5, 115_000, 'department'),
  of('3.000348', 'Cấp lại giấy phép lái xe', 'Re-issue of the driving licence', 5, 115_000, 'department'),
  of('1.013079', 'Đổi giấy đăng ký xe', 'Change of the vehicle registration paper', 2, 30_000, 'department'),
  of(
    '2.002913',
    'Liên thông khai sinh, thường trú, thẻ BHYT, căn cước',
    'Linked birth, residence, insurance and ID card',
    5,
    0,
    'linked',
  ),
  of('3.000722', 'Liên thông khai tử, xóa thường trú', 'Linked death and removal of residence', 5, 0, 'linked'),
  of('1.001193', 'Đăng ký khai sinh', 'Birth registration', 1, 0, 'commune'),
  of('1.000656', 'Đăng ký khai tử', 'Death registration', 1, 0, 'commune'),
  of('1.000894', 'Đăng ký kết hôn', 'Marriage registration', 5, 0, 'commune'),
  of('1.004873', 'Cấp giấy xác nhận tình trạng hôn nhân', 'Confirmation of marital status', 3, 15_000, 'commune'),
  of('2.000635', 'Cấp bản sao trích lục hộ tịch', 'Copy of a civil-status extract', 1, 8_000, 'commune'),
  of('1.014027', 'Trợ cấp hưu trí xã hội', 'Social pension', 7, 0, 'commune'),
  of('2.001159', 'Thông báo lưu trú', 'Stay notice', 1, 0, 'other-province'),
];

function of(
  code: string,
  vi: string,
  en: string,
  days: number,
  fee: number,
  agency: MockProcedure['agency'],
): MockProcedure {
  return { code, name: { vi, en }, days, fee, agency };
}

/** The procedure of a code that is in the list. */
export function procedureOf(code: string): MockProcedure {
  const found = PROCEDURES.find((procedure) => procedure.code === code);
  if (!found) throw new Error(`the mock has no procedure ${code}`);
  return found;
}
