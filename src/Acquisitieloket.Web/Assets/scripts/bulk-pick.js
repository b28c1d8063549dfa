// Says how many leads are ticked.
export function bulkPick() {
  const form = document.querySelector('[data-bulk]');
  if (!form) return;
  const text = form.querySelector('[data-bulk-count]');
  const say = () => {
    const ticked = form.querySelectorAll('[data-bulk-pick]:checked').length;
    text.textContent = ticked === 0 ? 'Gekozen leads' : ticked === 1 ? '1 lead gekozen' : `${ticked} leads gekozen`;
  };
  form.addEventListener('change', say);
  // Whoever comes back finds the ticks as they were.
  window.addEventListener('pageshow', say);
}
