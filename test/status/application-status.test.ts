import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Brain } from '../../src/brain';
import { connectStatus, type StatusService } from '../../src/status-service';
import { sqlitePlace, type Place } from '../storage/place';
import { brainWith, person } from './support/service';

const PROCESSING = 'G01.899.909-260916-890028';
const OVERDUE = 'G01.899.909-261020-000777';
const HANDED = 'H56.14-240823-0001';

let place: Place;
let status: StatusService;
let brain: Brain;
let people = 0;
beforeAll(async () => {
  place = await sqlitePlace();
  status = await connectStatus({ database: await place.open(), failed: () => undefined, pace: 1 });
  brain = brainWith(status.lookUps);
});
afterEach(() => status.mock?.faults.set({ mode: 'none', latencyMs: 0 }));
afterAll(async () => {
  await status.close();
  await place.remove();
});

const somebody = (language: 'vi' | 'en' = 'vi'): ReturnType<typeof person> =>
  person(brain, `person ${(people += 1)}`, language);
const watched = (one: ReturnType<typeof person>): readonly unknown[] =>
  (one.last().effects ?? []).filter(({ kind }) => kind === 'watch');

describe('looking an application up', () => {
  it.each([
    ['hồ sơ G01.899.909-260916-890028 tới đâu rồi'],
    ['g01899909 260916 890028'],
    ['ho so GO1.899.9O9–26O916–89OO28 sao roi'],
    [
      'gờ không một chấm tám chín chín chấm chín không chín gạch hai sáu không chín một sáu gạch tám chín không không hai tám',
    ],
  ])('understands %j at once and asks for four digits only', async (text) => {
    const one = somebody();
    expect(await one.says(text)).toContain('**4 số cuối**');
    expect(one.last().outcome).toBe('status');
    expect(await one.says('1234')).toContain('**Đang xử lý**');
    expect(one.last().outcome).toBe('status');
  });

  it.each(['1234', '4 số cuối là 1234 nhé', 'một hai ba bốn', 'mot hai ba bon', '1 2 3 4', '1234 ạ'])(
    'reads %j as the digits',
    async (digits) => {
      const one = somebody();
      await one.says(PROCESSING);
      expect(await one.says(digits)).toContain('**Đang xử lý**');
    },
  );

  it.each(['123', '12345', 'năm 2026 tôi nộp ngày 16 tháng 9', 'không nhớ'])(
    'does not take %j for the digits',
    async (text) => {
      const one = somebody();
      await one.says(PROCESSING);
      expect(await one.says(text)).not.toContain('Đang xử lý');
    },
  );

  it.each([
    ['1234', '1234'],
    ['một hai ba bốn', '1234|một hai ba bốn'],
    ['4321', '4321'],
    ['98765', '98765|8765'],
    ['số cuối 1234 nhé', '1234'],
  ])('keeps nothing of the digits %j, right or wrong, in message, state and reply', async (typed, digits) => {
    const one = somebody();
    await one.says(PROCESSING);
    await one.says(typed);
    const { kept, replies } = one.last();
    expect(kept).toMatch(/^[^\d]*•+[^\d]*$/);
    expect(`${one.stored()} ${JSON.stringify(replies)}`).not.toMatch(new RegExp(`\\b(?:${digits})\\b`));
  });

  it('keeps a code and hides the digits typed beside it', async () => {
    const one = somebody();
    await one.says(`${PROCESSING} 1234`);
    expect(one.last().kept).toBe(`${PROCESSING} ••••`);
    expect(one.stored()).not.toMatch(/\b1234\b/);
    await one.says('phí làm hộ chiếu bao nhiêu');
    expect(one.last().kept).toBeUndefined();
  });

  it('asks for the beginning when only the end was given, and for the end when only the beginning', async () => {
    const one = somebody();
    await one.says('tra cứu hồ sơ');
    expect(await one.says('260916-890028')).toContain('**phần đầu**');
    await one.says('G01.899.909');
    expect(await one.says('1234')).toContain(PROCESSING);
    const other = somebody();
    await other.says('tra cứu hồ sơ');
    expect(await other.says('G01.899.909')).toContain('**phần sau**');
    await other.says('260916-890028');
    expect(await other.says('1234')).toContain(PROCESSING);
  });

  it('recognises what is not a dossier code', async () => {
    const one = somebody();
    await one.says('tra cứu hồ sơ');
    expect(await one.says('1.001456')).toContain('**mã thủ tục**');
    await one.says(PROCESSING);
    expect(await one.says('1234')).toContain('**Đang xử lý**');
    expect(await somebody().says('tra hồ sơ 1.001456 giùm')).toContain('**mã thủ tục**');
    const other = somebody();
    expect(await other.says('G01.899.909-261332-890028')).toContain('Phần ngày trong mã không đúng');
    const third = somebody();
    await third.says('tra cứu hồ sơ');
    const warned = await third.says('079095001234');
    expect(warned).toContain('đừng gửi');
    expect(warned).toContain('mã hồ sơ');
    expect(third.stored()).not.toContain('079095001234');
  });

  it('looks two codes up, one after the other', async () => {
    const one = somebody();
    await one.says(`tra giúp ${HANDED} và ${PROCESSING}`);
    const first = await one.says('2468');
    expect(first).toContain('**Đã trả kết quả**');
    expect(first).toContain(`mã thứ hai **${PROCESSING}**`);
    expect(await one.says('có')).toContain('chủ hồ sơ thứ hai');
    expect(await one.says('1234')).toContain('**Đang xử lý**');
    await one.says('có');
    expect(watched(one)).toMatchObject([{ code: PROCESSING }]);
  });

  it.each([
    ['G01.899.909-261122-000101', '1111', 'Mới đăng ký', 'chờ tin tiếp nhận'],
    ['G01.899.909-261121-000102', '2222', 'Được tiếp nhận', 'Ngày hẹn'],
    ['G01.899.909-261118-000103', '3333', 'Không được tiếp nhận', 'nộp lại'],
    [PROCESSING, '1234', 'Đang xử lý', 'Ngày hẹn'],
    ['G22.99.08-260921-896048', '5678', 'Yêu cầu bổ sung giấy tờ', '“Cập nhật”'],
    ['G01.899.108-261112-000123', '4321', 'Yêu cầu thực hiện nghĩa vụ tài chính', 'Chỉ nộp trong Cổng'],
    ['G01.899.909-261110-000109', '5599', 'Yêu cầu thực hiện nghĩa vụ tài chính', 'Đừng nộp lần nữa'],
    ['G01.899.909-261117-000107', '7777', 'Công dân yêu cầu rút hồ sơ', 'rút theo yêu cầu'],
    ['G01.899.909-261116-000108', '8888', 'Dừng xử lý', '18001096'],
    ['G22.99.09-240114-0001', '9999', 'Đã xử lý xong', 'giấy hẹn'],
    [HANDED, '2468', 'Đã trả kết quả', 'VNeID'],
    [OVERDUE, '8642', 'Đang xử lý', 'đã quá hẹn'],
    ['G01.899.909-261019-000778', '9753', 'Đang xử lý', 'thư xin lỗi và hẹn lại'],
    ['000.00.09.H09-250610-0012', '1122', 'Đã trả kết quả', 'Đăng ký khai sinh'],
  ])('tells of %s in plain words', async (code, digits, wording, next) => {
    const one = somebody();
    await one.says(code);
    const told = await one.says(digits);
    expect(told).toContain(`**${wording}**`);
    expect(told).toContain(next);
  });

  it('says openly that an application is overdue and where to complain', async () => {
    const one = somebody();
    await one.says(OVERDUE);
    const told = await one.says('8642');
    for (const part of ['đã quá hẹn', '18001096', 'Phản ánh kiến nghị', 'gặp cán bộ']) expect(told).toContain(part);
    await one.says('gặp cán bộ');
    expect(one.last().effects).toContainEqual(
      expect.objectContaining({ kind: 'open-case', about: 'application-status:overdue' }),
    );
  });

  it('speaks English', async () => {
    const one = somebody('en');
    expect(await one.says('check my application G01.899.108-261112-000123')).toContain('last four digits');
    expect(await one.says('4321')).toContain('160,000 VND');
    expect(await one.says('yes please')).toContain('I am following application');
  });

  it('keeps no digits once they were used, found or not', async () => {
    const one = somebody();
    await one.says(PROCESSING);
    await one.says('9988');
    expect(one.stored()).not.toContain('9988');
    await one.says('1234');
    expect(one.stored()).not.toMatch(/"1234"/);
    await one.says('thôi');
    expect(one.stored()).not.toMatch(/"1234"/);
  });

  it('goes back, corrects the code in words, asks aside and returns', async () => {
    const one = somebody();
    await one.says(PROCESSING);
    await one.says('1234');
    expect(await one.says('quay lại')).toContain('**4 số cuối**');
    expect(await one.says('đổi căn cước hết bao nhiêu tiền')).toContain('**4 số cuối**');
    expect(await one.says('quay lại')).toContain('**mã hồ sơ**');
    await one.says(HANDED);
    expect(await one.says('2468')).toContain('**Đã trả kết quả**');
  });

  it('asks for the digits again when the code was corrected after the look-up', async () => {
    const one = somebody();
    await one.says(PROCESSING);
    await one.says('1234');
    expect(await one.says('sửa mã hồ sơ')).toContain('**mã hồ sơ**');
    expect(await one.says(OVERDUE)).toContain('**4 số cuối**');
    expect(await one.says('8642')).toContain('đã quá hẹn');
  });

  it('offers to try again after wrong digits, and finds it then', async () => {
    const one = somebody();
    await one.says('G01.899.909-261121-000102');
    expect(await one.says('0001')).toContain('**cả mã lẫn 4 số cuối**');
    expect(await one.says('0002')).toContain('[Gõ lại 4 số cuối]');
    await one.says('Gõ lại 4 số cuối');
    expect(await one.says('2222')).toContain('**Được tiếp nhận**');
  });

  it('slows a person after five wrong tries within an hour, even for the right digits', async () => {
    let now = new Date('2026-11-23T02:00:00Z');
    const one = person(brain, 'guesser', 'vi', () => now);
    for (const code of [
      'H29-261101-0001',
      'H29-261101-0002',
      'H29-261101-0003',
      'H29-261101-0004',
      'H29-261101-0005',
    ]) {
      await one.says(code);
      await one.says('0001');
    }
    await one.says(PROCESSING);
    expect(await one.says('1234')).toContain('tạm ngừng tra');
    expect(one.last().effects).toContainEqual(expect.objectContaining({ state: 'tooManyEnd', step: 'ended' }));
    now = new Date('2026-11-23T03:01:00Z');
    await one.says(PROCESSING);
    expect(await one.says('1234')).toContain('**Đang xử lý**');
  });

  it('slows everybody for a code that was tried wrongly five times', async () => {
    const code = 'H29.31-261109-0042';
    for (let n = 0; n < 5; n += 1) {
      const one = somebody();
      await one.says(code);
      await one.says('0001');
    }
    const owner = somebody();
    await owner.says(code);
    expect(await owner.says('6060')).toContain('tạm ngừng tra');
  });

  it('says that the service is down, where to look instead, and goes on when it is back', async () => {
    const one = somebody();
    await one.says(PROCESSING);
    status.mock?.faults.set({ mode: 'error', latencyMs: 0 });
    const told = await one.says('1234');
    for (const part of ['không trả lời', 'dichvucong.gov.vn', '18001096', '[Thử lại]']) expect(told).toContain(part);
    status.mock?.faults.set({ mode: 'none', latencyMs: 0 });
    expect(await one.says('thử lại')).toContain('**4 số cuối**');
    expect(await one.says('1234')).toContain('**Đang xử lý**');
  });

  it('follows an application only when told so, and stops at a word', async () => {
    const one = somebody();
    await one.says(PROCESSING);
    await one.says('1234');
    expect(watched(one)).toEqual([]);
    expect(await one.says('Báo tôi khi có thay đổi')).toContain('đang theo dõi');
    const [effect] = watched(one);
    expect(effect).toMatchObject({ kind: 'watch', code: PROCESSING });
    expect(JSON.stringify(effect)).not.toContain('1234');
    for (const words of ['dừng báo', 'dung bao', 'stop alerts', 'thôi báo nữa', 'dừng theo dõi hồ sơ']) {
      await one.says(words);
      expect([words, one.last().effects]).toEqual([words, [{ kind: 'unwatch-all' }]]);
    }
  });
});
