// What is pointed at, focused or chosen on the map is marked in the list, and the other way round.
export function keepInStep(map, pins) {
  const rows = new Map([...document.querySelectorAll('[data-site]')].map(row => [row.dataset.site, row]));
  for (const [code, pin] of pins) {
    const row = rows.get(code);
    const element = pin.getElement();
    const mark = on => {
      pin.getElement()?.classList.toggle('al-pin--on', on || pin.isPopupOpen());
      pin.setZIndexOffset(on || pin.isPopupOpen() ? 1000 : 0);
      row?.classList.toggle('al-site--on', on || pin.isPopupOpen());
    };
    for (const type of ['mouseenter', 'focus']) element.addEventListener(type, () => mark(true));
    for (const type of ['mouseleave', 'blur']) element.addEventListener(type, () => mark(false));
    pin.on('popupopen', event => {
      mark(true);
      scrollTo(row);
      event.popup.getElement().querySelector('a[href]').focus({ preventScroll: true });
    });
    pin.on('popupclose', () => mark(false));
    if (row) follow(map, pin, row, mark);
  }
  // Escape closes and brings the reader back to where they were.
  map.getContainer().addEventListener('keydown', event => {
    const open = [...pins.values()].find(pin => pin.isPopupOpen());
    if (event.key !== 'Escape' || !open) return;
    open.closePopup();
    open.getElement().focus();
  });
}

function follow(map, pin, row, mark) {
  for (const type of ['mouseenter', 'focusin']) row.addEventListener(type, () => mark(true));
  for (const type of ['mouseleave', 'focusout']) row.addEventListener(type, () => mark(false));
  const show = row.querySelector('[data-show-on-map]');
  if (!show) return;
  show.hidden = false;
  show.addEventListener('click', () => {
    map.setView(pin.getLatLng(), Math.max(map.getZoom(), 13));
    map.getContainer().scrollIntoView({ block: 'nearest' });
    pin.openPopup();
  });
}

function scrollTo(row) {
  const list = row?.closest('[data-map-list]');
  // Beside the map the list follows; below it, it would carry the map out of sight.
  if (list && matchMedia('(min-width: 64rem)').matches) row.scrollIntoView({ block: 'nearest' });
}
