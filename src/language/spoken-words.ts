/** Folded Vietnamese words for one digit, and the English ones: none of those is a Vietnamese word. */
export const SPOKEN_DIGITS: ReadonlyMap<string, string> = new Map([
  ['khong', '0'],
  ['mot', '1'],
  ['hai', '2'],
  ['ba', '3'],
  ['bon', '4'],
  ['tu', '4'],
  ['nam', '5'],
  ['lam', '5'],
  ['nham', '5'],
  ['sau', '6'],
  ['bay', '7'],
  ['tam', '8'],
  ['chin', '9'],
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map(
    (word, digit) => [word, String(digit)] as const,
  ),
]);

/** What is said for the dots and dashes of a code. */
export const SPOKEN_SEPARATORS: ReadonlyMap<string, string> = new Map([
  ['cham', '.'],
  ['gach', '-'],
  ['tru', '-'],
  ['dot', '.'],
  ['dash', '-'],
  ['hyphen', '-'],
]);

/** Said for zero where a telephone number begins; "o" is also said while thinking. */
export const SPOKEN_O: ReadonlySet<string> = new Set(['o', 'ô', 'oh']);

/** Before one of these folded words figures are an amount, said as it is: "năm hai nghìn". */
export const SPOKEN_SCALES: ReadonlySet<string> = new Set([
  'nghin',
  'ngan',
  'trieu',
  'ty',
  'ti',
  'thousand',
  'million',
]);

/** The letters that begin agency codes, G (ministries) and H (provinces), as people name them. */
export const SPOKEN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['go', 'G'],
  ['gio', 'G'],
  ['gie', 'G'],
  ['ge', 'G'],
  ['g', 'G'],
  ['hat', 'H'],
  ['hac', 'H'],
  ['ho', 'H'],
  ['h', 'H'],
]);

/** Said after "gạch" (gạch ngang, gạch nối), or while thinking. */
export const SPOKEN_FILLERS: ReadonlySet<string> = new Set(
  'ngang noi giua roi o a u um uh xong den la thi tiep so da'.split(' '),
);
