import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TurnRecord } from '../../src/core/stores';
import { insertTurns } from '../../src/storage/turn-records';
import { picture, seriousFaults } from './browser';
import { SCREENS, startConsole, widerThanScreen, type RunningConsole } from './console';

/** Reading and training take seconds, more when the machine is busy. */
const PATIENCE = { timeout: 200_000 };
vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

const QUESTIONS = [
  'làm thẻ thư viện tỉnh ở đâu',
  'cho em hỏi làm thẻ thư viện tỉnh ở đâu ạ',
  'lam the thu vien tinh o dau',
  'đổi biển số xe điện có cần ra công an phường không',
];

/** What is selected in the field that has the focus. */
const SELECTED =
  '(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)';

describe('the knowledge desk in a browser', () => {
  let console: RunningConsole;

  beforeAll(async () => {
    console = await startConsole({}, async (database) => {
      const common = { channel: 'web', language: 'vi', outcome: 'abstained', also: [], options: [], ms: 1 } as const;
      const records = QUESTIONS.map((question, at): TurnRecord => ({
        ...common,
        id: `asked-${at}`,
        at: new Date(Date.now() - (at + 1) * 60_000).toISOString(),
        question,
        concern: at === 3 ? 'rated-bad' : 'abstained',
      }));
      await database.kysely.transaction().execute((connection) => insertTurns(connection, records));
    });
  });
  afterAll(() => console?.stop());

  async function isGood(page: Page, name: string): Promise<void> {
    expect([name, await seriousFaults(page)]).toEqual([name, []]);
    expect([name, await widerThanScreen(page)]).toEqual([name, 0]);
    await picture(page, `knowledge-${name}`);
  }

  /** Whether all of something is on the screen now, without scrolling. */
  async function inView(page: Page, shown: Locator): Promise<boolean> {
    const [at, screen] = [await shown.boundingBox(), page.viewportSize()];
    return at !== null && screen !== null && at.y >= 0 && at.y + at.height <= screen.height + 1;
  }

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

  async function ask(page: Page, words: string): Promise<string> {
    await page.getByRole('textbox').fill(words);
    const before = await page.locator('.line.assistant').count();
    await page.keyboard.press('Enter');
    await page.locator('.line.assistant').nth(before).waitFor(PATIENCE);
    return page.locator('.line.assistant').nth(before).innerText();
  }

  /** Runs the check before use and waits for its end. */
  async function check(page: Page): Promise<void> {
    await page.getByRole('button', { name: /Chạy (lại )?kiểm tra/ }).click();
    await page.getByRole('button', { name: 'Chạy lại kiểm tra' }).waitFor(PATIENCE);
  }

  test('an article is edited, refused by the gate, mended, approved by another person, and the chat says it; then taken back', async () => {
    const page = await console.open('editor', '/knowledge/subjects/article%3Ares-temporary');
    await press(page, 'Sửa');
    const body = page.locator('[name="vi.body"]');
    const before = await body.inputValue();
    const heading = '## Trả lời ngắn {answer}\n';
    await body.fill(before.replace(heading, `${heading}Từ nay phí là 99.000 đồng.\n`));
    await page.getByText('con số “99.000” chưa có trong dữ kiện nào').waitFor();
    // What is wrong stays in view beside the field, and leads to it.
    const box = page.locator('.live-check');
    expect(await inView(page, box)).toBe(true);
    await isGood(page, 'edit-live-check-desk');
    await page.setViewportSize({ width: 1600, height: 900 });
    await body.focus();
    expect(await inView(page, box)).toBe(true);
    await isGood(page, 'edit-live-check-wide');
    await page.setViewportSize(SCREENS.phone);
    await page.getByRole('link', { name: 'Tới chỗ viết' }).first().click();
    expect(await page.evaluate(SELECTED)).toBe('99.000');
    expect(await inView(page, box)).toBe(true);
    await isGood(page, 'edit-live-check-phone');
    await page.setViewportSize(SCREENS.desk);
    await page.locator('[name="note"]').fill('Thêm câu đầu');
    await press(page, 'Lưu bản nháp');
    await check(page);
    expect(await page.locator('section.card', { hasText: 'Kiểm tra trước khi dùng' }).innerText()).toContain(
      'Không đạt',
    );
    expect(await page.getByRole('button', { name: 'Gửi duyệt' }).count()).toBe(0);
    await isGood(page, 'edit-refused-desk');

    await page.locator('[name="vi.body"]').fill(before.replace(heading, `${heading}Bài này cán bộ vừa xem lại.\n`));
    await press(page, 'Lưu bản nháp');
    await check(page);
    await page.locator('[name="question"]').fill('đăng ký tạm trú làm sao');
    await page.locator('[name="day"]').fill('2027-03-05');
    await press(page, 'Xem thử');
    await page.locator('.bubble', { hasText: 'Bài này cán bộ vừa xem lại.' }).waitFor(PATIENCE);
    await isGood(page, 'edit-passed-desk');
    await press(page, 'Gửi duyệt');
    const edit = new URL(page.url()).pathname.replace('/console', '');

    const chat = await console.visit('/');
    expect(await ask(chat, 'đăng ký tạm trú làm sao')).not.toContain('Bài này cán bộ vừa xem lại.');
    const second = await console.open('approver', edit);
    await isGood(second, 'approve-desk');
    await press(second, 'Duyệt và dùng ngay');
    await second.getByText('Đã duyệt. Trợ lý trả lời theo bản này ngay.').waitFor(PATIENCE);
    await isGood(second, 'subject-live-desk');
    expect(await ask(chat, 'đăng ký tạm trú làm sao vậy')).toContain('Bài này cán bộ vừa xem lại.');

    await second.locator('[name="why"]').fill('Câu đó thừa');
    await press(second, 'Quay lại bản này');
    await second.getByText('Đã quay lại.').waitFor(PATIENCE);
    expect(await ask(chat, 'đăng ký tạm trú làm sao ạ')).not.toContain('Bài này cán bộ vừa xem lại.');
    for (const one of [page, second, chat]) await one.context().close();
  });

  test('like questions stand together with their count, and one step makes them a known question or a new article', async () => {
    const page = await console.open('editor', '/knowledge/questions');
    const row = page.getByRole('row', { name: /thẻ thư viện|the thu vien/ });
    expect(await row.count()).toBe(1);
    expect(await row.innerText()).toContain('3');
    await isGood(page, 'questions-desk');
    await row.getByRole('link').click();
    await isGood(page, 'question-desk');
    await press(page, 'Bắt đầu viết');
    expect(await page.locator('[name="vi.questions"]').inputValue()).toContain('thư viện');
    await isGood(page, 'new-article-desk');
    await page.goto(`${console.product.url}/console/knowledge/questions`);
    await page.getByRole('link', { name: 'đổi biển số xe điện' }).click();
    await page
      .locator('[name="target"]')
      .selectOption('vehicle-registration|answer')
      .catch(() => undefined);
    await press(page, 'Thêm câu hỏi vào bài');
    expect(await page.locator('[name="vi.questions"]').inputValue()).toContain('đổi biển số xe điện');
    await page.context().close();
  });

  test('a fact is edited in fields with its dates', async () => {
    const page = await console.open('editor', '/knowledge/subjects/fact%3Afee.id.renew');
    await press(page, 'Sửa');
    await page.locator('[name="base.0.from"]').fill('2099-01-01');
    await page.locator('[name="base.0.to"]').fill('2098-01-01');
    await page.getByText('kết thúc trước khi bắt đầu').first().waitFor();
    await isGood(page, 'fact-desk');
    await page.context().close();
  });

  test('a session that is entered is in the next answer, and a wrong one is told beside its field', async () => {
    const page = await console.open('editor', '/schedule');
    await page.getByRole('link', { name: 'Thêm buổi' }).click();
    const fields = {
      day: '2099-12-05',
      begins: '11:00',
      ends: '08:00',
      'ward.vi': 'Phường Dĩ An',
      'ward.en': 'Di An ward',
      'place.vi': 'Chung cư Bcons',
      'place.en': 'Bcons flats',
      'services.vi': 'căn cước cho trẻ',
      'services.en': "children's ID cards",
      source: 'Thông báo số 1',
    };
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
    await press(page, 'Lưu');
    await page.locator('#ends-fault').waitFor();
    await isGood(page, 'session-fault-desk');
    await page.locator('[name="ends"]').fill('14:00');
    await press(page, 'Lưu');
    await page.getByText('Đã lưu.').waitFor();
    await isGood(page, 'schedule-desk');
    const chat = await console.visit('/');
    expect(await ask(chat, 'lịch hành chính lưu động ở đâu')).toContain('05/12/2099, 11:00–14:00, Phường Dĩ An');
    for (const one of [page, chat]) await one.context().close();
  });

  test.each(['phone', 'desk'] as const)('every page is readable and without serious faults: %s', async (screen) => {
    for (const [name, path] of [
      ['overview', '/knowledge'],
      ['questions', '/knowledge/questions'],
      ['articles', '/knowledge/articles?q=tam tru'],
      ['facts', '/knowledge/facts?q=le phi'],
      ['expiring', '/knowledge/expiring'],
      ['subject', '/knowledge/subjects/article%3Ares-temporary'],
      ['fact', '/knowledge/subjects/fact%3Afee.id.renew'],
      ['schedule', '/schedule'],
      ['holiday', '/schedule/new/holiday'],
    ] as const) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await console.open('editor', path, { viewport: SCREENS[screen], colorScheme });
        await isGood(page, `${name}-${screen}-${colorScheme}`);
        await page.context().close();
      }
    }
    const draft = await console.open('editor', '/knowledge', { viewport: SCREENS[screen] });
    await draft.locator('#drafts ~ table a').first().click();
    await isGood(draft, `draft-${screen}`);
    await draft.context().close();
  });

  test('who may only look sees no way to write, and is refused', async () => {
    const page = await console.open('agent', '/knowledge/subjects/article%3Ares-temporary');
    expect(await page.getByRole('button', { name: 'Sửa', exact: true }).count()).toBe(0);
    const refused = await console.open('agent', '/schedule/new/session');
    expect(await refused.locator('h1').innerText()).not.toContain('Thêm buổi');
    for (const one of [page, refused]) await one.context().close();
  });
});
