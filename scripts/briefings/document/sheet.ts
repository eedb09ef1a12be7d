/** Twentieths of a point, the unit of the format. */
export const mm = (value: number): number => Math.round((value / 25.4) * 1440);
/** Half points. */
export const pt = (value: number): number => value * 2;

/** Decree 30/2020, annex I: A4, Times New Roman, black; margins 20–25, 30–35 left and 15–20 right. */
export const page = {
  width: mm(210),
  height: mm(297),
  top: mm(20),
  bottom: mm(20),
  left: mm(30),
  right: mm(20),
};
export const textWidth = page.width - page.left - page.right;
export const face = 'Times New Roman';
export const body = 13;
export const small = 11;
