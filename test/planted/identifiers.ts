/** An identifier that is typed somewhere in the tests and must be nowhere afterwards. */
export interface Planted {
  /** As it is typed. */
  readonly typed: string;
  /** What is looked for in files: all of it, and its figures or letters without what stands between them. */
  readonly traces: readonly string[];
}

/** The stretch of a typed text that is secret. */
const SECRET =
  /ngoc\.planted\d[^\s]*|Trongvuon@7814|hoaplanted79|DN47978\d+|[A-Z]-?\d{6,8}|[A-Z] \d{7}|\d{2}[A-Z]\d?[- ][\d.]+|[(+]?[oO\d](?:[\s.\-_/()oO]*\d)+/u;

/** What people type, by kind; no other test and no text of the product has these. */
export const PLANTED: readonly Planted[] = [
  '079 283 014 562',
  '079.283.014.563',
  '0792-8301-4564',
  '079283014565',
  '0 7 9 2 8 3 0 1 4 5 6 6',
  '079283\n014567',
  '０７９２８３０１４５６８',
  '0792​8301‌4569',
  'cccd079283014570nhé',
  'căn cước số 280 283 014 571',
  'cmnd 283014572',
  'chứng minh 283 014 573',
  'CMT: 283.014.574',
  '0903 781 452',
  '0903.781.453',
  '+84 903 781 454',
  '84903781455',
  '(090) 3781 456',
  '0903/781/457',
  'o9o3781458',
  '028 3781 4590',
  'sđt:0903781460nha',
  '0903_781_461',
  '00 84 903 781 462',
  'ngoc.planted1@example.com',
  'ngoc.planted2 @ example.com',
  'ngoc.planted3[at]gmail.com',
  'ngoc.planted4 at gmail dot com',
  '4556 7375 8689 9855',
  '4556737586899855',
  '4556\n7375\n8689\n9855',
  'thẻ atm 9704 3668 7812 3459 017',
  'stk 19036781459991',
  'chuyển khoản vào 19036781459992 techcombank',
  'số tài khoản là 7814 5999 30',
  'hộ chiếu C7814593',
  'passport no C 7814594',
  'N78145958',
  '61A-781.45',
  '59X1 78146',
  '51F-7814',
  'mã OTP là 781459',
  'OTP: 7 8 1 4 6 0',
  'ma xac thuc:\n781461',
  '781462 là mã otp',
  'G-781463 is your verification code',
  'mật khẩu là Trongvuon@7814',
  'mk: hoaplanted79',
  'thẻ bhyt DN4797814599012',
  'mã số thuế 7814590123',
].map((typed) => ({ typed, traces: tracesOf(typed) }));

/** Digits in words leave no figures to look for: the words themselves are. */
export const PLANTED_WORDS: readonly Planted[] = [
  'không bảy chín hai tám ba không một bốn năm bảy chín',
  'khong chin khong ba bay tam mot bon sau bay',
  'zero seven nine two eight three zero one four five eight zero',
].map((typed) => ({ typed, traces: [typed] }));

/** The stretch that is secret, as typed and run together. */
function tracesOf(typed: string): readonly string[] {
  const plain = typed.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const secret = plain.match(SECRET)?.[0] ?? plain;
  const together = secret.replace(/[^\p{L}\d]/gu, '');
  // What is typed over two lines stands in JSON with an escaped break.
  return [...new Set([secret, together, JSON.stringify(secret).slice(1, -1)])].filter((trace) => trace.length >= 6);
}
