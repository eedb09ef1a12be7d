import { leadingNames, namesIn } from './person-name.ts';

const day = String.raw`(?:\d{1,2} ?[/.-] ?){0,2}(?:19[2-9]\d|20[0-2]\d)(?!\d)`;

/** "sinh" and a day or year after it. */
const born = new RegExp(
  String.raw`sinh(?: (?:ngày|năm|tháng|ngay|nam|thang)){0,2} ?:? ?(?:ngày |ngay )?${day}`,
  'giu',
);

/** Words that make "sinh" another word: phát sinh, học sinh, khai sinh. */
const joined = new Set(
  'hoc phat ve dan khai ho thi tuyen du nay san hi hy an tai cuu nu nam so tro ky truong moi nhan tien hau song'.split(
    ' ',
  ),
);

/** Abbreviated, only for years in which whoever is counted may be born. */
const shortBorn =
  /(?<![\p{L}\d])(?:s[./]?n|n[./]?s|dob|born(?: in| on)?)\.? ?[:.]? ?(?:\d{1,2}[/.-]){0,2}(?:19[2-9]\d|200\d|201[0-5])(?!\d)/iu;

const ageAfter = /^ ?[,(:;-]* ?\d{1,2} ?(?:tuổi|tuoi|years old|t\b)/iu;
const yearAfter = /^ ?[,(-]+ ?(?:\d{1,2}[/.-]){0,2}(?:19[2-9]\d|200\d|201[0-5])(?!\d)/u;

/** Whether a tidy text says when someone was born, or how old someone named there is. */
export function tellsBirth(text: string, bareText: string): boolean {
  for (const match of text.matchAll(born)) {
    const before = /([\p{L}\d.]*)( ?[,;:.(/-]?) ?$/u.exec(
      bareText.slice(Math.max(0, match.index - 24), match.index),
    );
    const word = before?.[1] ?? '';
    const mark = before?.[2]?.trim() ?? '';
    if (word === '' || mark !== '' || word.endsWith('.')) return true;
    if (!joined.has(word.toLowerCase()) && /^\p{Lu}/u.test(word)) return true;
  }
  if (shortBorn.test(text)) return true;
  const after = (end: number) => text.slice(end, end + 24);
  return (
    namesIn(text).some(({ end }) => ageAfter.test(after(end))) ||
    leadingNames(text).some(({ end }) => yearAfter.test(after(end)))
  );
}

/** Whether a cell alone may be a day or year of birth where its column is headed as one. */
export function fitsBirth(text: string): boolean {
  return new RegExp(String.raw`^(?:${day}|(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?:[ T].*)?)$`).test(text);
}
