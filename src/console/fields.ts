import type { Language } from '../core/message';
import { html, type Markup, type Part } from '../pages/html';
import { messageBox } from './parts';
import { CONSOLE_TEXTS } from './texts';

/** What every field has. The id is the name, so a name may stand on a page once. */
export interface Field {
  readonly name: string;
  readonly label: string;
  /** Below the label: what is expected, with an example. */
  readonly hint?: Part;
  /** What is wrong with the value. */
  readonly fault?: string | undefined;
  readonly optional?: boolean;
}

/** A line to type in. */
export interface TextField extends Field {
  readonly value?: string;
  readonly type?: 'text' | 'password' | 'email' | 'number' | 'date' | 'time' | 'datetime-local' | 'search' | 'url';
  /** What password managers and phones fill in (HTML autofill); `off` when left out. */
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'text' | 'url';
  readonly maxlength?: number;
  readonly pattern?: string;
  readonly min?: string;
  readonly max?: string;
  /** Characters of width; the whole width when left out. */
  readonly size?: number;
  readonly autofocus?: boolean;
}

/** A text field with label, hint and fault. */
export function textField(language: Language, field: TextField): Markup {
  return fieldHtml(
    language,
    field,
    html`<input
      id="${field.name}"
      name="${field.name}"
      type="${field.type ?? 'text'}"
      value="${field.value ?? ''}"
      autocomplete="${field.autocomplete ?? 'off'}"
      ${attributes({ ...field, required: field.optional !== true })}
      ${field.size !== undefined && html`size="${field.size}" class="sized"`}
    />`,
  );
}

/** Several lines to type in. */
export function textArea(
  language: Language,
  field: Field & {
    readonly value?: string;
    readonly rows?: number;
    readonly maxlength?: number;
    readonly lang?: string;
  },
): Markup {
  // Browsers drop one line break right after the opening tag.
  return fieldHtml(
    language,
    field,
    html`<textarea
      id="${field.name}"
      name="${field.name}"
      rows="${field.rows ?? 5}"
      ${field.lang !== undefined && html`lang="${field.lang}"`}
      ${attributes({ ...field, required: field.optional !== true })}
    >
${field.value ?? ''}</textarea>`,
  );
}

/** One of a few: a list to choose from. */
export function selectField(
  language: Language,
  field: Field & { readonly value?: string; readonly options: readonly Option[] },
): Markup {
  return fieldHtml(
    language,
    field,
    html`<select id="${field.name}" name="${field.name}" ${attributes({ ...field, required: false })}>
      ${field.options.map(
        ({ value, label }) =>
          html`<option value="${value}" ${value === (field.value ?? '') && html`selected`}>${label}</option>`,
      )}
    </select>`,
  );
}

/** Something to choose. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Boxes to tick (`many`) or one of several to choose, all in sight. */
export function choiceField(
  field: Field & { readonly values: readonly string[]; readonly options: readonly Option[]; readonly many?: boolean },
): Markup {
  const kind = field.many === true ? 'checkbox' : 'radio';
  return html`<fieldset class="field ${field.fault !== undefined ? 'wrong' : ''}" id="${field.name}" tabindex="-1">
    <legend>${field.label}</legend>
    ${hintAndFault(field)}
    ${field.options.map(({ value, label, hint }) => {
      const id = `${field.name}-${value}`;
      return html`<div class="choice">
        <input
          type="${kind}"
          id="${id}"
          name="${field.name}"
          value="${value}"
          ${field.values.includes(value) && html`checked`}
          ${hint !== undefined && html`aria-describedby="${id}-hint"`}
        />
        <label for="${id}">${label}</label>
        ${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}
      </div>`;
    })}
  </fieldset>`;
}

/** Says at the top what must be corrected, with a link to each field; undefined when nothing is wrong. */
export function faultSummary(
  language: Language,
  faults: readonly { readonly name: string; readonly text: string }[],
): Markup | undefined {
  if (faults.length === 0) return undefined;
  return messageBox(
    'bad',
    html`<p><strong>${CONSOLE_TEXTS[language].faultsTitle}</strong></p>
      <ul>
        ${faults.map(({ name, text }) => html`<li><a href="#${name}">${text}</a></li>`)}
      </ul>`,
  );
}

function fieldHtml(language: Language, field: Field, control: Markup): Markup {
  return html`<div class="field ${field.fault !== undefined ? 'wrong' : ''}">
    <label for="${field.name}"
      >${field.label}
      ${field.optional === true && html`<span class="optional">(${CONSOLE_TEXTS[language].optional})</span>`}</label
    >
    ${hintAndFault(field)} ${control}
  </div>`;
}

function hintAndFault({ name, hint, fault }: Field): Markup {
  return html`${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
  ${fault !== undefined && html`<p class="fault" id="${name}-fault">${fault}</p>`}`;
}

function attributes(field: Partial<TextField> & { readonly name: string; readonly required: boolean }): Markup {
  const described = [
    field.hint !== undefined && `${field.name}-hint`,
    field.fault !== undefined && `${field.name}-fault`,
  ]
    .filter(Boolean)
    .join(' ');
  return html`${field.required && html`required `}${described !== '' && html`aria-describedby="${described}" `}${
    field.fault !== undefined && html`aria-invalid="true" `
  }${field.inputmode !== undefined && html`inputmode="${field.inputmode}" `}${
    field.maxlength !== undefined && html`maxlength="${field.maxlength}" `
  }${field.pattern !== undefined && html`pattern="${field.pattern}" `}${
    field.min !== undefined && html`min="${field.min}" `
  }${field.max !== undefined && html`max="${field.max}" `}${field.autofocus === true && html`autofocus`}`;
}
