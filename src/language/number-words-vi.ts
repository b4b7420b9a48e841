const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SCALES = ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ', 'triệu tỷ', 'tỷ tỷ'];

/** Digits said one by one, as numbers of papers and telephones are: "012" → "không một hai". */
export function digitsInVietnamese(digits: string): string {
  return Array.from(digits)
    .map((digit) => DIGITS[Number(digit)] ?? '')
    .join(' ');
}

/** A whole number in words: 2026 → "hai nghìn không trăm hai mươi sáu". More than 21 digits are said one by one. */
export function numberInVietnamese(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain === '0') return 'không';
  if (plain.length > SCALES.length * 3) return digitsInVietnamese(digits);
  const groups = groupsOf(plain);
  const said = groups.flatMap((group, at) => {
    if (group === '000') return [];
    const scale = SCALES[groups.length - 1 - at] ?? '';
    return [groupInVietnamese(at === 0 ? group.replace(/^0+/, '') : group), scale];
  });
  return said.filter((word) => word !== '').join(' ');
}

/** A number with a decimal comma, its decimals one by one unless they are a plain two-figure number: "2,5" → "hai phẩy năm". */
export function decimalInVietnamese(whole: string, decimals: string): string {
  const said = /^[1-9]\d$/.test(decimals) ? numberInVietnamese(decimals) : digitsInVietnamese(decimals);
  return `${numberInVietnamese(whole)} phẩy ${said}`;
}

function groupsOf(digits: string): readonly string[] {
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  return padded.match(/\d{3}/g) ?? [];
}

function groupInVietnamese(group: string): string {
  const [unit = '0', ten = '', hundred = ''] = Array.from(group).reverse();
  const words = hundred === '' ? [] : [DIGITS[Number(hundred)], 'trăm'];
  if (ten === '' || ten === '0') {
    if (unit !== '0') words.push(...(hundred === '' ? [] : ['linh']), DIGITS[Number(unit)]);
    return words.join(' ');
  }
  words.push(...(ten === '1' ? ['mười'] : [DIGITS[Number(ten)], 'mươi']));
  if (unit !== '0') words.push(unitAfterTen(ten, unit));
  return words.join(' ');
}

function unitAfterTen(ten: string, unit: string): string {
  if (unit === '5') return 'lăm';
  if (unit === '1' && ten !== '1') return 'mốt';
  return unit === '4' && ten !== '1' ? 'tư' : (DIGITS[Number(unit)] ?? '');
}
