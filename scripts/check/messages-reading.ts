import type { Localized } from '../../src/i18n/language.ts';
import { shown } from './shown.ts';

const fonts = {
  TCVN3: {
    vi: 'phông TCVN3 (ABC), như .VnTime',
    en: 'TCVN3 (ABC) fonts such as .VnTime',
    menu: 'TCVN3 (ABC)',
  },
  VNI: { vi: 'phông VNI, như VNI-Times', en: 'VNI fonts such as VNI-Times', menu: 'VNI Windows' },
} as const;

/** The words of findings about a file as a whole and its layout: what is wrong, and how to mend it. */
export const readingMessages = {
  legacyFont: (font: keyof typeof fonts): Localized => ({
    vi: `Chữ trong tệp viết cho ${fonts[font].vi}, không phải Unicode. Mở tệp, chép toàn bộ, mở Công cụ của UniKey (Ctrl+Shift+F6), chọn nguồn ${fonts[font].menu}, đích Unicode, bấm Chuyển mã, dán lại rồi lưu kiểu “CSV UTF-8”.`,
    en: `The letters are written for ${fonts[font].en}, not in Unicode. Open the file, copy everything, open the toolkit of UniKey (Ctrl+Shift+F6), choose source ${fonts[font].menu}, destination Unicode, convert, paste it back and save as “CSV UTF-8”.`,
  }),
  undecidedEncoding: (): Localized => ({
    vi: 'Không xác định được bảng mã nên không đọc chắc được chữ. Lưu lại kiểu “CSV UTF-8”, hoặc ghi encoding (như windows-1258) trong tệp .yaml đi kèm.',
    en: 'The encoding cannot be made out, so the letters cannot be read for certain. Save again as “CSV UTF-8”, or give encoding (such as windows-1258) in the .yaml beside the file.',
  }),
  wrongEncoding: (encoding: string): Localized => ({
    vi: `Tệp không ở bảng mã ${encoding} như đã khai. Sửa hoặc bỏ mục encoding trong tệp .yaml đi kèm, hoặc lưu lại kiểu “CSV UTF-8”.`,
    en: `The file is not in ${encoding} as declared. Mend or remove encoding in the .yaml beside the file, or save it again as “CSV UTF-8”.`,
  }),
  lostLetters: (): Localized => ({
    vi: 'Có chữ đã mất, chỉ còn dấu “\ufffd”. Lấy lại tệp gốc và lưu kiểu “CSV UTF-8”.',
    en: 'Letters were lost: only “\ufffd” is left of them. Go back to the original file and save it as “CSV UTF-8”.',
  }),
  openQuote: (): Localized => ({
    vi: 'Dấu ngoặc kép mở ở dòng này mà không đóng đúng chỗ, nên các ô sau đó không đọc được. Thêm dấu đóng, hoặc xóa dấu mở.',
    en: 'A quote opens in this row and does not close where it should, so the cells behind it cannot be read. Close it, or remove it.',
  }),
  broken: (): Localized => ({
    vi: 'Từ dòng này không đọc được: thừa ô, hoặc ngoặc kép không đóng. Xem lại dấu phân cách và ngoặc kép.',
    en: 'Cannot be read from this row on: too many cells, or a quote left open. Look at separators and quotes.',
  }),
  extraCells: (extra: number, columns: number): Localized => ({
    vi: `Dòng này có ${extra} ô thừa sau cột cuối (cột ${columns}). Số có dấu phẩy phải để trong ngoặc kép; ghép các ô bị tách, hoặc xóa ô thừa.`,
    en: `This row has ${extra} ${extra === 1 ? 'cell' : 'cells'} beyond the last column (column ${columns}). Numbers with commas need quotes: join the cells that were split, or remove what is too much.`,
  }),
  mergedFigure: (): Localized => ({
    vi: 'Ô này bị gộp với ô khác nên số liệu sẽ bị tính nhiều lần. Bỏ gộp ô, ghi số của từng dòng vào từng ô rồi nộp lại.',
    en: 'This cell is merged with others, so its figure would count more than once. Unmerge it, write into each cell the figure of its own row and send the file again.',
  }),
  unsavedFormula: (): Localized => ({
    vi: 'Ô này có công thức nhưng tệp không lưu kết quả. Mở bằng Excel, để tính lại, lưu rồi nộp lại.',
    en: 'This cell holds a formula whose result was not saved. Open the file in Excel, let it recalculate, save and send it again.',
  }),

  noFigures: (): Localized => ({
    vi: 'Không cột nào mang tên một chỉ số. Ở dạng ngang, mỗi cột là một chỉ số: ghi mã hoặc tên chỉ số ở dòng tên cột.',
    en: 'No column bears the name of an indicator. In wide layout each column is one: write its id or name in the header.',
  }),
  missingCount: (header: string, other: Localized): Localized => ({
    vi: `Cột ${quote(header)} thiếu cột ${other.vi} đi cùng. Thêm cột ấy, tên như cột này và kết thúc bằng “ – ${other.vi}”.`,
    en: `The column ${quote(header)} lacks its ${other.en}. Add that column, named like this one with “.${other.en}” at the end.`,
  }),
  unsplit: (text: string, indicator: string): Localized => ({
    vi: `Chỉ số ${indicator} không phân tổ, mà tên cột ghi nhóm ${quote(text)}. Bỏ nhóm khỏi tên cột, hoặc xóa cột.`,
    en: `The indicator ${indicator} has no breakdown, yet the header names the category ${quote(text)}. Take it out of the header, or remove the column.`,
  }),
  sameFigures: (header: string, other: string): Localized => ({
    vi: `Cột ${quote(header)} và cột ${quote(other)} cùng là một số liệu. Giữ một cột.`,
    en: `The columns ${quote(header)} and ${quote(other)} mean the same figure. Keep one.`,
  }),
  twoReadings: (header: string, [first, second]: readonly [string, string]): Localized => ({
    vi: `Hai dòng tên cột ${quote(header)} đọc được hai cách: ${quote(first)} hoặc ${quote(second)}. Ghi tên đầy đủ vào ô dưới và để trống ô trên.`,
    en: `The two rows of the header ${quote(header)} can be read as ${quote(first)} or as ${quote(second)}. Write the full name into the lower cell and leave the upper one empty.`,
  }),
  periodlessColumn: (header: string): Localized => ({
    vi: `Tên cột ${quote(header)} không ghi kỳ, tuy các cột khác có ghi. Thêm kỳ trong ngoặc vuông vào cuối tên cột, như “[2026]”, hoặc xóa cột.`,
    en: `The header ${quote(header)} names no period, though others do. Add the period in square brackets at its end, such as “[2026]”, or remove the column.`,
  }),
  periodTwice: (header: string, period: string, told: string | undefined): Localized => ({
    vi: `Tên cột ${quote(header)} ghi kỳ ${period}, mà ${told === undefined ? 'bảng còn có cột kỳ báo cáo' : `tệp .yaml đi kèm ghi kỳ ${told}`}. Chỉ ghi kỳ ở một nơi.`,
    en: `The header ${quote(header)} names the period ${period}, while ${told === undefined ? 'the table also has a column for it' : `the .yaml beside the file gives ${told}`}. Give the period in one place only.`,
  }),
  titlePeriods: (periods: readonly string[]): Localized => ({
    vi: `Các dòng trên bảng có nhắc đến kỳ ${periods.join(', ')}, nhưng không cho biết chắc số liệu là của kỳ nào. Thêm cột “period” (Kỳ báo cáo), hoặc ghi period trong tệp .yaml đi kèm.`,
    en: `The rows above the table mention ${periods.join(', ')}, but do not say for certain what period the figures are of. Add the column “period”, or give period in the .yaml beside the file.`,
  }),
  titleDiffers: (title: string, told: string): Localized => ({
    vi: `Dòng này ghi kỳ ${title}, mà tệp .yaml đi kèm ghi kỳ ${told}. Sửa dòng này, hoặc sửa period trong tệp .yaml.`,
    en: `This row names the period ${title}, while the .yaml beside the file gives ${told}. Mend this row, or period in the .yaml.`,
  }),

  percentage: (text: string): Localized => ({
    vi: `${quote(text)} là phần trăm, mà ở đây cần con số không kèm dấu %. Tỷ lệ thì ghi tử số và mẫu số vào hai cột của chúng; số đếm thì định dạng ô là Số (Number) và ghi lại.`,
    en: `${quote(text)} is a percentage, where a number without % is due. For a share, write numerator and denominator into their two columns; for a count, format the cell as Number and write it again.`,
  }),
  formulaError: (text: string): Localized => ({
    vi: `Ô này báo lỗi công thức ${quote(text)}. Sửa công thức hoặc ghi thẳng số vào ô; chưa có số thì để trống.`,
    en: `This cell shows the formula error ${quote(text)}. Mend the formula or write the number itself; leave the cell empty if there is none yet.`,
  }),
  dateAsNumber: (text: string): Localized => ({
    vi: `${quote(text)} là ngày hoặc tháng, không phải số; Excel có thể đã tự đổi. Định dạng ô là Văn bản (Text), rồi ghi lại số.`,
    en: `${quote(text)} is a date, no number; Excel may have changed it. Format the cell as Text, and write the number again.`,
  }),
  timeAsNumber: (text: string): Localized => ({
    vi: `${quote(text)} là giờ, không phải số; Excel có thể đã tự đổi. Định dạng ô là Văn bản (Text), rồi ghi lại số.`,
    en: `${quote(text)} is a time, no number; Excel may have changed it. Format the cell as Text, and write the number again.`,
  }),

  totalRow: (text: string): Localized => ({
    vi: `${quote(text)} là dòng cộng, không phải địa bàn. Xóa dòng này, hoặc ghi mã của địa bàn mà tổng ấy nói về.`,
    en: `${quote(text)} is a row of totals, no area. Remove it, or write the code of the area that it is the total of.`,
  }),
  dayAsPeriod: (text: string): Localized => ({
    vi: `${quote(text)} là một ngày, không phải kỳ; Excel có thể đã tự đổi. Định dạng cột là Văn bản (Text), rồi ghi lại kỳ như 2026, 2026-H1, Quý III/2026 hoặc Tháng 7/2026.`,
    en: `${quote(text)} is a day, no period; Excel may have changed it. Format the column as Text, and write the period again as 2026, 2026-H1, 2026-Q3 or 2026-07.`,
  }),

  sheetIgnored: (file: string, sheet: string): Localized => ({
    vi: `${file}: bỏ qua trang “${sheet}” vì không có tên cột nào quen.`,
    en: `${file}: the sheet “${sheet}” is left out, as none of its columns is known.`,
  }),
  hiddenSheets: (file: string, sheets: readonly string[]): Localized => ({
    vi: `${file}: không đọc trang bị ẩn (${sheets.join(', ')}).`,
    en: `${file}: hidden sheets were not read (${sheets.join(', ')}).`,
  }),
  hiddenParts: (file: string, rows: readonly number[], columns: readonly number[]): Localized => ({
    vi: `${file}: không đọc phần bị ẩn (${rows.length} dòng, ${columns.length} cột). Bỏ ẩn nếu đó là số liệu.`,
    en: `${file}: what is hidden was not read (rows: ${rows.length}, columns: ${columns.length}). Unhide it if it is data.`,
  }),
  tooLarge: (): Localized => ({
    vi: 'Tệp quá lớn để đọc ở dạng này. Lưu kiểu “CSV UTF-8”, dạng dọc (mỗi dòng một số liệu), hoặc chia thành nhiều tệp.',
    en: 'The file is too large to be read in this form. Save it as “CSV UTF-8” in long layout (one figure a row), or split it.',
  }),
};

function quote(text: string): string {
  return `“${shown(text)}”`;
}
