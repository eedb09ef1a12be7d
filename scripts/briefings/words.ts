import type { Language } from '../../src/i18n/language.ts';
import type { Shape } from '../../src/i18n/shape.ts';

/** The form of an administrative report; what only the office that sends it can know stands in brackets. */
const vi = {
  office: '[TÊN CƠ QUAN CHỦ QUẢN]',
  issuer: '[TÊN CƠ QUAN BAN HÀNH]',
  number: 'Số:        /BC-[chữ viết tắt]',
  state: '[QUỐC HIỆU]',
  motto: '[Tiêu ngữ]',
  place: '[Địa danh], ngày      tháng      năm',
  kind: 'BÁO CÁO TÓM TẮT',
  about: (area: string, period: string) => `Kết quả thực hiện các chỉ tiêu: ${area}, ${period}`,
  summary: 'Tình hình chung',
  picture: (label: string) => `Hình: ${label}`,
  receivers: 'Nơi nhận:',
  receiver: '- [Cơ quan, đơn vị];',
  kept: '- Lưu: VT.',
  signer: '[QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ]',
  signature: '[Chữ ký, dấu của cơ quan]',
  name: '[Họ và tên]',
} as const;

const en: Shape<typeof vi> = {
  office: '[SUPERIOR BODY]',
  issuer: '[ISSUING BODY]',
  number: 'No.:        /[abbreviation]',
  state: '[NATIONAL TITLE]',
  motto: '[Motto]',
  place: '[Place], [day month year]',
  kind: 'SUMMARY REPORT',
  about: (area, period) => `Results against targets: ${area}, ${period}`,
  summary: 'Overview',
  picture: (label) => `Figure: ${label}`,
  receivers: 'To:',
  receiver: '- [Bodies];',
  kept: '- Archive.',
  signer: '[OFFICE OF THE SIGNATORY]',
  signature: '[Signature and seal]',
  name: '[Name]',
};

/** The words of the report form in one language. */
export function formWords(language: Language): Shape<typeof vi> {
  return language === 'vi' ? vi : en;
}
