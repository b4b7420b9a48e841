/** English words that make the frame of a sentence and are no Vietnamese syllables without marks. */
export const ENGLISH_FRAME: ReadonlySet<string> = new Set(
  (
    'how what where when why who which whose does did is are was were will would should could shall have has had been being i ' +
    'your our their its we you she us these those there here of for from with without about after before if or and as please want ' +
    'need should must any some im ive dont doesnt didnt isnt wasnt whats hows thats someone anyone into because between during until ' +
    'since though after where'
  ).split(' '),
);

/** English words that are as well Vietnamese syllables without marks (can = cần, the = thẻ): a weak sign of either. */
export const IN_BOTH_LANGUAGES: ReadonlySet<string> = new Set(
  (
    'a an am at be but by can do den dim due get go he him his in it let long man may me mine mom my no not on pay pet pin set so ' +
    'son sun than that the them then they this to true up yet hot sang van con bin nap tap top tan tang he hen tin run say put hit'
  ).split(' '),
);

/** Folded Vietnamese words that make the frame of a sentence and are no English words. */
export const VIETNAMESE_FRAME: ReadonlySet<string> = new Set(
  (
    'khong ko hong duoc dc gi cua toi tui minh em anh chi nhu nao lam sao o dau bao nhieu phai la va co cho voi hay thi ma nay ' +
    'kia do roi chua da dang se muon giup gium hoi ai bi boi tai vi nen neu khi luc di ve len xuong vo vao ra moi cu het nua ' +
    'cung luon tu toi qua cai nhung cac mot hai vay zay oi ha a hoac bang theo duoi tren trong ngoai'
  ).split(' '),
);

/** Vietnamese frame words as they are written with marks. */
export const MARKED_VIETNAMESE_FRAME: ReadonlySet<string> = new Set(
  (
    'không hông hổng được đc gì của tôi mình chị như nào thế làm đâu phải là và có với này đó rồi chưa đã đang sẽ muốn giúp giùm hỏi bị ' +
    'bởi tại vì nếu lúc đi về lên xuống vô vào mới cũ hết nữa cũng từ tới đến quá cái những các một mấy vậy ơi hả ạ hoặc bằng ở cần tụi ' +
    'để thì bao nhiêu người trên dưới'
  ).split(' '),
);

/** Folded Vietnamese words of this domain and of politeness, no English words. */
export const VIETNAMESE_COMMON: ReadonlySet<string> = new Set(
  (
    'xin chao cam nha ngay nam mat tien giay ho nguoi oi ba cong phuong xa thuong tru tam khau dien dinh danh cuoc lau thu tuc ' +
    'ky phi chieu khai sinh sanh hon lai xe bao hiem suc khoe tai khoan kich hoat quen doi dia so hen tra cuu dat'
  ).split(' '),
);
