/**
 * Keeps the view when the reader changes the language: what the address asks for and the place on the
 * page go along, whatever scripts have made of them since the page was loaded.
 */
export function keepView(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) {
    const follow = (): void => {
      link.search = location.search;
      link.hash = location.hash;
    };
    follow();
    // Again before the link is followed, opened elsewhere or copied.
    for (const kind of ['pointerdown', 'click', 'auxclick', 'contextmenu', 'focus'])
      link.addEventListener(kind, follow);
  }
}
