import { html, type Markup } from '../../pages/html';
import { LONGEST_TEXT } from './incoming';
import { lineHtml } from './lines-html';
import type { ShownLine } from './outgoing';
import { PAGE_TEXTS, type PageError } from './page-texts';
import { PAGE_VOICE_TEXTS } from './page-voice-texts';
import { addressIn, type View } from './view';
import { recorderHtml, type PageEars } from './voice-html';

/** Everything that a page shows. */
export interface Page {
  readonly view: View;
  readonly lines: readonly ShownLine[];
  /** Lines after this one are new to the person; undefined when all were seen. */
  readonly newAfter: number | undefined;
  /** An officer speaks, not the assistant. */
  readonly attended: boolean;
  /** Is an answer on its way, late, up to an officer, or not expected. */
  readonly waiting: 'answering' | 'late' | 'officer' | undefined;
  readonly error: PageError | undefined;
  /** What stands in the box: kept after an error. */
  readonly draft: string;
  /** A new number for the next message. */
  readonly postId: string;
  /** Given only while the browser has not shown that it keeps our cookie. */
  readonly token: string | undefined;
  readonly ears: PageEars;
  /** Longest recording, in seconds. */
  readonly longestSeconds: number;
}

/** The page as a whole. Works without script; the script takes over what is there. */
export function pageHtml(page: Page): string {
  const { view } = page;
  const texts = PAGE_TEXTS[view.language];
  return html`<!doctype html>
    <html lang="${view.language}" class="${[view.big && 'big', view.embed && 'embed'].filter(Boolean).join(' ')}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${texts.title}</title>
        <meta name="description" content="${texts.description}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/chat.css" />
        <link rel="stylesheet" href="/assets/voice.css" />
        ${page.waiting === 'answering' && html`<noscript><meta http-equiv="refresh" content="4" /></noscript>`}
        <script type="module" src="/assets/chat.js"></script>
      </head>
      <body data-page="${JSON.stringify(forScript(page))}">
        <a class="skip" href="#text">${texts.skip}</a>
        ${headerHtml(page)}
        <main>
          <p id="attended" role="status">${page.attended && texts.attended}</p>
          ${page.lines.length === 0 && introHtml(view)} ${logHtml(page)}
          <p id="status" role="status">${statusHtml(page)}</p>
          ${composerHtml(page)}
        </main>
        <footer>
          <p class="hints">${texts.help} ${EMERGENCY.map((number) => html`<a href="tel:${number}">${number}</a> `)}</p>
        </footer>
      </body>
    </html>`.markup;
}

function forScript({ view, lines, token, ears, longestSeconds }: Page): object {
  const {
    from,
    olderChoices,
    rating,
    opensPage,
    answering,
    waiting,
    sentToOfficer,
    attended,
    tagline,
    taglineAttended,
    offline,
    online,
    nearLimit,
    overLimit,
    error,
    bigText,
    normalText,
  } = PAGE_TEXTS[view.language];
  return {
    after: lines.at(-1)?.seq ?? 0,
    embed: view.embed,
    token,
    longest: LONGEST_TEXT,
    ears,
    longestSeconds,
    query: addressIn('', view),
    texts: {
      from,
      olderChoices,
      rating,
      opensPage,
      answering,
      waiting,
      sentToOfficer,
      attended,
      tagline,
      taglineAttended,
      offline,
      online,
      nearLimit,
      overLimit,
      error,
      bigText,
      normalText,
      voice: PAGE_VOICE_TEXTS[view.language],
    },
  };
}

function headerHtml({ view, attended }: Page): Markup {
  const texts = PAGE_TEXTS[view.language];
  const other = view.language === 'vi' ? 'en' : 'vi';
  return html`<header>
    <div class="title">
      <h1>${texts.title}</h1>
      <p id="tagline">${attended ? texts.taglineAttended : texts.tagline}</p>
    </div>
    <nav aria-label="${texts.display}">
      <a id="language" href="${addressIn('/', view, { lang: other })}" lang="${other}" hreflang="${other}"
        >${texts.otherLanguage}</a
      >
      <a id="size" href="${addressIn('/', view, { size: view.big ? 'normal' : 'big' })}"
        >${view.big ? texts.normalText : texts.bigText}</a
      >
    </nav>
  </header>`;
}

function introHtml(view: View): Markup {
  const texts = PAGE_TEXTS[view.language];
  return html`<section class="intro" aria-labelledby="hello">
    <h2 id="hello">${texts.hello}</h2>
    <p>${texts.intro}</p>
    <h3>${texts.examplesTitle}</h3>
    <ul class="examples">
      ${texts.examples.map((text) => html`<li><button form="press" name="text" value="${text}" class="choice">${text}</button></li>`)}
    </ul>
  </section>`;
}

function logHtml({ view, lines, newAfter }: Page): Markup {
  const texts = PAGE_TEXTS[view.language];
  const lastSaid = lines.findLast(({ from }) => from === 'person')?.seq ?? 0;
  const items = (some: readonly ShownLine[]): readonly Markup[] =>
    some.map((line) => lineHtml(line, view.language, line.seq < lastSaid));
  const fresh = newAfter === undefined ? [] : lines.filter(({ seq }) => seq > newAfter);
  return html`<section aria-labelledby="conversation">
    <h2 id="conversation" class="hidden">${texts.conversation}</h2>
    <div id="log" role="log" aria-live="polite" aria-labelledby="conversation">
      <ol class="lines">
        ${items(lines.slice(0, lines.length - fresh.length))}
      </ol>
      ${
        fresh.length > 0 &&
        html`<section id="new" tabindex="-1" aria-labelledby="new-title">
          <h3 id="new-title">${texts.newMessages}</h3>
          <ol class="lines">
            ${items(fresh)}
          </ol>
        </section>`
      }
    </div>
  </section>`;
}

function statusHtml({ view, waiting }: Page): Markup | undefined {
  if (!waiting) return undefined;
  const texts = PAGE_TEXTS[view.language];
  const reload = html`<a href="${addressIn('/', view)}#status">${texts.reload}</a>`;
  const words = { answering: texts.answering, late: texts.waiting, officer: texts.sentToOfficer }[waiting];
  return html`${words} <span class="no-script">${reload}</span>`;
}

function composerHtml({ view, error, draft, postId, token, ears }: Page): Markup {
  const texts = PAGE_TEXTS[view.language];
  const action = addressIn('/messages', view);
  const hidden = html`<input type="hidden" name="id" value="${postId}" />${
      token !== undefined && html`<input type="hidden" name="visitor" value="${token}" />`
    }`;
  return html`<form id="composer" method="post" action="${action}">
      <p id="error" role="alert">${error && texts.error[error]}</p>
      ${hidden}
      <label for="text">${texts.label}</label>
      <div class="row">
        <textarea
          id="text"
          name="text"
          rows="1"
          autocomplete="off"
          enterkeyhint="send"
          aria-describedby="privacy keys"
          ${error && html` aria-invalid="true" aria-errormessage="error"`}
        >
${draft}</textarea>
        <button id="send" class="send">${texts.send}</button>
      </div>
      ${recorderHtml(view.language, ears)}
      <p id="limit" aria-live="polite"></p>
      <p class="hints">
        <span id="privacy">${texts.privacy}</span> <span id="keys" class="script">${texts.keys}</span>
      </p>
    </form>
    <form id="press" method="post" action="${action}">${hidden}</form>`;
}

/** Police, fire brigade, ambulance: the same in the whole country. */
const EMERGENCY = ['113', '114', '115'];
