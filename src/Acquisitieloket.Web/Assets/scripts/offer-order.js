// Up and down for the sites of a proposal; without scripts the number of the place does the same.
export function offerOrder() {
  const all = [...document.querySelectorAll('[data-offer]')];
  const rows = () => all.filter(row => Number(place(row).value) > 0)
    .sort((a, b) => Number(place(a).value) - Number(place(b).value));
  const place = row => row.querySelector('input[inputmode="numeric"], input[type="number"]');

  const move = (row, by, button) => {
    const chosen = rows();
    const to = chosen.indexOf(row) + by;
    if (to < 0 || to >= chosen.length) return;
    chosen.splice(chosen.indexOf(row), 1);
    chosen.splice(to, 0, row);
    chosen.forEach((each, i) => { place(each).value = i + 1; });
    const next = chosen[to + 1];
    if (next && next.parentElement === row.parentElement) next.before(row);
    else chosen[to - 1]?.after(row);
    show();
    row.dispatchEvent(new Event('change', { bubbles: true }));
    button.focus();
  };

  // Only what has a place can change it.
  const show = () => {
    for (const row of all) row.querySelector('.al-offer__move').hidden = !rows().includes(row);
  };

  for (const row of all) {
    const name = row.dataset.offer;
    const buttons = document.createElement('div');
    buttons.className = 'al-offer__move';
    for (const [text, by] of [['Omhoog', -1], ['Omlaag', 1]]) {
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', className: 'nl-button nl-button--secondary', textContent: text });
      button.setAttribute('aria-label', `${name} ${text.toLowerCase()}`);
      button.addEventListener('click', () => move(row, by, button));
      buttons.append(button);
    }
    row.querySelector('legend').after(buttons);
    place(row).addEventListener('input', show);
  }
  show();
}
