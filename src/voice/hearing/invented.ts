/**
 * What recognisers of the Whisper family invent where nobody speaks: the outros of the videos they were trained on (reported
 * for Vietnamese silence and noise again and again).
 */
const OUTROS: readonly RegExp[] = [
  // Without a call or whose channel it is, it is what a resident may ask for: "đăng ký kênh nhận lương hưu".
  /(?:hãy|nhớ|đừng quên)(?: (?:like|nhấn|bấm|và|chia sẻ|,))*(?: (?:subscribe|đăng ký|theo dõi|ủng hộ))+(?: cho)? kênh[^.!?]*/giu,
  /(?:subscribe|đăng ký|theo dõi|ủng hộ)(?: cho)? kênh(?:(?= của (?:mình|tôi|chúng)| ghiền| la la| youtube| để không)[^.!?]*|(?=\s*(?:[.!?]|$)))/giu,
  /subscribe(?: cho)? kênh[^.!?]*/giu,
  /(?:để )?không bỏ lỡ (?:những )?(?:video|clip)[^.!?]*/giu,
  /(?:cảm|cám) ơn (?:các bạn|quý vị|mọi người)(?: và quý vị)?(?: đã)?(?: luôn)? (?:theo dõi|xem|lắng nghe|đón xem|ủng hộ)[^.!?]*/giu,
  /(?:xin )?(?:chào tạm biệt|hẹn gặp lại)(?: các bạn| quý vị)?(?: và hẹn gặp lại)?(?: trong| ở) (?:những )?(?:video|tập|phần|clip)[^.!?]*/giu,
  /(?:ghiền mì gõ|la la school)[^.!?]*/giu,
  /phụ đề (?:được thực hiện )?bởi[^.!?]*/giu,
  /(?:thanks?|thank you) for watching[^.!?]*/giu,
  /(?:please )?(?:like and )?subscribe(?: to (?:my|our|the) channel)?[^.!?]*/giu,
  /subtitles by[^.!?]*|amara\.org[^.!?]*/giu,
];

/** Faster than anybody speaks; Vietnamese takes about fifteen characters a second. */
const MOST_CHARACTERS_A_SECOND = 25;
/** Sounds end later than they are measured. */
const SPARE_SECONDS = 1;

/** The text without invented sentences; empty when nothing else is left, or when nobody could have said so much. */
export function withoutInvented(text: string, seconds: number): string {
  const rest = OUTROS.reduce((kept, outro) => kept.replace(outro, ' '), text.normalize('NFC'))
    .replace(/(?:\s*[.!?…,]){2,}/g, '. ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(rest)) return '';
  if (rest.length > (seconds + SPARE_SECONDS) * MOST_CHARACTERS_A_SECOND || repeats(rest)) return '';
  return rest.replace(/^[.,!?…\s]+/, '');
}

/** The same few words over and over, as a recogniser in a loop writes them. */
function repeats(text: string): boolean {
  return /(.{3,60}?)(?:[\s,.]*\1){4,}/iu.test(text);
}
