import type { Language } from '../core/message';
import { html, type Markup } from '../pages/html';

const OFFSET_MS = 7 * 3_600_000;

/** A moment as people in Viet Nam read it (UTC+7): `28/11/2026 14:05`, whatever the machine's zone. */
export function momentText(moment: Date): string {
  const [date, time] = parts(moment);
  return `${date} ${time}`;
}

/** A moment as a `time` element. */
export function momentTag(moment: Date): Markup {
  return html`<time datetime="${moment.toISOString()}">${momentText(moment)}</time>`;
}

/** The day of a moment in Viet Nam: `28/11/2026`. */
export function dayText(moment: Date): string {
  return parts(moment)[0];
}

/** A moment as `datetime-local` fields hold it: `2026-11-28T14:05`, in Viet Nam. */
export function momentValue(moment: Date): string {
  return new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 16);
}

/** What a `datetime-local` or a `date` field says, in Viet Nam; undefined when it is no moment. */
export function readMoment(value: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(value)) return undefined;
  const moment = new Date(`${value.includes('T') ? value : `${value}T00:00`}:00.000+07:00`);
  if (Number.isNaN(moment.getTime())) return undefined;
  return momentValue(moment).startsWith(value) ? moment : undefined;
}

/** How long something took or takes, in its two largest units: `3 phút`, `2 giờ 5 phút`, `4 days`. */
export function durationText(ms: number, language: Language): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  const units: readonly (readonly [number, string])[] = [
    [Math.floor(minutes / 1440), unit(language, 'ngày', 'day', Math.floor(minutes / 1440))],
    [Math.floor((minutes % 1440) / 60), unit(language, 'giờ', 'hour', Math.floor((minutes % 1440) / 60))],
    [minutes % 60, unit(language, 'phút', 'minute', minutes % 60)],
  ];
  const first = units.findIndex(([n]) => n > 0);
  if (first < 0) return language === 'vi' ? 'dưới 1 phút' : 'under a minute';
  return units
    .slice(first, first + 2)
    .filter(([n]) => n > 0)
    .map(([n, name]) => `${n} ${name}`)
    .join(' ');
}

function unit(language: Language, vi: string, en: string, n: number): string {
  return language === 'vi' ? vi : n === 1 ? en : `${en}s`;
}

function parts(moment: Date): readonly [date: string, time: string] {
  const [year, month, day, hour, minute] = momentValue(moment).split(/[-T:]/);
  return [`${day}/${month}/${year}`, `${hour}:${minute}`];
}
