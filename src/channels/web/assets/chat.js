// Takes over the page that the server made: sends without leaving it and shows what comes. Without it the forms work as they are.
import { foldChoices, lineElement, pendingElement, pendingVoice } from './lines.js';
import { follow } from './stream.js';
import { startVoice } from './voice.js';

const page = JSON.parse(document.body.dataset.page);
const { texts } = page;
const byId = (id) => document.getElementById(id);
const [log, status, error, limit, box, composer, press] = [
  'log',
  'status',
  'error',
  'limit',
  'text',
  'composer',
  'press',
].map(byId);
const position = { after: page.after };
let token = page.token;
let unread = 0;
let statusTimer;
/** The person spoke last: the answer is played by itself. */
let spoke = false;
const ANSWERING_MS = 20_000;
const headers = () => (token === undefined ? {} : { 'X-Visitor': token });

document.documentElement.classList.add('scripted');
takeOverPage();
void follow({ position, headers, onLine: showLine, onAttended: showAttended, onOnline: showOnline });

function takeOverPage() {
  composer.addEventListener('submit', (event) => {
    event.preventDefault();
    sendText();
  });
  press.addEventListener('submit', (event) => {
    event.preventDefault();
    const { name, value, textContent } = event.submitter;
    void send(name === 'choice' ? { choice: value } : { text: value }, textContent);
    box.focus({ preventScroll: true });
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    composer.requestSubmit();
  });
  box.addEventListener('input', showLimit);
  byId('size').addEventListener('click', switchSize);
  if (page.embed) takeOverFrame();
  startVoice({ page, send: sendVoice, fill: fillBox, newId });
  showLimit();
  const fresh = byId('new');
  if (fresh && location.hash === '#new') fresh.focus();
  else if (page.after > 0) scrollToEnd(false);
  history.replaceState(null, '', page.query === '' ? '/' : `/${page.query}`);
}

// ---- Sending

function sendText() {
  const text = box.value.trim();
  if (text === '') return fail('blank');
  if (text.length > page.longest) return fail('too-long');
  box.value = '';
  showLimit();
  void send({ text }, text, () => {
    if (box.value === '') box.value = text;
    showLimit();
    box.focus();
  });
}

async function send(what, shown, giveBack = () => undefined) {
  spoke = false;
  clearError();
  document.querySelector('.intro')?.remove();
  foldChoices(log, texts);
  const pending = pendingElement(shown, texts);
  lastList().append(pending);
  scrollToEnd(true);
  showStatus(sentText());
  const problem = await post({ ...what, id: newId(), after: String(position.after) });
  pending.remove();
  if (problem === undefined) return;
  showStatus('');
  giveBack();
  fail(problem);
}

/** Sends a recording. Returns what went wrong; the recording is kept by who calls. */
async function sendVoice(sound, seconds, id, onProgress) {
  clearError();
  document.querySelector('.intro')?.remove();
  foldChoices(log, texts);
  const pending = pendingVoice(texts);
  lastList().append(pending);
  scrollToEnd(true);
  const query = new URLSearchParams({ id, seconds: seconds.toFixed(1), after: String(position.after) });
  for (const [name, value] of new URLSearchParams(page.query)) query.set(name, value);
  const answer = await upload(`/voice?${query}`, sound, onProgress);
  pending.remove();
  if (answer.error !== undefined) return answer.error;
  spoke = true;
  token = answer.token;
  answer.lines.forEach(showLine);
  if (status.classList.contains('answering')) showStatus(texts.voice.listening);
  return undefined;
}

/** `fetch` does not tell how far an upload is. */
function upload(address, sound, onProgress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Content-Type', sound.type || 'audio/webm');
    for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => resolve(readJson(request.responseText)));
    for (const event of ['error', 'abort', 'timeout'])
      request.addEventListener(event, () => resolve({ error: 'network' }));
    request.timeout = 120_000;
    request.send(sound);
  });
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { error: 'trouble' };
  }
}

/** Words that the browser heard, for the person to check. */
function fillBox(words, done) {
  box.value = words.slice(0, page.longest);
  showLimit();
  if (done) box.focus();
}

/** Posts a message; when the network fails, once more: the same number is the same message. Returns what went wrong. */
async function post(message) {
  for (const wait of [0, 1_500]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      const response = await fetch(composer.getAttribute('action'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers() },
        body: JSON.stringify({ ...message, visitor: token }),
      });
      const answer = await response.json();
      if (!response.ok) return answer.error;
      token = answer.token;
      answer.lines.forEach(showLine);
      return undefined;
    } catch {
      // The network: tried again, then told.
    }
  }
  return 'network';
}

/** `crypto.randomUUID` exists on secure pages only. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

// ---- Showing

function showLine(line) {
  if (line.seq <= position.after || log.querySelector(`[data-seq="${line.seq}"]`)) return;
  position.after = line.seq;
  const follows = isAtEnd() || status.classList.contains('answering');
  if (line.from === 'person') {
    log.querySelector('.pending')?.remove();
    foldChoices(log, texts);
  }
  const element = lineElement(line, texts, headers);
  lastList().append(element);
  if (line.from === 'person')
    showStatus(line.voice && line.blocks.length === 0 && !attended() ? texts.voice.listening : sentText());
  else {
    showStatus('');
    if (spoke && line.spoken) playAloud(element);
    countUnread();
  }
  if (follows) scrollToEnd(true, element);
}

/** Browsers allow it because the person has just pressed the record button; where not, the player is there. */
function playAloud(element) {
  for (const other of document.querySelectorAll('audio')) other.pause();
  void element
    .querySelector('audio')
    ?.play()
    .catch(() => undefined);
}

function lastList() {
  return [...log.querySelectorAll('.lines')].at(-1);
}

function showStatus(text) {
  clearTimeout(statusTimer);
  if (status.textContent !== text) status.textContent = text;
  const busy = text === texts.answering || text === texts.voice.listening;
  status.classList.toggle('answering', busy);
  if (busy) statusTimer = setTimeout(() => showStatus(texts.waiting), ANSWERING_MS);
}

/** An officer speaks: said once, politely, and shown as long as it is so. */
function showAttended(now) {
  if (attended() === now) return;
  byId('attended').textContent = now ? texts.attended : '';
  byId('tagline').textContent = now ? texts.taglineAttended : texts.tagline;
}

function attended() {
  return byId('attended').textContent !== '';
}

function sentText() {
  return attended() ? texts.sentToOfficer : texts.answering;
}

function showOnline(online) {
  const lost = status.textContent === texts.offline;
  if (!online && !lost) showStatus(texts.offline);
  if (online && lost) showStatus(texts.online);
}

function fail(problem) {
  error.textContent = texts.error[problem] ?? texts.error.trouble;
  box.setAttribute('aria-invalid', 'true');
  box.setAttribute('aria-errormessage', 'error');
  box.focus();
}

function clearError() {
  error.textContent = '';
  box.removeAttribute('aria-invalid');
  box.removeAttribute('aria-errormessage');
}

function showLimit() {
  const left = page.longest - box.value.trim().length;
  const text =
    left < 0
      ? texts.overLimit.replace('{over}', String(-left))
      : left <= 200
        ? texts.nearLimit.replace('{left}', String(left))
        : '';
  if (limit.textContent !== text) limit.textContent = text;
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight + 4, 160)}px`;
}

function isAtEnd() {
  const { scrollHeight, scrollTop, clientHeight } = document.documentElement;
  return scrollHeight - scrollTop - clientHeight < 160;
}

/** Shows the end, but never scrolls past the beginning of a long answer. */
function scrollToEnd(smooth, element) {
  const calm = !smooth || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'smooth';
  if (element && element.offsetHeight > window.innerHeight * 0.6) element.scrollIntoView({ block: 'start', behavior });
  else window.scrollTo({ top: document.documentElement.scrollHeight, behavior });
}

function switchSize(event) {
  event.preventDefault();
  const link = byId('size');
  void fetch(link.href).catch(() => undefined);
  const big = document.documentElement.classList.toggle('big');
  const next = new URL(link.href);
  next.searchParams.set('size', big ? 'normal' : 'big');
  link.href = next.href;
  link.textContent = big ? texts.normalText : texts.bigText;
}

// ---- In the frame of another site

function takeOverFrame() {
  addEventListener('message', (event) => {
    if (event.source !== parent || !['assistant:opened', 'assistant:seen'].includes(event.data)) return;
    unread = 0;
    tellParent({ kind: 'assistant:unread', count: 0 });
    if (event.data === 'assistant:opened') box.focus();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tellParent({ kind: 'assistant:close' });
  });
}

function countUnread() {
  if (!page.embed) return;
  unread += 1;
  tellParent({ kind: 'assistant:unread', count: unread });
}

/** Nothing in it is private: a number, a wish to be closed. */
function tellParent(message) {
  if (parent !== window) parent.postMessage(message, '*');
}
