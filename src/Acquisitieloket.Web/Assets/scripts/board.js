// Cards of the board move by dragging; what is sent is the form that stands on the card.
export function board() {
  const place = document.querySelector('[data-board]');
  if (!place) return;
  let held = null;
  for (const card of place.querySelectorAll('[data-board-card]')) {
    card.draggable = true;
    card.addEventListener('dragstart', event => {
      held = card;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', card.id);
    });
    card.addEventListener('dragend', () => { held = null; clear(place); });
  }
  for (const column of place.querySelectorAll('[data-board-column]')) {
    column.addEventListener('dragover', event => {
      if (!held || column.contains(held)) return;
      event.preventDefault();
      clear(place);
      column.dataset.boardOver = 'yes';
    });
    column.addEventListener('drop', event => {
      event.preventDefault();
      if (held) move(held, column.dataset.boardColumn);
    });
  }
}

// [ and ] on a card: to the column before, and after.
export function moveCard(step) {
  const card = document.activeElement?.closest('[data-board-card]');
  if (!card) return;
  const columns = [...document.querySelectorAll('[data-board-column]')];
  const to = columns[columns.findIndex(column => column.contains(card)) + step];
  if (to) move(card, to.dataset.boardColumn);
}

function move(card, stage) {
  const form = card.querySelector('form');
  form.elements.to.value = stage;
  form.requestSubmit();
}

function clear(place) {
  for (const column of place.querySelectorAll('[data-board-over]')) delete column.dataset.boardOver;
}
