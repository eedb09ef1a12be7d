/**
 * What is left out of scripts for browsers, because no reader there asks for it: how a column is described (pages
 * tell it, made at build), and ways of encoding columns that no release uses.
 * @param path of a module
 * @param tables the only tables whose columns are asked for; without them all
 * @returns the module's source without it; undefined for modules that are needed whole
 */
export async function reduced(path: string, tables?: readonly string[]): Promise<string | undefined> {
  if (/[\\/]src[\\/]release[\\/]tables\.ts$/.test(path)) return names((await import(path)) as Module, tables);
  // Places on the globe, and a packing of decimals that is still in draft.
  if (/[\\/]hyparquet[\\/]src[\\/](alp|wkb|geoparquet)\.js$/.test(path))
    return refusals((await import(path)) as Module);
  return undefined;
}

type Module = Readonly<Record<string, unknown>>;
interface Column {
  readonly name: string;
  readonly type: string;
}
type Schema = Readonly<Record<string, { readonly name: string; readonly columns: readonly Column[] }>>;

/** Of schemas, the names and types of columns: what a question to the release needs. */
function names(module: Module, tables?: readonly string[]): string {
  const column = ({ name, type }: Column): object => ({ name, type });
  const schema = (value: object): object =>
    Array.isArray(value)
      ? value.map(column)
      : Object.fromEntries(
          Object.entries(value as Schema)
            .filter(([id]) => tables?.includes(id) ?? true)
            .map(([id, { name, columns }]) => [id, { name, columns: columns.map(column) }]),
        );
  return Object.entries(module)
    .filter((entry): entry is [string, object] => typeof entry[1] === 'object')
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(schema(value))};`)
    .join('\n');
}

function refusals(module: Module): string {
  return Object.keys(module)
    .map((name) => `export function ${name}() { throw new Error('${name} is left out'); }`)
    .join('\n');
}
