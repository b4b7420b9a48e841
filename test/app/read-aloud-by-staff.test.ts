import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, type VisitorBrowser, wordsOf } from '../channels/web/visitor-browser';
import { seedOfficer } from '../console/seed-staff';
import { officerBrowser, type StaffBrowser } from '../console/staff-browser';
import { SLOW_MS } from './product';
import { serveOnTelegram, shown, until, type ServedTelegram } from './served-telegram';

let served: ServedTelegram;
let officer: StaffBrowser;
beforeAll(async () => {
  served = await serveOnTelegram();
  const { url, database } = served.product;
  officer = officerBrowser(url, await seedOfficer(database, ['agent'], { name: 'Lan' }));
}, SLOW_MS);
afterAll(() => served?.stop());

/** The officer takes the person's case and writes to them. */
async function answerCase(person: string, words: string): Promise<void> {
  const file = await until(() =>
    served.product.database.kysely.selectFrom('case_file').select('id').where('person', '=', person).executeTakeFirst(),
  );
  const path = `/console/cases/${file.id}`;
  await officer.send(await officer.open(path), `${path}/claim`, {});
  const sent = await officer.send(await officer.open(path), `${path}/reply`, { reply: words });
  expect([sent.status, sent.text.includes(words)]).toEqual([200, true]);
}

test(
  'on Telegram what an officer types is a voice note too for who always wants to hear, and for nobody else',
  async () => {
    const [an, binh] = [served.telegram.person(61), served.telegram.person(62)];
    an.says('luôn đọc cho tôi nghe');
    await shown(an, 'đọc mọi câu trả lời');
    for (const person of [an, binh]) {
      person.says('gặp cán bộ');
      await shown(person, 'hàng chờ');
      await answerCase(String(person.id), `Chào người số ${person.id}, mời tới phường sáng thứ Hai.`);
      await shown(person, `Chào người số ${person.id}`);
    }
    await until(() => an.messages.filter(({ voice }) => voice).length >= 3 || undefined);
    const last = an.messages.findIndex(({ text }) => text?.includes('Chào người số') === true);
    expect(an.messages.slice(last + 1).map(({ voice }) => voice !== undefined)).toContain(true);
    expect(binh.messages.filter(({ voice }) => voice)).toEqual([]);
    expect(served.telegram.violations).toEqual([]);
  },
  SLOW_MS,
);

test(
  'on the page it has a player for who always wants to hear; its sound goes to them alone and is kept nowhere',
  async () => {
    const [wishing, other] = await Promise.all([openPage(served.product.url), openPage(served.product.url)]);
    const line = (page: VisitorBrowser, words: string) =>
      until(async () => (await page.lines()).find((one) => one.from !== 'person' && wordsOf(one).includes(words)));
    await wishing.post({ text: 'luôn đọc cho tôi nghe' });
    await line(wishing, 'đọc mọi câu trả lời');
    for (const page of [wishing, other]) {
      await page.post({ text: 'gặp cán bộ' });
      await line(page, 'cán bộ');
      await answerCase(page.person(), 'Mời tới phường sáng thứ Hai.');
    }
    const read = await line(wishing, 'Mời tới phường');
    expect(read.spoken).toContain('Mời tới phường sáng thứ Hai.');
    expect((await line(other, 'Mời tới phường')).spoken).toBeUndefined();
    const sound = await wishing.get(`/speech/${read.seq}`);
    expect([sound.status, sound.headers.get('content-type'), sound.headers.get('cache-control')]).toEqual([
      200,
      'audio/ogg',
      'no-store',
    ]);
    expect(Buffer.from(await sound.arrayBuffer()).toString('latin1', 0, 4)).toBe('OggS');
    expect((await other.get(`/speech/${read.seq}`)).status).toBe(404);
  },
  SLOW_MS,
);
