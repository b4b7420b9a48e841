import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Opens Debian's chromium without its calls home, with more switches where given. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/** Keeps a picture of the page, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(__dirname, '..', '..', '.test-output');
  mkdirSync(folder, { recursive: true });
  // A picture in the middle of scrolling shows neither place.
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** What axe finds wrong on the page in WCAG 2.2 AA and good practice, but for what it calls minor or moderate. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const source = `(async () => { ${axeSource()}; return JSON.stringify((await axe.run()).violations); })()`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: source,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  const violations = JSON.parse(String(result.value)) as readonly {
    id: string;
    impact: string;
    nodes: readonly { html: string }[];
  }[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

function axeSource(): string {
  return (createRequire(__filename)('axe-core') as { source: string }).source;
}
