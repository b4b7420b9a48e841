import type { Language } from '../../core/message';
import { html, type Markup } from '../../pages/html';
import { faultSummary, textField } from '../fields';
import type { Page } from '../section';
import type { PasswordFault } from './password-rules';
import { totpInvitation } from './second-factor';
import { ACCESS_TEXTS } from './texts';

/** What every form here carries. */
export interface GuestForm {
  readonly language: Language;
  readonly formToken: string;
  /** Where to go afterwards. */
  readonly to: string;
}

/** Name and password. `fault` stands at the top, the same for every reason. */
export function logInPage(form: GuestForm, login: string, fault?: string): Page {
  const texts = ACCESS_TEXTS[form.language].logIn;
  return {
    title: texts.title,
    ...refused(fault),
    body: html`<p class="soft">${texts.intro}</p>
      ${formHtml(
        '/console/login',
        form,
        html`${textField(form.language, { name: 'login', label: texts.login, value: login, autocomplete: 'username' })}
        ${textField(form.language, {
          name: 'password',
          label: texts.password,
          type: 'password',
          autocomplete: 'current-password',
        })}`,
        texts.button,
      )}
      <p class="soft small">${texts.help}</p>`,
  };
}

/** The code of the second factor, or a recovery code. */
export function codePage(form: GuestForm, recovery: boolean, fault?: string): Page {
  const texts = ACCESS_TEXTS[form.language].code;
  const to = `to=${encodeURIComponent(form.to)}`;
  return {
    title: texts.title,
    ...refused(fault),
    body: html`${formHtml(
        `/console/login/code${recovery ? '?with=recovery' : ''}`,
        form,
        recovery
          ? textField(form.language, { name: 'code', label: texts.recoveryLabel, hint: texts.recoveryHint, size: 16 })
          : textField(form.language, {
              name: 'code',
              label: texts.label,
              hint: texts.hint,
              inputmode: 'numeric',
              autocomplete: 'one-time-code',
              size: 8,
            }),
        texts.button,
      )}
      <p>
        <a href="/console/login/code?${recovery ? to : `with=recovery&${to}`}"
          >${recovery ? texts.useApp : texts.useRecovery}</a
        >
      </p>
      <p><a href="/console/login">${texts.again}</a></p>`,
  };
}

/** What is wrong with the two entries of a new password. */
export interface NewPasswordFaults {
  readonly current?: 'current';
  readonly password?: PasswordFault;
  readonly repeat?: 'repeat';
}

/** Choosing a password by a one-time link. */
export function setPasswordPage(
  form: GuestForm,
  action: string,
  owner: { readonly name: string; readonly login: string },
  faults: NewPasswordFaults,
): Page {
  const { setUp: texts } = ACCESS_TEXTS[form.language];
  // The name is there for password managers.
  const name = html`<div class="field">
    <label for="login">${texts.login}</label>
    <input id="login" name="login" value="${owner.login}" autocomplete="username" readonly />
  </div>`;
  return {
    title: texts.title,
    ...(Object.keys(faults).length === 0 ? {} : { status: 422 }),
    body: html`${newPasswordFaults(form.language, faults)}
      <p>${texts.intro(owner.name)}</p>
      ${formHtml(action, form, html`${name} ${newPasswordFields(form.language, faults)}`, texts.button)}`,
  };
}

/** The summary of faults of a new password. */
export function newPasswordFaults(language: Language, faults: NewPasswordFaults): Markup | undefined {
  const texts = ACCESS_TEXTS[language].fault;
  return faultSummary(
    language,
    Object.entries(faults).map(([name, fault]) => ({ name, text: texts[fault as keyof typeof texts] })),
  );
}

/** The two fields of a new password. */
export function newPasswordFields(language: Language, faults: NewPasswordFaults): Markup {
  const { setUp: texts, fault } = ACCESS_TEXTS[language];
  return html`${textField(language, {
    name: 'password',
    label: texts.password,
    hint: texts.rules,
    type: 'password',
    autocomplete: 'new-password',
    fault: faults.password && fault[faults.password],
  })}
  ${textField(language, {
    name: 'repeat',
    label: texts.repeat,
    type: 'password',
    autocomplete: 'new-password',
    fault: faults.repeat && fault.repeat,
  })}`;
}

/** Adding the account to an authenticator app. `action` is where the first code goes. */
export function secondFactorBody(
  language: Language,
  options: { readonly action: string; readonly hidden: Markup; readonly secret: string; readonly login: string },
): Markup {
  const texts = ACCESS_TEXTS[language].factor;
  const { address, svg, manualKey } = totpInvitation(options.secret, options.login);
  return html`<p>${texts.intro}</p>
    <figure class="qr">
      <figcaption>${texts.scan}</figcaption>
      <div role="img" aria-label="${texts.picture}">${{ markup: svg }}</div>
    </figure>
    <p><a href="${address}">${texts.manual}</a>: <code class="key">${manualKey}</code></p>
    <form method="post" action="${options.action}" class="stack">
      ${options.hidden}
      ${textField(language, {
        name: 'code',
        label: texts.code,
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
        size: 8,
      })}
      <div class="buttons"><button class="strong">${texts.button}</button></div>
    </form>`;
}

/** Recovery codes, shown once. */
export function recoveryCodesPage(language: Language, codes: readonly string[], to: string): Page {
  const texts = ACCESS_TEXTS[language].codes;
  return {
    title: texts.title,
    body: html`<p>${texts.intro}</p>
      <ul class="codes">
        ${codes.map((code) => html`<li><code>${code}</code></li>`)}
      </ul>
      <p><a class="button strong" href="${to}">${texts.button}</a></p>`,
  };
}

/** Said when a link was used or ran out. */
export function goneLinkPage(language: Language): Page {
  const texts = ACCESS_TEXTS[language].setUp;
  return {
    title: texts.gone,
    status: 404,
    body: html`<p>${texts.goneText}</p>
      <p><a class="button" href="/console/login">${texts.toLogin}</a></p>`,
  };
}

function refused(fault: string | undefined): Pick<Page, 'status' | 'message'> {
  return fault === undefined ? {} : { status: 422, message: { kind: 'bad', text: fault } };
}

function formHtml(action: string, form: GuestForm, fields: Markup, button: string): Markup {
  return html`<form method="post" action="${action}" class="stack">
    <input type="hidden" name="token" value="${form.formToken}" />
    <input type="hidden" name="to" value="${form.to}" />
    ${fields}
    <div class="buttons"><button class="strong">${button}</button></div>
  </form>`;
}
