import { confusedAgain } from './marks';

/** Whole messages, folded, that say yes. */
export const YES: ReadonlySet<string> = new Set(
  (
    'co|roi|co roi|da co|duoc|duoc roi|dung|dung roi|phai|vang|da|da co|uh|u|um|ok|oke|okay|okie|yes|yeah|yep|sure|done|xong|xong roi|dc|r|ua|u phai|' +
    'xg|xong xuoi|xong het|xong luon|roi luon|duoc luon|duoc het|on|on roi|on thoa|ngon|ngon lanh|tot|ok xong|ok duoc|ok roi|thanh cong|xong ca roi|co chu|co cho|roi chu|duoc chu|chuan|' +
    'yup|yes i do|yes i have|yes it does|it worked|it works|all good|all done|finished|of course|i did|works now|that worked|right|correct'
  ).split('|'),
);

/** Whole messages, folded, that say no. */
export const NO: ReadonlySet<string> = new Set(
  (
    'khong|chua|chua co|khong co|chua duoc|khong duoc|khong phai|sai|no|nope|not yet|ko|hong|hok|chua xong|van khong|van chua|' +
    'van vay|van the|cung vay|van nhu cu|y nhu cu|y chang|van khong duoc|van chua duoc|khong an thua|khong xong|bo tay|chiu|chiu thua|khong thanh cong|that bai|van bi|van loi|chua dau|khong dau|lam gi co|khong he|chua he|' +
    'same|same thing|still not|still no|it did not work|it didn t work|did not work|didn t work|does not work|doesn t work|no luck|not working|failed again|not really|i don t|i do not|no change'
  ).split('|'),
);

const FILLERS: ReadonlySet<string> = new Set(
  (
    'a ah o u uh um da vang nhe nha nhen nghen nhi ne ha hen di giup gium dum toi tui minh em anh chi chu co bac ban con chau xin oi thi la ma do nay kia ' +
    'cung cu vay the luon nua ha roi xong hoi nay bua chac hinh nhu thay no bao nhan may cai cho duoc lam muon dang co can moi vua ad admin bot ' +
    'thoi thui ak he hehe hihi haha hjhj ui uii oi troi qua ghe lam tuc bua hom hoi sang chieu truoc ong cau chau ba bi gi het tron trot nhiu minh mk mik e tao bieu bao keu noi bao ghi hien thi app nghe nghen nhen na ni ha hen chang chac ro rang that su thuc ra hien tai bang cach that dai cai con con1 van chi thoi ben phia nho phien cam on chut xiu ti vua moi da tung nen tai vi ' +
    'i the my is it to of and please well so then just have has was an that this a im m me now here there says say said are be been am all only really sir madam thanks thank on at in for with from but because already still maybe think guess very'
  ).split(' '),
);

/** Words that add nothing to what a reply means. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

const QUESTION =
  /\b(bao nhieu|bao lau|may tien|o dau|cho nao|lam sao|the nao|cach nao|la gi|gi vay|tai sao|vi sao|khi nao|(?<!(?:chua|khong)(?: \S+){0,4} )bao gio|chung nao|cho hoi|muon hoi|hoi la|phai khong|co phai|duoc khong|co can(?! cuoc)|thi sao|sao vay|lam gi|may gio|mat may (?:ngay|tuan|thang|hom)|(?:duoc|co|can) may (?:may|cai|nguoi|lan|ngay|so|loai)|khac gi|cho nao|(?:hom|ngay|luc|so|hang|loai|noi|don) nao|what|how|where|why|when|which|can i|do i|should i|is it|does it)\b|^(?:is|are|do|does|can|could|will|should|may|who) (?:i|you|we|they|he|she|it|the|my|this|that|there|is|can|will) |^(?:do|can|will) .*\?$|\bco .*\b(khong|chua)$|\?$/;

/** Whether folded words ask for something. */
export function hasQuestionWords(folded: string): boolean {
  return QUESTION.test(confusedAgain(folded));
}

/** Whether folded words tell of a fraud: never an answer to a question that is not about one. */
export function isAlarming(folded: string): boolean {
  return /\b(?:chuyen (?:tien|khoan)|lua dao|bi lua|gia danh|cong an gia|gia (?:lam )?cong an|xung (?:la )?(?:cong an|can bo)|doi (?:toi |tui )?(?:dong |nop )?tien|scam(?:mer|med)?|fraud|transfer (?:the )?money)\b/.test(
    folded,
  );
}

/** Whether folded words wonder why: never said by somebody who is done ("sao cũng được" is). */
export function isPuzzled(folded: string): boolean {
  return /^(?:(?:ua|o|a|troi|ma|oi|da|nhung) )*(?:sao|tai sao|vi sao|mac gi|co sao)\b(?! cung)|^(?:but |and )?(?:why|how come)\b|\bsao\b.* (?:vay|the|ta|nhi|ha)$/.test(
    folded,
  );
}

/** Whether folded words tell that something is still going on: "đang tải, mới được 40 phần trăm". */
export function isUnfinished(folded: string): boolean {
  return /\b(?:dang|dag) (?:tai|cai|dat|chon|nghi)\b(?!.*\b(?:xong|roi|r)\b)|\b\d+ ?(?:%|phan tram)|\b(?:cho|doi) (?:em |e |tui |toi |mik |minh )?(?:ti|chut|xiu)$|\bstill (?:downloading|installing)\b/.test(
    folded,
  );
}

/** Whether a phrase names an obstacle: "quên mật khẩu thì sao" says what is wrong, though it asks. */
export function isProblem(phrase: string): boolean {
  return /^(khong|chua|mat|quen|loi|het|sai|bi|hu|can|lost|no|not|cannot|can t|don t|doesn t|did not|didn t|forgot|expired|wrong|does not|still|van)\b/.test(
    phrase,
  );
}

/** Short forms that are the whole message. */
export const SHORT: Readonly<Record<string, string>> = {
  r: 'roi',
  dc: 'duoc',
  k: 'khong',
  ko: 'khong',
  kh: 'khong',
  hk: 'khong',
  hok: 'khong',
  hong: 'khong',
  c: 'co',
  y: 'yes',
  n: 'no',
};

/** "không có thẻ chip" does not mean "có thẻ chip", unless the phrase itself denies. */
export function isDenied(said: string, phrase: string, language: 'vi' | 'en'): boolean {
  if (/^(khong|chua|not|no|never|mat|het|van|still|don t|can t|cannot|does not|did not)\b/.test(phrase)) return false;
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(` (${DENIALS[language]})( \\S+){0,3} ${escaped} `).test(said);
}

const DENIALS: Readonly<Record<'vi' | 'en', string>> = {
  vi: 'khong|chua|ko|hong|dau co',
  en: 'not|no|none|nobody|nothing|don t|dont|doesn t|didn t|haven t|isn t|never|cannot|can t',
};

/** Whether folded words deny something. */
export function hasNegation(folded: string): boolean {
  return /\b(khong|chua|ko|hong|dau co|lam gi co|not|no|never|cannot|can t|don t|dont|doesn t|didn t|haven t|isn t|nothing)\b/.test(
    folded,
  );
}
