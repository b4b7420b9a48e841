import { z } from 'zod';
import type { Language } from '../core/message';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
const both = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const period = { from: day, to: day.optional() };

const feeSchema = z.strictObject({
  kind: z.literal('fee'),
  name: both,
  base: z.array(z.strictObject({ ...period, amount: z.number().int().min(0), basis: z.string().optional() })).min(1),
  cut: z
    .array(z.strictObject({ ...period, percent: z.number().int().min(1).max(100), basis: z.string().optional() }))
    .default([]),
  waiver: z.array(z.strictObject({ ...period, basis: z.string().optional() })).default([]),
  checkedOn: day,
  grade: z.enum(['verified', 'confirm']).default('verified'),
  source: z.string().min(1),
});

const valueSchema = z.strictObject({
  kind: z.literal('value'),
  name: both,
  values: z
    .array(z.strictObject({ ...period, vi: z.string().min(1), en: z.string().min(1), basis: z.string().optional() }))
    .min(1),
  checkedOn: day,
  grade: z.enum(['verified', 'confirm']).default('verified'),
  source: z.string().min(1),
});

const lawSchema = z.strictObject({
  kind: z.literal('law'),
  vi: z.string().min(1),
  en: z.string().min(1),
  from: day.optional(),
  to: day.optional(),
});
const linkSchema = z.strictObject({
  kind: z.literal('link'),
  url: z.url(),
  vi: z.string().min(1),
  en: z.string().min(1),
});

/** A figure, date, code, phone, link or law that lives once in `knowledge/facts`, dated. */
export const factSchema = z.discriminatedUnion('kind', [feeSchema, valueSchema, lawSchema, linkSchema]);

/** See {@link factSchema}. */
export type Fact = z.infer<typeof factSchema>;

/** A fee in its layers: the base, temporary cuts, and waivers for online filing by "digital citizens". */
export type Fee = z.infer<typeof feeSchema>;

/** How a reference wants a fact shown: as the dated phrase, or as an amount alone. */
export type FactFormat = 'full' | 'amount' | 'base';

/** The entry in force on a day (both ends inclusive), or undefined. */
export function inForce<T extends { readonly from: string; readonly to?: string | undefined }>(
  entries: readonly T[],
  date: string,
): T | undefined {
  return entries.find((entry) => entry.from <= date && (entry.to === undefined || date <= entry.to));
}

/** The text of a fact on a day, or undefined when nothing was in force (or is known) then. */
export function factText(fact: Fact, format: FactFormat, date: string, language: Language): string | undefined {
  switch (fact.kind) {
    case 'fee':
      return feeText(fact, format, date, language);
    case 'value':
      return inForce(fact.values, date)?.[language];
    case 'law':
    case 'link':
      return fact[language];
  }
}

/** An amount in đồng as people write it: 25.000 đồng, 25,000 VND. */
export function money(amount: number, language: Language): string {
  const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
  return language === 'vi' ? `${grouped} đồng` : `${grouped} VND`;
}

/** A day as people write it: 31/12/2026, 31 December 2026. */
export function dayText(date: string, language: Language): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  if (language === 'vi') return `${dayOfMonth}/${month}/${year}`;
  return `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function feeText(fee: Fee, format: FactFormat, date: string, language: Language): string | undefined {
  const base = inForce(fee.base, date);
  if (!base) return undefined;
  if (format === 'base') return money(base.amount, language);
  const cut = inForce(fee.cut, date);
  const amount = cut ? Math.round((base.amount * (100 - cut.percent)) / 100) : base.amount;
  if (base.amount === 0) return language === 'vi' ? 'miễn phí' : 'free';
  if (format === 'amount') return money(amount, language);
  const notes: string[] = [];
  if (cut) notes.push(cutNote(cut, base.amount, language));
  const waiver = inForce(fee.waiver, date);
  if (waiver) notes.push(waiverNote(waiver.to, language));
  return money(amount, language) + (notes.length > 0 ? ` (${notes.join('; ')})` : '');
}

function cutNote(cut: { percent: number; to?: string | undefined }, base: number, language: Language): string {
  const percent = `${cut.percent}%`;
  const full = money(base, language);
  if (cut.to === undefined)
    return language === 'vi' ? `đã giảm ${percent} từ ${full}` : `already ${percent} off ${full}`;
  const until = dayText(cut.to, language);
  return language === 'vi'
    ? `đã giảm ${percent} đến hết ${until}, sau đó là ${full} nếu không gia hạn`
    : `${percent} off until ${until}, then ${full} unless extended`;
}

function waiverNote(to: string | undefined, language: Language): string {
  const until =
    to === undefined
      ? ''
      : language === 'vi'
        ? `, đến hết ${dayText(to, language)}`
        : `, until ${dayText(to, language)}`;
  return language === 'vi'
    ? `miễn phí nếu nộp trực tuyến và đủ điều kiện công dân số${until}`
    : `free if filed online by a qualifying digital citizen${until}`;
}
