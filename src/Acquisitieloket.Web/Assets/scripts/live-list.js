// Tells who works in a list that it has changed; it never changes under their hands. Once a minute, only while the page is
// seen, and for an hour: a forgotten page must not keep a session alive.
const every = 60_000;
const most = 60;

export function liveList() {
  const place = document.querySelector('[data-live]');
  if (!place) return;
  const text = place.querySelector('[data-live-text]');
  const link = place.querySelector('[data-live-link]');
  let asked = 0;
  const timer = setInterval(async () => {
    if (document.hidden) return;
    if (++asked >= most) clearInterval(timer);
    try {
      const answer = await fetch(place.dataset.live, { headers: { Accept: 'application/json' }, redirect: 'error' });
      if (!answer.ok) return;
      const { count, added } = await answer.json();
      const changed = added > 0 ? (added === 1 ? '1 nieuwe lead' : `${added} nieuwe leads`)
        : count !== null && count !== Number(place.dataset.liveCount) ? 'De lijst is veranderd' : '';
      // Said once: a live region repeats what is written into it.
      if (text.textContent !== changed) text.textContent = changed;
      link.hidden = !changed;
    } catch {
      // Not reached, or signed out: the next click says so.
    }
  }, every);
}
