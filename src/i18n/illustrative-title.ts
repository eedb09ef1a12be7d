/**
 * The title of a source of illustrative figures, in the part that says so and the rest: a title that begins with
 * the phrase says it itself, before others the phrase is put.
 */
export function illustrativeTitle(title: string, phrase: string): readonly [mark: string, rest: string] {
  const [begin, rest] = [title.slice(0, phrase.length), title.slice(phrase.length)];
  return begin.toLowerCase() === phrase.toLowerCase() ? [begin, rest] : [phrase, ` – ${title}`];
}
