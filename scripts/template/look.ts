import type { CellObject } from 'write-excel-file/node';

/** How the cells of a template look: what is given is grey, what is to be filled in pale yellow. */

const line = { borderStyle: 'thin', borderColor: '#B8C0C8' } as const;

export const font = { fontFamily: 'Arial', fontSize: 10 } as const;

export const head = {
  ...line,
  fontWeight: 'bold',
  textColor: '#FFFFFF',
  backgroundColor: '#1F3A5F',
  alignVertical: 'center',
  wrap: true,
} as const satisfies CellObject;

export const given = {
  ...line,
  backgroundColor: '#EEF1F4',
  alignVertical: 'center',
  wrap: true,
} as const satisfies CellObject;

export const toFill = {
  ...line,
  backgroundColor: '#FFF8DC',
  alignVertical: 'center',
} as const satisfies CellObject;

export const unused = { ...line, backgroundColor: '#CDD3DA' } as const satisfies CellObject;

export const plain = { alignVertical: 'top', wrap: true } as const satisfies CellObject;

/** The first row of each indicator stands out from the one above. */
export const first = { topBorderStyle: 'medium', topBorderColor: '#1F3A5F' } as const satisfies CellObject;
