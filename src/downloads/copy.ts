/**
 * Copies the text of an element with one press. Where the browser keeps the clipboard to itself the text is
 * selected, so that the reader's own keys copy it; false then.
 */
export async function copyText(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    const selection = getSelection();
    selection?.removeAllRanges();
    const range = document.createRange();
    range.selectNodeContents(element);
    selection?.addRange(range);
    return false;
  }
}
