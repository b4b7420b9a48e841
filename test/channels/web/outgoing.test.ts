import { describe, expect, test } from 'vitest';
import { findLinks } from '../../../src/channels/web/links';
import { shownLine } from '../../../src/channels/web/outgoing';
import type { Reply, Source } from '../../../src/core/message';

const lineOf = (text: string, sources: readonly Source[] = []) => {
  const reply: Reply = { text, choices: [], sources };
  return shownLine({ seq: 1, at: '2026-11-23T00:00:00.000Z', from: 'assistant', text, reply });
};
const linksIn = (text: string): readonly string[] => findLinks(text, []).map(({ href }) => href);

describe('how a reply is shown on the page', () => {
  test('lines, lists and empty lines become blocks', () => {
    const { blocks } = lineOf('**Lệ phí**\n1. Một\n2. Hai\n\n• Ba');
    expect(blocks).toEqual([
      { kind: 'lines', apart: false, small: false, lines: [[{ text: 'Lệ phí', bold: true }]] },
      { kind: 'numbers', from: 1, apart: false, small: false, items: [[{ text: 'Một' }], [{ text: 'Hai' }]] },
      { kind: 'bullets', apart: true, small: false, items: [[{ text: 'Ba' }]] },
    ]);
  });

  test('the source is small and its title is the link', () => {
    const source = { title: 'Cổng (mới)', article: 'a', url: 'https://a.vn/x', checkedOn: '2026-11-23' };
    const { blocks } = lineOf('Nguồn: Cổng (mới) (https://a.vn/x), kiểm tra.', [source]);
    const runs = [{ text: 'Nguồn: ' }, { text: 'Cổng (mới)', href: 'https://a.vn/x' }, { text: ', kiểm tra.' }];
    expect(blocks).toEqual([{ kind: 'lines', apart: false, small: true, lines: [runs] }]);
  });

  test('bold numbers to call are bold and can be called', () => {
    expect(lineOf('Gọi **114** ngay').blocks[0]).toMatchObject({
      lines: [[{ text: 'Gọi ' }, { text: '114', bold: true, href: 'tel:114' }, { text: ' ngay' }]],
    });
  });

  test.each([
    ['Tổng đài 1900 0368; Cổng 18001096.', ['tel:19000368', 'tel:18001096']],
    ['gọi 113 (công an), 114 (cứu hoả), 115 (cấp cứu) ngay', ['tel:113', 'tel:114', 'tel:115']],
    ['Nghị định 113/2025/NĐ-CP, khoản 115 điều 113', []],
    ['Mã G01.899.909-260916-890028, số tiền 19.000.368 đồng', []],
    ['Xem https://dichvucong.gov.vn/p/home.', ['https://dichvucong.gov.vn/p/home']],
    ['(https://a.vn/b?c=d&e=f)', ['https://a.vn/b?c=d&e=f']],
    ['javascript:alert(1) data:text/html,x', []],
  ])('%s leads to %j', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });
});
