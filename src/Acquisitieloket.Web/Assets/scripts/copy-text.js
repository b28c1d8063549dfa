// A button that copies the text of a field can only work with scripts, so that is when it appears.
export function copyText() {
  for (const button of document.querySelectorAll('[data-copy]')) {
    const field = document.getElementById(button.dataset.copy);
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      field.select();
      await navigator.clipboard.writeText(field.value);
      button.textContent = 'Gekopieerd';
    });
  }
}
