// Live parts of the pages about announcements: the preview while writing, the progress while sending. Both work without.

const PREVIEW_WAIT_MS = 600;
const PROGRESS_MS = 2000;

const form = document.querySelector('form[data-preview]');
const preview = document.querySelector('#preview');
if (form && preview) {
  let timer;
  let asked = 0;
  const show = async () => {
    asked += 1;
    const mine = asked;
    const data = new FormData(form);
    data.delete('file');
    const answer = await fetch('/console/announcements/preview', { method: 'POST', body: data }).catch(() => undefined);
    if (!answer?.ok || mine !== asked) return;
    replace(preview, await answer.text());
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, PREVIEW_WAIT_MS);
  });
}

const live = document.querySelector('[data-live]');
if (live) {
  const look = async () => {
    const answer = await fetch(live.dataset.live).catch(() => undefined);
    const box = document.querySelector('#progress-live');
    if (answer?.ok && box) {
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#progress-live');
      if (fresh) box.replaceWith(fresh);
      // What may be done now has changed: the whole page is fetched once.
      if (fresh && fresh.dataset.state !== 'sending') return location.reload();
    }
    setTimeout(look, PROGRESS_MS);
  };
  setTimeout(look, PROGRESS_MS);
}

function replace(element, markup) {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  element.replaceChildren(...parsed.body.childNodes);
}
