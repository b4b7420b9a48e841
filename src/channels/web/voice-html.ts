import type { Language } from '../../core/message';
import { html, type Markup } from '../../pages/html';
import type { ShownLine } from './outgoing';
import { PAGE_VOICE_TEXTS } from './page-voice-texts';

/** How the page can hear: it records and we listen, or the browser's own recogniser does, or not at all. */
export type PageEars = 'record' | 'browser' | 'none';

/** The record button and what belongs to it. Hidden until the script finds that the browser can record. */
export function recorderHtml(language: Language, ears: PageEars): Markup | undefined {
  if (ears === 'none') return undefined;
  const texts = PAGE_VOICE_TEXTS[language];
  return html`<div id="voice" class="voice" hidden>
    <div id="notice" class="notice" hidden>
      <p id="notice-text" tabindex="-1"></p>
      <div class="row">
        <button type="button" id="agree" class="send">${texts.browserAgree}</button>
        <button type="button" id="refuse" class="choice">${texts.browserRefuse}</button>
      </div>
    </div>
    <div class="row">
      <button type="button" id="record" class="record">
        <span class="microphone" aria-hidden="true"></span>
        <span id="record-label">${ears === 'record' ? texts.start : texts.browserStart}</span>
      </button>
      <button type="button" id="drop" class="choice" hidden>${texts.cancel}</button>
    </div>
    <div id="progress" class="progress" hidden>
      <div class="meter" aria-hidden="true"><span id="level"></span></div>
      <p><span class="hidden">${texts.elapsed}</span> <span id="elapsed" role="timer"></span></p>
    </div>
    <p id="voice-status" role="status"></p>
  </div>`;
}

/** A player for an answer that is read aloud, with its words below. */
export function playerHtml({ seq, spoken }: ShownLine, language: Language): Markup | undefined {
  if (spoken === undefined) return undefined;
  const texts = PAGE_VOICE_TEXTS[language];
  return html`<div class="speech">
    <audio controls preload="none" src="/speech/${seq}" aria-label="${texts.player}"></audio>
    <details>
      <summary>${texts.caption}</summary>
      <p class="caption">${spoken}</p>
    </details>
  </div>`;
}
