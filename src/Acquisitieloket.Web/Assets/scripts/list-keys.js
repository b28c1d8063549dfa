import { moveCard } from './board.js';

// Keys for a list of links: j and k walk, o opens, x ticks, / searches, [ and ] move a card, ? explains. Single letters are a trap for who speaks to
// the computer, so they can be switched off on the sheet; the choice stays on this device.
const off = 'keys-off';

export function listKeys() {
  const sheet = document.querySelector('[data-keys-sheet]');
  if (!sheet) return;
  const opener = document.querySelector('[data-keys-open]');
  const toggle = sheet.querySelector('[data-keys-switch]');
  opener.hidden = false;
  opener.addEventListener('click', () => sheet.showModal());
  toggle.checked = !localStorage.getItem(off);
  toggle.addEventListener('change', () => toggle.checked ? localStorage.removeItem(off) : localStorage.setItem(off, 'yes'));
  document.addEventListener('keydown', event => {
    if (!toggle.checked || event.ctrlKey || event.metaKey || event.altKey || sheet.open || isTyping(event.target)) return;
    const act = actions[event.key];
    if (!act) return;
    event.preventDefault();
    act(sheet);
  });
}

const actions = {
  j: () => walk(1),
  k: () => walk(-1),
  o: () => document.activeElement?.closest('[data-keys-row]')?.click(),
  x: () => document.activeElement?.closest('tr')?.querySelector('[data-bulk-pick]')?.click(),
  '[': () => moveCard(-1),
  ']': () => moveCard(1),
  '/': () => document.querySelector('[data-keys-search]')?.focus(),
  '?': sheet => sheet.showModal(),
};

function walk(step) {
  const rows = [...document.querySelectorAll('[data-keys-row]')];
  const now = rows.indexOf(document.activeElement);
  rows[now < 0 ? 0 : Math.min(Math.max(now + step, 0), rows.length - 1)]?.focus();
}

function isTyping(element) {
  return element.isContentEditable || element.matches('select, textarea, input:not([type=checkbox], [type=radio])');
}
