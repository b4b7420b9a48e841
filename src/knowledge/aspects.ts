import type { Aspect } from './article';

/**
 * Which aspects a question asks about, read from its folded words ("bao nhieu tien" → fee). Both languages; whole words only.
 * A subject's own words ("lệ phí", "thời gian") are aspects, too.
 */
export function aspectsAsked(folded: string): readonly Aspect[] {
  const text = ` ${folded} `;
  return PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([aspect]) => aspect);
}

/** Whether nothing but aspect, pointing and filler words are left: "vậy còn phí thì sao", "rồi nộp ở đâu". */
export function onlyAspectWords(folded: readonly string[]): boolean {
  return folded.length > 0 && folded.every((word) => EMPTY_WORDS.has(word));
}

const PATTERNS: readonly (readonly [Aspect, RegExp])[] = [
  [
    'fee',
    / (le phi|phi|tien|bao nhieu tien|ton (bao nhieu|kem|nhieu)|het bao nhieu|mat tien|gia bao nhieu|gia ca|gia lam|gia tien|mien phi|dong phi|nop phi|bao nhieu dong|free|fee|fees|cost|costs|price|pay|how much|charge) /,
  ],
  [
    'time',
    / (bao lau|may ngay|bao nhieu ngay|may hom|may tuan|may thang|khi nao (co|xong|lay|nhan)|bao gio (co|xong|lay)|chung nao (co|xong)|thoi gian|thoi han giai quyet|lau khong|how long|how many (working )?days|when will|does it take|it takes?) /,
  ],
  [
    'documents',
    / (giay to gi|giay gi|can giay|can gi|can nhung gi|gom nhung gi|giay to|ho so gom|mang gi|mang theo|dem theo|dem gi|chuan bi gi|can chuan bi|can mang|bring|documents?|papers?|paperwork|what do i need) /,
  ],
  [
    'where',
    / (o dau|cho nao|di dau|ra dau|len dau|nop dau|noi nao|phuong nao|co quan nao|dia chi|lam dau|where|which office|which ward) /,
  ],
  [
    'steps',
    / (lam sao|the nao|nhu the nao|cach|cac buoc|tung buoc|huong dan|thu tuc|quy trinh|trinh tu|lam kieu gi|kieu gi|bang cach nao|how (do|can|to|does)|steps?|procedure|process) /,
  ],
  [
    'online',
    / (online|truc tuyen|qua mang|tren mang|tai nha|tren vneid|qua vneid|tren dien thoai|qua dien thoai|on the app|from home) /,
  ],
  [
    'who',
    / (ai duoc|ai phai|doi tuong|dieu kien|bao nhieu tuoi|may tuoi|ai lam duoc|who can|who may|eligible|eligibility|am i allowed|what age|how old) /,
  ],
  [
    'legal',
    / (luat nao|can cu|quy dinh nao|nghi dinh nao|thong tu nao|theo luat|van ban nao|legal basis|which law|which decree) /,
  ],
  ['changes', / (co gi moi|quy dinh moi|luat moi|thay doi gi|moi nhat|what changed|new rules?|what is new) /],
  [
    'result',
    / (may nam|bao nhieu nam|duoc bao nam|thoi han bao lau|ket qua|nhan duoc gi|duoc cap gi|hieu luc|co gia tri|gia tri bao lau|validity|valid for|result) /,
  ],
];

const EMPTY_WORDS = new Set(
  (
    'a ah ạ anh chi em toi tui minh con bac co chu ban cho hoi xin vui long giup gium dum voi nhe nha di roi vay the thi la ma va con cung nua ' +
    'nay kia do day cai viec thu tuc chuyen vu hai nhat ba duoc khong chua co phai can gi nao sao dau bao nhieu may lau ngay tien phi le ton mat het ' +
    'o cho nop di ra len giay to ho so mang theo dem gom nhung nhu lam cach buoc cac tung huong dan quy trinh thoi gian han khi bao gio chung nao xong ' +
    'online truc tuyen qua mang tren ai dieu kien can cu luat quy dinh noi ro hon them nua da da vang uh u ok oke vay a ha hen gia dong ' +
    'the what about and how much long many days where when which who do does is it the a an of for to i need with cost fee documents paper papers online can ' +
    'that this then so please me my you second first one other tell more it take takes free go bring get lai truoc mien bn is are will'
  ).split(' '),
);
