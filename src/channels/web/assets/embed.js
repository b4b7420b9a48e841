// <script src="https://…/embed.js" data-lang="vi" defer></script> adds a button that opens the assistant in a frame.
(() => {
  const script = document.currentScript;
  const home = new URL(script.src).origin;
  const english = script.dataset.lang === 'en';
  const texts = english
    ? { open: 'Ask the assistant', close: 'Close the assistant', frame: 'Project 06 Assistant', unread: 'new messages' }
    : { open: 'Hỏi trợ lý', close: 'Đóng trợ lý', frame: 'Trợ lý Đề án 06', unread: 'tin nhắn mới' };

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; }
    * { box-sizing: border-box; font: 600 1rem/1.3 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
    .launcher { position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483000; min-height: 3.25rem; padding: .75rem 1.25rem;
      border: 2px solid #fff; border-radius: 2rem; background: #8f1d1a; color: #fff; cursor: pointer; box-shadow: 0 2px 12px #0005; }
    .launcher:hover { background: #701512; }
    .launcher:focus-visible { outline: 3px solid #ffbf47; outline-offset: 3px; }
    .badge { display: inline-block; min-width: 1.6em; margin-inline-start: .5rem; padding: .1em .4em; border-radius: 1em;
      background: #fff; color: #8f1d1a; text-align: center; }
    .badge[hidden], .panel[hidden] { display: none; }
    .panel { position: fixed; inset: auto 1rem 5.25rem auto; z-index: 2147483000; width: min(26rem, calc(100vw - 2rem));
      height: min(42rem, calc(100vh - 6.5rem)); border: 1px solid #8f1d1a; border-radius: 1rem; overflow: hidden; background: #fff;
      box-shadow: 0 4px 24px #0006; }
    iframe { width: 100%; height: 100%; border: 0; display: block; }
    @media (forced-colors: active) { .launcher, .panel { border: 2px solid ButtonText; } }
  `);
  root.adoptedStyleSheets = [style];

  const launcher = document.createElement('button');
  launcher.type = 'button';
  launcher.className = 'launcher';
  const label = document.createElement('span');
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.hidden = true;
  launcher.append(label, badge);
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.id = 'panel';
  panel.hidden = true;
  launcher.setAttribute('aria-controls', 'panel');
  root.append(panel, launcher);
  let frame;

  const isOpen = () => !panel.hidden;
  const tellFrame = (news) => frame.contentWindow.postMessage(news, home);
  const show = (open) => {
    panel.hidden = !open;
    launcher.setAttribute('aria-expanded', String(open));
    label.textContent = open ? texts.close : texts.open;
    if (!open) return launcher.focus();
    if (frame) return tellFrame('assistant:opened');
    // Only now: who does not ask loads nothing.
    frame = document.createElement('iframe');
    frame.title = texts.frame;
    // So that one can speak to it; the browser still asks the person.
    frame.allow = 'microphone';
    frame.src = `${home}/?embed=1${english ? '&lang=en' : ''}`;
    frame.addEventListener('load', () => isOpen() && tellFrame('assistant:opened'));
    panel.append(frame);
    return undefined;
  };
  const showUnread = (count) => {
    badge.hidden = count === 0;
    badge.textContent = count === 0 ? '' : String(count);
    const open = isOpen() ? texts.close : texts.open;
    if (count === 0) launcher.removeAttribute('aria-label');
    else launcher.setAttribute('aria-label', `${open}, ${count} ${texts.unread}`);
  };

  launcher.addEventListener('click', () => show(!isOpen()));
  root.addEventListener('keydown', (event) => event.key === 'Escape' && isOpen() && show(false));
  addEventListener('message', ({ source, origin, data }) => {
    if (!frame || source !== frame.contentWindow || origin !== home) return;
    if (data.kind === 'assistant:close' && isOpen()) show(false);
    if (data.kind !== 'assistant:unread') return;
    if (isOpen() && data.count > 0) tellFrame('assistant:seen');
    else showUnread(data.count);
  });

  label.textContent = texts.open;
  launcher.setAttribute('aria-expanded', 'false');
  document.body.append(host);
})();
