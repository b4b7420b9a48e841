// What every page of the console does with script; all of it works without.

// A fault takes the focus, so that it is seen and read out first.
document.querySelector('[data-focus]')?.focus();

// The menu closes with Escape.
const menu = document.querySelector('details.menu');
menu?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});

// A form that is sent twice by a nervous finger is sent once.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent === 'yes') event.preventDefault();
    form.dataset.sent = 'yes';
  });
}
// A page that the browser shows again from memory may send again.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});
