// A button that prints can only work with scripts, so that is when it appears.
export function printPage() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
