import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Count } from '../../src/core/figures';
import { addDailyCounts } from '../../src/storage/daily-counts';
import type { Database } from '../../src/storage/database';
import { picture, seriousFaults } from './browser';
import { SCREENS, startConsole, type RunningConsole } from './console';

const DAY_MS = 86_400_000;

/** Eight weeks of a small office: more each week, fewer on Sundays. */
async function seed(database: Database): Promise<void> {
  const happened = Array.from({ length: 56 }, (_, back) => {
    const now = new Date(Date.now() - back * DAY_MS);
    const many = Math.round((120 - back) * (now.getUTCDay() === 0 ? 0.3 : 1));
    return { now, counts: countsOf(many) };
  });
  await database.kysely.transaction().execute((connection) => addDailyCounts(connection, happened));
  const steps = ['whom', 'pace', 'card', 'approved', 'age', 'phone', 'install', 'enter', 'otp', 'password'] as const;
  const day = new Date(Date.now() + 7 * 3_600_000 - DAY_MS).toISOString().slice(0, 10);
  const row = { day, dialog: 'activate-eid' };
  await database.kysely
    .insertInto('dialog_step')
    .values([
      ...steps.map((state, at) => ({ ...row, state, step: 'asked' as const, n: 900 - at * 70 })),
      ...steps.map((state, at) => ({ ...row, state, step: 'left' as const, n: 10 + at * 3 })),
      { ...row, state: 'noOtp', step: 'asked' as const, n: 90 },
      { ...row, state: 'noOtp', step: 'helped' as const, n: 41 },
      { ...row, state: 'doneEnd', step: 'ended' as const, n: 240 },
      { ...row, state: 'staffEnd', step: 'ended' as const, n: 31 },
    ])
    .execute();
}

function countsOf(many: number): readonly Count[] {
  const part = (share: number): number => Math.round(many * share);
  return [
    { name: 'turn', label: 'telegram', other: 'answered', n: part(0.5) },
    { name: 'turn', label: 'web', other: 'answered', n: part(0.2) },
    { name: 'turn', label: 'telegram', other: 'dialog', n: part(0.15) },
    { name: 'turn', label: 'web', other: 'abstained', n: part(0.05) },
    { name: 'turn', label: 'telegram', other: 'handoff', n: part(0.04) },
    { name: 'turn-ms', label: 'telegram', n: many * 9 },
    { name: 'language', label: 'vi', n: part(0.9) },
    { name: 'language', label: 'en', n: part(0.1) },
    { name: 'topic', label: 'id-reissue', other: 'answered', n: part(0.3) },
    { name: 'topic', label: 'res-temporary', other: 'answered', n: part(0.2) },
    { name: 'topic', label: 'eid-activate', other: 'answered', n: part(0.1) },
    { name: 'voice', label: 'telegram', n: part(0.12) },
    { name: 'newcomer', label: 'telegram', n: part(0.2) },
    { name: 'rating', label: 'id-reissue', other: 'good', n: part(0.05) },
    { name: 'rating', label: 'id-reissue', other: 'bad', n: part(0.01) },
    { name: 'case-opened', label: 'asked', other: 'telegram', n: part(0.03) },
    { name: 'case-opened', label: 'overdue-application', other: 'web', n: part(0.02) },
    { name: 'first-reply', label: '15', n: part(0.03) },
    { name: 'first-reply', label: '60', n: part(0.02) },
    { name: 'first-reply-ms', label: '', n: part(0.05) * 1_200_000 },
    { name: 'sla', label: 'first-reply', other: 'kept', n: part(0.04) },
    { name: 'sla', label: 'first-reply', other: 'missed', n: part(0.01) },
  ];
}

let running: RunningConsole;

beforeAll(async () => {
  running = await startConsole({}, seed);
}, 120_000);
afterAll(() => running.stop());

/** Nothing stands wider than the screen. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

describe('the figures', () => {
  it.each(Object.entries(SCREENS))('are readable on a %s, with a table beside every chart', async (name, viewport) => {
    const page = await running.open('supervisor', '/figures', { viewport });
    expect(await seriousFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    for (const chart of await page.locator('svg.chart').all()) {
      expect(await chart.getAttribute('role')).toBe('img');
      const labels = (await chart.getAttribute('aria-labelledby')) ?? '';
      for (const id of labels.split(' ')) expect(await page.locator(`[id="${id}"]`).textContent()).not.toBe('');
      expect(await chart.locator('xpath=ancestor::section').locator('table').count()).toBe(1);
    }
    expect(await page.locator('svg.chart').count()).toBeGreaterThan(9);
    await picture(page, `figures-${name}`);
    await page.locator('#funnel').scrollIntoViewIfNeeded();
    await picture(page, `figures-${name}-funnel`);
    await page.context().close();
  });

  it('are readable in the dark, with colours that pass', async () => {
    const page = await running.open('supervisor', '/figures', { colorScheme: 'dark' });
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'figures-dark');
    await page.context().close();
  });

  it('change with the days asked for, and are compared with as many days before', async () => {
    const page = await running.open('supervisor', '/figures', { script: false });
    await page.getByRole('link', { name: '7 ngày qua' }).click();
    await page.locator('.presets a[aria-current]', { hasText: '7 ngày qua' }).waitFor();
    expect(
      await page
        .locator('section', { has: page.locator('#days') })
        .locator('tbody tr')
        .count(),
    ).toBe(7);
    expect(await page.locator('.range').textContent()).toContain('7 ngày');
    await page.context().close();
  });

  it('can be saved as a file that spreadsheets read, by those who may', async () => {
    const page = await running.open('supervisor', '/figures');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải CSV' }).click(),
    ]);
    const text = readFileSync((await download.path()) ?? '', 'utf8');
    expect(text.startsWith('\uFEFFSố liệu,Mục,')).toBe(true);
    expect(text).toMatch(/Kênh,Telegram,\d+,\d+\r\n/);
    await page.context().close();
    const forbidden = await running.open('editor', '/figures/csv');
    expect(await forbidden.locator('h1').textContent()).not.toBe('Số liệu');
    await forbidden.context().close();
  });
});

describe("a resident's own data", () => {
  async function say(page: Page, text: string): Promise<void> {
    const answers = page.locator('.line.assistant');
    const before = await answers.count();
    await page.locator('textarea').fill(text);
    await page.getByRole('button', { name: 'Gửi' }).click();
    await answers.nth(before).waitFor({ timeout: 20_000 });
  }

  it('is fetched once, by the person only, and an officer sees it with a code, not otherwise', async () => {
    const page = await running.visit('/', { viewport: SCREENS.phone });
    await say(page, 'mất căn cước làm lại bao nhiêu tiền');
    await say(page, 'xuất dữ liệu');
    const link = page.locator('a[href^="/my-data/html/"]');
    await link.waitFor();
    await picture(page, 'my-data-export');
    const address = (await link.getAttribute('href')) ?? '';
    const stranger = await running.visit(address);
    expect(await stranger.locator('h1').textContent()).toContain('Liên kết đã dùng');
    await stranger.context().close();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^du-lieu-cua-toi-.*\.html$/);
    const file = readFileSync((await download.path()) ?? '', 'utf8');
    expect(file).toContain('mất căn cước làm lại bao nhiêu tiền');
    expect((await page.request.get(`${running.product.url}${address}`)).status()).toBe(410);

    await say(page, 'mã cho cán bộ');
    const said = (await page.locator('.line.assistant').last().textContent()) ?? '';
    const code = /[A-Z]{4}-[A-Z]{4}/.exec(said)?.[0] ?? '';
    const desk = await running.open('supervisor', '/personal-data', { viewport: SCREENS.phone });
    expect(await seriousFaults(desk)).toEqual([]);
    await desk.getByLabel('Mã người dân đọc').fill(code.toLowerCase().replace('-', ' '));
    await desk.getByLabel('Lý do').fill('Phiếu 12');
    await desk.getByRole('button', { name: 'Xem dữ liệu' }).click();
    await desk.getByText('mất căn cước làm lại bao nhiêu tiền').first().waitFor();
    expect(await seriousFaults(desk)).toEqual([]);
    expect(await overflow(desk)).toBe(0);
    await picture(desk, 'data-desk-phone');
    const elsewhere = await running.open('agent', new URL(desk.url()).pathname.replace('/console', ''));
    expect(await elsewhere.getByText('mất căn cước làm lại').count()).toBe(0);
    await elsewhere.context().close();
    await desk.goto(`${running.product.url}/console/retention`);
    expect(await seriousFaults(desk)).toEqual([]);
    await picture(desk, 'retention-phone');
    await desk.context().close();

    await say(page, 'xóa dữ liệu của tôi');
    await page.getByRole('button', { name: 'Xoá hết' }).click();
    await page.getByText('Tôi đã xoá').waitFor();
    await page.reload();
    expect(await page.getByText('mất căn cước làm lại bao nhiêu tiền').count()).toBe(0);
    await picture(page, 'my-data-erased');
    await page.context().close();
  });
});
