// Waits with whoever waits: looks every few seconds whether the work that a page tells of is done, and then shows what came of it.
// It only asks for the head of the page: nothing is read meanwhile.
const every = 3_000;
const most = 100;

export function busyPage() {
  const place = document.querySelector('[data-busy]');
  if (!place) return;
  let asked = 0;
  const timer = setInterval(async () => {
    if (document.hidden) return;
    if (++asked >= most) {
      clearInterval(timer);
      place.textContent = 'Dit duurt langer dan gewoon. Vernieuw de pagina om te zien hoe het staat.';
    }
    try {
      const answer = await fetch(place.dataset.busy, { method: 'HEAD', redirect: 'error' });
      if (answer.status !== 204) return;
      clearInterval(timer);
      location.replace(`${place.dataset.busy}?ready=true`);
    } catch {
      // Not reached, or signed out: the next look or click says so.
    }
  }, every);
}
