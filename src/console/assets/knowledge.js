// Checks an edit while it is written, and shows how far the check before use is. Both work without: saving checks as well.

const form = document.querySelector('form[data-edit]');
const result = document.querySelector('[data-live-check]');
let timer;
let asked = 0;

async function check() {
  const mine = (asked += 1);
  const response = await fetch(`/console/knowledge/edits/${form.dataset.edit}/live-check`, {
    method: 'POST',
    headers: { 'x-form-token': document.body.dataset.token },
    body: new FormData(form),
  });
  if (!response.ok || mine !== asked) return;
  const { title, html } = await response.json();
  // The list comes from our own server, with every text in it escaped.
  const list = new DOMParser().parseFromString(html, 'text/html').body;
  const line = document.createElement('p');
  line.textContent = title;
  result.replaceChildren(line, ...list.childNodes);
}

form?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => void check().catch(() => undefined), 500);
});

// To the very words that are meant; without script the link leads to their field.
result?.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-words]');
  const field = link && document.getElementById(link.hash.slice(1));
  const at = field ? field.value.indexOf(link.dataset.words) : -1;
  if (at < 0 || link.dataset.words === '') return;
  event.preventDefault();
  field.focus();
  field.setSelectionRange(at, at + link.dataset.words.length);
  // Browsers do not scroll to a selection that a script makes; lines are much the same length, so this lands near it.
  field.scrollTop = (field.scrollHeight * at) / field.value.length - field.clientHeight / 3;
  field.scrollIntoView({ block: 'start' });
});

const running = document.querySelector('[data-progress]');

async function follow() {
  const bar = running.querySelector('progress');
  for (;;) {
    const response = await fetch(running.dataset.progress).catch(() => undefined);
    const state = response?.ok ? await response.json() : undefined;
    if (state && !state.running) {
      location.reload();
      return;
    }
    if (state) bar.value = Math.round(state.share * 100);
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}

if (running) void follow();
