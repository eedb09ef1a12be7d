import type { PublishedFile } from './file.ts';
import type { PackageHead, Resource } from './package.ts';

/** Media types of the formats of tables, as IANA lists them. */
const media: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The release as a DCAT catalogue (W3C, version 3) in JSON-LD: a dataset for each table, a distribution for each
 * of its files. Addresses are relative to the file, so that a copy of the release describes itself.
 */
export function dcat(head: PackageHead, resources: readonly Resource[], files: readonly PublishedFile[]) {
  const byStem = Map.groupBy(
    files.filter(({ rows }) => rows !== null),
    ({ path }) => path.replace(/\.[a-z]+$/, ''),
  );
  const publisher = { '@type': 'foaf:Agent', 'foaf:name': both(head.publisher) };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': './catalog.json',
    '@type': 'dcat:Catalog',
    'dct:title': both(head.title),
    'dct:description': both(head.description),
    'dct:publisher': publisher,
    'dct:license': { '@id': head.licence.url },
    'dct:language': ['vi', 'en'],
    'dcat:version': head.release,
    'dcat:dataset': resources.map(({ name, title }) => ({
      '@id': `./datapackage.json#${name.replaceAll('/', '-')}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': name,
      'dct:title': both(title),
      'dct:publisher': publisher,
      'dct:license': { '@id': head.licence.url },
      'dcat:version': head.release,
      'dcat:distribution': (byStem.get(name) ?? []).map(({ path, format, bytes, sha256 }) => ({
        '@id': `./${path}`,
        '@type': 'dcat:Distribution',
        'dcat:downloadURL': { '@id': `./${path}` },
        'dct:license': { '@id': head.licence.url },
        'dcat:mediaType': {
          '@id': `https://www.iana.org/assignments/media-types/${media[format] ?? 'application/octet-stream'}`,
        },
        'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
        'spdx:checksum': {
          '@type': 'spdx:Checksum',
          'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
          'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
        },
      })),
    })),
  };
}

function both({ vi, en }: { readonly vi: string; readonly en: string }) {
  return [
    { '@value': vi, '@language': 'vi' },
    { '@value': en, '@language': 'en' },
  ];
}
