import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, picture, seriousFaults } from './browser';
import { startProduct, type RunningProduct } from './running-product';

const QUESTION = 'dk tam tru can giay to gi';
const SIZES = { phone: { width: 320, height: 640 }, desk: { width: 1280, height: 800 } } as const;

describe('the web page in a browser', () => {
  let product: RunningProduct;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** Without `script` ours do not load; axe, which is a script too, still runs. */
  async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}, script = true): Promise<Page> {
    const context = await browser.newContext({ viewport: SIZES.desk, ...options });
    contexts.push(context);
    const page = await context.newPage();
    if (!script) await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(`${product.url}${path}`);
    return page;
  }

  const answers = (page: Page) => page.locator('.line.assistant');
  const box = (page: Page) => page.getByRole('textbox');

  test('a question typed with the keyboard alone is answered', async () => {
    const page = await open('/');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await answers(page).first().waitFor();
    expect(await answers(page).first().innerText()).toContain('CT01');
    expect(await page.evaluate('document.activeElement.id')).toBe('text');
    await picture(page, 'answer-desk');
  });

  test('a choice is pressed with the keyboard and leads on', async () => {
    const page = await open('/');
    await box(page).fill(QUESTION);
    await page.keyboard.press('Enter');
    await answers(page).first().waitFor();
    const choice = page.getByRole('button', { name: 'Nộp ở đâu' });
    await choice.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => answers(page).last().innerText()).toContain('Nộp ở đâu');
    expect(await page.locator('.line.person').last().innerText()).toContain('Nộp ở đâu');
    expect(await page.evaluate('document.activeElement.id')).toBe('text');
  });

  test('the accessibility tree has the log, the box, the buttons and the headings', async () => {
    const page = await open('/');
    await box(page).fill(QUESTION);
    await page.keyboard.press('Enter');
    await answers(page).first().waitFor();
    const tree = await page.locator('body').ariaSnapshot();
    for (const part of [
      'heading "Trợ lý Đề án 06" [level=1]',
      'log "Cuộc trò chuyện"',
      'textbox "Câu hỏi của anh/chị"',
      'button "Gửi"',
      'button "Nộp ở đâu"',
      'status',
    ])
      expect(tree).toContain(part);
  });

  test('only finished messages come into the log, and one that is sent is told as being answered', async () => {
    const page = await open('/');
    expect(await page.locator('#log').getAttribute('aria-live')).toBe('polite');
    expect(await page.locator('#status').getAttribute('role')).toBe('status');
    await box(page).fill(QUESTION);
    await page.keyboard.press('Enter');
    await answers(page).first().waitFor();
    expect(await page.locator('#status').innerText()).toBe('');
  });

  test('the conversation is there again after a reload, and in a second tab as it goes on', async () => {
    const page = await open('/');
    const second = await page.context().newPage();
    await box(page).fill(QUESTION);
    await page.keyboard.press('Enter');
    await answers(page).first().waitFor();
    await second.goto(product.url);
    await page.reload();
    const count = await answers(page).count();
    expect(await answers(second).count()).toBe(count);
    await box(page).fill('lệ phí đăng ký tạm trú');
    await page.keyboard.press('Enter');
    await expect.poll(() => answers(second).count()).toBeGreaterThan(count);
    await expect.poll(() => page.locator('.line.person').count()).toBe(2);
  });

  test('what a person types is shown as typed, never run', async () => {
    const page = await open('/');
    const nasty = '<img src=x onerror="document.title=1"> **b** <script>document.title=2</script>';
    await box(page).fill(nasty);
    await page.keyboard.press('Enter');
    await answers(page).first().waitFor();
    await page.reload();
    expect(await page.locator('.line.person .bubble').first().innerText()).toBe(nasty);
    expect(await page.title()).toBe('Trợ lý Đề án 06');
  });

  test('an empty message is answered with an alert and keeps the box', async () => {
    const page = await open('/');
    await page.getByRole('button', { name: 'Gửi' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('gõ câu hỏi');
    expect(await page.evaluate('document.activeElement.id')).toBe('text');
  });

  test('a message that cannot be sent stays in the box', async () => {
    const page = await open('/');
    await page.route('**/messages**', (route) => route.abort());
    await box(page).fill('câu hỏi dài tôi không muốn gõ lại');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('Chưa gửi được');
    expect(await box(page).inputValue()).toBe('câu hỏi dài tôi không muốn gõ lại');
  });

  test('without script a question is answered on the page that follows', async () => {
    const page = await open('/', { javaScriptEnabled: false, viewport: SIZES.phone });
    await box(page).fill(QUESTION);
    await page.getByRole('button', { name: 'Gửi' }).click();
    expect(await answers(page).first().innerText()).toContain('CT01');
    expect(page.url()).toContain('#new');
    await page.getByRole('button', { name: 'Nộp ở đâu' }).click();
    expect(await page.locator('#new .line.person').innerText()).toContain('Nộp ở đâu');
    await picture(page, 'no-script-phone');
  });

  test('the language of the page and the size of its letters are kept', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Project 06 Assistant' }).waitFor();
    const size = (): Promise<number> => page.evaluate('parseFloat(getComputedStyle(document.body).fontSize)');
    const normal = await size();
    const kept = page.waitForResponse((response) => response.url().includes('size=big'));
    await page.getByRole('link', { name: 'Larger text' }).click();
    await kept;
    expect(await size()).toBeGreaterThan(normal * 1.2);
    await page.goto(product.url);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await size()).toBeGreaterThan(normal * 1.2);
  });

  describe.each(['vi', 'en'] as const)('in %s', (language) => {
    describe.each(['phone', 'desk'] as const)('on a %s', (device) => {
      test.each([true, false])('has no serious fault of accessibility (script: %s)', async (script) => {
        const page = await open(`/?lang=${language}`, { viewport: SIZES[device] }, script);
        const name = `${language}-${device}-${script ? 'script' : 'plain'}`;
        await picture(page, `first-${name}`);
        expect(await seriousFaults(page)).toEqual([]);
        await box(page).fill(language === 'vi' ? QUESTION : 'what do I need for temporary residence');
        await page.locator('#send').click();
        await answers(page).first().waitFor();
        await page.locator('#send').click();
        await expect.poll(() => page.getByRole('alert').innerText()).not.toBe('');
        await picture(page, `answer-${name}`);
        expect(await seriousFaults(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      });
    });
  });

  test.each(['dark', 'light'] as const)('has enough contrast in %s', async (colorScheme) => {
    const page = await open('/', { colorScheme, viewport: SIZES.phone });
    await box(page).fill(QUESTION);
    await page.locator('#send').click();
    await answers(page).first().waitFor();
    await picture(page, `answer-${colorScheme}`);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('everything that can be pressed is at least 44 pixels high, but for links in texts', async () => {
    const page = await open('/', { viewport: SIZES.phone });
    await box(page).fill(QUESTION);
    await page.locator('#send').click();
    await answers(page).first().waitFor();
    const heights: readonly number[] = await page.evaluate(
      "[...document.querySelectorAll('button, nav a, textarea, summary')].map((each) => each.getBoundingClientRect().height).filter(Boolean)",
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});
