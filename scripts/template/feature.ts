import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature as FeatureOf } from 'write-excel-file/node';

/** What is done to the parts of a workbook as write-excel-file writes them. */
export type Feature = FeatureOf<Stream | Buffer | Blob>;
