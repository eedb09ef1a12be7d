/** What an address asks for: a prepared question by its id, a text to be looked at, or neither. */
export type Asked =
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'sql'; readonly sql: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly what: string };

/** From this many characters on a query is packed: servers and messengers cut longer addresses. */
const longest = 1800;

/** The query part of an address. Short texts stay readable; long ones are packed (deflate, base64url). */
export async function writeAddress(asked: Extract<Asked, { kind: 'question' | 'sql' }>): Promise<string> {
  if (asked.kind === 'question') return `?cau=${encodeURIComponent(asked.id)}`;
  const plain = `?sql=${readable(asked.sql)}`;
  return plain.length <= longest ? plain : `?goi=${await pack(asked.sql)}`;
}

/** Reads what {@link writeAddress} wrote, whatever else the address holds. */
export async function readAddress(search: string): Promise<Asked> {
  const query = new URLSearchParams(search);
  const [question, sql, packed] = ['cau', 'sql', 'goi'].map((key) => query.get(key));
  if (question) return { kind: 'question', id: question };
  if (sql) return { kind: 'sql', sql };
  if (!packed) return { kind: 'nothing' };
  try {
    return { kind: 'sql', sql: await unpack(packed) };
  } catch {
    return { kind: 'unreadable', what: `${packed.slice(0, 24)}…` };
  }
}

/** Leaves as it is what may stand in the query part of an address; blanks become plus signs. */
function readable(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/%(?:2C|3A|2F|3F|40|3B|24)/g, (code) => decodeURIComponent(code));
}

async function pack(text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** No query is longer; a few bytes could otherwise unpack into more than the device holds. */
const mostUnpacked = 200_000;

async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  );
  return new TextDecoder('utf-8', { fatal: true }).decode(
    await through(bytes, new DecompressionStream('deflate-raw')),
  );
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const all: number[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const chunk = next.value as Uint8Array;
    if (all.length + chunk.length > mostUnpacked) throw new RangeError('a query this long is not read');
    for (const byte of chunk) all.push(byte);
  }
  return Uint8Array.from(all);
}
