import { describe, expect, it } from 'vitest';
import { fold, foldedSyllables } from '../../src/language/fold';
import { correctionIn, repairIn, type Repair } from '../../src/dialogs/repairs';

const TABLE: Readonly<Partial<Record<Repair, string>>> = {
  cancel: 'huỷ|hủy bỏ|thoát|dừng lại|thôi|không làm nữa|dừng|cancel|stop|never mind|quit',
  back: 'quay lại|lùi lại|quay lại câu trước|bước trước|quay lại giúp tôi|back|go back|previous|go back one step',
  repeat: 'nhắc lại|nói lại đi|hỏi lại giùm em|đọc lại nha|repeat|say again|what was the question',
  skip: 'bỏ qua|bỏ qua câu này|skip|skip this',
  progress:
    'tới đâu rồi|đến đâu rồi|còn mấy bước|còn bao nhiêu bước nữa|mình tới đâu rồi|where are we|how far|progress',
  restart: 'làm lại từ đầu|bắt đầu lại|làm lại từ đầu đi em|start over|restart|from the beginning',
  wait: 'chưa xong|đợi chút|từ từ|đang cài|wait|not yet|hold on',
  later: 'để sau|mai làm tiếp|để mai làm|hôm khác|bữa khác làm tiếp|mai tôi làm tiếp nha|later|continue later|tomorrow',
  remind: 'mai nhắc tôi|nhắc tui ngày mai nghen|mai nhắc em làm tiếp nha|remind me tomorrow',
};

/** What answers look like: none of these is a repair. */
const NOT_REPAIRS =
  'đúng|đúng rồi|dung|dung roi|có|không|rồi|còn hạn|chưa có thẻ|iphone|cho tôi|cho má tui|quên mật khẩu|mất sim|gửi rồi|máy cũ|không nhận được mã|vẫn không được|thôi để tui làm thử|de toi lam thu coi|yes|no|done|still level 1';

function said(text: string): { readonly text: string; readonly folded: string } {
  return { text, folded: foldedSyllables(text).join(' ') };
}

describe('repairs', () => {
  it.each(Object.entries(TABLE))('recognises %s with and without diacritics', (repair, phrases) => {
    const wrong = phrases.split('|').flatMap((phrase) => {
      const bare = fold(phrase);
      const forms = bare === 'dung' ? [phrase] : [phrase, bare, phrase.toUpperCase(), `dạ ${phrase}`];
      return forms
        .filter((form) => repairIn(said(form)) !== repair)
        .map((form) => `${form}: ${repairIn(said(form)) ?? '-'}`);
    });
    expect(wrong).toEqual([]);
  });

  it('takes no answer for a repair', () => {
    expect(NOT_REPAIRS.split('|').filter((answer) => repairIn(said(answer)) !== undefined)).toEqual([]);
  });

  it('knows "this evening" from "me" by the marks', () => {
    expect(['để tối làm', 'để tối nay làm', 'để tôi làm'].map((text) => repairIn(said(text)))).toEqual([
      'later',
      'later',
      undefined,
    ]);
  });

  it.each([
    ['nhầm, tôi chưa có thẻ chip', 'chua co the chip'],
    ['Sửa thẻ', 'the'],
    ['à nhầm rồi, còn hạn', 'con han'],
    ['sua so ho so', 'so ho so'],
    ['bấm nhầm', ''],
    ['sorry, I meant expired', 'i meant expired'],
    ['actually expired', 'expired'],
  ])('opens the correction “%s”', (text, rest) => {
    expect(correctionIn(said(text))?.folded).toBe(rest);
  });
});
