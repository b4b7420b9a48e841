import { ask, call, choose, dialog, end } from './dialog';
import type { StateText } from './dialog';
import type { LookUp } from './look-up';
import { comparable } from './said';

/** A remark about the assistant: what the database's column and a reader can take. */
const LONGEST_REMARK = 1000;

/** Reads a remark: at least two words, spaces made single, cut where it is too long. */
export function readRemark(text: string): string | undefined {
  const remark = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REMARK).trim();
  return comparable(remark).split(' ').length >= 2 ? remark : undefined;
}

/** Stores the remark, without the person. */
export const sendRemark: LookUp = (answers) =>
  Promise.resolve({
    outcome: 'sent',
    data: {},
    effects: [{ kind: 'feedback', text: `${answers['about'] ?? ''}: ${answers['remark'] ?? ''}` }],
  });

const vi = {
  about: {
    ask: 'Anh/chị góp ý về chuyện gì?',
    hint: 'Anh/chị chọn: câu trả lời sai, khó hiểu, thiếu, khen, hay chuyện khác.',
    options: {
      wrong: 'Trả lời sai',
      unclear: 'Khó hiểu, khó dùng',
      missing: 'Thiếu thông tin',
      praise: 'Khen',
      office: 'Về cán bộ, cơ quan',
      other: 'Chuyện khác',
    },
    words: {
      wrong: ['sai', 'không đúng', 'trả lời sai', 'nói sai'],
      unclear: ['khó hiểu', 'khó dùng', 'rối', 'dài quá', 'không hiểu', 'khó xài'],
      missing: ['thiếu', 'không có', 'chưa có', 'bổ sung'],
      praise: ['khen', 'tốt', 'hay', 'hài lòng', 'cảm ơn'],
      office: ['cán bộ', 'công an', 'phường', 'thái độ', 'cơ quan'],
      other: ['khác', 'góp ý khác', 'chuyện khác'],
    },
    name: 'góp ý về gì',
  },
  remark: {
    ask: 'Anh/chị viết góp ý giúp tôi, một hai câu. Đừng ghi tên, số điện thoại hay số căn cước.',
    hint: 'Anh/chị viết ít nhất vài chữ, hoặc bấm “Bỏ qua”.',
    name: 'lời góp ý',
  },
  send: { ask: 'Đang gửi…' },
  thanksEnd: { ask: 'Cảm ơn anh/chị! Góp ý đã được ghi lại, không kèm tên, để chúng tôi sửa cho tốt hơn.' },
  emptyEnd: { ask: 'Dạ không sao. Khi nào muốn góp ý, anh/chị nhắn “góp ý” nhé.' },
  officeEnd: {
    ask: 'Phản ánh về cán bộ, cơ quan cần được trả lời chính thức: anh/chị bấm “Gặp cán bộ”, hoặc gửi ở mục **Phản ánh kiến nghị** trên {link.portal}, tổng đài {hotline.portal}.',
  },
} satisfies Readonly<Record<string, StateText>>;

const en = {
  about: {
    ask: 'What is your feedback about?',
    hint: 'Choose: wrong, unclear, missing, praise, an office, or something else.',
    options: {
      wrong: 'A wrong answer',
      unclear: 'Hard to understand',
      missing: 'Something is missing',
      praise: 'Praise',
      office: 'About staff or an office',
      other: 'Something else',
    },
    words: {
      wrong: ['wrong', 'incorrect', 'mistake'],
      unclear: ['unclear', 'hard', 'confusing', 'too long'],
      missing: ['missing', 'incomplete', 'lacks'],
      praise: ['praise', 'good', 'thanks', 'great'],
      office: ['office', 'staff', 'police', 'officer', 'ward'],
      other: ['other', 'else'],
    },
    name: 'topic of the feedback',
  },
  remark: {
    ask: 'Please write it in a sentence or two. No names, phone or ID numbers.',
    hint: 'Write at least a few words, or press “Skip”.',
    name: 'remark',
  },
  send: { ask: 'Sending…' },
  thanksEnd: { ask: 'Thank you! It is stored without your name and helps us to improve.' },
  emptyEnd: { ask: 'No problem. Write “feedback” whenever you like.' },
  officeEnd: {
    ask: 'Complaints about staff or an office deserve an official answer: press “Talk to staff”, or use **Phản ánh kiến nghị** on {link.portal}, hotline {hotline.portal}.',
  },
} satisfies Readonly<Record<string, StateText>>;

/** Takes a remark about the assistant. Complaints about offices go where they are answered. */
export const feedback = dialog(
  'feedback',
  'about',
  {
    about: choose({
      wrong: 'remark',
      unclear: 'remark',
      missing: 'remark',
      praise: 'remark',
      office: 'officeEnd',
      other: 'remark',
    }),
    remark: ask(readRemark, 'send', { skip: 'emptyEnd' }),
    send: call('feedback.send', { sent: 'thanksEnd', failed: 'thanksEnd' }),
    thanksEnd: end('done'),
    emptyEnd: end('done'),
    officeEnd: end('elsewhere', { article: 'one-stop', staff: true }),
  },
  { title: { vi: 'Góp ý', en: 'Feedback' }, vi, en },
);
