/** A series letter or two, or one of the series of agencies and firms. */
const series = String.raw`(?:[A-HK-NPR-VX-Z]\d?|[A-HK-NPR-VX-Z]{2}|MĐ\d?)`;
const plate = new RegExp(
  String.raw`(?<![\p{L}\d./_-])[1-9]\d-?${series}(?:[ -]{0,3}\d{3}\.\d{2}|[ -]{1,3}\d{5}|\d{5})(?![\p{L}\d/_]|[.-]\d)`,
  'u',
);
/** Until 2010 plates had four digits: only those that are no year. */
const oldPlate = new RegExp(
  String.raw`(?<![\p{L}\d./_-])[1-9]\d-?${series}[ -]{1,3}(?!19|20)\d{4}(?![\p{L}\d/_]|[.-]\d)`,
  'u',
);

/** Whether a tidy text holds the plate of a vehicle. */
export function hasPlate(text: string): boolean {
  return plate.test(text) || oldPlate.test(text);
}

/** Whether a cell may be a plate where its column is headed as one. */
export function fitsPlate(text: string): boolean {
  return /\d{2}.*\p{L}.*\d{4}|\d{2}.*\p{L}.*\d{3}\.\d{2}|\p{L}{2}.*\d{4}/u.test(text.slice(0, 40));
}
