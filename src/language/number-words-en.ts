const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion'];

/** Digits said one by one: "012" → "zero one two". */
export function digitsInEnglish(digits: string): string {
  return Array.from(digits)
    .map((digit) => SMALL[Number(digit)] ?? '')
    .join(' ');
}

/** A whole number in words: 15000 → "fifteen thousand". More than 15 digits are said one by one. */
export function numberInEnglish(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain === '0') return 'zero';
  if (plain.length > SCALES.length * 3) return digitsInEnglish(digits);
  const groups = plain.padStart(Math.ceil(plain.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  return groups
    .map((group, at) =>
      group === '000' ? '' : `${below1000(Number(group))} ${SCALES[groups.length - 1 - at] ?? ''}`.trim(),
    )
    .filter((words) => words !== '')
    .join(' ');
}

/** A year as it is said: 2026 → "twenty twenty-six", 2005 → "two thousand five". */
export function yearInEnglish(year: string): string {
  const [century, rest] = [year.slice(0, 2), year.slice(2)];
  if (year.length !== 4 || (century === '20' && rest.startsWith('0'))) return numberInEnglish(year);
  if (rest === '00') return `${numberInEnglish(century)} hundred`;
  return `${numberInEnglish(century)} ${rest.startsWith('0') ? `oh ${numberInEnglish(rest)}` : numberInEnglish(rest)}`;
}

function below1000(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const said = hundreds === 0 ? '' : `${SMALL[hundreds] ?? ''} hundred`;
  return [said, rest === 0 ? '' : below100(rest)].filter((words) => words !== '').join(' ');
}

function below100(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  const unit = value % 10;
  return `${TENS[Math.floor(value / 10)] ?? ''}${unit === 0 ? '' : `-${SMALL[unit] ?? ''}`}`;
}
