import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A knowledge folder of one article, right in every respect, to be broken one place at a time. */
export const FILES: Readonly<Record<string, string>> = {
  'id/card.vi.md': `---
id: card
title: Đổi thẻ
label: Đổi thẻ
checkedOn: 2026-11-23
sources:
  - { title: Cổng Dịch vụ công, url: "https://dichvucong.gov.vn" }
basis: [law.card]
cases:
  ask: [age, home]
  list:
    - { key: case.young, when: { age: young } }
    - { key: case.old-own, when: { age: old, home: own } }
    - { key: case.old-rented, when: { age: old, home: rented } }
questions:
  answer: [đổi thẻ]
---

## Trả lời ngắn {answer}
Đổi thẻ ở phường, phí {fee.card}.

## Lệ phí {fee}
Phí đổi thẻ: {fee.card}. Không thu thêm.

## Trẻ em {case.young}
Cha mẹ đi cùng.

## Người lớn, nhà mình {case.old-own}
Đưa giấy tờ nhà.

## Người lớn, nhà thuê {case.old-rented}
Đưa hợp đồng thuê.
`,
  'id/card.en.md': `---
id: card
title: Changing the card
label: Change the card
questions:
  answer: [change card]
---

## In short {answer}
Change it at the ward, fee {fee.card}.

## Fee {fee}
The fee is {fee.card}. Nothing else is charged.

## Children {case.young}
A parent comes along.

## Adults, own home {case.old-own}
Bring the papers of the home.

## Adults, rented home {case.old-rented}
Bring the contract.
`,
  'facts/common.yaml': `fee.card:
  kind: fee
  name: { vi: Phí đổi thẻ, en: Card fee }
  base: [{ from: 2024-01-01, to: 2025-12-31, amount: 40000, basis: law.card }, { from: 2026-01-01, amount: 50000, basis: law.card }]
  checkedOn: 2026-11-23
  source: test
law.card: { kind: law, vi: Luật thẻ, en: Card Law }
`,
  'deciding/common.yaml': `age:
  ask: { vi: Bao nhiêu tuổi?, en: How old? }
  values:
    young: { label: { vi: Dưới 14, en: Under 14 }, max: 13 }
    old: { label: { vi: Từ 14, en: From 14 }, min: 14 }
home:
  ask: { vi: Nhà của ai?, en: Whose home? }
  values:
    own: { label: { vi: Nhà mình, en: Own }, words: { vi: [nhà mình], en: [own] } }
    rented: { label: { vi: Nhà thuê, en: Rented }, words: { vi: [nhà thuê], en: [rented] } }
`,
  'routes/10.yaml': `smalltalk.greeting:
  whole: [chào]
  questions: [chào bạn]
`,
};

/** Writes a folder of these files; `undefined` leaves one out. Returns its path and how to remove it. */
export function knowledgeFolder(changes: Readonly<Record<string, string | undefined>> = {}): {
  readonly folder: string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  for (const [name, text] of Object.entries({ ...FILES, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** One of the files with a part replaced. Throws when the part is not there: the test would prove nothing. */
export function changed(file: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = FILES[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
  return { [file]: text.replace(from, to) };
}
