import type { Language } from '../../core/message';
import type { ScheduleKind } from '../../core/schedule-rows';
import { holidaySchema, hoursSchema, sessionSchema } from '../../knowledge/schedule';
import { html, type Markup } from '../../pages/html';
import { selectField, textField } from '../fields';
import type { FormValues } from '../section';
import { SCHEDULE_TEXTS } from './texts';

/** What was typed, by field. */
export type RowDraft = Readonly<Record<string, string>>;

/** A field that is not right. */
export interface RowFault {
  readonly name: string;
  readonly text: string;
}

type FieldKind =
  | 'both'
  | 'day'
  | 'time'
  | 'text'
  | 'optional-day'
  | 'optional-text'
  | 'optional-both'
  | 'unit'
  | 'holiday-kind';

const FIELDS = {
  session: {
    day: 'day',
    begins: 'time',
    ends: 'time',
    ward: 'both',
    place: 'both',
    services: 'both',
    contact: 'optional-text',
    source: 'text',
  },
  hours: {
    office: 'both',
    unit: 'unit',
    open: 'optional-both',
    from: 'day',
    to: 'optional-day',
    articles: 'text',
    source: 'text',
  },
  holiday: { name: 'both', kind: 'holiday-kind', from: 'day', to: 'day', source: 'text' },
} as const satisfies Readonly<Record<ScheduleKind, Readonly<Record<string, FieldKind>>>>;

const SCHEMAS = { session: sessionSchema, hours: hoursSchema, holiday: holidaySchema } as const;

/** A unit that takes cases, as it may be chosen. */
export interface Unit {
  readonly id: string;
  readonly name: string;
}

interface Shown {
  readonly draft: RowDraft;
  readonly faults: readonly RowFault[];
  readonly units: readonly Unit[];
}

/** The fields of a row of this kind. */
export function rowFields(language: Language, kind: ScheduleKind, shown: Shown): Markup {
  return html`${fieldsOf(kind).map(([name, type]) => fieldHtml(language, name, type, shown))}`;
}

/** A stored row as it is typed. */
export function rowDraft(kind: ScheduleKind, data: unknown): RowDraft {
  const values = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, unknown>>;
  const draft: Record<string, string> = {};
  for (const [name, type] of fieldsOf(kind)) {
    const value = values[name];
    if (isBoth(type)) {
      const both = (value ?? {}) as Readonly<Record<string, string>>;
      draft[`${name}.vi`] = both['vi'] ?? '';
      draft[`${name}.en`] = both['en'] ?? '';
    } else {
      draft[name] = Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
    }
  }
  return draft;
}

/** Reads a form: the row, or what is not right. */
export function readRow(
  language: Language,
  kind: ScheduleKind,
  form: FormValues,
): { readonly data: unknown; readonly draft: RowDraft; readonly faults: readonly RowFault[] } {
  const texts = SCHEDULE_TEXTS[language];
  const draft: Record<string, string> = {};
  const data: Record<string, unknown> = {};
  for (const [name, type] of fieldsOf(kind)) {
    const names = isBoth(type) ? [`${name}.vi`, `${name}.en`] : [name];
    for (const one of names) draft[one] = form.get(one).trim().slice(0, 300);
    if (isBoth(type)) {
      const both = { vi: draft[`${name}.vi`], en: draft[`${name}.en`] };
      if (type === 'both' || both.vi !== '' || both.en !== '') data[name] = both;
    } else if (name === 'articles') data[name] = (draft[name] ?? '').split(/[\s,]+/).filter((id) => id !== '');
    else if (draft[name] !== '') data[name] = draft[name];
  }
  const parsed = SCHEMAS[kind].safeParse(data);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
  const faults = [...new Set(wrong)].map((name) => ({ name: name in draft ? name : `${name}.vi`, text: texts.faulty }));
  const [first, last] = kind === 'session' ? (['begins', 'ends'] as const) : (['from', 'to'] as const);
  const [begin = '', end = ''] = [draft[first], draft[last]];
  const disorder = end !== '' && (kind === 'session' ? end <= begin : end < begin);
  return { data, draft, faults: disorder ? [...faults, { name: last, text: texts.order }] : faults };
}

function fieldsOf(kind: ScheduleKind): readonly (readonly [string, FieldKind])[] {
  return Object.entries(FIELDS[kind]);
}

function isBoth(type: FieldKind): boolean {
  return type === 'both' || type === 'optional-both';
}

function fieldHtml(language: Language, name: string, type: FieldKind, { draft, faults, units }: Shown): Markup {
  const texts = SCHEDULE_TEXTS[language];
  const label = labelOf(language, name);
  const fault = (own: string): { readonly fault?: string } => {
    const found = faults.find((one) => one.name === own);
    return found ? { fault: found.text } : {};
  };
  if (type === 'holiday-kind') {
    const options = (['tet', 'holiday', 'other'] as const).map((value) => ({
      value,
      label: texts.holidayKinds[value],
    }));
    return selectField(language, { name, label: texts.holidayKind, value: draft[name] || 'holiday', options });
  }
  if (type === 'unit') {
    const options = [
      { value: '', label: texts.noUnit },
      ...units.map((unit) => ({ value: unit.id, label: unit.name })),
    ];
    return selectField(language, { name, label: texts.unit, value: draft[name] ?? '', options, hint: texts.unitHint });
  }
  if (isBoth(type))
    return html`<div class="twins">
      ${(['vi', 'en'] as const).map((own) =>
        textField(language, {
          name: `${name}.${own}`,
          label: `${label} (${texts.languages[own]})`,
          value: draft[`${name}.${own}`] ?? '',
          maxlength: 300,
          optional: type === 'optional-both',
          ...fault(`${name}.${own}`),
        }),
      )}
    </div>`;
  return textField(language, {
    name,
    label,
    value: draft[name] ?? '',
    maxlength: 300,
    type: type.endsWith('day') ? 'date' : type === 'time' ? 'time' : 'text',
    optional: type.startsWith('optional'),
    ...(name === 'source' ? { hint: texts.sourceHint } : {}),
    ...fault(name),
  });
}

function labelOf(language: Language, name: string): string {
  const texts = SCHEDULE_TEXTS[language];
  const label = (texts as Readonly<Record<string, unknown>>)[name];
  return typeof label === 'string' ? label : name;
}
