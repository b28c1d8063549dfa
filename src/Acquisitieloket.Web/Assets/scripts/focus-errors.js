// After a refused form the reader starts at the summary of what is wrong, not at the top of the page.
export function focusErrors() {
  document.querySelector('[data-error-summary]')?.focus();
}
