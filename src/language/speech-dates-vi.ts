import { isDay } from './calendar';
import { numberInVietnamese } from './number-words-vi';

/** Dates and times of a Vietnamese text in words. */
export function speakVietnameseDates(text: string): string {
  return speakTimes(speakDays(speakWeekdays(text)));
}

const AFTER = '(?![\\d/]|[-.]\\d)';
const BEFORE = '(?<![\\d/.-])';

/** "T7", "T2-T6", "thứ 2, 4, 6"; the fourth and the first of anything have names of their own. */
function speakWeekdays(text: string): string {
  return text
    .replace(/(?<![\p{L}\d])(T[2-7]|thứ [2-7]) ?[-–] ?(?=(?:T[2-7]|CN|thứ [2-7]|chủ nhật)(?![\p{L}\d]))/giu, '$1 đến ')
    .replace(/(?<![\p{L}\d])T([2-7])(?![\p{L}\d])/gu, (_, day: string) => `thứ ${nth(day)}`)
    .replace(
      /(?<!\p{L})(thứ) ([2-7](?:, ?[2-7])+(?: và [2-7])?)(?!\d|[.,:/]\d| ?(?:h|giờ))/giu,
      (_, word: string, days: string) => `${word} ${days.replace(/\d/g, nth)}`,
    )
    .replace(/(?<!\p{L})(thứ) ([14])(?!\d|[.,:/]\d)/giu, (_, word: string, day: string) => `${word} ${nth(day)}`);
}

function nth(digit: string): string {
  return digit === '1' ? 'nhất' : monthName(digit);
}

const YEAR = '((?:19|20)\\d{2})';
const WHOLE_DATE = '\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)\\d{2}';
const SHORT_DATE = '(\\d{1,2})/(\\d{1,2})';

function speakDays(text: string): string {
  return text
    .replace(new RegExp(`${YEAR} (?=\\d{1,2}[:h]\\d{2}(?!\\d))`, 'g'), '$1, ')
    .replace(
      new RegExp(`(quý) ([1-4]|I{1,3}|IV)/${YEAR}${AFTER}`, 'giu'),
      (_, quarter: string, which: string, year: string) => `${quarter} ${which} năm ${numberInVietnamese(year)}`,
    )
    .replace(
      new RegExp(`(?:ngày )?${BEFORE}${SHORT_DATE} ?[-–] ?${SHORT_DATE}${AFTER}`, 'giu'),
      (whole, day: string, month: string, toDay: string, toMonth: string) =>
        isShortDate(day, month) && isShortDate(toDay, toMonth)
          ? `ngày ${shortDate(day, month)} đến ngày ${shortDate(toDay, toMonth)}`
          : whole,
    )
    .replace(new RegExp(`(?<=${BEFORE}${WHOLE_DATE}) ?[-–] ?(?=${WHOLE_DATE}${AFTER})`, 'g'), ' đến ')
    .replace(
      /(ngày )(0\d|[12]\d|3[01])-(0\d|1[0-2])(?!\d|[/.-]\d)/giu,
      (whole, lead: string, day: string, month: string) =>
        isShortDate(day, month) && `${day}${month}`.includes('0') ? `${lead}${shortDate(day, month)}` : whole,
    )
    .replace(
      new RegExp(`${BEFORE}(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)`, 'g'),
      (whole, year: string, month: string, day: string) => wholeDate(whole, day, month, year),
    )
    .replace(
      new RegExp(`(ngày )?${BEFORE}(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?((?:19|20)\\d{2})${AFTER}`, 'giu'),
      (whole, said: string | undefined, day: string, month: string, year: string) =>
        wholeDate(whole, day, month, year, said),
    )
    .replace(
      new RegExp(`(tháng )?${BEFORE}(\\d{1,2})/((?:19|20)\\d{2})${AFTER}`, 'giu'),
      (whole, said: string | undefined, month: string, year: string) =>
        Number(month) >= 1 && Number(month) <= 12
          ? `${said ?? 'tháng '}${monthName(month)} năm ${numberInVietnamese(year)}`
          : whole,
    )
    .replace(
      new RegExp(
        `((?:ngày|từ|đến|trước|sau|hôm|hạn|mùng|mồng|và|tới|hết|dịp|lễ|sáng|trưa|chiều|tối) )(\\d{1,2})/(\\d{1,2})${AFTER}(?! ?(?:người|phần|diện tích|số))`,
        'giu',
      ),
      (whole, lead: string, day: string, month: string) => {
        if (!isShortDate(day, month)) return whole;
        return `${/(?:ngày|mùng|mồng) $/i.test(lead) ? lead : `${lead}ngày `}${shortDate(day, month)}`;
      },
    )
    .replace(/tháng 0?(\d{1,2})(?!\d|[.,/]\d)/giu, (whole, month: string) =>
      Number(month) >= 1 && Number(month) <= 12 ? whole.replace(/\d+/, monthName(month)) : whole,
    );
}

function wholeDate(whole: string, day: string, month: string, year: string, said = 'ngày '): string {
  if (!isDay({ year: Number(year), month: Number(month), day: Number(day) })) return whole;
  return `${said}${plain(day)} tháng ${monthName(month)} năm ${numberInVietnamese(year)}`;
}

function isShortDate(day: string, month: string): boolean {
  return isDay({ year: 2024, month: Number(month), day: Number(day) });
}

function shortDate(day: string, month: string): string {
  return `${plain(day)} tháng ${monthName(month)}`;
}

function plain(digits: string): string {
  return numberInVietnamese(String(Number(digits)));
}

function monthName(month: string): string {
  return Number(month) === 4 ? 'tư' : plain(month);
}

const TIME = "([01]?\\d|2[0-4]) ?(?:h|giờ|g|:) ?([0-5]\\d)?(?: ?phút|['’])?";

function speakTimes(text: string): string {
  return text
    .replace(
      new RegExp(`(?<![\\p{L}\\d:.,])${TIME} ?[-–] ?${TIME}(?![\\p{L}\\d:])`, 'giu'),
      (whole, from: string, fromMinutes: string | undefined, to: string, toMinutes: string | undefined) =>
        isTime(whole) ? `${time(from, fromMinutes)} đến ${time(to, toMinutes)}` : whole,
    )
    .replace(
      new RegExp(`(?<![\\p{L}\\d:.,])${TIME}(?![\\p{L}\\d:])`, 'giu'),
      (whole, hours: string, minutes: string | undefined) => (isTime(whole) ? time(hours, minutes) : whole),
    );
}

/** "3:" before a word is a numbered line, no time. */
function isTime(written: string): boolean {
  return !/:(?!\d\d)|\dG/.test(written.replace(/\s/g, ''));
}

function time(hours: string, minutes: string | undefined): string {
  return `${plain(hours)} giờ${minutes === undefined || minutes === '00' ? '' : ` ${plain(minutes)} phút`}`;
}
