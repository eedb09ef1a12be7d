/**
 * Citations that stand in a page: each has a button that copies it with one press. Nothing is imported: the bundle
 * would bring the explorer's scripts along, and the page of the data is light.
 */
export function startCite(document: Document): void {
  for (const form of document.querySelectorAll<HTMLElement>('[data-cite] .copyable')) {
    const [button, said, text] = [
      form.querySelector('button'),
      form.querySelector('[role=status]'),
      form.querySelector('pre'),
    ];
    if (!button || !said || !text) continue;
    const { copied = '', selected = '' } = form.dataset;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(text.textContent).then(
        () => {
          said.textContent = copied;
        },
        () => {
          getSelection()?.selectAllChildren(text);
          said.textContent = selected;
        },
      );
    });
    button.hidden = false;
  }
}
