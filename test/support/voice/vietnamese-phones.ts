/** Phones of the tone-less Vietnamese acoustic model in `test/fixtures/voice`, for a syllable as it is written. */
export function phonesOf(syllable: string): string {
  const plain = syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
    .toLowerCase();
  const [onset, phone] = ONSETS.find(([letters]) => plain.startsWith(letters) && plain.length > letters.length) ?? [
    '',
    '',
  ];
  let rest = plain.slice(onset.length);
  // "gì" is g + i, "giờ" is gi + ơ.
  if (onset === 'gi' && !/^[aăâeêoôơuư]/.test(rest)) rest = `i${rest}`;
  const medial = phone.endsWith(' w') ? '' : (/^(?:o(?=[aăe])|u(?=[âêyơ]))/.exec(rest)?.[0] ?? '');
  rest = rest.slice(medial.length);
  const [nucleus, sound] = NUCLEI.find(([letters]) => rest.startsWith(letters)) ?? ['', ''];
  const final = FINALS[rest.slice(nucleus.length)] ?? '';
  return [phone, medial === '' ? '' : 'w', sound, final].filter((part) => part !== '').join(' ');
}

const ONSETS: readonly (readonly [string, string])[] = [
  ['ngh', 'ng'],
  ['ng', 'ng'],
  ['nh', 'nh'],
  ['ch', 'ch'],
  ['tr', 'tr'],
  ['th', 'th'],
  ['kh', 'kh'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['gi', 'd'],
  ['qu', 'k w'],
  ['đ', 'dd'],
  ['c', 'k'],
  ['k', 'k'],
  ['b', 'b'],
  ['d', 'd'],
  ['g', 'g'],
  ['h', 'h'],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['r', 'r'],
  ['s', 's'],
  ['t', 't'],
  ['v', 'v'],
  ['x', 'x'],
];
const NUCLEI: readonly (readonly [string, string])[] = [
  ['iê', 'ie'],
  ['yê', 'ie'],
  ['ia', 'ia'],
  ['ya', 'ia'],
  ['uô', 'uo'],
  ['ua', 'ua'],
  ['ươ', 'uo_'],
  ['ưa', 'ua_'],
  ['ă', 'a_'],
  ['â', 'ax'],
  ['a', 'a'],
  ['ê', 'ee'],
  ['e', 'e'],
  ['i', 'i'],
  ['y', 'i'],
  ['ô', 'oo'],
  ['ơ', 'ow'],
  ['o', 'o'],
  ['ư', 'uw'],
  ['u', 'u'],
];
const FINALS: Readonly<Record<string, string>> = {
  c: 'kz',
  ch: 'chz',
  t: 'tz',
  p: 'pz',
  m: 'mz',
  n: 'nz',
  ng: 'ngz',
  nh: 'nhz',
  i: 'jz',
  y: 'jz',
  o: 'wz',
  u: 'wz',
};
