import type { Assistant } from '../../../src/assistant';
import { claim, close, release, reopen, reply, type Acting } from '../../../src/cases/conduct';
import type { CaseDecision, CaseFile } from '../../../src/core/cases';
import type { Needs } from '../../../src/core/needs';
import { officeSchema } from '../../../src/core/office';
import type { StaffAct } from './transcript';

const LAN = { id: 'lan', name: 'Lan' };

/**
 * Does what officer Lan does with the newest case. Returns what stands in it when she reads it; throws when the case refuses or
 * there is none.
 */
export async function actAsStaff(
  assistant: Assistant,
  act: StaffAct,
  now: Date,
  needs: Needs,
): Promise<readonly string[] | undefined> {
  if (act.kind === 'opens') return openOffice(assistant, act, now);
  const file = await newestCase(assistant);
  if (act.kind === 'reads') return (await assistant.stores.cases.lines(file.id, 0)).map(({ text }) => text);
  const offices = await assistant.offices.all();
  const acting: Acting = {
    officer: LAN,
    supervisor: false,
    now,
    texts: ({ language }) => needs.texts[language].desk,
    office: (of) => offices.find(({ office }) => office.id === of.office)?.office,
  };
  const result = await assistant.stores.cases.change(file.id, decisionOf(act, acting), { now });
  if (result.kind !== 'done') throw new Error(`the case took no "${act.kind}": ${JSON.stringify(result)}`);
  return undefined;
}

function decisionOf(act: Exclude<StaffAct, { kind: 'opens' | 'reads' }>, acting: Acting): CaseDecision {
  switch (act.kind) {
    case 'claims':
      return claim(acting);
    case 'closes':
      return close(acting);
    case 'releases':
      return release(acting);
    case 'reopens':
      return reopen(acting);
    case 'replies':
      return reply(acting, act.text);
  }
}

async function newestCase({ stores }: Assistant): Promise<CaseFile> {
  const found = await Promise.all(
    (['all', 'closed'] as const).map((tab) => stores.cases.list({ tab, officer: LAN.id, most: 50 })),
  );
  const [newest] = found.flat().sort((a, b) => b.number - a.number);
  if (!newest) throw new Error('no case was opened');
  return newest;
}

async function openOffice(
  { stores, offices }: Assistant,
  { from, to }: Extract<StaffAct, { kind: 'opens' }>,
  now: Date,
): Promise<undefined> {
  const day = [{ from, to }];
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day };
  const office = officeSchema.parse({ id: 'main', name: { vi: 'Bộ phận trực', en: 'Desk' }, week });
  const known = (await offices.all()).find((one) => one.office.id === office.id);
  await stores.offices.save(office, known?.version ?? 0, LAN.id, now);
}
