const plainId = /^[\w@.-]+$/;

/**
 * `targets TN-02.rule` for a path inside a file; null for the file itself. Entries of a list go by
 * their ids where they have them, else by their number from 1: `duties[3].due`.
 */
export function pathWords(path: readonly PropertyKey[], content?: unknown): string | null {
  let text = '';
  let at = content;
  for (const part of path) {
    at = inside(at, part);
    if (typeof part !== 'number') text += `.${String(part)}`;
    else text += hasId(at) ? ` ${at.id}` : `[${part + 1}]`;
  }
  return text === '' ? null : text.replace(/^\./, '');
}

/** What stands at a path of read YAML; undefined where nothing does. */
export function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(inside, content);
}

function inside(value: unknown, part: PropertyKey): unknown {
  return isObject(value) ? value[part] : undefined;
}

/** Whether a value is a list or a group of named entries. */
export function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether a value is an entry with an id that can stand for it. */
export function hasId(value: unknown): value is { readonly id: string } {
  return isObject(value) && typeof value.id === 'string' && plainId.test(value.id);
}
