import { fold } from '../language/fold';

/** What a person may do in any dialog instead of answering. */
export type Repair = 'cancel' | 'back' | 'repeat' | 'skip' | 'progress' | 'restart' | 'correct';

/**
 * Recognises a repair in folded words, both languages, with and without diacritics. Words that may be part of an answer
 * ("quay lại" in a longer sentence) count only when they are nearly the whole message.
 */
export function repairIn(folded: string): Repair | undefined {
  const text = folded.replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
  for (const [repair, pattern] of WHOLE) if (pattern.test(text)) return repair;
  for (const [repair, pattern] of ANYWHERE) if (pattern.test(text)) return repair;
  return undefined;
}

/** The words of a correction after its opening: "nhầm, tôi chưa có thẻ chip" → "toi chua co the chip". */
export function correctionIn(folded: string): string | undefined {
  const match = CORRECTION.exec(folded);
  return match ? folded.slice(match[0].length).trim() : undefined;
}

/** A control's button id, without the leading `x:`. */
export const REPAIR_CONTROLS: Readonly<Record<string, Repair>> = {
  back: 'back',
  cancel: 'cancel',
  skip: 'skip',
  repeat: 'repeat',
  restart: 'restart',
  progress: 'progress',
};

const FILLER =
  / ?\b(a|da|vang|nhe|nha|nhe|di|giup|gium|dum|toi|minh|em|cho|xin|vui long|please|oi|nao|thoi|duoc khong|duoc ko)\b/g;

const WHOLE: readonly (readonly [Repair, RegExp])[] = [
  [
    'cancel',
    /^(huy|huy bo|thoat|dung|dung lai|ngung|ngung lai|nghi|khong lam nua|khong lam|bo di|ket thuc|cancel|stop|quit|exit|end|nevermind|never mind|x)$/,
  ],
  [
    'back',
    /^(quay lai|lui|lui lai|tro lai|truoc|buoc truoc|cau truoc|ve buoc truoc|quay lai buoc truoc|quay lai cau truoc|quay ve|back|go back|previous|previous step|prev)$/,
  ],
  [
    'repeat',
    /^(nhac lai|noi lai|lap lai|doc lai|hoi lai|gui lai|noi lai di|gi vay|sao|hoi gi|cau hoi la gi|repeat|say again|again|what was the question|pardon|sorry)$/,
  ],
  ['skip', /^(bo qua|bo qua cau nay|bo qua buoc nay|khong tra loi|qua cau khac|tiep di|skip|skip this|skip it|pass)$/],
  [
    'progress',
    /^(toi dau roi|den dau roi|dang o dau|dang buoc nao|buoc may roi|con may buoc|con bao nhieu buoc|con lau khong|tien do|lam toi dau roi|minh toi dau roi|progress|where are we|how far|how many steps left|what step)$/,
  ],
  [
    'restart',
    /^(lam lai tu dau|bat dau lai|tu dau|lam lai|lai tu dau|start over|restart|begin again|start again|from the beginning)$/,
  ],
];

const ANYWHERE: readonly (readonly [Repair, RegExp])[] = [
  [
    'cancel',
    /\b(khong (muon )?lam nua|huy (viec|cuoc|buoc) nay|dung huong dan|thoi khong can|stop this|cancel this)\b/,
  ],
  ['back', /\b(quay lai (buoc|cau) truoc|lui (lai )?(mot|1) buoc|go back (a|one) step)\b/],
  ['restart', /\b((lam|bat dau) lai tu dau|start (it )?over)\b/],
  ['progress', /\b(toi (buoc|khuc) nao roi|con (may|bao nhieu) buoc nua|lam toi dau roi)\b/],
];

const CORRECTION =
  /^(?:a |o |uh |ah )?(?:nham roi|nham|lon roi|lon|noi lon|bam lon|bam nham|chon nham|chon lon|lo bam|khong phai|sai roi|khong dung|y (?:toi|tui|em|minh) la|sua lai|sua|doi lai|thuc ra|that ra|sorry|wrong|i mean|i meant|actually|no wait|correction|change)\b(?: (?:la|roi|thanh|cau|phan|toi|tui|em|the|to|my|the answer))*/;

/** Folds and spaces a label so that it can be compared with what was said. */
export function comparable(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
