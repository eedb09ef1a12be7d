/** Name of the sheet with which a marked copy begins: what is to be mended, one finding a row. */
export const sheetListName = 'Cần sửa';
