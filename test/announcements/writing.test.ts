import { expect, test } from 'vitest';
import { contentFaults, strangeLinks } from '../../src/announcements/checking';
import { composeText, freeze } from '../../src/announcements/composing';
import { fileKind, fileName } from '../../src/announcements/file-kinds';
import { previewOn } from '../../src/announcements/previewing';
import { TEMPLATES } from '../../src/announcements/templates';
import { announcementReply } from '../../src/core/announcement-reply';
import { frozenSchema } from '../../src/core/announcing';
import { TOPIC_NAMES } from '../../src/core/topic-names';
import { content } from '../storage/announcing';
import { after, START } from '../storage/domain';

const AREAS = [{ id: 'di-an', name: { vi: 'phường Dĩ An', en: 'Di An ward' } }];
const VALUES = {
  fact: (id: string) => (id === 'fee.id.renew' ? '25.000 đồng' : undefined),
  topicNames: TOPIC_NAMES,
};
const faultsOf = (changes: Parameters<typeof content>[0]) =>
  contentFaults(content(changes), AREAS, VALUES, START).map(({ field, kind }) => `${field} ${kind}`);

test('placeholders are filled, the ward for each person, and everything ends with the scam warning and how to stop', () => {
  const written = content({ body: { vi: '{ward}: {topic}, phí {fee.id.renew}', en: 'x' }, contact: '1022' });
  const frozen = freeze(written, AREAS, VALUES);
  const reply = announcementReply(frozen, 'vi', 'di-an');
  expect(reply.text).toContain('phường Dĩ An: Đội lưu động, lịch làm việc, phí 25.000 đồng');
  expect(reply.text).toContain('Nguồn: Công an phường. Liên hệ: 1022. Tin có giá trị đến hết ngày 30/11/2026.');
  expect(reply.text).toMatch(/Công an KHÔNG gọi điện yêu cầu cung cấp mã OTP[^]*“dừng nhận tin”\.$/);
  expect(reply.choices).toEqual([{ id: 'x:announcements-stop', label: 'Dừng nhận tin' }]);
  expect(announcementReply(frozen, 'vi', '').text).toContain('ở địa phương: Đội');
  for (const { title, body, topic } of TEMPLATES)
    for (const language of ['vi', 'en'] as const)
      expect(composeText(content({ title, body, topic }), language, VALUES)).toMatch(/OTP/);
});

test('what cannot be sent is refused field by field', () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ body: { vi: 'phí {fee.nothing} {Ward}', en: '' } })).toEqual([
    'body.vi unknown-placeholder',
    'body.vi unknown-placeholder',
    'body.en missing',
  ]);
  for (const { body } of TEMPLATES) expect(faultsOf({ body })).toEqual(['body.vi unfilled', 'body.en unfilled']);
  expect(faultsOf({ body: { vi: 'Bà con nghe cho kỹ… rồi hãy làm.', en: 'At 8.' } })).toEqual([]);
  expect(faultsOf({ body: { vi: 'Hãy gửi mã OTP cho cán bộ', en: 'Send us your OTP' } })).toEqual([
    'body.vi secret-asked',
    'body.en secret-asked',
  ]);
  expect(faultsOf({ expiresAt: START.toISOString() })).toEqual(['expiresAt past']);
  expect(faultsOf({ expiresAt: after(91 * 86_400).toISOString() })).toEqual(['expiresAt too-far']);
  expect(faultsOf({ sendAt: after(8 * 86_400).toISOString() })).toEqual(['sendAt after-expiry']);
  expect(faultsOf({ audience: { ...content().audience, areas: ['nowhere'] } })).toEqual(['areas unknown-area']);
  expect(faultsOf({ audience: { ...content().audience, areas: [] } })).toEqual(['areas no-area']);
  expect(faultsOf({ title: { vi: 'a'.repeat(121), en: 'b' } })).toEqual(['title.vi too-long']);
});

test('links outside gov.vn are shown to whoever approves', () => {
  const body = { vi: 'Xem dichvucong.gov.vn và http://vneid-capnhat.com/x, bit.ly/abc', en: 'x' };
  expect(strangeLinks(content({ body }), VALUES)).toEqual(['http://vneid-capnhat.com/x,', 'bit.ly/abc']);
});

test('files are what their first bytes say', () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
  expect(fileKind(jpeg)).toMatchObject({ kind: 'photo', mime: 'image/jpeg' });
  expect(fileKind(new TextEncoder().encode('%PDF-1.7'))).toMatchObject({ kind: 'document' });
  expect(fileKind(new TextEncoder().encode('<svg onload=alert(1)>'))).toBe('unknown');
  expect(fileKind(new Uint8Array())).toBe('unknown');
  const large = new Uint8Array(5_000_001);
  large.set(jpeg);
  expect(fileKind(large)).toBe('too-large');
  expect(fileName('../../lịch làm việc.exe', 'pdf')).toBe('.. .. lịch làm việc.pdf');
  expect(fileName('\0\u202E.jpg', 'jpg')).toBe('tep.jpg');
});

test('a preview tells what Telegram makes of it', () => {
  const attachment = {
    file: 'f',
    kind: 'photo' as const,
    name: 'a.jpg',
    mime: 'image/jpeg',
    alt: { vi: 'Lịch', en: 'x' },
  };
  const short = previewOn('telegram', freeze(content({ attachment }), AREAS, VALUES), 'vi', 'di-an');
  expect([short.caption, short.parts.length]).toEqual([true, 1]);
  const body = { vi: 'Dài lắm. '.repeat(330), en: 'x' };
  const long = previewOn('telegram', freeze(content({ attachment, body }), AREAS, VALUES), 'vi', 'di-an');
  expect([long.caption, long.parts.length]).toEqual([false, 1]);
});

test('what is read aloud: a call to listen, all of it that fits into a minute, the warning; the ward for each person', () => {
  const body = {
    vi: 'Công an {ward} mời bà con:\n• Thời gian: 8 giờ\n• Địa điểm: nhà văn hóa\n• Mang theo: thẻ cũ\n• Phí: {fee.id.renew}\n**Miễn phí** cho trẻ.',
    en: 'x',
  };
  const written = content({ spoken: true, title: { vi: 'Đội lưu động', en: 'Mobile team' }, body });
  const { spoken, text } = announcementReply(freeze(written, AREAS, VALUES), 'vi', 'di-an');
  expect(spoken).toMatchObject({ language: 'vi', together: true });
  expect(spoken?.text.split('\n')).toEqual([
    'Mời bà con nghe thông báo.',
    'Đội lưu động.',
    'Công an phường Dĩ An mời bà con:',
    'Thời gian: 8 giờ.',
    'Địa điểm: nhà văn hóa.',
    'Mang theo: thẻ cũ.',
    'Phí: 25.000 đồng.',
    'Miễn phí cho trẻ.',
    'Bà con nhớ: công an không gọi điện hỏi mã OTP, mật khẩu hay bảo chuyển tiền.',
    'Chi tiết ở tin nhắn.',
  ]);
  expect(text).toContain('**Đội lưu động**');
  const long = content({ spoken: true, body: { vi: 'Mời bà con tới làm căn cước. '.repeat(100), en: 'x' } });
  const heard = announcementReply(freeze(long, AREAS, VALUES), 'vi', '').spoken?.text ?? '';
  expect(heard.split(/\s+/).length).toBeLessThan(175);
  expect(heard).toMatch(/căn cước\.\nBà con nhớ: [^\n]+\nChi tiết ở tin nhắn\.$/);
});

test('without a wish nothing is read, and what was approved before announcements could be read is as it was', () => {
  expect(announcementReply(freeze(content(), AREAS, VALUES), 'vi', 'di-an')).not.toHaveProperty('spoken');
  const { spoken: _spoken, ...older } = freeze(content(), AREAS, VALUES);
  expect(announcementReply(frozenSchema.parse(older), 'vi', 'di-an')).not.toHaveProperty('spoken');
});

test('a preview tells that the voice note and its text are one message, or two', () => {
  const short = previewOn('telegram', freeze(content({ spoken: true }), AREAS, VALUES), 'vi', 'di-an');
  expect([short.caption, short.parts.length]).toEqual([true, 1]);
  const body = { vi: 'Dài lắm. '.repeat(330), en: 'x' };
  expect(previewOn('telegram', freeze(content({ spoken: true, body }), AREAS, VALUES), 'vi', 'di-an').caption).toBe(
    false,
  );
});
