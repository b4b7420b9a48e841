import { decimalInVietnamese, numberInVietnamese } from './number-words-vi';

/** "15.000", "1.500.000": dots in threes. Regular expression source, as the next. */
export const GROUPED = '\\d{1,3}(?:\\.\\d{3})+(?![\\d.]*\\d)';
/** A number with or without grouping dots and a decimal comma. */
export const NUMBER = `(?:${GROUPED}|\\d+)(?:,\\d+)?`;

/** The words of what {@link NUMBER} matched. */
export function amount(written: string): string {
  const [whole = '', decimals] = written.replace(/\./g, '').split(',');
  return decimals === undefined ? numberInVietnamese(whole) : decimalInVietnamese(whole, decimals);
}

const MONEY = '(?:đồng|đ|VNĐ|VND|vnđ)(?![\\p{L}\\d])';
const SCALE = '(?:nghìn|ngàn|triệu|tỷ|tỉ)';
const PER = 'người|lần|năm|tháng|ngày|tuần|giờ|quý|lượt|hồ sơ|thẻ|bản|trang|bộ|hộ|suất|trường hợp|phút|kg|m²|m2|ha';
const COUNTED = 'ngày|bản|bước|tháng|năm|giờ|phút|người|lần|ảnh|tờ|bộ|trường hợp|tuổi|loại|cách|hồ sơ|thẻ|cuốn|giấy';

/** Amounts as Vietnamese writes them, however they were typed: "15 000 đồng", "15,000 đồng", "1.5 triệu", "05 ngày", "đ/người/ngày". */
export function plainAmounts(text: string): string {
  return text
    .replace(new RegExp(`(?<![\\d.,] ?)[1-9]\\d{0,2}(?:[ \\u00A0]\\d{3})+(?= ?(?:${MONEY}|người))`, 'gu'), (groups) =>
      groups.replace(/\s/g, '.'),
    )
    .replace(new RegExp(`(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?= ?${MONEY})`, 'gu'), (groups) => groups.replace(/,/g, '.'))
    .replace(
      new RegExp(`(?<![\\d.,/])(\\d+)\\.(\\d{1,2})(?= ?(?:%|${SCALE}|km|kg|m²|m2|lần)(?!\\p{L}))`, 'gu'),
      '$1,$2',
    )
    .replace(new RegExp(`(?<![\\d.,/-])0([1-9]) (?=(?:${COUNTED})(?!\\p{L}))`, 'gu'), '$1 ')
    .replace(
      new RegExp(
        `(?<=\\d[\\d.,]*(?: ?(?:%|(?!h/)\\p{L}+[²³]?))?(?:/\\p{L}+)?) ?/ ?(?=(?:${PER})(?![\\p{L}\\d]))`,
        'gu',
      ),
      ' một ',
    )
    .replace(/[½¼¾⅓⅔]/g, (part) => ` ${PARTS[part] ?? ''} `);
}

const PARTS: Readonly<Record<string, string>> = {
  '½': 'một phần hai',
  '¼': 'một phần tư',
  '¾': 'ba phần tư',
  '⅓': 'một phần ba',
  '⅔': 'hai phần ba',
};

/** "1/2 ngày", "2/3 diện tích": after dates were read. A house number is none. */
export function speakFractions(text: string): string {
  return text.replace(
    /(?<![\p{L}\d/.,])(?<!(?:số|nhà|hẻm|ngõ|kiệt) )([1-3])\/([2-4])(?= (?:giá|mức|ngày|tháng|năm|lệ phí|phí|thời gian|diện tích|tiền|nhà|giờ|suất|lương|số)(?!\p{L}))/gu,
    (whole, one: string, other: string) =>
      Number(one) < Number(other)
        ? `${numberInVietnamese(one)} phần ${other === '4' ? 'tư' : numberInVietnamese(other)}`
        : whole,
  );
}

/** Money: "15.000đ", "1-2 triệu đồng", "50k", "1tr2", "$50". */
export function speakMoney(text: string): string {
  return text
    .replace(
      new RegExp(`(${NUMBER}) ?[-–] ?(${NUMBER}) ?(?:(${SCALE}) )?${MONEY}`, 'gu'),
      (_, from: string, to: string, times?: string) =>
        `${amount(from)} đến ${amount(to)} ${times === undefined ? '' : `${times} `}đồng`,
    )
    .replace(new RegExp(`(${NUMBER}) ?${MONEY}`, 'gu'), (_, value: string) => `${amount(value)} đồng`)
    .replace(
      new RegExp(`(${NUMBER}) (${SCALE}) ${MONEY}`, 'gu'),
      (_, value: string, times: string) => `${amount(value)} ${times} đồng`,
    )
    .replace(new RegExp(`\\$ ?(${NUMBER})`, 'g'), (_, value: string) => `${amount(value)} đô la Mỹ`)
    .replace(
      /(?<![\p{L}\d])(\d{1,4})k(?![\p{L}\d])/giu,
      (_, value: string) => `${numberInVietnamese(value)} nghìn đồng`,
    )
    .replace(/(?<![\p{L}\d])(\d{1,4})tr(\d?)(?![\p{L}\d])/gu, (_, value: string, more: string) =>
      `${numberInVietnamese(value)} triệu ${more === '' ? 'đồng' : numberInVietnamese(more)}`.trim(),
    );
}

/** Shares: "10-15%", "20%-30%", "2,5 %". */
export function speakShares(text: string): string {
  return text
    .replace(
      new RegExp(`(${NUMBER}) ?%? ?[-–] ?(${NUMBER}) ?%`, 'g'),
      (_, from: string, to: string) => `${amount(from)} đến ${amount(to)} phần trăm`,
    )
    .replace(new RegExp(`(?<![\\d.,])(${NUMBER}) ?%`, 'g'), (_, share: string) => `${amount(share)} phần trăm`);
}

const UNITS: readonly (readonly [string, string])[] = [
  ['km/h', 'ki lô mét một giờ'],
  ['m²|m2', 'mét vuông'],
  ['km²|km2', 'ki lô mét vuông'],
  ['m³|m3', 'mét khối'],
  ['km', 'ki lô mét'],
  ['cm', 'xen ti mét'],
  ['mm', 'mi li mét'],
  ['kg', 'ki lô gam'],
  ['ha', 'héc ta'],
  ['°C', 'độ xê'],
  ['MB', 'mê ga bai'],
  ['KB', 'ki lô bai'],
  ['m', 'mét'],
];

/** Measures: "25m2", "2-3 km", "mỗi m²". */
export function speakUnits(text: string): string {
  return UNITS.reduce(
    (spoken, [unit, words]) =>
      spoken
        .replace(
          new RegExp(`(?<![\\p{L}\\d])(${NUMBER}) ?[-–] ?(${NUMBER}) ?(?:${unit})(?![\\p{L}\\d²³])`, 'gu'),
          (_, from: string, to: string) => `${amount(from)} đến ${amount(to)} ${words}`,
        )
        .replace(
          new RegExp(`(?<![\\p{L}\\d])(${NUMBER}) ?(?:${unit})(?![\\p{L}\\d²³])`, 'gu'),
          (_, value: string) => `${amount(value)} ${words}`,
        )
        .replace(new RegExp(`(?<=\\p{L} )(?:${unit.includes('²') ? unit : '(?!)'})(?![\\p{L}\\d])`, 'gu'), words),
    text,
  );
}
