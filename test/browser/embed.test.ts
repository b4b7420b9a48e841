import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, picture, seriousFaults } from './browser';
import { startProduct, type RunningProduct } from './running-product';

describe('the assistant in a page of another site', () => {
  let product: RunningProduct;
  let browser: Browser;
  let site: Server;
  let origin: string;

  beforeAll(async () => {
    site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="vi"><title>Cổng tỉnh</title><main><h1>Cổng tỉnh</h1><p>Tin tức</p></main>
        <script src="${product.url}/embed.js" defer></script></html>`,
      );
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    // Another host name: for the browser another site, whose frames get none of our ordinary cookies.
    origin = `http://localhost:${(site.address() as AddressInfo).port}`;
    [product, browser] = await Promise.all([startProduct({ WEB_ORIGINS: origin }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    site.close();
  });

  async function openSite(address = origin): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    return page;
  }

  test('loads nothing but the button until it is pressed', async () => {
    const page = await openSite();
    await page.getByRole('button', { name: 'Hỏi trợ lý' }).waitFor();
    expect(page.frames()).toHaveLength(1);
    expect(await page.context().cookies()).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await page.close();
  });

  test('opens with the keyboard, answers without cookies, closes with Escape and gives the focus back', async () => {
    const page = await openSite();
    const launcher = page.getByRole('button', { name: 'Hỏi trợ lý' });
    await launcher.focus();
    await page.keyboard.press('Enter');
    const frame = page.frameLocator('iframe');
    await frame.locator('#text:focus').waitFor();
    await page.keyboard.type('dk tam tru can giay to gi');
    await page.keyboard.press('Enter');
    await frame.locator('.line.assistant').first().waitFor();
    expect(await frame.locator('.line.assistant').first().innerText()).toContain('CT01');
    await picture(page, 'embed');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('iframe').isVisible()).toBe(false);
    await page.locator('.launcher:focus').waitFor();
  });

  test('counts what came while it was closed', async () => {
    const page = await openSite();
    await page.route('**/messages**', async (route) => {
      await closed;
      await route.continue();
    });
    let tellClosed = (): void => undefined;
    const closed = new Promise<void>((resolve) => (tellClosed = resolve));
    await page.getByRole('button', { name: 'Hỏi trợ lý' }).click();
    const frame = page.frameLocator('iframe');
    await frame.locator('#text:focus').waitFor();
    await page.keyboard.type('đổi thẻ căn cước hết bao nhiêu tiền');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hỏi trợ lý' }).waitFor();
    tellClosed();
    await page.getByRole('button', { name: /Hỏi trợ lý, \d tin nhắn mới/ }).click();
    await page.getByRole('button', { name: 'Đóng trợ lý', exact: true }).waitFor();
    await page.close();
  });

  test('an answer does not take the focus from the page around it', async () => {
    const page = await openSite();
    await page.getByRole('button', { name: 'Hỏi trợ lý' }).click();
    const frame = page.frameLocator('iframe');
    await frame.locator('#text:focus').waitFor();
    const held = new Promise<void>((resolve) => setTimeout(resolve, 1000));
    await page.route('**/messages**', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.type('lệ phí căn cước');
    await page.keyboard.press('Enter');
    await page.locator('.launcher').focus();
    await frame.locator('.line.assistant').first().waitFor();
    await page.waitForTimeout(300);
    expect(await page.locator('.launcher:focus').count()).toBe(1);
    await page.close();
  });

  test('is not shown in a site that was not allowed', async () => {
    const page = await openSite(origin.replace('localhost', '127.0.0.1'));
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.getByRole('button', { name: 'Hỏi trợ lý' }).click();
    await refused;
    await page.close();
  });
});
