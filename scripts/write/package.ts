import type { Column, ColumnType } from '../../src/release/column.ts';
import type { Localized } from '../../src/i18n/language.ts';
import { slugOf } from '../../src/areas/slug.ts';
import type { PublishedFile } from './file.ts';

const fieldTypes: Readonly<Record<ColumnType, string>> = {
  VARCHAR: 'string',
  DOUBLE: 'number',
  INTEGER: 'integer',
  BOOLEAN: 'boolean',
  DATE: 'date',
};

/** A table in a data package: its columns, what tells its rows apart, and its CSV file. */
export interface Resource {
  readonly name: string;
  readonly title: Localized;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  /** Columns of the key that may be empty: breakdowns, in the rows of the total. */
  readonly nullableKey: readonly string[];
}

/** What a data package says of the release as a whole. */
export interface PackageHead {
  readonly release: string;
  readonly title: Localized;
  readonly description: Localized;
  readonly licence: { readonly id: string; readonly label: Localized; readonly url: string };
  readonly publisher: Localized;
}

/** The descriptor of the release as a Data Package, version 2, with a Table Schema for each CSV file. */
export function dataPackage(
  head: PackageHead,
  resources: readonly Resource[],
  files: readonly PublishedFile[],
) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slugOf(head.title.vi),
    version: head.release,
    title: head.title.vi,
    description: `${head.description.vi}\n\n${head.description.en}`,
    licenses: [{ name: head.licence.id, path: head.licence.url, title: head.licence.label.en }],
    contributors: [{ title: head.publisher.vi, roles: ['publisher'] }],
    resources: resources.map(({ name, title, columns, key, nullableKey }) => {
      const file = byPath.get(`${name}.csv`);
      return {
        name: name.replaceAll('/', '-'),
        title: `${title.vi} / ${title.en}`,
        type: 'table',
        path: `${name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: file?.bytes,
        hash: file && `sha256:${file.sha256}`,
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: columns.map((column) => ({
            name: column.name,
            type: fieldTypes[column.type],
            title: column.about.vi,
            description: column.about.en,
            ...(column.required && { constraints: { required: true } }),
          })),
          // A primary key may not be empty anywhere; the key of a table with breakdowns is, for its totals.
          ...(nullableKey.length === 0 ? { primaryKey: key } : { uniqueKeys: [[...key, ...nullableKey]] }),
          missingValues: [''],
        },
      };
    }),
  };
}
