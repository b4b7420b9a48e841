import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ROLES, type Role } from '../../src/core/officers';
import { openDatabase, type Database } from '../../src/storage/database';
import { dataFolder } from '../app/product';
import { seedOfficer, type SeededOfficer } from '../console/seed-staff';
import { openBrowser } from './browser';
import { startProduct, type RunningProduct } from './running-product';

/** Screens that every page must be good on. */
export const SCREENS = { phone: { width: 320, height: 640 }, desk: { width: 1280, height: 800 } } as const;

/** The whole product with a browser and one officer of each role. */
export interface RunningConsole {
  readonly product: RunningProduct;
  readonly browser: Browser;
  /** The product's own database, to put things in and look at what became of them. */
  readonly database: Database;
  /** One officer a role, called by it; `second` is another agent. */
  readonly officers: Readonly<Record<Role | 'second', SeededOfficer>>;
  /** A page of the console where this officer is logged in already. `path` is below `/console`. */
  open(who: Role | 'second', path: string, options?: OpenOptions): Promise<Page>;
  /** A page of anybody: `path` is the whole path. */
  visit(path: string, options?: OpenOptions): Promise<Page>;
  /** Kills the product at once and starts it again on what it left behind; pages that are open are of the old one. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** How a page is opened: as Playwright has it, and `script: false` for a browser where ours do not run (axe still does). */
export type OpenOptions = BrowserContextOptions & { readonly script?: boolean };

/** Starts it; `environment` is added to the product's. `prepare` writes into the empty database before the product starts. */
export async function startConsole(
  environment: Readonly<Record<string, string>> = {},
  prepare: (database: Database) => Promise<void> = async () => undefined,
): Promise<RunningConsole> {
  // What is read from the knowledge base is shared with other tests: a first start takes long on a busy machine.
  const { folder, remove } = dataFolder();
  const database = await openDatabase({ folder });
  const officers = await seedAll(database);
  await prepare(database);
  const [first, browser] = await Promise.all([startProduct({ DATA_DIR: folder, ...environment }), openBrowser()]);
  let product = first;

  async function visit(path: string, { script = true, ...options }: OpenOptions = {}, token?: string): Promise<Page> {
    const context = await browser.newContext({ viewport: SCREENS.desk, ...options });
    if (token !== undefined) await context.addCookies([{ name: 'console', value: token, url: product.url }]);
    const page = await context.newPage();
    if (!script) await page.route('**/assets/*.js*', (route) => route.abort());
    await page.goto(`${product.url}${path}`);
    return page;
  }

  return {
    get product() {
      return product;
    },
    browser,
    database,
    officers,
    visit: (path, options) => visit(path, options),
    open: (who, path, options) => visit(`/console${path}`, options, officers[who].sessionToken),
    async killAndRestart() {
      await product.kill();
      product = await startProduct({ DATA_DIR: folder, ...environment });
    },
    async stop() {
      await browser.close();
      await product.stop();
      await database.close();
      remove();
    },
  };
}

/** By how many pixels a page is wider than its screen: 0, or people must push it aside to read (WCAG 2.2, 1.4.10). */
export function widerThanScreen(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

async function seedAll(database: Database): Promise<RunningConsole['officers']> {
  const seeded = new Map<string, SeededOfficer>();
  for (const role of ROLES) seeded.set(role, await seedOfficer(database, [role]));
  seeded.set('second', await seedOfficer(database, ['agent'], { login: 'second', name: 'Lê Văn Bình' }));
  return Object.fromEntries(seeded) as RunningConsole['officers'];
}
