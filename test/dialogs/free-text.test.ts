import { afterAll, describe, expect, it } from 'vitest';
import { MORE_RUNS } from './free-text-runs';
import { place, realBrain, talk } from './ground';

/** What a person types, message by message, without any button, and the state or end that it must lead to. */
const RUNS: readonly (readonly [string, string, string])[] = [
  // The whole way, in many voices.
  [
    'chuẩn',
    'doneEnd',
    'cho tôi|từng bước|còn hạn|nhận rồi|mới hôm qua|iphone|cài xong|đã gửi rồi|nhận được rồi|xong|xong|xong|vào được rồi|mức 2 rồi|tốt',
  ],
  [
    'không dấu',
    'doneEnd',
    'cho toi|tung buoc|con han|nhan roi|moi hom qua|dien thoai cam ung|cai xong roi|xong roi|co ma roi|xong roi nha|dat xong|xong|vao duoc roi|muc 2 roi|chay tot',
  ],
  [
    'miền Nam',
    'doneEnd',
    'cho tui nghen|tui hông rành|còn hạn á|có tin nhắn rồi nè|mới bữa nay|xài samsung|cài rồi đó|nó đòi mã rồi|tới rồi|xong rồi nha|rồi|rồi á|vô được rồi|thấy mức 2 rồi|ok',
  ],
  ['nhắn tắt', 'doneEnd', 'cho mk|chậm thôi|còn|r|chưa|dt cảm ứng|xong r|đc r|r|ok|ok|ok|dc r|r|dc'],
  ['số', 'doneEnd', '1|1|1|1|1|1|1|1|1|1|1|1|1|2|1'],
  [
    'tiếng Anh',
    'doneEnd',
    'for me|step by step|still valid|yes I got it|recently|android|installed|it asks for otp|yes received|done|done|done|logged in|level 2|yes it works',
  ],
  ['ngắn gọn', 'doneEnd', 'mình|gọn|có|rồi|mới|iphone 12|có app rồi|gửi rồi|có mã|xong|xong|xong|được|mức 2|ok'],
  [
    'nói dài',
    'doneEnd',
    'dạ tôi làm cho tôi đó em|dạ hướng dẫn từng bước giùm tôi|dạ thẻ tôi còn hạn lâu lắm|dạ hôm trước tôi có nhận được tin nhắn rồi|dạ mới mấy ngày nay thôi|dạ tôi xài điện thoại cảm ứng của con trai cho|dạ con tôi nó cài xong rồi|dạ nó báo đã gửi rồi chờ mã|dạ mã tới rồi tôi nhập xong|dạ tôi đặt xong rồi|dạ xong rồi em|dạ chọn xong|dạ tôi vào được rồi|dạ nó ghi mức 2 rồi|dạ tốt lắm',
  ],
  [
    'giúp má',
    'doneEnd',
    'cho má tui|tui đang ở cạnh má|chậm thôi|còn hạn|rồi|chưa|oppo|xong|xong|rồi|xong|xong|xong|được rồi|mức 2|tốt',
  ],
  ['mẹ ở quê', 'awayEnd', 'mẹ tôi|mẹ ở quê'],
  ['ba ở xa', 'awayEnd', 'lam giup ba toi|khong o day'],
  ['ông bà khác nhà', 'awayEnd', 'cho bà ngoại|khác nhà'],
  ['con nhỏ', 'childEnd', 'cho con tui mới 8 tuổi'],
  ['bé', 'childEnd', 'cho bé nhà em'],
  ['nước ngoài', 'foreignerEnd', 'chồng tôi người nước ngoài'],
  ['foreigner', 'foreignerEnd', 'i am a foreigner'],
  ['thẻ hết hạn', 'cardEnd', 'tôi|gọn|thẻ hết hạn rồi'],
  ['chưa có thẻ chip', 'cardEnd', 'cho toi|tung buoc|chua co the chip'],
  ['mất thẻ', 'cardEnd', 'cho tôi|chậm|tui làm mất thẻ rồi'],
  ['cmnd cũ', 'cardEnd', 'tui|gọn|chỉ có cmnd 9 số'],
  ['chưa đăng ký', 'registerEnd', 'tôi|gọn|còn|chưa|chưa làm'],
  ['chưa đăng ký, không nhớ', 'registerEnd', 'tui|chậm|còn hạn|hổng nhớ nữa|chưa bao giờ'],
  ['đang chờ', 'waitEnd', 'tôi|gọn|còn|chưa nhận|làm rồi|mới làm hôm qua'],
  ['quá hạn', 'overdueEnd', 'tôi|gọn|còn hạn|chưa thấy gì|có làm|cả tháng rồi'],
  ['quá 7 ngày, gọi sau', 'laterEnd', 'tôi|gọn|còn|có rồi|mấy tháng rồi|để sau'],
  ['máy bấm phím, không máy tính', 'officeEnd', 'tui|chậm|còn|rồi|chưa|cục gạch|hổng có'],
  ['không có điện thoại thông minh', 'officeEnd', 'toi|cham|con han|roi|chua|chua co dt thong minh|khong co may tinh'],
  ['máy cũ', 'officeEnd', 'tôi|gọn|còn|rồi|chưa|samsung|máy cũ quá không cài được|không có'],
  ['máy đầy', 'enter', 'tôi|gọn|còn|rồi|chưa|samsung|máy báo đầy bộ nhớ|được rồi'],
  ['không thấy ứng dụng', 'missing', 'tôi|gọn|còn|rồi|chưa|iphone|kiếm không ra'],
  ['số không khớp', 'numberEnd', 'tôi|gọn|còn|rồi|chưa|iphone|xong|nó báo số điện thoại không khớp|tôi đổi số rồi'],
  ['số có người dùng', 'usedEnd', 'tôi|gọn|còn|rồi|chưa|iphone|xong|báo số điện thoại đã được sử dụng'],
  ['đã kích hoạt', 'passwordEnd', 'tôi|gọn|còn|rồi|chưa|iphone|xong|nó nói tài khoản đã kích hoạt|quên mật khẩu rồi'],
  ['ai kích hoạt', 'notmeEnd', 'tôi|gọn|còn|rồi|chưa|iphone|xong|đã được kích hoạt|tôi chưa từng làm, lo quá'],
  ['không tìm thấy', 'notfoundEnd', 'tôi|gọn|còn|rồi|chưa|iphone|xong|báo không tìm thấy hồ sơ'],
  ['bị khoá', 'lockedEnd', 'tôi|gọn|còn|rồi|chưa|iphone|xong|tài khoản bị khóa'],
  ['lỗi hoài', 'laterEnd', 'tôi|gọn|còn|rồi|chưa|iphone|xong|nó báo lỗi hệ thống hoài|vẫn lỗi'],
  [
    'không có otp',
    'staffEnd',
    'tôi|gọn|còn|rồi|chưa|iphone|xong|gửi rồi|chưa nhận được mã otp thì làm sao|vẫn không có',
  ],
  ['mất sim', 'numberEnd', 'tôi|gọn|còn|rồi|chưa|iphone|xong|gửi rồi|sim đó mất rồi'],
  ['mã hết hạn', 'password', 'tôi|gọn|còn|rồi|chưa|iphone|xong|gửi rồi|mã hết hạn|được rồi'],
  ['mã sai', 'staffEnd', 'tôi|gọn|còn|rồi|chưa|iphone|xong|gửi rồi|báo mã sai|vẫn sai'],
  [
    'mật khẩu không nhận',
    'staffEnd',
    'tôi|gọn|còn|rồi|chưa|iphone|xong|gửi rồi|có mã|máy không nhận mật khẩu|vẫn không được',
  ],
  ['passcode', 'questions', 'tôi|gọn|còn|rồi|chưa|iphone|xong|gửi rồi|có mã|xong|passcode là gì|hiểu rồi'],
  [
    'nfc',
    'officeEnd',
    'tôi|gọn|còn|rồi|chưa|iphone|xong|gửi rồi|có mã|xong|xong|xong|nó đòi quét thẻ nfc|máy tôi không có nfc|không mượn được',
  ],
  ['mặt', 'faceEnd', 'tôi|gọn|còn|rồi|chưa|iphone|xong|gửi rồi|có mã|xong|xong|xong|bắt quét khuôn mặt|vẫn không khớp'],
  ['mức 1', 'levelEnd', 'tôi|gọn|còn|rồi|chưa|iphone|xong|gửi rồi|có mã|xong|xong|xong|vào được|vẫn mức 1|vẫn mức 1'],
  [
    'sai tên',
    'wrongDataEnd',
    'tôi|gọn|còn|rồi|chưa|iphone|xong|gửi rồi|có mã|xong|xong|xong|vào được|nó ghi sai tên tôi',
  ],
  // With repairs and asides on the way.
  ['đổi ý', 'cardEnd', 'cho tôi|gọn|còn hạn|nhận rồi|nhầm, tôi chưa có thẻ chip'],
  ['hỏi ngang', 'registerEnd', 'tôi|gọn|phí làm hộ chiếu bao nhiêu|còn hạn|chưa|chưa làm'],
  ['quay lại', 'cardEnd', 'tôi|gọn|còn|rồi|quay lại|quay lại|hết hạn rồi'],
  ['từ từ', 'enter', 'tôi|gọn|còn|rồi|chưa|iphone|đợi chút|đang cài|xong rồi'],
];

const ALL = [...RUNS, ...MORE_RUNS];
const brain = realBrain();
let right = 0;

describe('activating the account with free words only', () => {
  it('leads at least 95 % of the runs to the right place', async () => {
    const wrong: string[] = [];
    for (const [name, wanted, typed] of ALL) {
      const person = talk(brain);
      let last = place(await person.press('d:activate-eid'));
      const way = [last];
      for (const text of typed.split('|')) way.push((last = place(await person.say(text))));
      if (last === wanted) right += 1;
      else wrong.push(`${name}: ${way.join(' → ')} instead of ${wanted}`);
    }
    if (wrong.length > 0) process.stdout.write(`${wrong.join('\n')}\n`);
    expect(ALL.length).toBeGreaterThanOrEqual(80);
    expect(right / ALL.length).toBeGreaterThanOrEqual(0.95);
  });

  afterAll(() => void process.stdout.write(`${right} of ${ALL.length} free-text runs reached the right place\n`));
});
