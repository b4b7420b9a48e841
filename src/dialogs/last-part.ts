import { isFiller } from './small-words';

/** "lúc đầu không được nhưng giờ được rồi", "tháo ốp ra là nó nhận", "tắt mở lại rồi cũng vậy": what comes last counts. */
export function lastPart(text: string): string {
  return text.split(LAST_PART).findLast((part) => /\p{L}/u.test(part)) ?? text;
}

const LAST_PART =
  /\s(?:nhưng mà|nhưng|nhung|giờ thì|thì|(?<!báo |nói |ghi |bảo |kêu |nhắn |tin )là(?= (?:nó|được|ok|ngon|xong|liền|qua|ăn|lên|ra|vô|vào|hết|thấy)(?!\p{L}))|but)\s|(?<=\S\s)(?=(?:vẫn|cũng|càng|đều|mà (?:nó|không|chưa|vẫn|cứ|cũng|toàn)|ma (?:no|khong|ko|k|chua|van|cu|cung)|cứ)\s)/iu;

/** The same as {@link lastPart} of folded words; small words alone after it are no clause. */
export function lastClause(form: string): string {
  const last = form.split(/ (?:nhung ma|nhung|bay gio|gio thi|but|now) /).at(-1) ?? form;
  return last.split(' ').every(isFiller) ? form : last;
}
