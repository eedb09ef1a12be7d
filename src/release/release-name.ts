/** The name of a release as one word: its hyphens do not break. */
export function unbroken(release: string): string {
  return release.replaceAll('-', '\u2011');
}
