import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuditLog } from '../../src/storage/audit';
import { createHistory } from '../../src/storage/history';
import { makeSubscribers } from '../bench/announcements/subscribers';
import { picture, seriousFaults } from './browser';
import { SCREENS, startConsole, widerThanScreen, type RunningConsole } from './console';

const PEOPLE = 10_000;

describe('announcements in a browser', () => {
  let console: RunningConsole;
  let id = '';

  beforeAll(async () => {
    console = await startConsole({}, (database) => makeSubscribers(database, 'web', PEOPLE));
  }, 180_000);
  afterAll(() => console?.stop());

  const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  type Figure = 'total' | 'n_waiting' | 'n_sending' | 'n_sent' | 'n_skipped' | 'n_unknown';
  const count = async (figure: Figure): Promise<number> => {
    const row = await console.database.kysely.selectFrom('announcement').select(figure).executeTakeFirst();
    return row?.[figure] ?? 0;
  };

  test('from draft to ten thousand: another officer approves; paused, killed, restarted, nobody lost and nobody twice', async () => {
    const editor = await console.open('editor', '/announcements/new?template=mobile');
    await editor.locator('[id="source.vi"]').fill('Công an phường Dĩ An, Thông báo số 12');
    await editor.locator('[id="source.en"]').fill('Di An ward police, notice 12');
    await editor.locator('[id="body.vi"]').fill('Công an {ward} mời bà con làm {không.có}.');
    await press(editor, 'Lưu bản nháp');
    id = /announcements\/(\d+)/.exec(editor.url())?.[1] ?? '';
    await press(editor, 'Gửi duyệt');
    expect(await editor.textContent('.message')).toContain('chỗ thay');

    await editor.goto(`${console.product.url}/console/announcements/${id}/edit`);
    await editor.locator('[id="body.vi"]').fill('Công an {ward} mời bà con làm căn cước cho trẻ. **Miễn phí.**');
    await editor.locator('[id="body.en"]').fill('The police of {ward} make ID cards for children. **Free.**');
    await editor.getByText('phường Dĩ An mời bà con').first().waitFor();
    await editor.getByLabel('Kèm bản đọc (loa phường)').check();
    await editor.getByText('Mời bà con nghe thông báo.').first().waitFor();
    await editor.getByText('Lưu bản nháp rồi mở lại tin để nghe thử.').first().waitFor();
    await press(editor, 'Lưu bản nháp');
    expect(await editor.textContent('main')).toContain('10.000 người sẽ nhận');
    await editor.evaluate(`document.querySelector('audio').play()`);
    await waitFor(() => editor.evaluate<boolean>(`document.querySelector('audio').currentTime > 0.3`));

    const supervisor = await console.open('supervisor', `/announcements/${id}`);
    await supervisor.locator('[id="why-urgent"]').fill('thử máy');
    await press(supervisor, 'Đánh dấu khẩn (gửi cả ban đêm)');
    await editor.reload();
    await press(editor, 'Gửi duyệt');
    expect(await editor.getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0);

    const approver = await console.open('approver', `/announcements/${id}`);
    await approver.getByLabel('Tôi đã đọc cả hai thứ tiếng').check();
    await press(approver, 'Duyệt');
    await editor.reload();
    await press(editor, 'Bắt đầu gửi');
    await waitFor(async () => (await count('n_sent')) > 300);
    await press(editor, 'Tạm dừng');
    await waitFor(async () => (await count('n_sending')) === 0);
    const paused = await count('n_sent');
    expect(paused).toBeLessThan(PEOPLE);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await count('n_sent')).toBe(paused);
    await press(editor, 'Gửi tiếp');
    await waitFor(async () => (await count('n_sent')) > paused + 500);

    await console.killAndRestart();
    expect(await count('n_sent')).toBeLessThan(PEOPLE);
    await waitFor(async () => (await count('n_waiting')) === 0 && (await count('n_sending')) === 0, 150_000);
    const unknown = await count('n_unknown');
    if (unknown > 0) {
      const deciding = await console.open('supervisor', `/announcements/${id}/unknown`);
      await deciding.getByLabel('Tất cả').check();
      await deciding.getByLabel('Lý do').fill('trang web hiện lại từ sổ, không cần gửi');
      await press(deciding, 'Để yên');
    }
    const figures = { sent: await count('n_sent'), skipped: await count('n_skipped'), total: await count('total') };
    expect(figures).toEqual({ sent: PEOPLE - unknown, skipped: unknown, total: PEOPLE });
    const [sent] = await console.database.kysely
      .selectFrom('recipient')
      .select('conversation_key')
      .where('status', '=', 'sent')
      .limit(1)
      .execute();
    const lines = await createHistory(console.database).lines(sent?.conversation_key ?? '', 0, 10);
    expect(lines.map(({ text }) => text.includes('phường Dĩ An mời bà con'))).toEqual([true]);
    const done = await console.open('editor', `/announcements/${id}`);
    await done.getByText('Gửi xong').first().waitFor();
    const actions = await createAuditLog(console.database).actions();
    expect(actions).toEqual(
      expect.arrayContaining(['announcement.approve', 'announcement.pause', 'announcement.urgent']),
    );
  }, 400_000);

  test.each(['phone', 'desk'] as const)(
    'every page is readable and without serious faults: %s',
    async (screen) => {
      const pages: readonly (readonly ['editor' | 'approver' | 'supervisor', string, string])[] = [
        ['editor', 'list', '/announcements'],
        ['editor', 'new', '/announcements/new?template=scam'],
        ['supervisor', 'detail', `/announcements/${id}`],
        ['supervisor', 'recipients', `/announcements/${id}/recipients?state=sent`],
        ['supervisor', 'unknown', `/announcements/${id}/unknown`],
        ['editor', 'subscribers', '/announcements/subscribers'],
        ['approver', 'my-chat', '/announcements/my-chat'],
      ];
      for (const [who, name, path] of pages) {
        const page = await console.open(who, path, { viewport: SCREENS[screen] });
        expect([name, await seriousFaults(page)]).toEqual([name, []]);
        expect([name, await widerThanScreen(page)]).toEqual([name, 0]);
        await picture(page, `announcements-${name}-${screen}`);
        await page.context().close();
      }
    },
    180_000,
  );
});

async function waitFor(holds: () => Promise<boolean>, ms = 60_000): Promise<void> {
  const until = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error('it took too long');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
