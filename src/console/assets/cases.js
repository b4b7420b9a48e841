// A case as it happens. Without this file the page works by loading again.

const page = document.querySelector('.case');
const log = document.querySelector('[data-log]');
const reply = document.querySelector('form[data-reply]');
const presence = document.querySelector('[data-presence]');
const changed = document.querySelector('[data-changed]');

const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80;
const toEnd = () => (log.scrollTop = log.scrollHeight);

// Lines come from our own server, escaped there; a line that is known is replaced in its place.
function show({ id, html }) {
  const follow = atEnd();
  const known = document.getElementById(id);
  if (known) known.outerHTML = html;
  else log.firstElementChild.insertAdjacentHTML('beforeend', html);
  if (follow) toEnd();
}

if (page && log) {
  toEnd();
  const stream = new EventSource(page.dataset.stream);
  stream.addEventListener('line', (event) => show(JSON.parse(event.data)));
  stream.addEventListener('presence', (event) => (presence.textContent = JSON.parse(event.data).text));
  stream.addEventListener('state', () => {
    const busy = document.querySelector('textarea')?.value.trim();
    if (busy) changed.hidden = false;
    else location.reload();
  });
  addEventListener('pagehide', () => stream.close());
}

if (reply) {
  const text = reply.querySelector('textarea');
  const kept = `reply:${location.pathname}`;
  if (text.value === '') text.value = sessionStorage.getItem(kept) ?? '';
  let typed = 0;

  text.addEventListener('input', () => {
    sessionStorage.setItem(kept, text.value);
    if (Date.now() - typed < 4000) return;
    typed = Date.now();
    const data = new FormData();
    data.append('token', reply.elements.token.value);
    fetch(page.dataset.typing, { method: 'POST', body: data }).catch(() => undefined);
  });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) reply.requestSubmit();
  });
  reply.addEventListener('submit', async (event) => {
    if (text.value.trim() === '') return;
    event.preventDefault();
    delete reply.dataset.sent;
    const data = new FormData(reply);
    text.disabled = true;
    const answer = await fetch(reply.action, { method: 'POST', body: data, headers: { 'x-fetch': '1' } }).catch(
      () => undefined,
    );
    text.disabled = false;
    if (answer?.status === 204) {
      text.value = '';
      sessionStorage.removeItem(kept);
      reply.querySelector('[data-canned-id]').value = '';
      text.focus();
    } else {
      // The server says why, on a page of its own.
      sessionStorage.removeItem(kept);
      reply.submit();
    }
  });
}

const canned = document.querySelector('form[data-canned]');
canned?.addEventListener('submit', (event) => {
  event.preventDefault();
  const choice = canned.querySelector('select').selectedOptions[0];
  if (!choice?.dataset.text || !reply) return;
  const text = reply.querySelector('textarea');
  text.setRangeText(choice.dataset.text, text.selectionStart, text.selectionEnd, 'end');
  reply.querySelector('[data-canned-id]').value = choice.value;
  text.focus();
});
