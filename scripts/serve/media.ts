import { extname } from 'node:path';

/** The Content-Type of each known ending. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.arrow': 'application/vnd.apache.arrow.file',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
};

/** Compressed inside already; packing them again costs time and saves nothing. */
const packed = new Set([
  '.docx',
  '.ico',
  '.jpg',
  '.parquet',
  '.pdf',
  '.png',
  '.webp',
  '.woff2',
  '.xlsx',
  '.zip',
]);

/** Below this many bytes packing saves nothing: one packet is sent either way. */
export const smallestPacked = 1000;

/** The Content-Type of a file, by its ending. */
export function mediaType(file: string): string {
  return mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** Whether a file is worth compressing: a known kind, and not compressed inside already. */
export function compressible(file: string): boolean {
  const ending = extname(file).toLowerCase();
  return ending in mediaTypes && !packed.has(ending);
}
