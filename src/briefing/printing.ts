/** Shows the buttons that print the page: without scripts they would do nothing. */
export function startPrinting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.removeAttribute('data-late');
    button.addEventListener('click', () => window.print());
  }
}
