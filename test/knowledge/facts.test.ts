import { describe, expect, it } from 'vitest';
import { type Fact, factSchema, factText } from '../../src/knowledge/facts';

const renewal = factSchema.parse({
  kind: 'fee',
  name: { vi: 'Lệ phí đổi thẻ', en: 'Card change fee' },
  base: [{ from: '2024-10-21', amount: 50000 }],
  cut: [{ from: '2025-07-01', to: '2026-12-31', percent: 50 }],
  waiver: [{ from: '2026-08-15', to: '2027-02-28' }],
  checkedOn: '2026-11-23',
  source: 'test',
});

function on(day: string, fact: Fact = renewal): string | undefined {
  return factText(fact, 'full', day, 'vi');
}

describe('a fee in its three layers', () => {
  it('is not known before its first day', () => {
    expect(on('2024-10-20')).toBeUndefined();
  });

  it('is the base fee before the cut', () => {
    expect(on('2025-06-30')).toBe('50.000 đồng');
  });

  it('is halved while the cut lasts, and says until when', () => {
    expect(on('2025-07-01')).toBe(
      '25.000 đồng (đã giảm 50% đến hết 31/12/2026, sau đó là 50.000 đồng nếu không gia hạn)',
    );
  });

  it('tells the waiver beside the cut', () => {
    expect(on('2026-11-23')).toContain('25.000 đồng (đã giảm 50% đến hết 31/12/2026');
    expect(on('2026-11-23')).toContain('miễn phí nếu nộp trực tuyến và đủ điều kiện công dân số, đến hết 28/02/2027');
  });

  it('changes by itself on 1 January 2027, when the cut ends', () => {
    expect(on('2026-12-31')).toContain('25.000 đồng');
    expect(on('2027-01-01')).toBe(
      '50.000 đồng (miễn phí nếu nộp trực tuyến và đủ điều kiện công dân số, đến hết 28/02/2027)',
    );
  });

  it('changes by itself on 1 March 2027, when the waiver ends', () => {
    expect(on('2027-02-28')).toContain('miễn phí');
    expect(on('2027-03-01')).toBe('50.000 đồng');
  });

  it('reads the same in English', () => {
    expect(factText(renewal, 'full', '2026-11-23', 'en')).toBe(
      '25,000 VND (50% off until 31 December 2026, then 50,000 VND unless extended; free if filed online by a qualifying digital citizen, until 28 February 2027)',
    );
  });

  it('is free when the base is nothing', () => {
    const free = factSchema.parse({ ...renewal, base: [{ from: '2024-01-01', amount: 0 }], cut: [], waiver: [] });
    expect(on('2026-11-23', free)).toBe('miễn phí');
  });
});

describe('a dated value', () => {
  const days = factSchema.parse({
    kind: 'value',
    name: { vi: 'Thời hạn', en: 'Time' },
    values: [
      { from: '2025-01-01', to: '2026-09-27', vi: '3 ngày', en: '3 days' },
      { from: '2026-09-28', vi: '2 ngày', en: '2 days' },
    ],
    checkedOn: '2026-11-23',
    source: 'test',
  });

  it('is what was in force on the day asked for', () => {
    expect(on('2026-09-27', days)).toBe('3 ngày');
    expect(on('2026-09-28', days)).toBe('2 ngày');
    expect(on('2024-12-31', days)).toBeUndefined();
  });
});
