import type { Language } from '../../core/message';
import { ROLES, type Officer } from '../../core/officers';
import { html, type Markup } from '../../pages/html';
import { choiceField, faultSummary, selectField, textField } from '../fields';
import type { FormValues } from '../section';
import { CONSOLE_TEXTS } from '../texts';
import { STAFF_TEXTS } from './texts';

/** What a form about a person says. */
export type StaffDraft = Omit<Officer, 'id'>;

/** What may be wrong with it. */
export type StaffFault = keyof (typeof STAFF_TEXTS)['vi']['staff']['faults'];

/** What a user name is: it stands in the audit log and in people's memory. */
export const LOGIN_PATTERN = /^[a-z0-9](?:[a-z0-9.-]{1,38})[a-z0-9]$/;

/** Longest name, unit and office. */
const LONGEST = 100;

/** Reads the form; `login` is kept when the person exists. Roles that do not exist are left out. */
export function readStaffForm(
  form: FormValues,
  login: string | undefined,
): { readonly draft: StaffDraft; readonly faults: readonly StaffFault[] } {
  const line = (name: string): string => form.get(name).replace(/\s+/g, ' ').trim();
  const chosen = form.all('roles');
  const draft: StaffDraft = {
    login: login ?? line('login').toLowerCase(),
    name: line('name'),
    roles: ROLES.filter((role) => chosen.includes(role)),
    unit: line('unit'),
    office: line('office'),
    language: form.get('language') === 'en' ? 'en' : 'vi',
  };
  return { draft, faults: staffFaults(draft) };
}

/** What is wrong with a person's entry. */
export function staffFaults(draft: StaffDraft): readonly StaffFault[] {
  const faults: StaffFault[] = [];
  if (draft.name === '' || draft.name.length > LONGEST) faults.push('name');
  if (!LOGIN_PATTERN.test(draft.login)) faults.push('login');
  if (draft.roles.length === 0) faults.push('roles');
  if (draft.unit.length > LONGEST) faults.push('unit');
  if (draft.office.length > LONGEST) faults.push('office');
  return faults;
}

/** The form for a new person (without `known`) or a known one. */
export function staffForm(
  language: Language,
  options: {
    readonly action: string;
    readonly formToken: Markup;
    readonly draft: StaffDraft;
    readonly faults: readonly StaffFault[];
    readonly known: boolean;
  },
): Markup {
  const { draft, faults } = options;
  const texts = STAFF_TEXTS[language].staff;
  const fault = (...names: readonly StaffFault[]): string | undefined => {
    const found = names.find((name) => faults.includes(name));
    return found && texts.faults[found];
  };
  const field = (name: StaffFault): string =>
    name === 'login-taken' ? 'login' : name === 'last-admin' ? 'roles' : name;
  const short = { maxlength: LONGEST } as const;
  return html`${faultSummary(
      language,
      faults.map((name) => ({ name: field(name), text: texts.faults[name] })),
    )}
    <form method="post" action="${options.action}" class="stack">
      ${options.formToken}
      ${textField(language, { ...short, name: 'name', label: texts.name, value: draft.name, fault: fault('name') })}
      ${
        !options.known &&
        textField(language, {
          name: 'login',
          label: texts.login,
          hint: texts.loginHint,
          value: draft.login,
          fault: fault('login', 'login-taken'),
        })
      }
      ${choiceField({
        name: 'roles',
        label: texts.roles,
        many: true,
        values: draft.roles,
        fault: fault('roles', 'last-admin'),
        options: ROLES.map((role) => ({
          value: role,
          label: CONSOLE_TEXTS[language].roles[role],
          hint: texts.roleHints[role],
        })),
      })}
      ${textField(language, { ...short, name: 'unit', label: texts.unit, hint: texts.unitHint, value: draft.unit, optional: true, fault: fault('unit') })}
      ${textField(language, { ...short, name: 'office', label: texts.office, hint: texts.officeHint, value: draft.office, optional: true, fault: fault('office') })}
      ${selectField(language, {
        name: 'language',
        label: texts.language,
        value: draft.language,
        options: [
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ],
      })}
      <div class="buttons">
        <button class="strong">${options.known ? CONSOLE_TEXTS[language].save : texts.add}</button>
        <a class="button" href="/console/staff">${CONSOLE_TEXTS[language].cancel}</a>
      </div>
    </form>`;
}
