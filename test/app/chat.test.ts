import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { runChat } from '../../src/commands/chat';
import { isDay } from '../../src/commands/knowledge';
import { openDatabase } from '../../src/storage/database';
import { openStores } from '../../src/storage/stores';
import { testBrain } from '../support/conversation/play';
import { dataFolder, jsonLines, runProduct, SLOW_MS } from './product';

const { folder, remove } = dataFolder();
afterAll(remove);

const lines = (...values: readonly unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

function talk(words: readonly string[], input: string): ReturnType<typeof runProduct> {
  return runProduct(['chat', ...words], { DATA_DIR: folder }, input);
}

describe('the terminal in JSON lines', () => {
  it(
    'answers several persons side by side, one line a turn, and names what is wrong with a line',
    async () => {
      const { code, out, errors } = await talk(
        ['--json'],
        lines(
          { person: 'an', text: 'đăng ký tạm trú cần giấy tờ gì' },
          { person: 'bình', text: 'cấp lại căn cước' },
          { person: 'an', text: 'còn phí thì sao' },
          { person: 'bình', choice: 'c:id-reissue:card-reason:lost' },
          { person: 'chi', choice: 'a:id-reissue:fee', at: '2027-01-02T02:00:00Z' },
          { person: 'chi', choice: 'a:id-reissue:fee', at: '2026-11-23T09:00:00+07:00' },
          { person: 'an', text: '' },
          { person: 'an', choice: 'x'.repeat(500) },
          { person: 'dũng', text: `căn cước \ud83d\u0000 ${'x'.repeat(20_000)}` },
          '',
          'not json',
          '[]',
          'null',
          '7',
          { person: 7, text: 'x' },
          { text: 'x' },
          { person: '', text: 'x' },
          { person: 'an' },
          { person: 'an', text: 'x', choice: 'y' },
          { person: 'an', text: { a: 1 } },
          { person: 'an', text: 'x', at: 'yesterday' },
          { person: 'an', text: 'x', at: '2026-13-45T00:00:00Z' },
        ),
      );
      expect([code, errors]).toEqual([0, '']);
      const all = jsonLines(out);
      const turns = all.filter((line) => 'person' in line);
      expect(turns.map(({ person, outcome, article }) => [person, outcome, article])).toEqual([
        ['an', 'answered', 'res-temporary'],
        ['bình', 'answered', 'id-reissue'],
        ['an', 'answered', 'res-temporary'],
        ['bình', 'answered', 'id-reissue'],
        ['chi', 'answered', 'id-reissue'],
        ['chi', 'answered', 'id-reissue'],
        ['an', 'smalltalk', null],
        ['an', 'clarified', null],
        ['dũng', 'abstained', null],
      ]);
      expect(JSON.stringify(turns[4])).toContain('70.000 đồng');
      expect(JSON.stringify(turns[5])).toContain('35.000 đồng');
      expect(all.slice(turns.length)).toHaveLength(12);
      for (const line of all.slice(turns.length)) expect(line).toEqual({ error: expect.any(String) });
      for (const line of turns) {
        expect(Object.keys(line)).toEqual(['person', 'outcome', 'article', 'also', 'options', 'replies', 'ms']);
      }
      expect(turns[0]?.replies).toContainEqual({
        text: expect.stringContaining('CT01'),
        choices: expect.arrayContaining([{ id: expect.any(String), label: 'Gặp cán bộ' }]),
        sources: expect.arrayContaining([
          expect.objectContaining({ article: 'res-temporary', url: expect.any(String), checkedOn: '2026-11-23' }),
        ]),
      });
    },
    SLOW_MS,
  );

  it(
    'has stored everything at the end of input; a second process remembers the conversation',
    async () => {
      const database = await openDatabase({ folder });
      const stores = openStores(database);
      expect(await stores.inbox.backlog()).toBe(0);
      expect(await stores.outbox.counts()).toMatchObject({ waiting: 0, sending: 0, failed: 0, unknown: 0 });
      expect((await stores.history.lines('terminal:bình', 0, 50)).map((line) => line.from)).toEqual([
        'person',
        'assistant',
        'assistant',
        'person',
        'assistant',
      ]);
      await database.close();
      const { out } = await talk(
        ['--json'],
        lines({ person: 'bình', text: 'chưa có' }, { person: 'an', text: 'còn phí thì sao' }),
      );
      const [bình, an] = jsonLines(out);
      expect(bình).toMatchObject({ outcome: 'answered', article: 'id-reissue' });
      expect(JSON.stringify(bình)).toContain('không vào được VNeID');
      expect(an).toMatchObject({ outcome: 'answered', article: 'res-temporary' });
      expect(out).not.toContain('trợ lý tự động của Đề án 06');
    },
    SLOW_MS,
  );

  it(
    'refuses a day for --at that does not exist',
    async () => {
      const ended = await talk(['--json', '--at', '2027-02-30'], '');
      expect(ended).toMatchObject({ code: 1, errors: expect.stringContaining('YYYY-MM-DD') });
      for (const day of [undefined, '', 'x', '2027-1-1', '2027-13-01']) expect(isDay(day)).toBe(false);
      expect(isDay('2028-02-29')).toBe(true);
    },
    SLOW_MS,
  );
});

describe('the plain terminal', () => {
  it('shows choices as numbers, takes them, and answers an empty line', async () => {
    const plain = dataFolder();
    const database = await openDatabase({ folder: plain.folder });
    let shown = '';
    await runChat({
      brain: testBrain(),
      database,
      json: false,
      input: Readable.from(['cấp lại căn cước\n5\n\n']),
      write: (text) => (shown += text),
      failed: (error) => {
        throw error;
      },
    });
    await database.close();
    plain.remove();
    expect(shown).toContain('[5] Mất thẻ');
    expect(shown).toContain('[1] Đăng nhập được');
    expect(shown).toContain('chưa nhận được chữ nào');
  });
});
