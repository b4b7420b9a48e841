/** The year in which the dialogs' own phrases were written: their "2023" lies back, their "2030" ahead. */
export const WRITTEN_IN = 2026;

/**
 * Spans of time, years and ages in folded words, each kind under one name: `d-days`, `d-weeks`, `d-months`, `d-years` back,
 * `y-past` and `y-ahead` of `year`, `a-small` (under 6), `a-child` (under 14), `a-grown`, `a-old`.
 */
export function timed(words: string, year: number): string {
  let text = words
    .replace(/\b(\d{1,3}) ?(?:tuoi|t|years? old|yo|year old)\b/g, (_, age: string) => ` ${agedAs(Number(age))} `)
    .replace(/\b(?:sinh|sn)(?: nam)? ((?:19|20)\d\d)\b/g, (_, born: string) => ` ${agedAs(year - Number(born))} `);
  for (const [pattern, name] of SPANS) text = text.replace(pattern, name);
  return text
    .replace(/\b(?:19|20)\d\d\b/g, (written) =>
      Number(written) === year ? ' year ' : Number(written) < year ? ' y-past ' : ' y-ahead ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Under this age nobody has an account of their own; from the other on people are helped. */
const GROWN = 14;
/** Under this age the parents file for the child. */
const SMALL = 6;
const OLD = 55;

function agedAs(years: number): string {
  return years < SMALL ? 'a-small' : years < GROWN ? 'a-child' : years < OLD ? 'a-grown' : 'a-old';
}

const COUNT =
  '(?:\\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|chuc|vai|may|nua|ca|hon|gan|a|one|two|three|four|five|six|few|several|couple|couple of|many)';
/** Says for any span that it lies back; "trước" alone would tell of long ago. */
const SINCE = '(?: (?:truoc|roi|nay|qua|ago)\\b)*';
const SPANS: readonly (readonly [RegExp, string])[] = [
  [/\bcach day1?\b/g, ' '],
  [/\b(?:a|one) day ago\b/g, ' d-days '],
  [/\b0*(?:[89]|[1-9]\d+) (?:ngay|hom|bua|days?)\b/g, ' d-weeks '],
  [/\b(?<!chua )(?:qua|hon|tren|over|more than) (?:[3-9]|bay|a) (?:ngay|hom|days?|week)\b/g, ' d-weeks '],
  [/\b(?:hon )?(?:tam|chin|chuc|muoi|(?:muoi|chuc|hai muoi|may chuc) \S+) (?:ngay|hom|bua)\b/g, ' d-weeks '],
  [new RegExp(`\\b${COUNT} (?:ngay|hom|bua|days)\\b${SINCE}`, 'g'), ' d-days '],
  [new RegExp(`\\b${COUNT} (?:tuan|weeks?)\\b`, 'g'), ' d-weeks '],
  [new RegExp(`\\b${COUNT} (?:thang|months?)\\b`, 'g'), ' d-months '],
  [new RegExp(`\\b${COUNT} (?:nam|years?)\\b`, 'g'), ' d-years '],
  [
    /\b(?:nam|thang) (?:ngoai|truoc|roi|kia|qua)\b|\b(?<!(?:expires?|valid|good|until|till|runs out) )(?:back |way back )?in (?:the )?(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october)\b(?! 20)|\b(?:last|since) (?:year|month|spring|summer|winter)\b|\b(?:hoi|truoc|tu|tu hoi|mua) (?:he|tet|dau nam|giua nam|dich|hoc ky)\b|\b(?:tu|hoi|tu hoi|khoang) thang (?:\d+|\S+)\b/g,
    ' d-months ',
  ],
  [
    /\b(?:tu |hoi )*(?:doi nao|doi thuo nao|thuo nao|tam hoanh|xua lac|xua lam|hoi xua|xua roi|ngay xua|doi tam hoanh(?: nao)?)\b|\bages\b/g,
    ' d-years ',
  ],
  [
    /\b(?:hom|bua) (?:qua|nay|kia|truoc|hom)\b|\b(?:sang|chieu|trua|toi|khuya|dem) (?:nay|qua)\b|\b(?:yesterday|today|this morning|last night|just now)\b|\b(?:thu (?:hai|ba|tu|nam|sau|bay(?! gio)|[2-7])|chu nhat)\b|\b(?:dau |cuoi |giua )?tuan nay\b|\bdau tuan\b|\bthis week\b|\b(?:on|since|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:hoi|luc|ban|moi) nay\b|\bvua roi\b|\bhoi (?:hom|sang|trua|chieu|toi|khuya)\b|\btuc (?:thi|thoi)\b/g,
    ' d-days ',
  ],
];
