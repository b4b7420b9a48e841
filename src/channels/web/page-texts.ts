import type { Language } from '../../core/message';
import { LONGEST_TEXT } from './incoming';

const vi = {
  title: 'Trợ lý Đề án 06',
  tagline: 'Trợ lý tự động về dịch vụ công, không phải cán bộ',
  description: 'Hỏi về VNeID, căn cước, cư trú, hộ chiếu, khai sinh và các dịch vụ công.',
  skip: 'Đến ô nhập câu hỏi',
  display: 'Cách hiển thị',
  otherLanguage: 'English',
  bigText: 'Chữ to',
  normalText: 'Chữ thường',
  hello: 'Chào anh/chị!',
  intro:
    'Anh/chị cứ hỏi như nói chuyện bình thường, không cần gõ dấu. Tôi trả lời theo quy định đã được kiểm tra, có ghi nguồn.',
  examplesTitle: 'Hỏi thử',
  examples: [
    'Đăng ký tạm trú cần giấy tờ gì?',
    'Đổi thẻ căn cước hết bao nhiêu tiền?',
    'Kích hoạt tài khoản VNeID thế nào?',
    'Công an gọi đòi mã OTP, có phải lừa đảo?',
  ],
  conversation: 'Cuộc trò chuyện',
  newMessages: 'Tin nhắn mới',
  from: { person: 'Anh/chị', assistant: 'Trợ lý', staff: 'Cán bộ' },
  olderChoices: 'Các lựa chọn trước',
  rating: 'Câu trả lời này thế nào?',
  opensPage: 'mở trang khác',
  label: 'Câu hỏi của anh/chị',
  send: 'Gửi',
  keys: 'Enter để gửi, Shift + Enter để xuống dòng.',
  privacy: 'Đừng gửi số căn cước, mật khẩu, mã OTP.',
  help: 'Gõ “gặp cán bộ” để gặp người thật. Khẩn cấp gọi',
  answering: 'Đang trả lời…',
  reload: 'Tải lại',
  waiting: 'Tin của anh/chị đã gửi. Câu trả lời sẽ hiện ở đây.',
  offline: 'Mất kết nối mạng. Tôi đang thử nối lại…',
  online: 'Đã nối lại.',
  nearLimit: 'Còn {left} ký tự.',
  overLimit: 'Dài quá {over} ký tự. Anh/chị nói gọn lại giúp tôi nhé.',
  error: {
    blank: 'Anh/chị gõ câu hỏi vào ô bên dưới giúp tôi nhé.',
    'too-long': `Tin nhắn dài quá ${LONGEST_TEXT} ký tự. Anh/chị nói gọn lại giúp tôi nhé.`,
    'too-big': `Tin nhắn dài quá ${LONGEST_TEXT} ký tự. Anh/chị nói gọn lại giúp tôi nhé.`,
    malformed: 'Trang này cũ rồi. Anh/chị tải lại trang rồi gửi lại giúp tôi nhé.',
    foreign: 'Tin nhắn không được gửi từ trang này nên tôi không nhận. Anh/chị tải lại trang rồi gửi lại nhé.',
    flood: 'Anh/chị gửi nhanh quá, tôi trả lời không kịp. Anh/chị chờ một lát rồi gửi lại nhé.',
    trouble: 'Xin lỗi anh/chị, tôi đang gặp trục trặc nên chưa nhận được tin. Anh/chị thử lại sau ít phút nhé.',
    network: 'Chưa gửi được, có lẽ mạng đang yếu. Tin vẫn ở trong ô, anh/chị bấm Gửi lần nữa nhé.',
  },
};

type PageTexts = typeof vi;

const en: PageTexts = {
  title: 'Project 06 Assistant',
  tagline: 'An automatic assistant for public services, not an officer',
  description: 'Ask about VNeID, ID cards, residence, passports, birth registration and public services.',
  skip: 'Go to the question box',
  display: 'Display',
  otherLanguage: 'Tiếng Việt',
  bigText: 'Larger text',
  normalText: 'Normal text',
  hello: 'Hello!',
  intro: 'Ask in your own words. I answer from rules that have been checked, and say where each answer comes from.',
  examplesTitle: 'Try asking',
  examples: [
    'What do I need for temporary residence registration?',
    'How much does a new ID card cost?',
    'How do I activate my VNeID account?',
    'The police called for my OTP code. Is it a scam?',
  ],
  conversation: 'Conversation',
  newMessages: 'New messages',
  from: { person: 'You', assistant: 'Assistant', staff: 'Officer' },
  olderChoices: 'Earlier choices',
  rating: 'How was this answer?',
  opensPage: 'opens another page',
  label: 'Your question',
  send: 'Send',
  keys: 'Enter sends, Shift + Enter starts a new line.',
  privacy: 'Do not send ID numbers, passwords or OTP codes.',
  help: 'Type “staff” to reach a person. In an emergency call',
  answering: 'Answering…',
  reload: 'Reload',
  waiting: 'Your message was sent. The answer will appear here.',
  offline: 'The connection is lost. Trying again…',
  online: 'Connected again.',
  nearLimit: '{left} characters left.',
  overLimit: '{over} characters too long. Please say it more briefly.',
  error: {
    blank: 'Please type your question in the box below.',
    'too-long': `The message is longer than ${LONGEST_TEXT} characters. Please say it more briefly.`,
    'too-big': `The message is longer than ${LONGEST_TEXT} characters. Please say it more briefly.`,
    malformed: 'This page is out of date. Please reload it and send again.',
    foreign: 'The message was not sent from this page, so it was not taken. Please reload the page and send again.',
    flood: 'You are writing faster than I can answer. Please wait a moment and send again.',
    trouble: 'Sorry, something is wrong here and your message was not taken. Please try again in a few minutes.',
    network: 'Not sent: the network may be weak. Your message is still in the box, please press Send again.',
  },
};

/** What the page around the conversation says, in both languages. */
export const PAGE_TEXTS: Readonly<Record<Language, PageTexts>> = { vi, en };

/** Why a message was not taken. */
export type PageError = keyof PageTexts['error'];
