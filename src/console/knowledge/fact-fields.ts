import type { Language } from '../../core/message';
import { html, type Markup } from '../../pages/html';
import { selectField, textField, type TextField } from '../fields';
import type { FormValues } from '../section';
import { KNOWLEDGE_TEXTS } from './texts';

type Fact = Readonly<Record<string, unknown>>;

/** Layers of a fact by kind: the name of the list, and its columns beside the dates. */
const LAYERS: Readonly<Record<string, readonly { readonly name: LayerName; readonly columns: readonly Column[] }[]>> = {
  value: [{ name: 'values', columns: ['vi', 'en'] }],
  fee: [
    { name: 'base', columns: ['amount'] },
    { name: 'cut', columns: ['percent'] },
    { name: 'waiver', columns: [] },
  ],
};

type LayerName = 'values' | 'base' | 'cut' | 'waiver';
type Column = 'vi' | 'en' | 'amount' | 'percent';

/** Rows that stand ready to be filled in. */
const SPARE_ROWS = 2;
const MOST_ROWS = 20;

/** The fields of a fact: its names, its dated rows, where it comes from. */
export function factFields(language: Language, fact: Fact): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  const kind = String(fact['kind']);
  const field = (name: string, label: string, more: Partial<TextField> = {}): Markup =>
    textField(language, { name, label, value: valueAt(fact, name), ...more });
  const day = { type: 'date' } as const;
  if (kind === 'law' || kind === 'link') {
    return html`${field('vi', texts.factText.vi)} ${field('en', texts.factText.en)}
    ${kind === 'link' && field('url', texts.address, { type: 'url' })}
    ${kind === 'law' && html`${field('from', texts.from, { ...day, optional: true })} ${field('to', texts.to, { ...day, optional: true })}`}`;
  }
  const grades = (['verified', 'confirm'] as const).map((value) => ({ value, label: texts.grades[value] }));
  const grade = fact['grade'] === 'confirm' ? 'confirm' : 'verified';
  return html`<div class="twins">${field('name.vi', texts.factName.vi)} ${field('name.en', texts.factName.en)}</div>
    ${(LAYERS[kind] ?? []).map(({ name, columns }) => layerHtml(language, fact, name, columns))}
    ${field('checkedOn', texts.checkedOn, day)} ${field('source', texts.source)}
    ${selectField(language, { name: 'grade', label: texts.grade, value: grade, options: grades })}`;
}

function layerHtml(language: Language, fact: Fact, name: LayerName, columns: readonly Column[]): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  const rows = listOf(fact[name]).length + (name === 'values' || name === 'base' ? SPARE_ROWS : 1);
  const labels = { vi: texts.inLanguage.vi, en: texts.inLanguage.en, amount: texts.amount, percent: texts.percent };
  return html`<fieldset class="layer">
    <legend>${texts[name]}</legend>
    ${(name === 'values' || name === 'base') && html`<p class="hint">${texts.valuesHint}</p>`}
    ${Array.from({ length: rows }, (_, at) => {
      const own = (column: string, label: string, more: Partial<TextField>): Markup => {
        const key = `${name}.${at}.${column}`;
        return textField(language, { name: key, label, value: valueAt(fact, key), optional: true, ...more });
      };
      return html`<div class="period" role="group" aria-label="${texts.row(at + 1)}">
        ${own('from', texts.from, { type: 'date' })} ${own('to', texts.to, { type: 'date' })}
        ${columns.map((column) =>
          own(column, labels[column], column === 'vi' || column === 'en' ? {} : { type: 'number', min: '0' }),
        )}
        ${own('basis', texts.basis, {})}
      </div>`;
    })}
  </fieldset>`;
}

/** Reads the fields back; what the form does not hold stays as it was. */
export function readFact(form: FormValues, before: Fact): Fact {
  const kind = String(before['kind']);
  const text = (name: string): string => form.get(name).trim();
  if (kind === 'law' || kind === 'link') {
    const own = kind === 'link' ? ['url', 'vi', 'en'] : ['vi', 'en', 'from', 'to'];
    return withoutEmpty({ ...before, ...Object.fromEntries(own.map((name) => [name, text(name)])) });
  }
  const layers = (LAYERS[kind] ?? []).map(({ name, columns }) => [name, readRows(form, name, columns)] as const);
  return {
    ...before,
    name: { vi: text('name.vi'), en: text('name.en') },
    ...Object.fromEntries(layers.filter(([name, rows]) => rows.length > 0 || name === 'values' || name === 'base')),
    ...Object.fromEntries(layers.filter(([name, rows]) => rows.length === 0 && before[name] !== undefined)),
    checkedOn: text('checkedOn'),
    grade: text('grade') === 'confirm' ? 'confirm' : 'verified',
    source: text('source'),
  };
}

function readRows(form: FormValues, name: string, columns: readonly Column[]): readonly Fact[] {
  return Array.from({ length: MOST_ROWS }, (_, at) => {
    const text = (column: string): string => form.get(`${name}.${at}.${column}`).trim();
    const said = columns.map((column) => [column, spoken(column, text(column))] as const);
    return withoutEmpty({ from: text('from'), to: text('to'), ...Object.fromEntries(said), basis: text('basis') });
  })
    .filter((row) => Object.keys(row).length > 0)
    .sort((left, right) => String(left['from']).localeCompare(String(right['from'])));
}

function spoken(column: Column, text: string): string | number {
  return column === 'vi' || column === 'en' || text === '' ? text : Number(text.replace(/[.,\s]/g, ''));
}

function withoutEmpty(values: Fact): Fact {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined));
}

function valueAt(fact: Fact, path: string): string {
  let value: unknown = fact;
  for (const part of path.split('.')) {
    value = Array.isArray(value)
      ? value[Number(part)]
      : typeof value === 'object' && value !== null
        ? (value as Fact)[part]
        : undefined;
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
