import { headersFor, type HeaderRule } from './headers.ts';
import { compressible, mediaTypes, smallestPacked } from './media.ts';

export interface NginxSite {
  /** The folder of built pages, as the server sees it. */
  readonly root: string;
  /** Path under which the site stands, with slashes at both ends. */
  readonly base: string;
  /** What `listen` says: a port, or an address and a port. */
  readonly listen: string;
  /** The rules of the site's `_headers`. */
  readonly rules: readonly HeaderRule[];
}

/**
 * The site as a file for nginx's `conf.d`: the answers of `server.ts`, given by nginx with its modules for
 * precompressed files. The headers come from the same `_headers`, so that there is one place to change them.
 */
export function nginxSite({ root, base, listen, rules }: NginxSite): string {
  const names = [...new Set([...rules.flatMap(({ set }) => set.map(([name]) => name)), 'cache-control'])];
  const under = base.slice(0, -1);
  return `# Made by "npm run nginx" from the built site's _headers: make it again after each build, then reload.
# It needs Debian's nginx and libnginx-mod-http-brotli-static.

# The path as asked for, without the query: as it came, so that nothing in it is taken for a header.
map $request_uri $asked_path { "~^(?<asked>[^?]*)" $asked; }

${names.map((name) => headerMap(name, rules)).join('\n\n')}

server {
  listen ${listen};
  root ${quoted(root)};
  index index.html;
  server_tokens off;
  absolute_redirect off;
  merge_slashes off;
  default_type application/octet-stream;
  types {
${typeLines()}
  }

  brotli_static on;
  gzip on;
  gzip_vary on;
  gzip_min_length ${smallestPacked};
  gzip_types ${packable().map(quoted).join(' ')};

${names.map((name) => `  add_header ${name} $header_${variable(name)} always;`).join('\n')}
${
  under === ''
    ? ''
    : `
  # The site stands under ${base} and nowhere else.
  if ($request_uri ~ "^${escaped(under)}?(\\?|$)|^/$") { return 302 ${base}; }
  if ($request_uri !~ "^${escaped(base)}") { return 404; }
  rewrite ^${escaped(under)}(/.*)$ $1;
`
}
  error_page 403 404 =404 /404.html;

  location / { try_files $uri $uri.html @folder; }
  # A folder is its index page, at the address with a closing slash only.
  location @folder {
    if (-f "$document_root$uri/index.html") { return 308 $asked_path/$is_args$args; }
    return 404;
  }
  location = /_headers { return 404; }
  location ~ "/\\.(?!well-known/)|//" { return 404; }
  location ~ "/$" { try_files \${uri}index.html =404; }
}
`;
}

/** A header's value by path: the longest pattern of the rules that fits decides. */
function headerMap(name: string, rules: readonly HeaderRule[]): string {
  const otherwise = name === 'cache-control' ? 'no-cache' : '';
  const lines = [...new Set(rules.map(({ pattern }) => pattern))]
    .toSorted((a, b) => b.length - a.length)
    .map((pattern) => {
      const start = pattern.replace(/\*.*/, '');
      const value = headersFor(rules, pattern.includes('*') ? `${start}x` : start)[name] ?? otherwise;
      return `  "~^${escaped(start)}${pattern.includes('*') ? '' : '$'}" ${quoted(value)};`;
    });
  return `map $uri $header_${variable(name)} {\n${lines.join('\n')}\n  default ${quoted(otherwise)};\n}`;
}

function typeLines(): string {
  return Object.entries(mediaTypes)
    .map(([ending, type]) => `    ${quoted(type)} ${ending.slice(1)};`)
    .join('\n');
}

/** The types that are worth packing, but for HTML, which nginx packs in any case. */
function packable(): string[] {
  const types = Object.entries(mediaTypes).filter(([ending]) => compressible(`x${ending}`));
  return [...new Set(types.map(([, type]) => type))];
}

function variable(header: string): string {
  return header.replaceAll('-', '_');
}

function escaped(path: string): string {
  return path.replaceAll(/[.+^$()[\]{}|\\]/g, '\\$&');
}

function quoted(text: string): string {
  if (/["$\\\n]/.test(text))
    throw new Error(`${JSON.stringify(text)} cannot stand in a configuration of nginx`);
  return `"${text}"`;
}
