import { confusedAgain } from './marks';
import { forms, type Said } from './said';

/** What a person may do in any dialog instead of answering. `wait`: they are still at it; `later`: another day. */
export type Repair =
  | 'cancel'
  | 'back'
  | 'repeat'
  | 'skip'
  | 'progress'
  | 'restart'
  | 'wait'
  | 'later'
  | 'remind'
  | 'correct';

/**
 * Recognises a repair, both languages, with and without diacritics. Words that may be part of an answer ("quay lại" in a longer
 * sentence) count only when they are nearly the whole message. "dung" without marks is left alone: "đúng" is an answer.
 */
export function repairIn(said: Said): Repair | undefined {
  if (/^((dạ|vâng|à|ừ) )*(dừng|ngừng|thôi|nghỉ)( (nha|nhé|đi|ạ|lại|em|anh|chị|bạn))*[.!]*$/iu.test(said.text.trim()))
    return 'cancel';
  // Without marks it is "để tôi làm": let me do it.
  if (/(?<!\p{L})để tối (?:làm|tiếp|tính)/iu.test(said.text)) return 'later';
  for (const form of forms(said).map(confusedAgain)) {
    const text = form.replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
    for (const [repair, pattern] of WHOLE) if (pattern.test(text) || pattern.test(form)) return repair;
    for (const [repair, pattern] of ANYWHERE) if (pattern.test(form)) return repair;
  }
  return undefined;
}

/** The words of a correction after its opening: "nhầm, tôi chưa có thẻ chip" → "toi chua co the chip". */
export function correctionIn(said: Said): Said | undefined {
  const match = CORRECTION.exec(said.folded);
  if (!match) return undefined;
  const folded = said.folded.slice(match[0].length).trim();
  const words = folded === '' ? 0 : folded.split(' ').length;
  return {
    folded,
    text:
      words === 0
        ? ''
        : said.text
            .split(/[\s,.;:!]+/)
            .slice(-words)
            .join(' '),
  };
}

/** The repair of each control's button, by the id without its leading `x:`. */
export const REPAIR_CONTROLS: Readonly<Record<string, Repair>> = {
  back: 'back',
  cancel: 'cancel',
  skip: 'skip',
  repeat: 'repeat',
  restart: 'restart',
  progress: 'progress',
  later: 'later',
  remind: 'remind',
};

const FILLER =
  / ?\b(a|ah|da|vang|nhe|nha|di|giup|gium|dum|toi|tui|minh|em|cho|xin|vui long|please|oi|nao|thoi|roi|duoc khong|duoc ko|can you|could you)\b/g;

const WHOLE: readonly (readonly [Repair, RegExp])[] = [
  [
    'cancel',
    /^((da |vang |a )*thoi|huy|huy bo|thoat|dung lai|ngung|ngung lai|thoi|thoi khoi|khoi lam|khong lam nua|bo di|ket thuc|cancel|stop|quit|exit|end|nevermind|never mind|x)$/,
  ],
  [
    'back',
    /^(quay lai|lui|lui lai|tro lai|truoc|buoc truoc|cau truoc|ve buoc truoc|quay lai buoc truoc|quay lai cau truoc|quay ve|ve cau truoc|back|go back|previous|previous step|prev)$/,
  ],
  [
    'repeat',
    /^(nhac lai|noi lai|lap lai|doc lai|hoi lai|gui lai|nhac lai cau hoi|noi lai cau hoi|gi vay|sao|hoi gi|cau hoi la gi|repeat|repeat that|say again|say that again|again|what was the question|pardon|sorry)$/,
  ],
  ['skip', /^(bo qua|bo qua cau nay|bo qua buoc nay|khong tra loi|qua cau khac|skip|skip this|skip it|pass)$/],
  [
    'progress',
    /^(toi dau|den dau|dang o dau|dang buoc nao|buoc may|con may buoc|con bao nhieu buoc|con lau khong|tien do|lam toi dau|toi dau roi|den dau roi|buoc may roi|lam toi dau roi|minh toi dau roi|progress|where are we|how far|how many steps left|what step)$/,
  ],
  [
    'restart',
    /^(lam lai tu dau|bat dau lai|tu dau|lam lai|lai tu dau|start over|restart|begin again|start again|from the beginning)$/,
  ],
  [
    'wait',
    /^(chua xong|chua|doi chut|doi ti|doi xiu|cho chut|cho ti|cho xiu|khoan|khoan da|tu tu|dang lam|dang cai|dang tai|dang thu|de (coi|xem|thu)|not yet|wait|hold on|one moment|working on it)$/,
  ],
  [
    'later',
    /^(de sau|de mai|de lat|mai|mai mot|mai mot tinh|tinh sau|de tinh|mai lam|mai lam tiep|de mai lam|hom khac|lan sau|luc khac|bua khac|lat nua|lat lam|lat lam tiep|ban roi|dang ban|gio ban|tam dung|tam ngung|later|tomorrow|another time|another day|do it later|not now|busy now|continue later|continue tomorrow|pause)$/,
  ],
];

const ANYWHERE: readonly (readonly [Repair, RegExp])[] = [
  ['remind', /\b(nhac (toi|tui|em|minh|giup|gium|ho)|nhac (mai|sau|ngay mai)|remind me)\b/],
  [
    'cancel',
    /\b(khong (muon )?lam nua|huy (viec|cuoc|buoc) nay|dung huong dan|thoi khong can|stop this|cancel this)\b/,
  ],
  ['back', /\b(quay lai (buoc|cau) truoc|lui (lai )?(mot|1) buoc|go back (a|one) step)\b/],
  ['restart', /\b((lam|bat dau) lai tu dau|start (it )?over)\b/],
  ['progress', /\b(toi (buoc|khuc) nao roi|con (may|bao nhieu) buoc nua|lam toi dau roi)\b/],
  [
    'later',
    /\b(de (sau|mai|hom khac|bua khac|khi khac|lat|toi nay|cuoi tuan)( nua)? (lam|tiep|tinh)|(mai|hom khac|bua khac|lat nua|toi nay|ngay mai|khi nao ranh|bua nao ranh) (toi |tui |em |minh )?(lam tiep|lam|tiep tuc|tinh)|lam tiep sau|(continue|do it|finish)( this| it)? (later|tomorrow))\b/,
  ],
];

const CORRECTION =
  /^(?:(?:a|o|u|uh|ah|oh|chet|y|khoan|thoi) )*(?:nham roi|nham|lon roi|lon|noi lon|bam lon|bam nham|chon nham|chon lon|noi nham|tra loi nham|lo bam|khong phai|sai roi|khong dung|y (?:toi|tui|em|minh) la|sua lai|sua|doi lai|thuc ra|that ra|sorry|wrong|i mean|i meant|actually|no wait|correction|change|khoan(?: da)?(?= \S+ \S+ \S+))\b(?: (?:la|roi|thanh|cau|phan|toi|tui|em|to|my|the answer|lai))*/;
