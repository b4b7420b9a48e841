import { isDay } from './calendar';
import { numberInVietnamese } from './number-words-vi';

/** Dates and times of a Vietnamese text in words. */
export function speakVietnameseDates(text: string): string {
  return speakTimes(speakDays(text));
}

const AFTER = '(?![\\d/]|[-.]\\d)';
const BEFORE = '(?<![\\d/.-])';

function speakDays(text: string): string {
  return text
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
        `((?:ngày|từ|đến|trước|sau|hôm|hạn|mùng|mồng|và|tới|hết) )(\\d{1,2})/(\\d{1,2})${AFTER}(?! ?(?:người|phần|diện tích|số))`,
        'giu',
      ),
      (whole, lead: string, day: string, month: string) => {
        if (!isDay({ year: 2024, month: Number(month), day: Number(day) })) return whole;
        return `${/(?:ngày|mùng|mồng) $/i.test(lead) ? lead : `${lead}ngày `}${plain(day)} tháng ${monthName(month)}`;
      },
    )
    .replace(/tháng 0?(\d{1,2})(?![\d.,/])/giu, (whole, month: string) =>
      Number(month) >= 1 && Number(month) <= 12 ? whole.replace(/\d+/, monthName(month)) : whole,
    );
}

function wholeDate(whole: string, day: string, month: string, year: string, said = 'ngày '): string {
  if (!isDay({ year: Number(year), month: Number(month), day: Number(day) })) return whole;
  return `${said}${plain(day)} tháng ${monthName(month)} năm ${numberInVietnamese(year)}`;
}

function plain(digits: string): string {
  return numberInVietnamese(String(Number(digits)));
}

function monthName(month: string): string {
  return Number(month) === 4 ? 'tư' : plain(month);
}

const TIME = '([01]?\\d|2[0-4]) ?(?:h|giờ|g|:) ?([0-5]\\d)?(?: ?phút)?';

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
  return !/:(?!\d\d)/.test(written.replace(/\s/g, ''));
}

function time(hours: string, minutes: string | undefined): string {
  return `${plain(hours)} giờ${minutes === undefined || minutes === '00' ? '' : ` ${plain(minutes)} phút`}`;
}
