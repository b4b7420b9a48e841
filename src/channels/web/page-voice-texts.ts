import type { Language } from '../../core/message';

const vi = {
  message: 'Tin thoại',
  start: 'Bấm để nói',
  stop: 'Nói xong, gửi',
  cancel: 'Huỷ',
  again: 'Gửi lại',
  drop: 'Bỏ',
  recording: 'Đang ghi âm. Nói xong thì bấm “Nói xong, gửi”.',
  nearEnd: 'Còn 10 giây.',
  cancelled: 'Đã huỷ, không gửi gì.',
  sending: 'Đang gửi tin thoại… {percent}%',
  listening: 'Đang nghe…',
  tooShort: 'Chưa nghe thấy gì. Bấm nút, nói, rồi bấm lần nữa.',
  denied:
    'Trình duyệt đang chặn micro. Anh/chị bấm vào biểu tượng ổ khoá cạnh địa chỉ trang, cho phép “Micro”, rồi bấm nói lại. Hoặc cứ gõ chữ.',
  noMicrophone: 'Không tìm thấy micro trên máy này. Anh/chị gõ chữ giúp tôi nhé.',
  busy: 'Micro đang bận, có lẽ ứng dụng khác đang dùng. Anh/chị tắt ứng dụng đó rồi thử lại.',
  notSent: 'Chưa gửi được, có lẽ mạng đang yếu. Bản ghi vẫn còn: bấm “Gửi lại”.',
  elapsed: 'Đã ghi',
  player: 'Nghe câu trả lời',
  caption: 'Lời đọc',
  playing: 'Nghe',
  browserStart: 'Nói bằng trình duyệt',
  browserStop: 'Nói xong',
  browserNotice:
    'Trang này chưa tự nghe được tiếng nói. Trình duyệt của anh/chị có thể nghe giúp, nhưng **tiếng nói sẽ được gửi tới hãng làm trình duyệt** (như Google, Microsoft, Apple), không phải tới chúng tôi. Chữ nghe được sẽ hiện trong ô để anh/chị xem rồi gửi.',
  browserAgree: 'Đồng ý, dùng trình duyệt',
  browserRefuse: 'Thôi, tôi gõ chữ',
  browserListening: 'Trình duyệt đang nghe…',
  browserDone: 'Chữ nghe được đã ở trong ô. Anh/chị xem lại rồi bấm Gửi.',
  browserNothing: 'Trình duyệt không nghe được gì. Anh/chị thử lại, hoặc gõ chữ.',
};

/** What the page says about voice. */
export type PageVoiceTexts = typeof vi;

const en: PageVoiceTexts = {
  message: 'Voice message',
  start: 'Press to speak',
  stop: 'Done, send',
  cancel: 'Cancel',
  again: 'Send again',
  drop: 'Discard',
  recording: 'Recording. Press “Done, send” when you have finished.',
  nearEnd: '10 seconds left.',
  cancelled: 'Cancelled, nothing was sent.',
  sending: 'Sending the voice message… {percent}%',
  listening: 'Listening…',
  tooShort: 'Nothing was recorded. Press the button, speak, then press again.',
  denied:
    'The browser blocks the microphone. Press the lock beside the address, allow “Microphone”, then try again. Or just type.',
  noMicrophone: 'No microphone was found on this device. Please type instead.',
  busy: 'The microphone is busy; another app may be using it. Close that app and try again.',
  notSent: 'Not sent: the network may be weak. The recording is kept: press “Send again”.',
  elapsed: 'Recorded',
  player: 'Listen to the answer',
  caption: 'What is read',
  playing: 'Listen',
  browserStart: 'Speak through the browser',
  browserStop: 'Done',
  browserNotice:
    'This page cannot hear speech itself yet. Your browser can, but **the sound will be sent to the maker of the browser** (such as Google, Microsoft or Apple), not to us. The words will appear in the box for you to check and send.',
  browserAgree: 'I agree, use the browser',
  browserRefuse: 'No, I will type',
  browserListening: 'The browser is listening…',
  browserDone: 'The words are in the box. Check them, then press Send.',
  browserNothing: 'The browser heard nothing. Try again, or type.',
};

/** What the page says about voice, in both languages. */
export const PAGE_VOICE_TEXTS: Readonly<Record<Language, PageVoiceTexts>> = { vi, en };
