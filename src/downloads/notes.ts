import type { Localized } from '../i18n/language.ts';

/** What a release says of itself, as far as notes repeat it. */
export interface NotedRelease {
  readonly title: Localized;
  readonly publisher: Localized;
  readonly contact: string;
  readonly licence: { readonly id: string; readonly label: Localized; readonly url: string };
  readonly release: string;
  readonly as_of: string;
  readonly closed: boolean;
  readonly illustrative: boolean;
}

/** What every file that leaves the site says of its figures, in both languages. */
export function notes(of: NotedRelease, title: Localized): string[] {
  return [
    `${title.vi} / ${title.en}`,
    `${of.title.vi}. ${of.publisher.vi} / ${of.publisher.en}. ${of.contact}`,
    `Bản / Release: ${of.release}${of.closed ? '' : ' (bản nháp / draft)'}. Tính đến / Up to: ${of.as_of}.`,
    ...(of.illustrative
      ? [
          'SỐ LIỆU MINH HỌA: có số do dự án dựng ra, không phải kết quả thật; cột source ghi nguồn của từng số.',
          'ILLUSTRATIVE: some figures were made up by the project and are no real results; the column source tells them apart.',
        ]
      : []),
    'Dấu ở cột flag: ok có số; protected không công bố để bảo vệ người dân; not_reported chưa báo cáo; not_applicable không áp dụng. Ô trống không phải là số 0.',
    'Marks in the column flag: ok a number; protected not published, to protect people; not_reported; not_applicable. An empty cell is not a zero.',
    `${of.licence.label.vi} / ${of.licence.label.en}: ${of.licence.url}. Mỗi nguồn giữ điều khoản riêng, xem bảng sources. / Each source keeps its own terms, see the table sources.`,
  ];
}
