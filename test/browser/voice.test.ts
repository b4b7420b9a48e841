import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startRecogniser, type RecogniserServer } from '../support/voice/recogniser-server';
import { openBrowser, picture, seriousFaults } from './browser';
import { startProduct, type RunningProduct } from './running-product';

/** The product reads and trains the whole knowledge base at its first start, on a machine that may be busy. */
const START_MS = 180_000;
const QUESTION = 'đổi thẻ căn cước hết bao nhiêu tiền';

const LAST_PLAYER = "[...document.querySelectorAll('audio')].at(-1)";

/** Chromium with a microphone that plays a file, over and over. */
function microphone(file: string): readonly string[] {
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}`,
  ];
}

describe('speaking to the web page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'microphone-'));
  let recogniser: RecogniserServer;
  let product: RunningProduct;
  let browser: Browser;
  let heard = QUESTION;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    const spoken = join(folder, 'spoken.wav');
    execFileSync('espeak-ng', ['-v', 'vi', '-w', spoken, `${QUESTION}. ${QUESTION}.`]);
    recogniser = await startRecogniser(() => heard);
    [product, browser] = await Promise.all([
      startProduct({ STT_URL: recogniser.url, STT_MODEL: 'test' }),
      openBrowser(microphone(spoken)),
    ]);
  }, START_MS);
  afterEach(async () => {
    heard = QUESTION;
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await recogniser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(options: Parameters<Browser['newContext']>[0] = {}, path = '/'): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(`${product.url}${path}`);
    return page;
  }

  const record = (page: Page) => page.locator('#record');
  const status = (page: Page) => page.locator('#voice-status');

  /** Records for two seconds by the keyboard alone. */
  async function speak(page: Page): Promise<void> {
    await record(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page).innerText()).toContain('Đang ghi âm');
    await page.waitForTimeout(2000);
    await page.keyboard.press('Enter');
  }

  test('what is recorded is heard after consent, answered, and the answer can be listened to, with its words', async () => {
    const page = await open();
    await speak(page);
    await page.getByRole('button', { name: 'Đồng ý', exact: true }).click();
    const player = page.locator('.line.assistant audio').last();
    await expect
      .poll(() => page.locator('#log').innerText(), { timeout: 30_000 })
      .toContain(`Tôi nghe được: “${QUESTION}”`);
    await player.waitFor();
    const form = recogniser.posted.at(-1)?.toString('latin1') ?? '';
    expect(form).toMatch(/name="language"\r\n\r\nvi\r\n/);
    expect(form).toContain('RIFF');
    await page.getByText('Lời đọc').last().click();
    expect(await page.locator('.caption').last().innerText()).toMatch(/đồng|miễn phí/i);
    await page.evaluate(`${LAST_PLAYER}.play()`);
    await expect.poll(() => page.evaluate(`${LAST_PLAYER}.currentTime`), { timeout: 20_000 }).toBeGreaterThan(0.3);
    expect(await page.evaluate(`${LAST_PLAYER}.duration`)).toBeGreaterThan(2);
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'voice-answer');
  });

  test('the answer to the next voice message is played by itself', async () => {
    const page = await open();
    await speak(page);
    await page.getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await page.locator('.line.assistant audio').last().waitFor({ timeout: 30_000 });
    const before = await page.locator('audio').count();
    await speak(page);
    await expect.poll(() => page.locator('audio').count(), { timeout: 30_000 }).toBeGreaterThan(before);
    const time = () => page.evaluate(`${LAST_PLAYER}.currentTime`);
    await expect.poll(time, { timeout: 20_000 }).toBeGreaterThan(0.1);
  });

  test('while it records the state is told, the loudness moves and the time runs; Escape cancels and sends nothing', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await record(page).click();
    await expect.poll(() => page.locator('#elapsed').innerText()).toMatch(/0:01 \/ 1:00/);
    await expect.poll(() => page.evaluate("document.getElementById('level').clientWidth")).toBeGreaterThan(10);
    expect(await record(page).innerText()).toBe('Nói xong, gửi');
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'voice-recording-phone');
    await page.getByRole('textbox').focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => status(page).innerText()).toContain('Đã huỷ');
    expect(sent.filter((url) => url.includes('/voice'))).toEqual([]);
    expect(await record(page).innerText()).toBe('Bấm để nói');
  });

  test('a recording that could not be sent is kept and sent again as the same message', async () => {
    const page = await open();
    const ids: (string | null)[] = [];
    await page.route('**/voice?**', async (route) => {
      ids.push(new URL(route.request().url()).searchParams.get('id'));
      if (ids.length === 1) await route.abort();
      else await route.continue();
    });
    await speak(page);
    await expect.poll(() => status(page).innerText()).toContain('Bản ghi vẫn còn');
    await page.getByRole('button', { name: 'Gửi lại' }).click();
    await page.getByRole('button', { name: 'Đồng ý', exact: true }).waitFor();
    expect(ids).toEqual([ids[0], ids[0]]);
  });

  test('what would be done is asked first, and the wrong words can be said again', async () => {
    const page = await open();
    heard = 'gặp cán bộ';
    await speak(page);
    await page.getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await page.getByRole('button', { name: 'Không đúng' }).last().click({ timeout: 30_000 });
    await expect.poll(() => page.locator('.line.assistant').last().innerText()).toContain('tôi nghe nhầm');
  });

  test('somebody else cannot listen to the answer, and a part of it can be fetched', async () => {
    const page = await open();
    await speak(page);
    await page.getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await page.locator('.line.assistant audio').last().waitFor({ timeout: 30_000 });
    const address = await page.locator('audio').last().getAttribute('src');
    const part = await page.request.get(`${product.url}${address}`, { headers: { range: 'bytes=0-3' } });
    expect([part.status(), (await part.body()).toString('latin1')]).toEqual([206, 'OggS']);
    const other = await open();
    await other.getByRole('textbox').fill('xin chào');
    await other.keyboard.press('Enter');
    await other.locator('.line.assistant').first().waitFor();
    expect((await other.request.get(`${product.url}${address}`)).status()).toBe(404);
    expect((await fetch(`${product.url}${address}`)).status).toBe(401);
  });

  test('it fits a narrow phone, large text and the dark', async () => {
    const dark = await open({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' }, '/?size=big');
    await record(dark).waitFor();
    expect(await dark.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    const box = await record(dark).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(56);
    expect(await dark.getByRole('button', { name: 'Huỷ' }).count()).toBe(0);
    expect(await seriousFaults(dark)).toEqual([]);
    await picture(dark, 'voice-phone-dark-big');
    const zoomed = await open({ viewport: { width: 640, height: 400 } });
    await record(zoomed).scrollIntoViewIfNeeded();
    await picture(zoomed, 'voice-zoom-200');
  });
});

describe('a browser whose microphone is forbidden', () => {
  let product: RunningProduct;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([
      startProduct({ STT_URL: 'http://127.0.0.1:9/v1', STT_MODEL: 'test' }),
      openBrowser(['--use-fake-device-for-media-stream', '--deny-permission-prompts']),
    ]);
  }, START_MS);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  test('tells what to do, and typing still works', async () => {
    const page = await browser.newPage();
    await page.goto(product.url);
    await page.locator('#record').click();
    await expect.poll(() => page.locator('#voice-status').innerText()).toContain('Trình duyệt đang chặn micro');
    await page.getByRole('textbox').fill(QUESTION);
    await page.keyboard.press('Enter');
    await page.locator('.line.assistant').first().waitFor();
  });
});

describe('without a recogniser of ours', () => {
  let product: RunningProduct;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, START_MS);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  test("the browser's own is offered, only after it was said where the sound goes and agreed to", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.addInitScript(`
      window.SpeechRecognition = class extends EventTarget {
        start() {
          window.listened = (window.listened ?? 0) + 1;
          setTimeout(() => {
            this.dispatchEvent(Object.assign(new Event('result'), { results: [[{ transcript: 'lệ phí căn cước' }]] }));
            this.dispatchEvent(new Event('end'));
          }, 200);
        }
        stop() {}
      };`);
    await page.goto(product.url);
    await page.locator('#record').click();
    await expect.poll(() => page.locator('#notice').innerText()).toContain('hãng làm trình duyệt');
    expect(await page.evaluate('window.listened')).toBeUndefined();
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'voice-browser-notice');
    await page.getByRole('button', { name: 'Đồng ý, dùng trình duyệt' }).click();
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('lệ phí căn cước');
    expect(await page.locator('.line.person').count()).toBe(0);
  });
});
