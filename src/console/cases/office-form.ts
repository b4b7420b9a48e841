import { officeSchema, WEEKDAYS, type Office } from '../../core/office';
import type { FormValues } from '../section';

type Block = Office['extra'][number]['blocks'][number];

/** What a form says, as an office; or the names of the fields that cannot be read. */
export function readOffice(form: FormValues): { readonly office: Office } | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const week: Record<string, readonly Block[]> = {};
  for (const day of WEEKDAYS) {
    const blocks = readBlocks(form.get(day));
    if (blocks) week[day] = blocks;
    else faults.push(day);
  }
  const closures = lines(form.get('closures')).map(readClosure);
  const extra = lines(form.get('extra')).map(readExtra);
  if (closures.includes(undefined)) faults.push('closures');
  if (extra.includes(undefined)) faults.push('extra');
  const parsed = officeSchema.safeParse({
    id: form.get('id').trim(),
    name: { vi: form.get('vi').trim(), en: form.get('en').trim() },
    week,
    closures: closures.filter((one) => one !== undefined),
    extra: extra.filter((one) => one !== undefined),
    replyMinutes: Number(form.get('reply')),
    closeMinutes: Number(form.get('close')),
  });
  if (parsed.success && faults.length === 0) return { office: parsed.data };
  return { faults: [...faults, ...(parsed.error?.issues ?? []).map(({ path }) => fieldOf(path))] };
}

/** Hours as the form shows them. */
export function blocksText(blocks: readonly Block[] | undefined): string {
  return (blocks ?? []).map(({ from, to }) => `${from}-${to}`).join(', ');
}

/** Days off as the form shows them. */
export function closuresText(office: Office): string {
  return office.closures
    .map(({ from, to, kind, name }) => `${kind === 'tet' ? 'tet ' : ''}${from} ${to} ${name.vi}`)
    .join('\n');
}

/** Extra days as the form shows them. */
export function extraText(office: Office): string {
  return office.extra.map(({ day, blocks }) => `${day} ${blocksText(blocks)}`).join('\n');
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readBlocks(text: string): readonly Block[] | undefined {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const blocks = parts.map((part) => /^(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/.exec(part));
  if (blocks.includes(null)) return undefined;
  return blocks.map((found) => ({
    from: (found?.[1] ?? '').padStart(5, '0'),
    to: (found?.[2] ?? '').padStart(5, '0'),
  }));
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const CLOSURE = new RegExp(`^(tet\\s+)?(${DAY})(?:\\s+(${DAY}))?\\s+(.+)$`, 'i');
const EXTRA = new RegExp(`^(${DAY})\\s+(.+)$`);

function readClosure(line: string): Office['closures'][number] | undefined {
  const [, tet, from = '', to = from, name = ''] = CLOSURE.exec(line) ?? [];
  if (from === '') return undefined;
  return { from, to, kind: tet === undefined ? 'holiday' : 'tet', name: { vi: name, en: name } };
}

function readExtra(line: string): Office['extra'][number] | undefined {
  const [, day = '', hours = ''] = EXTRA.exec(line) ?? [];
  const blocks = readBlocks(hours);
  return day === '' || !blocks ? undefined : { day, blocks: [...blocks] };
}

function fieldOf(path: readonly PropertyKey[]): string {
  const [first = '', second] = path.map(String);
  if (first === 'week' || first === 'name') return second ?? first;
  if (first === 'replyMinutes') return 'reply';
  return first === 'closeMinutes' ? 'close' : first;
}
