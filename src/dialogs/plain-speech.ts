import { isMarked } from './marks';

/**
 * What is said in a roundabout way, said plainly. Denials get "không": "có thấy gì đâu", "đâu có nhận", "nỏ thấy mô", "lấy đâu
 * ra", "hết hạn thì chưa", "mở không lên". Whoever "làm cho bác" and calls the listener a grandchild means themselves. What
 * it is not ("chứ không phải cho ai khác") is left out.
 */
export function plainlySaid(text: string): string {
  const pairs = isMarked(text) ? MARKED : UNMARKED;
  return pairs.reduce((said, [pattern, instead]) => said.replace(pattern, instead), text);
}

type Rewriting = readonly [RegExp, string];

const SELVES =
  'a|e|c|m|mik|mạ|tau|tôi|tui|em|cháu|con|mình|anh|chị|cô|chú|bác|ông|bà|dì|dượng|cậu|mợ|thím|o|mệ|ngoại|nội';

/** "Không phải là chị chưa nhận đâu": two denials are none. */
const DOUBLY = `(?<!\\p{L})(?:không|đâu|chẳng) phải (?:là )?(?:(?:${SELVES}|thẻ|nó) )?`;

const MARKED: readonly Rewriting[] = [
  [/(?<=(?<!\p{L})ở (?:(?:dưới|trên|trong|ngoài|tận|tuốt|miệt) )*)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu, 'tỉnh khác'],
  [
    new RegExp(`(?<!\\p{L})(${SELVES}) (?:tự )?(?:làm|mần|kích hoạt|mở)(?: giúp)? (?:lấy )?cho \\1(?!\\p{L})`, 'giu'),
    'làm cho mình',
  ],
  [
    new RegExp(
      `(?<!\\p{L})(?:cho|của) (?:${SELVES}|má|mẹ|ba)(?: (?:nè|đó|đây|nha|nghe|nghen|nhé|thôi)|,) ?(?:con|cháu)(?= (?:ơi|à|ạ)|\\s*[,.;!]|$)`,
      'giu',
    ),
    'cho mình',
  ],
  [new RegExp(`(?<!\\p{L})của (?:${SELVES}) (?:chứ|chớ|chơ|chứ còn) (?:của )?ai(?!\\p{L})`, 'giu'), 'của mình'],
  [new RegExp(`(?<!\\p{L})(?:${SELVES}) (?:đây|nè|đó) (?:chứ|chớ|chơ) ai(?!\\p{L})`, 'giu'), 'cho mình'],
  [
    /^(?:\p{L}+ )?(?:không|chẳng|chả|nỏ|đâu) phải (?:là )?(?:làm |mần )?(?:cho |hộ |giùm |giúp )?(?:ai|người) (?:khác|nào|ngoài|hết)(?: \p{L}+)?[,;.]\s*/giu,
    '',
  ],
  [
    new RegExp(
      `(?<!không phải )(?<!\\p{L})(?:${SELVES}) (?:là )?(?:người|công dân) Việt(?: Nam)?(?! kiều| gốc|\\p{L})`,
      'giu',
    ),
    '',
  ],
  [
    new RegExp(
      `(?<!\\p{L})(?:${SELVES}) tự (?:làm|mần)(?!\\p{L})(?! (?:cho|được|tới|đến|mà|không|hoài|mãi|rồi|xong))`,
      'giu',
    ),
    'tự làm cho mình',
  ],
  [new RegExp(`${DOUBLY}chưa[,.;] `, 'giu'), ''],
  [/(?<!\p{L})làm sao (?:mà )?(?=(?:quá|hết|biết|nhớ|có|thấy)(?!\p{L}))/giu, 'không '],
  [new RegExp(`${DOUBLY}(?:chưa|không) ([^,.;]+?) đâu(?!\\p{L})`, 'giu'), 'đã $1'],
  [new RegExp(`${DOUBLY}(?:chưa|không) `, 'giu'), 'đã '],
  [new RegExp(`${DOUBLY}hết `, 'giu'), 'chưa hết '],
  [/(?<=\p{L}.*)[,;]? (?:chứ |chớ |mà )?không phải (?:là )?(?:cho|của|làm)?(?: \p{L}+){1,4}$/giu, ''],
  [/(?<!\p{L})(?:nỏ|nỏ có|khôông|hổng|hông|chả|chẳng)(?!\p{L})/giu, 'không'],
  [/(?<!\p{L})(?:mô|mồ)(?!\p{L})/giu, 'đâu'],
  [/(?<!\p{L})có (?=(?:\S+ ){1,5}(?:gì )?đâu(?!\p{L}))/giu, 'không '],
  [/(?<!\p{L})(?:đâu|làm gì|làm chi|mần chi|lấy đâu|có đâu|kiếm đâu)(?: mà)? (?:có|ra)(?!\p{L})/giu, 'không có'],
  [/(?<=(?<!\p{L})(?:không|chưa) (?:\S+ ){0,4})(?:(?:hồi|lúc|khi|bữa) nào|bao giờ) đâu(?!\p{L})/giu, 'bao giờ'],
  [
    /(?<!\p{L})(?:hết|không còn|không bị|chưa bị) (?:bị )?(?:trục trặc|lỗi|sự cố|vấn đề)(?: gì| chi)?(?! \p{L}*(?:này|nọ|tới|đến))(?!\p{L})/giu,
    'được',
  ],
  [/(?<!\p{L})(\S+) (?:(?:hồi|lúc|khi|bữa) nào|bao giờ) đâu(?!\p{L})/giu, 'không $1 bao giờ'],
  [/(?<!\p{L})(?:\S+ ){1,3}đâu mà (?=(?:biết|nhớ|có|thấy)(?!\p{L}))/giu, 'không '],
  [
    /(?<!(?:ở|để|lạc|từ|chỗ|bỏ|rơi|tới|đến) )(?<!\p{L})đâu (?=(?:biết|nhớ|thấy|nhận|được|phải|bao giờ|ai|chịu|cho|còn|dùng|xài|hiện|làm|lên|mở|đọc)(?!\p{L}))/giu,
    'không ',
  ],
  [/(?<!\p{L})đâu đã (?=\p{L})/giu, 'chưa '],
  [/(?<!\p{L})ai (?:mà )?(biết|nhớ|để ý|hay)(?!\p{L})/giu, 'không $1'],
  [
    /(?<!\p{L})(không|chưa) có (?=(?:đi|thấy|nhận|làm|mần|nhớ|biết|rõ|ra|nghe|kích hoạt|đăng ký|đặt|hỏi|báo|hết|xài|dùng|lên|đọc|được|chịu|phải)(?!\p{L}))/giu,
    '$1 ',
  ],
  [/(?<!\p{L})có (biết|nhớ|thấy|nhận|hiểu) (?:cái )?gì(?!\p{L})/giu, 'không $1'],
  [/(?<=(?<!\p{L})(?:không|chưa)(?: \S+){1,4}) đâu(?=\s*(?:$|[,.;!]))/giu, ''],
  [/(?<!\p{L})((?:\p{L}+ ){1,3})thì (chưa|không)(?=\s*(?:$|[,.;!]))/giu, '$2 $1'],
  [
    /(?<!\p{L})(mở|cài|tải|làm|mần|đặt|gõ|nhập|tìm|kiếm|quét|đọc|chụp|gọi|bấm|xem|coi|vào|vô|chạy|gửi|mượn|dùng|xài|đổi|tạo|áp|đi)(?: hoài| mãi| miết| quài)? (không|chưa|chẳng) (?:lên|ra|nổi|vào|vô|qua|xong|đặng|được)(?!\p{L})/giu,
    '$2 $1 được',
  ],
];

const UNMARKED: readonly Rewriting[] = [
  [
    /^(?:\w+ )?(?:khong|k|ko|hong) phai (?:la )?(?:lam )?(?:cho |ho |gium |giup )?(?:ai|nguoi|ng) (?:khac|nao|het)(?: \w+)?[,;.]\s*/gi,
    '',
  ],
  [
    /\b(a|e|c|m|mik|toi|tui|em|chau|minh|anh|chi|co|chu|bac|ong|ba|di) (?:tu )?(?:lam|man)(?: lay)? cho \1\b/gi,
    'lam cho minh',
  ],
  [/\b(?:dau|lam gi|lam chi|lay dau|co dau|kiem dau)(?: ma)? (?:co|ra)\b/gi, 'khong co'],
  [/\bco (?=(?:\S+ ){0,3}(?:gi|(?:hoi|luc|khi|bua) nao|bao gio) dau$)/gi, 'khong '],
  [/(?<=\b(?:khong|chua) (?:\S+ ){0,4})(?:(?:hoi|luc|khi|bua) nao|bao gio) dau\b/gi, 'bao gio'],
  [/\b(?:het|khong con|khong bi) (?:bi )?(?:truc trac|loi|su co)(?: gi)?(?! (?:nay|no|toi|den)\b)\b/gi, 'duoc'],
  [/\b(\S+) (?:(?:hoi|luc|khi|bua) nao|bao gio) dau\b/gi, 'khong $1 bao gio'],
  [/\b(?:\S+ ){1,3}dau ma (?=(?:biet|nho|co|thay)\b)/gi, 'khong '],
  [/\bdau (?=(?:biet|nho|thay|nhan|phai)\b)/gi, 'khong '],
  [/\b(khong|chua) co (?=(?:di|thay|nhan|lam|man|nho|biet|nghe|dang ky|dat|hoi|het|xai|len|duoc|phai)\b)/gi, '$1 '],
  [/\bai (?:ma )?(biet|nho|de y)\b/gi, 'khong $1'],
  [/(?<=\b(?:khong|chua)(?: \S+){1,4}) dau(?=\s*(?:$|[,.;!]))/gi, ''],
  [
    /\b(mo|cai|tai|lam|man|dat|go|nhap|tim|kiem|quet|doc|chup|goi|bam|xem|coi|vao|vo|chay|gui|muon|xai|doi|tao|ap)(?: hoai| mai| miet| quai)? (khong|chua) (?:len|ra|noi|vao|vo|qua|xong|duoc)\b/gi,
    '$2 $1 duoc',
  ],
];
