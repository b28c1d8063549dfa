// A second click on a slow connection must not send the form again. The server refuses doubles too.
export function sendOnce() {
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post') return;
    // What opens beside this page leaves the form here to be sent yet.
    if (event.submitter?.formTarget === '_blank') return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
  // The back button shows the page from memory, where the form may be sent anew.
  window.addEventListener('pageshow', () => {
    for (const form of document.forms) delete form.dataset.sent;
  });
}
