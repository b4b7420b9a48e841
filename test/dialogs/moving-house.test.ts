import { describe, expect, it } from 'vitest';
import type { Dialog } from '../../src/dialogs/dialog';
import { movingHouse } from '../../src/dialogs/moving-house';
import { newborn } from '../../src/dialogs/newborn';
import { place, realBrain, START, talk, words } from './ground';

const brain = realBrain();
const LANGUAGES = ['vi', 'en'] as const;

/** The shortest answers from the start to each state. */
function ways(dialog: Dialog): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const found = new Map<string, readonly (readonly [string, string])[]>([[dialog.start, []]]);
  for (const [name, way] of found) {
    const state = dialog.states[name];
    if (state?.kind !== 'choose') continue;
    for (const [option, target] of Object.entries(state.options))
      if (!found.has(target)) found.set(target, [...way, [name, option]]);
  }
  return found;
}

describe.each([movingHouse, newborn].map((dialog) => [dialog.name, dialog] as const))(
  '%s by words only',
  (name, dialog) => {
    const reached = ways(dialog);

    it.each(LANGUAGES)('comes to every end by its labels (%s)', async (language) => {
      const missed: string[] = [];
      for (const [end, way] of reached) {
        if (dialog.states[end]?.kind !== 'end') continue;
        const person = talk(brain, language, { languageChosen: true });
        let at = place(await person.press(`d:${name}`));
        for (const [state, option] of way)
          at = place(await person.say(dialog.texts[language][state]?.options?.[option] ?? ''));
        if (at !== end) missed.push(`${end}: ${at}`);
      }
      expect(missed).toEqual([]);
    });

    it.each(LANGUAGES)('understands each of its words at its question (%s)', { timeout: 120_000 }, async (language) => {
      const missed: string[] = [];
      for (const [state, way] of reached) {
        const here = dialog.states[state];
        if (here?.kind !== 'choose') continue;
        for (const [option, phrases] of Object.entries(dialog.texts[language][state]?.words ?? {}))
          for (const phrase of phrases) {
            const answers = Object.fromEntries(way);
            const open = { name, answers, results: {}, asked: state, misses: 0, startedAt: START.toISOString() };
            const turn = await talk(brain, language, { languageChosen: true, dialog: open }).say(phrase);
            if (place(turn) !== here.options[option])
              missed.push(`${state}.${option} “${phrase}”: ${place(turn)} ${turn.outcome}`);
          }
      }
      expect(missed).toEqual([]);
    });
  },
);

const MOVES: readonly (readonly [string, string, string])[] = [
  [
    'moving-house',
    'tenantDeskEnd',
    'tui mới dọn lên Dĩ An ở trọ|ở lâu lâu|khác phường|một mình tui thôi|phòng trọ|tạm trú|chủ trọ chưa có vneid',
  ],
  ['moving-house', 'tenantEnd', 'chuyen tro|may thang|khac xa|hai vo chong|khong co con|nha thue|tam tru|co muc 2'],
  ['moving-house', 'refusedEnd', 'em vừa chuyển trọ|cả năm|khác|mình em|thuê|tạm trú|chủ trọ không chịu'],
  [
    'moving-house',
    'ownEnd',
    'mới mua nhà|ở luôn|khác phường|cả nhà|có con nhỏ|có khai sinh rồi|nhà mình|thường trú|có sổ hồng rồi',
  ],
  ['moving-house', 'stayEnd', 'dọn tới ở chơi|vài ngày thôi'],
  ['moving-house', 'currentEnd', 'đổi trọ|mấy tháng|không rõ|giống nhau'],
  ['moving-house', 'divorcedEnd', 'tách hộ|vẫn ở đó|ly hôn rồi'],
  ['moving-house', 'guestEnd', 'bà con lên chơi|người thân|mấy bữa'],
  ['moving-house', 'mergerEnd', 'địa chỉ cũ chưa cập nhật|tên phường cũ'],
  ['moving-house', 'babyEnd', 'chuyển nhà|lâu dài|khác tỉnh|vợ chồng|có em bé|mới sanh|chỉ làm cho bé'],
  [
    'moving-house',
    'familyDeskEnd',
    'moving in|for good|another province|alone|my husband’s family|permanent|husband|no vneid',
  ],
  ['moving-house', 'tenantDeskEnd', 'i moved|a year|different ward|just me|rented room|temporary|does not use vneid'],
  [
    'newborn',
    'onlineEnd',
    'chưa làm gì|mới sanh tuần trước|bệnh viện Từ Dũ|không có|kết hôn rồi|thấy đúng|bệnh viện gửi rồi|nhà tôi|làm luôn|trên mạng|có mức 2',
  ],
  [
    'newborn',
    'deskEnd',
    'chua|moi sanh|viet nam|khong|roi|khong thay|mat roi|co roi|nha ong ba|ong ba khong biet dung|tiep tuc|khong can|ra phuong',
  ],
  ['newborn', 'fatherEnd', 'chưa|mấy tuần|việt nam|hai người việt|chưa cưới|ghi tên cha'],
  ['newborn', 'lateEnd', 'chưa có|trễ rồi'],
  ['newborn', 'foreignEnd', 'chưa|còn hạn|trong nước|chồng người hàn'],
  ['newborn', 'houseEnd', 'chưa|mới sanh|ở việt nam|không|mẹ đơn thân|sanh ở nhà'],
  ['newborn', 'residenceEnd', 'có khai sinh rồi|nhập hộ khẩu'],
  ['newborn', 'relativeEnd', 'no|a few days|hospital|both vietnamese|yes|not sure|yes|our home|no|my mother'],
];

describe('people who answer in their own words', () => {
  it.each(MOVES)('%s: %s', async (name, wanted, typed) => {
    const person = talk(brain, /^[\x20-\x7e’]*$/.test(typed) && typed.includes('moved') ? 'en' : 'vi');
    let at = place(await person.press(`d:${name}`));
    const trail = [at];
    for (const text of typed.split('|')) {
      at = place(await person.say(text));
      trail.push(`${text} → ${at}`);
    }
    expect(at, trail.join('; ')).toBe(wanted);
  });

  it('goes back, corrects in words, asks aside and returns, in the middle of a move', async () => {
    const person = talk(brain);
    await person.press('d:moving-house');
    for (const text of ['dọn tới chỗ mới', 'ở lâu', 'khác phường', 'một mình tôi']) await person.say(text);
    const aside = await person.say('làm căn cước hết bao nhiêu tiền');
    expect(aside.outcome).toBe('answered');
    expect([place(aside), words(aside).includes('nhà của ai?')]).toEqual(['home', true]);
    expect(place(await person.say('quay lại'))).toBe('who');
    expect(place(await person.say('quay lai'))).toBe('area');
    expect(place(await person.say('khác xã'))).toBe('who');
    expect(place(await person.say('một mình'))).toBe('home');
    expect(place(await person.say('nhầm, cả nhà'))).toBe('together');
    expect(place(await person.say('nhầm, ở ngắn ngày'))).toBe('stayEnd');
    expect(place(await person.say('quay lại'))).toBe('length');
  });

  it('offers the papers, the fee, the time and the article at the end, with no reference left open', async () => {
    const person = talk(brain);
    await person.press('d:newborn');
    for (const text of [
      'chưa',
      'còn hạn',
      'việt nam',
      'không',
      'kết hôn rồi',
      'thấy đúng',
      'có rồi',
      'nhà của cha mẹ',
      'không',
    ])
      await person.say(text);
    expect(place(await person.say('sửa thẻ căn cước'))).toBe('card');
    await person.say('làm luôn');
    await person.say('ra phường');
    const end = person.conversation.lastReplies.at(-1) ?? '';
    for (const part of ['60 ngày', 'giấy chứng sinh', 'miễn phí', 'Thời gian: khai sinh'])
      expect(end.toLowerCase()).toContain(part.toLowerCase());
    expect(end).not.toMatch(/\{[a-z]/);
    expect(person.conversation.offered[0]?.id).toBe('a:birth-linked');
  });
});
