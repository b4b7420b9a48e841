/** Without a verb "mk" may be "mình". */
const PASSWORD =
  /\b(?:mat khau|password|(?:dat|tao|quen|nhap lai|sai) mk|mk (?:dat|tao|xong|xog|dc|duoc|da|ok|yeu|sai))\b/;
const PASSCODE = /\b(?:pass ?code|sau so|(?:6|six) (?:so|digits)|ma pin)\b/;
const QUESTIONS =
  /\b(?:(?:hai|2|ca hai|may) cau|cau hoi|tra loi|security questions?|(?:both|two) questions|answered|picked (?:two|both))\b/;
const CODE = /\b(?:ma|otp|code|tin|sms)\b/;
const ASKED = '\\b(?:keu|doi|bat|bao|bieu|hoi|cho|o|de|asks?|wants?|says?|to) (?:toi |em |minh )?';
const TYPED = '\\b(?:nhap|go|dien(?! thoai)|enter(?:ed)?|put|typed?)\\b';
/** Without marks "ma" may be "mà". */
const THE_CODE = '\\b(?:ma(?! (?:no|khong|ko|k|chua|van|cu|cung|bi|lai|toan|may|hoai)\\b)|otp|code)\\b';
/** The code was typed; not that the app asks for it. */
const CODE_TYPED = new RegExp(`^(?!.*${ASKED}${TYPED}).*(?:${TYPED}.*${THE_CODE}|${THE_CODE}.*${TYPED})`);
const LOGIN = /\b(?:dang nhap|login|log(?:ged)? (?:me )?in|(?:vao|vo) (?:duoc|dc|trong|ben trong|app|ung dung))\b/;
const CARD_READING = /\b(?:nfc|chip|quet|ap the|the|scan|tap)\b/;
const FACE = /\b(?:mat|guong mat|khuon mat|face|selfie)\b/;

/**
 * What is said only of a step of the activation. Who is asked about the passcode and says that both questions are answered has
 * passed the passcode. A step of an obstacle has the topics of what it holds up, so that an answer to it is no running ahead.
 */
export const activateEidTopics = {
  card: /\b(?:con han|het han|qua han|gia tri|han (?:toi|den)|valid|expires?|expired)\b/,
  phone: /\b(?:cam ung|thong minh|iphone|samsung|oppo|xiaomi|vivo|realme|android|smartphone|touch ?screen)\b/,
  install:
    /\b(?:cai (?:xong|roi|r|duoc|dc|dat|san|app|ung dung|vneid|len|ve|vao|vo|dum|gium|giup|cho)|tai (?:ve|xong|roi|duoc|san)|install(?:ed)?|download(?:ed)?)\b/,
  enter:
    /\b(?:(?:gui|cho|doi) (?:yeu cau|ma|otp|tin)|da gui|(?:request|code) (?:was |has been |is )?sent|waiting for)\b/,
  otp: CODE_TYPED,
  mismatch: /\b(?:so|number)\b/,
  busy: /\b(?:loi|bao tri|quay|xoay|error|loading)\b/,
  noOtp: CODE,
  expiredOtp: CODE,
  wrongOtp: CODE,
  password: PASSWORD,
  passwordHelp: PASSWORD,
  passcode: PASSCODE,
  passcodeHelp: PASSCODE,
  questions: QUESTIONS,
  questionsHelp: QUESTIONS,
  login: LOGIN,
  nfc: CARD_READING,
  borrow: CARD_READING,
  face: FACE,
  level: /\b(?:muc|muc do|level|lv) ?(?:1|2|mot|hai|one|two)\b/,
} satisfies Readonly<Record<string, RegExp>>;
