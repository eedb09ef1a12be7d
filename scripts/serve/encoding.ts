export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * The encoding to send, given the request's Accept-Encoding and those that can be had.
 * Brotli before gzip; one that the client gave `q=0` is never chosen.
 */
export function chooseEncoding(accept: string | undefined, available: readonly Encoding[]): Encoding {
  const wanted = parse(accept ?? '');
  for (const encoding of ['br', 'gzip'] as const) {
    const quality = wanted.get(encoding) ?? wanted.get('*') ?? 0;
    if (quality > 0 && available.includes(encoding)) return encoding;
  }
  return 'identity';
}

function parse(accept: string): Map<string, number> {
  const qualities = new Map<string, number>();
  for (const part of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
    const quality = parameters.find((word) => word.startsWith('q='));
    if (name) qualities.set(name, quality === undefined ? 1 : Number(quality.slice(2)) || 0);
  }
  return qualities;
}
