/** Shows the buttons that print the page: without scripts they would do nothing, so they begin hidden. */
export function startPrinting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
