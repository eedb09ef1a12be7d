import type { Localized } from '../../../src/i18n/language.ts';

/** Thrown inside this folder when a file cannot be read further; {@link readWorkbook} gives it as a fault. */
export class Unreadable extends Error {
  readonly words: Localized;

  constructor(words: Localized) {
    super(words.en);
    this.name = 'Unreadable';
    this.words = words;
  }
}

const saveAs: Localized = {
  vi: 'Mở bằng Excel, chọn Lưu thành, kiểu “Excel Workbook (.xlsx)”, rồi nộp tệp mới.',
  en: 'Open it in Excel, choose Save As, type “Excel Workbook (.xlsx)”, and send the new file.',
};

const notThis = (vi: string, en: string) => (): Localized => ({
  vi: `${vi} ${saveAs.vi}`,
  en: `${en} ${saveAs.en}`,
});

/** Why a file cannot be read as a workbook, and the mend. */
export const unreadable = {
  empty: (): Localized => ({
    vi: 'Tệp rỗng, không có byte nào. Có thể việc sao chép bị ngắt: chép lại tệp rồi nộp.',
    en: 'The file has no bytes at all. Copying may have been cut short: copy the file again and send it.',
  }),
  protected: (): Localized => ({
    vi: 'Tệp có mật khẩu nên không đọc được. Mở bằng Excel, vào Tệp, Thông tin, Bảo vệ sổ làm việc, xóa mật khẩu, lưu rồi nộp lại.',
    en: 'The file has a password, so it cannot be read. Open it in Excel, go to File, Info, Protect Workbook, remove the password, save and send it again.',
  }),
  xls: notThis(
    'Đây là tệp Excel kiểu cũ (.xls), dù tên là .xlsx.',
    'This is an old Excel file (.xls), though named .xlsx.',
  ),
  xlsb: notThis(
    'Đây là sổ làm việc Excel dạng nhị phân (.xlsb), dù tên là .xlsx.',
    'This is a binary Excel workbook (.xlsb), though named .xlsx.',
  ),
  ods: notThis(
    'Đây là bảng tính OpenDocument (.ods), dù tên là .xlsx.',
    'This is an OpenDocument spreadsheet (.ods), though named .xlsx.',
  ),
  xml: notThis(
    'Đây là bảng tính dạng XML đời 2003, dù tên là .xlsx.',
    'This is a spreadsheet in the XML of 2003, though named .xlsx.',
  ),
  html: notThis(
    'Đây là một trang web (HTML), dù tên là .xlsx; nhiều phần mềm báo cáo xuất tệp như vậy.',
    'This is a web page (HTML), though named .xlsx; many reporting programs export such files.',
  ),
  text: (): Localized => ({
    vi: 'Đây là tệp văn bản (như CSV), dù tên là .xlsx. Đổi đuôi tên tệp thành .csv rồi nộp lại.',
    en: 'This is a text file (such as CSV), though named .xlsx. Change the end of its name to .csv and send it again.',
  }),
  pdf: (): Localized => ({
    vi: 'Đây là tệp PDF, dù tên là .xlsx. Nộp bảng tính gốc mà từ đó tệp PDF được in ra.',
    en: 'This is a PDF, though named .xlsx. Send the spreadsheet from which it was printed.',
  }),
  other: (): Localized => ({
    vi: 'Tệp này không phải bảng tính Excel, hoặc đã hỏng. Mở thử bằng Excel; nếu mở được, lưu thành .xlsx rồi nộp lại.',
    en: 'This file is no Excel workbook, or it is damaged. Try to open it in Excel; if it opens, save it as .xlsx and send it again.',
  }),
  broken: (part: string): Localized => ({
    vi: `Tệp bị hỏng ở phần “${part}” nên không đọc được. Mở bằng Excel, để Excel sửa, lưu rồi nộp lại; nếu không mở được, xin lại tệp.`,
    en: `The file is damaged in the part “${part}” and cannot be read. Open it in Excel, let Excel repair it, save and send it again; if it does not open, ask for the file anew.`,
  }),
  missing: (part: string): Localized => ({
    vi: `Tệp thiếu phần “${part}” nên không đọc được. Mở bằng Excel, lưu lại rồi nộp; nếu không mở được, xin lại tệp.`,
    en: `The part “${part}” of the file is missing, so it cannot be read. Open it in Excel, save it again and send it; if it does not open, ask for the file anew.`,
  }),
  tooLarge: (): Localized => ({
    vi: 'Tệp phình ra quá lớn khi mở, lớn hơn mọi bảng báo cáo. Xóa các dòng, cột trống đã định dạng và phần không phải số liệu, lưu rồi nộp lại, hoặc chia thành nhiều tệp.',
    en: 'The file grows too large when opened, larger than any report. Remove formatted empty rows and columns and whatever is no data, save and send it again, or split it into several files.',
  }),
  noSheets: (): Localized => ({
    vi: 'Sổ làm việc không có trang tính nào hiển thị. Bỏ ẩn trang có số liệu, lưu rồi nộp lại.',
    en: 'The workbook has no sheet that can be seen. Unhide the sheet that holds the data, save and send it again.',
  }),
} as const;
