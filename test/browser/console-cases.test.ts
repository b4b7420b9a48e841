import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeSchema, type Office } from '../../src/core/office';
import { createOffices } from '../../src/storage/offices';
import type { Database } from '../../src/storage/database';
import { picture, seriousFaults } from './browser';
import { SCREENS, startConsole, type RunningConsole } from './console';

const ALL_DAY = [{ from: '00:00', to: '24:00' }];
const WEEK = { mon: ALL_DAY, tue: ALL_DAY, wed: ALL_DAY, thu: ALL_DAY, fri: ALL_DAY, sat: ALL_DAY, sun: ALL_DAY };

/** Open day and night, or closed for the days around today. */
function office(id: string, vi: string, open: boolean): Office {
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const closures = open ? [] : [{ from: day(-2), to: day(3), kind: 'other', name: { vi: 'Nghỉ', en: 'Closed' } }];
  return officeSchema.parse({ id, name: { vi, en: `${vi} (en)` }, week: WEEK, closures });
}

async function keep(database: Database, wanted: Office): Promise<void> {
  const offices = createOffices(database);
  const known = (await offices.all()).find((one) => one.office.id === wanted.id);
  await offices.save(wanted, known?.version ?? 0, 'test', new Date());
}

describe('cases in the console', () => {
  let console: RunningConsole;

  beforeAll(async () => {
    console = await startConsole({}, async (database) => {
      await keep(database, office('main', 'Bộ phận trực', true));
      await keep(database, office('di-an', 'Phường Dĩ An', true));
    });
  });
  afterAll(() => console?.stop());

  async function resident(): Promise<Page> {
    return console.visit('/');
  }

  async function says(page: Page, text: string): Promise<void> {
    await page.getByRole('textbox').fill(text);
    await page.keyboard.press('Enter');
  }

  /** All that the resident was told so far. */
  const heard = (page: Page) => page.getByRole('log').first();

  /** Says that a human is speaking, as long as one is. */
  const banner = (page: Page) => page.locator('#attended');

  /** Opens the newest case of the queue. */
  async function openCase(who: 'agent' | 'second' | 'supervisor', number: number): Promise<Page> {
    const page = await console.open(who, '/cases?tab=all');
    await page.getByRole('link', { name: `Yêu cầu số ${number}`, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: `Yêu cầu số ${number}` }).waitFor();
    return page;
  }

  test('a resident is helped by an officer from asking to rating, and only one of two officers gets the case', async () => {
    const an = await resident();
    await says(an, 'đăng ký tạm trú cần giấy tờ gì');
    await an.locator('.line.assistant').first().waitFor();
    await says(an, 'cho tôi gặp cán bộ');
    await expect.poll(() => heard(an).innerText()).toContain('chỗ số 1');

    const [lan, binh] = await Promise.all([openCase('agent', 1), openCase('second', 1)]);
    await expect.poll(() => binh.locator('[data-presence]').innerText(), { timeout: 20_000 }).toContain('đang xem');
    expect(await lan.locator('.case').innerText()).toContain('CT01');
    await picture(lan, 'case-waiting-desk');
    await Promise.all([
      lan.getByRole('button', { name: 'Nhận yêu cầu' }).click(),
      binh.getByRole('button', { name: 'Nhận yêu cầu' }).click(),
    ]);
    await expect
      .poll(
        async () =>
          (await lan.getByLabel('Trả lời bà con').count()) + (await binh.getByLabel('Trả lời bà con').count()),
      )
      .toBe(1);
    const [mine, other] = (await lan.getByLabel('Trả lời bà con').count()) === 1 ? [lan, binh] : [binh, lan];
    await expect
      .poll(() => other.locator('main').innerText())
      .toMatch(/đã nhận yêu cầu này trước|đang tiếp yêu cầu này/);
    await expect.poll(() => heard(an).innerText()).toContain('đang nói chuyện với anh/chị');
    await expect.poll(() => banner(an).innerText()).toBe('Anh/chị đang nói chuyện với cán bộ.');
    expect(await banner(an).getAttribute('role')).toBe('status');
    expect(await an.locator('header').innerText()).not.toContain('không phải cán bộ');

    await mine.getByLabel('Trả lời bà con').fill('Chào anh, anh đang ở phường nào?');
    await mine.keyboard.press('Control+Enter');
    await expect.poll(() => an.locator('.line.staff').last().innerText()).toContain('anh đang ở phường nào');
    expect(await an.locator('.line.staff').last().innerText()).toContain('Cán bộ');
    await says(an, 'tôi ở phường Dĩ An, số căn cước 079203001234');
    await expect.poll(() => heard(an).innerText()).toContain('kể cả cán bộ');
    const before = await an.locator('.line.assistant').count();
    await expect.poll(() => mine.getByRole('log').innerText()).toContain('tôi ở phường Dĩ An');
    expect(await mine.getByRole('log').innerText()).not.toContain('079203001234');
    await says(an, 'lệ phí bao nhiêu');
    await expect.poll(() => mine.getByRole('log').innerText()).toContain('lệ phí bao nhiêu');
    expect(await an.locator('.line.assistant').count()).toBe(before);
    expect(await an.locator('#status').innerText()).toContain('Đã gửi đến cán bộ');
    expect(await seriousFaults(an)).toEqual([]);
    await picture(mine, 'case-attended-desk');
    await picture(an, 'resident-with-officer');
    await an.setViewportSize(SCREENS.phone);
    await picture(an, 'resident-with-officer-phone');
    expect(await an.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(SCREENS.phone.width);

    await says(an, 'cháy nhà rồi cứu với');
    await expect.poll(() => heard(an).innerText()).toContain('114');

    await mine.getByRole('button', { name: 'Kết thúc' }).click();
    await expect.poll(() => heard(an).innerText()).toContain('Anh/chị thấy cán bộ giúp thế nào');
    await expect.poll(() => banner(an).innerText()).toBe('');
    expect(await an.locator('header').innerText()).toContain('không phải cán bộ');
    await an.getByRole('button', { name: 'Hài lòng', exact: true }).click();
    await expect.poll(() => heard(an).innerText()).toContain('Cảm ơn anh/chị');
    await says(an, 'đổi thẻ căn cước hết bao nhiêu tiền');
    await expect.poll(() => heard(an).innerText()).toContain('đồng');
    await says(an, 'chưa xong');
    await expect.poll(() => heard(an).innerText()).toContain('mở lại yêu cầu');
  });

  test('a case is transferred to a colleague and to another unit, with notes and labels that the resident does not see', async () => {
    const an = await resident();
    await says(an, 'tôi muốn gặp cán bộ');
    await an.locator('.line.assistant').first().waitFor();
    const lan = await openCase('agent', 2);
    await lan.getByRole('button', { name: 'Nhận yêu cầu' }).click();
    await lan.getByText('Ghi chú nội bộ').first().click();
    await lan.getByRole('textbox', { name: 'Ghi chú nội bộ' }).fill('Đã xem hồ sơ giấy');
    await lan.getByRole('button', { name: 'Lưu ghi chú' }).click();
    await lan.getByRole('combobox', { name: 'Thêm nhãn' }).fill('Hộ khẩu');
    await lan.getByRole('button', { name: 'Thêm nhãn' }).click();
    await lan.getByText('Chuyển cho đồng nghiệp ·').click();
    await lan.getByRole('combobox', { name: 'Chuyển cho đồng nghiệp' }).selectOption({ label: 'Lê Văn Bình' });
    await lan.getByRole('button', { name: 'Chuyển cho đồng nghiệp' }).click();
    await expect.poll(() => heard(an).innerText()).toContain('Lê Văn Bình');
    expect(await lan.getByLabel('Trả lời bà con').count()).toBe(0);
    const binh = await openCase('second', 2);
    expect(await binh.getByRole('log').innerText()).toContain('Đã xem hồ sơ giấy');
    await binh.getByText('Chuyển cho đồng nghiệp ·').click();
    await binh.getByRole('combobox', { name: 'Chuyển đơn vị' }).selectOption('di-an');
    await binh.getByRole('button', { name: 'Chuyển đơn vị' }).click();
    await expect.poll(() => heard(an).innerText()).toContain('Phường Dĩ An');
    expect(await an.locator('main').innerText()).not.toContain('Đã xem hồ sơ giấy');
    const queue = await console.open('agent', '/cases?tab=waiting&label=H%E1%BB%99%20kh%E1%BA%A9u');
    expect(await queue.getByRole('row').count()).toBe(2);
    const found = await console.open('agent', '/cases?tab=all&words=ho+so+giay');
    expect(await found.getByRole('link', { name: 'Yêu cầu số 2' }).count()).toBe(1);
  });

  test('outside hours the resident hears when staff are back and leaves a wish', async () => {
    await keep(console.database, office('main', 'Bộ phận trực', false));
    const an = await resident();
    await says(an, 'gặp cán bộ');
    await expect.poll(() => heard(an).innerText()).toContain('Cán bộ làm việc lại lúc');
    await picture(an, 'resident-closed');
    await an.getByRole('button', { name: 'Buổi chiều' }).click();
    await expect.poll(() => heard(an).innerText()).toContain('buổi chiều');
    const lan = await openCase('agent', 3);
    expect(await lan.locator('.case').innerText()).toContain('buổi chiều');
    await keep(console.database, office('main', 'Bộ phận trực', true));
    await expect.poll(() => heard(an).innerText(), { timeout: 30_000 }).toMatch(/kế tiếp|chỗ số/);
  });

  test('an answer waits for approval, is changed by an officer and sent', async () => {
    const supervisor = await console.open('supervisor', '/approvals');
    await supervisor.getByLabel('Chọn bài').selectOption('id-fee');
    await supervisor.getByRole('button', { name: 'Bắt đầu duyệt chủ đề' }).click();
    await supervisor.waitForTimeout(5_500);
    const an = await resident();
    await says(an, 'lệ phí làm căn cước là bao nhiêu');
    await expect.poll(() => heard(an).innerText()).toContain('cần cán bộ xem lại');
    await supervisor.goto(`${console.product.url}/console/approvals`);
    await picture(supervisor, 'approvals-desk');
    expect(await seriousFaults(supervisor)).toEqual([]);
    await supervisor.getByRole('button', { name: 'Duyệt và gửi nguyên văn' }).click();
    await expect.poll(() => heard(an).innerText()).toContain('Cán bộ đã kiểm tra câu trả lời');
    await expect.poll(() => heard(an).innerText()).toContain('đồng');
    await supervisor.getByRole('button', { name: /Thôi duyệt/ }).click();
  });

  test('prepared answers are written with placeholders, checked, and inserted', async () => {
    const supervisor = await console.open('supervisor', '/canned-replies');
    await supervisor.getByLabel('Tên ngắn').fill('Chào');
    await supervisor.getByLabel('Tiếng Việt').fill('Chào anh/chị, tôi là {officer}, yêu cầu số {numbr}.');
    await supervisor.getByLabel('Tiếng Anh').fill('Hello, I am {officer}.');
    await supervisor.getByRole('button', { name: 'Lưu' }).click();
    expect(await supervisor.locator('main').innerText()).toContain('{numbr}');
    await supervisor.getByLabel('Tiếng Việt').fill('Chào anh/chị, tôi là {officer}, yêu cầu số {number}.');
    await supervisor.getByRole('button', { name: 'Lưu' }).click();
    await supervisor.getByRole('heading', { name: 'Chào', exact: true }).waitFor();
    const lan = await openCase('agent', 3);
    await lan.getByRole('button', { name: 'Nhận yêu cầu' }).click();
    await lan.getByLabel('Câu soạn sẵn').selectOption({ label: 'Chào' });
    await lan.getByRole('button', { name: 'Chèn' }).click();
    expect(await lan.getByLabel('Trả lời bà con').inputValue()).toBe(
      'Chào anh/chị, tôi là Cán bộ agent, yêu cầu số 3.',
    );
    await lan.getByRole('button', { name: 'Gửi', exact: true }).click();
    await expect.poll(() => lan.getByRole('log').innerText()).toContain('tôi là Cán bộ agent');
    await supervisor.reload();
    expect(await supervisor.locator('main').innerText()).toContain('Lần dùng: 1');
  });

  test('everything works without script', async () => {
    const an = await resident();
    await says(an, 'gặp cán bộ');
    await an.locator('.line.assistant').first().waitFor();
    const page = await console.open('agent', '/cases', { script: false });
    await page.getByRole('link', { name: 'Yêu cầu số 4', exact: true }).click();
    await page.getByRole('button', { name: 'Nhận yêu cầu' }).click();
    await page.getByLabel('Trả lời bà con').fill('Không cần mã lệnh');
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await expect.poll(() => heard(an).innerText()).toContain('Không cần mã lệnh');
    await page.getByLabel('Câu soạn sẵn').selectOption({ label: 'Chào' });
    await page.getByRole('button', { name: 'Chèn' }).click();
    expect(await page.getByLabel('Trả lời bà con').inputValue()).toContain('yêu cầu số 4');
  });

  test('without script and in English the page says that a human speaks, and stops saying so at the end', async () => {
    const kim = await console.visit('/?lang=en', { script: false });
    const writes = async (text: string): Promise<void> => {
      await kim.getByRole('textbox').fill(text);
      await kim.getByRole('button', { name: 'Send', exact: true }).click();
      await kim.getByText(text, { exact: true }).last().waitFor();
    };
    await writes('I want to speak to a human officer please');
    expect(await banner(kim).innerText()).toBe('');
    expect(await kim.locator('header').innerText()).toContain('not an officer');
    const lan = await openCase('agent', 5);
    await lan.getByRole('button', { name: 'Nhận yêu cầu' }).click();
    await lan.getByLabel('Trả lời bà con').waitFor();
    await writes('I lost my card');
    expect(await banner(kim).innerText()).toBe('You are talking to an officer.');
    expect(await kim.locator('header').innerText()).not.toContain('not an officer');
    expect(await kim.locator('#status').innerText()).toContain('Sent to the officer');
    await lan.getByRole('button', { name: 'Kết thúc' }).click();
    await lan.getByRole('button', { name: 'Mở lại' }).waitFor();
    await kim.getByRole('link', { name: 'Reload' }).click();
    await expect.poll(() => heard(kim).innerText()).toContain('Staff have closed request 5');
    expect(await banner(kim).innerText()).toBe('');
    expect(await kim.locator('header').innerText()).toContain('not an officer');
  });

  test.each(Object.entries(SCREENS))('every page is good on a %s', async (size, viewport) => {
    for (const [who, path, name] of [
      ['agent', '/cases?tab=all', 'queue'],
      ['supervisor', '/canned-replies', 'canned'],
      ['supervisor', '/approvals', 'approvals'],
    ] as const) {
      const page = await console.open(who, path, { viewport });
      await picture(page, `cases-${name}-${size}`);
      expect(await seriousFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
    }
    const page = await console.open('supervisor', '/cases?tab=all', { viewport });
    await page.getByRole('link', { name: 'Yêu cầu số 1', exact: true }).click();
    await page.getByRole('log').waitFor();
    await picture(page, `case-${size}`);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
  });
});
