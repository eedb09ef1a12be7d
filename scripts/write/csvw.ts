import type { ColumnType } from '../../src/release/column.ts';
import type { PackageHead, Resource } from './package.ts';

const datatypes: Readonly<Record<ColumnType, string>> = {
  VARCHAR: 'string',
  DOUBLE: 'double',
  INTEGER: 'integer',
  BOOLEAN: 'boolean',
  DATE: 'date',
};

/** The CSV files of a release as CSV on the Web describes tables (W3C, 2015), all in one group. */
export function csvw(head: PackageHead, resources: readonly Resource[]) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'vi' }],
    'dc:title': [text(head.title.vi, 'vi'), text(head.title.en, 'en')],
    'dc:license': { '@id': head.licence.url },
    'dc:publisher': head.publisher.vi,
    'dc:hasVersion': head.release,
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', quoteChar: '"', doubleQuote: true },
    tables: resources.map(({ name, title, columns, key, nullableKey }) => ({
      url: `${name}.csv`,
      'dc:title': [text(title.vi, 'vi'), text(title.en, 'en')],
      tableSchema: {
        columns: columns.map((column) => ({
          name: column.name,
          titles: column.name,
          datatype: datatypes[column.type],
          required: column.required,
          'dc:description': [text(column.about.vi, 'vi'), text(column.about.en, 'en')],
        })),
        // A primary key may not be empty anywhere; the key of a table with breakdowns is, for its totals.
        ...(nullableKey.length === 0 && { primaryKey: key }),
      },
    })),
  };
}

function text(value: string, language: string) {
  return { '@value': value, '@language': language };
}
