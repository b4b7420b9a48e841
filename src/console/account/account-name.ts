import { html, type Markup } from '../../pages/html';

/** Tells a browser's store of passwords whose password the form asks for; nobody sees or reaches it. */
export function accountName(login: string): Markup {
  return html`<input
    class="hidden"
    name="login"
    value="${login}"
    autocomplete="username"
    readonly
    tabindex="-1"
    aria-hidden="true"
  />`;
}
