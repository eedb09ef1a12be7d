import { sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility';
import type { Feature } from './feature.ts';

/** How one sheet is printed: A4 on its side, as wide as the page. */
export interface Paper {
  readonly sheet: string;
  /** Pages it may fill; 0: as many as it must. */
  readonly pages: number;
  /** Rows at the top that each page repeats. */
  readonly repeatedRows: number;
  /** Foot of each page, at its left. */
  readonly foot: string;
}

/** In inches; narrower than the library's. */
const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 };

/** Lays sheets out on paper, in the order in which they stand in the workbook. */
export function onPaper(papers: readonly Paper[]): Feature {
  const of = (sheet: string | undefined) => papers.find((paper) => paper.sheet === sheet);
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, _, { sheet }) => {
            if (tag === 'pageMargins') return { ...attributes, ...margins };
            if (tag !== 'pageSetup') return attributes;
            return { ...attributes, fitToWidth: 1, fitToHeight: of(sheet)?.pages ?? 0 };
          },
          transform: (xml, { sheet }) => {
            const paper = of(sheet);
            if (!paper) return xml;
            const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
            // In the codes of a foot, & stands for itself when it is doubled, and digits belong to a size.
            const foot = sanitizeTextContent(`&L&8 ${paper.foot.replaceAll('&', '&&')}&R&8&P / &N`);
            return xml
              .replace(/<worksheet[^>]*>/, (tag) => `${tag}${fit}`)
              .replace(
                '</worksheet>',
                () => `<headerFooter><oddFooter>${foot}</oddFooter></headerFooter></worksheet>`,
              );
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', () => titlesXml(papers)),
        },
      },
    },
  };
}

function titlesXml(papers: readonly Paper[]): string {
  const names = papers.flatMap(({ sheet, repeatedRows }, index) => {
    const rows = `'${sheet.replaceAll("'", "''")}'!$1:$${repeatedRows}`;
    const attributes = `name="_xlnm.Print_Titles" localSheetId="${sanitizeAttributeValue(String(index))}"`;
    return repeatedRows > 0 ? [`<definedName ${attributes}>${sanitizeTextContent(rows)}</definedName>`] : [];
  });
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
}
