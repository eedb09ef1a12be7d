import type { Localized } from '../../../src/i18n/language.ts';
import type { PersonalKind } from './kind.ts';

/** Where in a file it was found. */
export type PersonalPlace =
  'cell' | 'title' | 'column' | 'rows' | 'file_name' | 'sheet_name' | 'sidecar' | 'hidden';

const kinds: Readonly<Record<PersonalKind, Localized>> = {
  name: { vi: 'họ tên người', en: 'names of persons' },
  identity: { vi: 'số căn cước hoặc giấy tờ tùy thân', en: 'identity numbers' },
  phone: { vi: 'số điện thoại', en: 'telephone numbers' },
  birth: { vi: 'ngày sinh, năm sinh hoặc tuổi của một người', en: 'the birth date or age of a person' },
  address: { vi: 'địa chỉ nhà ở', en: 'home addresses' },
  email: { vi: 'địa chỉ thư điện tử', en: 'e-mail addresses' },
  social: { vi: 'tài khoản mạng xã hội', en: 'social network accounts' },
  plate: { vi: 'biển số xe', en: 'vehicle plates' },
  bank: { vi: 'số tài khoản ngân hàng', en: 'bank account numbers' },
  person_rows: {
    vi: 'mỗi dòng có vẻ là một người hoặc một vụ việc',
    en: 'each row seems to be a person or a case',
  },
};

const places: Readonly<Record<PersonalPlace, Localized>> = {
  cell: { vi: 'Cột này có', en: 'This column holds' },
  title: { vi: 'Dòng này, ở trên bảng, có', en: 'This row, above the table, holds' },
  column: { vi: 'Cột này có vẻ là', en: 'This column seems to hold' },
  rows: { vi: 'Trong bảng này,', en: 'In this table,' },
  file_name: { vi: 'Tên tệp hoặc thư mục có', en: 'The name of the file or its folder holds' },
  sheet_name: { vi: 'Tên trang tính có', en: 'The name of a sheet holds' },
  sidecar: { vi: 'Tệp .yaml đi kèm có', en: 'The .yaml beside the file holds' },
  hidden: { vi: 'Phần bị ẩn hoặc lời chú trong tệp có', en: 'A hidden part or a comment of the file holds' },
};

const mends: Readonly<Record<PersonalPlace, Localized>> = {
  cell: {
    vi: 'Xin xóa thông tin ấy, hoặc bỏ cả cột, và chỉ gửi số đếm.',
    en: 'Please remove it, or the whole column, and send counts only.',
  },
  title: { vi: 'Xin xóa thông tin ấy và chỉ gửi số đếm.', en: 'Please remove it and send counts only.' },
  column: {
    vi: 'Xin bỏ cột này và chỉ gửi số đếm.',
    en: 'Please remove the column and send counts only.',
  },
  rows: {
    vi: 'Xin cộng lại thành một số đếm cho mỗi địa bàn, kỳ và chỉ số, và bỏ cột mô tả.',
    en: 'Please add them up to one count for each area, period and indicator, and remove the descriptions.',
  },
  file_name: { vi: 'Xin đặt lại tên rồi gửi lại.', en: 'Please rename it and send it again.' },
  sheet_name: {
    vi: 'Xin đặt lại tên trang rồi gửi lại.',
    en: 'Please rename the sheet and send the file again.',
  },
  sidecar: { vi: 'Xin xóa thông tin ấy rồi gửi lại.', en: 'Please remove it and send the file again.' },
  hidden: {
    vi: 'Xin bỏ ẩn, xóa thông tin ấy rồi gửi lại.',
    en: 'Please unhide it, remove what it holds and send the file again.',
  },
};

/** The words of E701: the kind of data and the mend, never the data. */
export function personalMessage(kind: PersonalKind, place: PersonalPlace): Localized {
  const whole = {
    vi: 'Đây là dữ liệu cá nhân được pháp luật bảo vệ, nên cả tệp chưa được nhận và không nội dung nào được ghi lại.',
    en: 'Personal data is protected by law: the whole file is not accepted and nothing of it was kept.',
  };
  return {
    vi: `${places[place].vi} ${kinds[kind].vi}. ${mends[place].vi} ${whole.vi}`,
    en: `${places[place].en} ${kinds[kind].en}. ${mends[place].en} ${whole.en}`,
  };
}
