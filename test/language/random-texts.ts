const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz     ',
  'ăâđêôơưàáảãạằắẳẵặèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ  ',
  '0123456789.,-/:–—@#()[] ',
  'sfrxjwzaeod123456789 ',
  '\u0000\u200B\u202E\uFEFF\u0301\u0323\u0302\uD83D\uDE00\uD800\uDC00\u00AD\u2028\t\n',
  'Gg01.899o-lI ',
] as const;

/** Repeatable nonsense: texts of up to 60 UTF-16 units from Vietnamese, keyboard, digit, invisible and arbitrary characters. */
export function randomTexts(count: number, seed = 20_261_123): readonly string[] {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const character = (alphabet: string | undefined): string =>
    alphabet === undefined ? String.fromCharCode(next(0x10000)) : alphabet.charAt(next(alphabet.length));
  return Array.from({ length: count }, () => {
    const mixed = next(3) === 0;
    const alphabet = ALPHABETS[next(ALPHABETS.length + 1)];
    return Array.from({ length: next(60) }, () =>
      character(mixed ? ALPHABETS[next(ALPHABETS.length + 1)] : alphabet),
    ).join('');
  });
}
