import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../console/seed-staff';
import { picture, seriousFaults } from './browser';
import { SCREENS, startConsole, widerThanScreen, type OpenOptions, type RunningConsole } from './console';

/** Pages that every section's owner leaves to this suite: the frame and the accounts. */
const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['home', ''],
  ['account', '/account'],
  ['password', '/account/password'],
  ['second-factor', '/account/second-factor'],
  ['staff', '/staff'],
  ['staff-new', '/staff/new'],
  ['staff-member', '/staff/officer-second'],
  ['audit', '/audit'],
  ['missing', '/nowhere'],
];

describe('the console in a browser', () => {
  let console: RunningConsole;

  beforeAll(async () => {
    console = await startConsole();
  }, 180_000);
  afterAll(() => console?.stop());

  async function isGood(page: Page, name: string): Promise<void> {
    expect([name, await seriousFaults(page)]).toEqual([name, []]);
    expect([name, await widerThanScreen(page)]).toEqual([name, 0]);
    await picture(page, `console-${name}`);
  }

  test.each([
    ['phone', 'light'],
    ['desk', 'light'],
    ['phone', 'dark'],
    ['desk', 'dark'],
  ] as const)('every page is readable and without serious faults: %s, %s', async (screen, colorScheme) => {
    const options: OpenOptions = { viewport: SCREENS[screen], colorScheme };
    const login = await console.visit('/console/login', options);
    await isGood(login, `login-${screen}-${colorScheme}`);
    await login.context().close();
    for (const [name, path] of PAGES) {
      const page = await console.open('admin', path, options);
      await isGood(page, `${name}-${screen}-${colorScheme}`);
      await page.context().close();
    }
    const refused = await console.open('agent', '/staff', options);
    await isGood(refused, `refused-${screen}-${colorScheme}`);
    await refused.context().close();
  });

  test.each([
    ['with script', true],
    ['without script', false],
  ])('one logs in with the keyboard alone, %s', async (_name, script) => {
    const who = script ? console.officers.agent : console.officers.supervisor;
    const page = await console.visit('/console/account', { viewport: SCREENS.phone, script });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.getByLabel('Tên đăng nhập').focus();
    await page.keyboard.type(who.login);
    await page.keyboard.press('Tab');
    await page.keyboard.type('sai mật khẩu');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('không đúng').waitFor();
    if (script) await expect.poll(() => page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
    expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe(who.login);
    await isGood(page, `login-wrong-${script ? 'script' : 'plain'}`);
    await page.getByLabel('Mật khẩu').focus();
    await page.keyboard.type(who.password);
    await page.keyboard.press('Enter');
    await page.getByLabel('Mã 6 số').focus();
    await isGood(page, `code-${script ? 'script' : 'plain'}`);
    await page.keyboard.type(codeOf(who.totpSecret));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
    await page.getByText('Chrome · Linux').first().waitFor();
    await page.context().close();
  });

  test('the language changes on the page where one is, and stays', async () => {
    const page = await console.open('editor', '/account');
    await page.getByRole('banner').getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('status').getByText('The language was changed.').waitFor();
    await page.reload();
    expect(await page.getByRole('status').count()).toBe(0);
    await page.getByRole('banner').getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
    await page.context().close();
  });

  test('the menu of the phone opens and closes with the keyboard', async () => {
    const page = await console.open('admin', '', { viewport: SCREENS.phone });
    const menu = page.locator('details.menu summary');
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Các phần của bàn làm việc' }).getByText('Nhật ký').waitFor();
    await isGood(page, 'menu-phone');
    await page.locator('details.menu').getByRole('button', { name: 'Đăng xuất' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
    await page.context().close();
  });

  test('a new person sets everything up by the link, on a phone without script', async () => {
    const page = await console.open('admin', '/staff/new');
    await page.getByLabel('Họ tên').fill('Phạm Thị Lan');
    await page.getByLabel('Tên đăng nhập').fill('lan.pham');
    await page.getByLabel('Trực tiếp dân').check();
    await page.getByRole('button', { name: 'Thêm cán bộ' }).click();
    const link = await page.locator('main code').innerText();
    await isGood(page, 'link');
    await page.context().close();
    const phone = await console.visit(new URL(link).pathname, { viewport: SCREENS.phone, script: false });
    await isGood(phone, 'set-up-phone');
    await phone.getByLabel('Mật khẩu mới', { exact: true }).fill('trâu ơi ta bảo trâu này');
    await phone.getByLabel('Nhập lại mật khẩu mới').fill('trâu ơi ta bảo trâu này');
    await phone.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await phone.getByRole('heading', { name: 'Cài xác thực bước hai' }).waitFor();
    await isGood(phone, 'set-up-factor-phone');
    const key = (await phone.locator('.key').innerText()).replaceAll(' ', '');
    await phone.getByLabel('Mã 6 số').fill(codeOf(key));
    await phone.getByRole('button', { name: 'Xác nhận' }).click();
    await phone.getByRole('heading', { name: 'Mã dự phòng' }).waitFor();
    await isGood(phone, 'set-up-codes-phone');
    await phone.getByRole('link', { name: 'Tôi đã cất' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Chào Phạm Thị Lan' }).waitFor();
    await phone.context().close();
  });
});
