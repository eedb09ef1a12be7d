/** Elements without an end. */
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Attributes whose value is one of few, so that it is part of what the rules look at. */
const told =
  /^(type|role|scope|rel|as|media|blocking|autocomplete|inputmode|hidden|tabindex|lang|aria-(?!label|describedby|controls|details|activedescendant).*)$/;

/**
 * The shapes of elements in a page of HTML: where each stands (the names of all around it and of the one before it),
 * its attributes with the values that are one of few, and whether there is text before it. What the rules of HTML say
 * of an element they say of its shape, but for ids and addresses.
 */
export function shapesOf(html: string): ReadonlySet<string> {
  const bare = html.replaceAll(/(<(?:style|script)\b[^>]*>)[^]*?(?=<\/(?:style|script)>)/g, '$1');
  const shapes = new Set<string>();
  const open: { readonly path: string; before: string }[] = [{ path: '', before: '' }];
  const tag = /([^<]*)<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
  for (const [, text = '', end, name = '', attributes = ''] of bare.matchAll(tag)) {
    const around = open.at(-1) ?? { path: '', before: '' };
    const words = text.trim() === '' ? '' : /&(?![\w#]+;)|[>"']/.test(text) ? 'raw text' : 'text';
    if (words !== '') shapes.add(`${around.path} ${around.before} ${words}`);
    if (end === '/') {
      if (open.length > 1) open.pop();
      continue;
    }
    shapes.add(`${around.path} ${around.before} ${name} ${attributesOf(attributes)}`);
    around.before = name;
    if (!voids.has(name) && !attributes.endsWith('/'))
      open.push({ path: `${around.path}>${name}`, before: '' });
  }
  return shapes;
}

function attributesOf(written: string): string {
  return [...written.matchAll(/([^\s=/"']+)(="[^"]*"|='[^']*'|=[^\s"']+)?/g)]
    .map(([whole, name = '', value = '']) => (told.test(name) || value === '=""' ? whole : name))
    .join(' ');
}
