import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roleMay } from '../../src/console/permissions';
import { ROLES } from '../../src/core/officers';
import { serveProduct, type ServedProduct } from '../app/served-product';
import { seedOfficer } from '../console/seed-staff';
import { openBrowser, picture, seriousFaults } from './browser';
import { SCREENS, widerThanScreen } from './console';

/** Every page that the product declares and that needs no id: found by itself, so that no new one is forgotten. */
describe('every page of the console that needs no id', () => {
  let product: ServedProduct;
  let browser: Browser;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    [product, browser] = await Promise.all([serveProduct(), openBrowser()]);
    for (const role of ROLES) tokens.set(role, (await seedOfficer(product.database, [role])).sessionToken);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** Addresses of pages, each with a role that may see it. Files and streams are no pages. */
  async function pages(): Promise<readonly { readonly path: string; readonly token: string }[]> {
    const found: { path: string; token: string }[] = [];
    for (const { method, path, action } of product.console.routes) {
      if (method !== 'GET' || path.includes(':')) continue;
      const token = tokens.get(ROLES.find((role) => roleMay(role, action)) ?? '') ?? '';
      const stop = new AbortController();
      const answer = await fetch(`${product.url}${path}`, {
        headers: { cookie: `console=${token}` },
        signal: stop.signal,
      });
      if (answer.headers.get('content-type')?.startsWith('text/html')) found.push({ path, token });
      stop.abort();
    }
    return found;
  }

  async function visit(page: Page, path: string): Promise<readonly string[]> {
    const said: string[] = [];
    const hear = (text: string): void => void said.push(text);
    page.on('console', (message) => message.type() === 'error' && hear(message.text()));
    page.on('pageerror', (error) => hear(error.message));
    const answer = await page.goto(`${product.url}${path}`);
    if (answer?.status() !== 200) hear(`status ${answer?.status()}`);
    if ((await page.locator('h1').count()) !== 1) hear('not one h1');
    const wider = await widerThanScreen(page);
    if (wider > 0) hear(`${wider} px wider than the screen`);
    return [...said, ...(await seriousFaults(page))];
  }

  test.each([
    ['phone', 'light'],
    ['desk', 'dark'],
  ] as const)(
    'is accessible, fits the screen and breaks no policy: %s, %s',
    async (screen, colorScheme) => {
      const faults: Record<string, readonly string[]> = {};
      for (const { path, token } of await pages()) {
        const context = await browser.newContext({ viewport: SCREENS[screen], colorScheme });
        await context.addCookies([{ name: 'console', value: token, url: product.url }]);
        const page = await context.newPage();
        const found = await visit(page, path);
        await picture(page, `page${path.replaceAll('/', '-')}-${screen}-${colorScheme}`);
        if (found.length > 0) faults[path] = found;
        await context.close();
      }
      expect(faults).toEqual({});
    },
    300_000,
  );
});
