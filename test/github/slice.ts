import { readFileSync, writeFileSync } from 'node:fs';

// Cuts from GitHub's own OpenAPI description what the fake serves, so that a request that GitHub would refuse fails here too.
// Source: `generated/api.github.com.json` of the npm package @octokit/openapi 23.0.2 (MIT), 13 MB:
//   node test/github/slice.ts <path of that file>   rewrites openapi.json beside this file

const operations: Readonly<Record<string, readonly string[]>> = {
  '': ['get'],
  '/git/ref/{ref}': ['get'],
  '/git/matching-refs/{ref}': ['get'],
  '/git/refs': ['post'],
  '/git/refs/{ref}': ['patch', 'delete'],
  '/git/blobs': ['post'],
  '/git/blobs/{file_sha}': ['get'],
  '/git/trees': ['post'],
  '/git/trees/{tree_sha}': ['get'],
  '/git/commits': ['post'],
  '/git/commits/{commit_sha}': ['get'],
  '/contents/{path}': ['get'],
  '/compare/{basehead}': ['get'],
  '/pulls': ['get', 'post'],
  '/pulls/{pull_number}': ['get', 'patch'],
  '/issues/{issue_number}/comments': ['get', 'post'],
  '/issues/comments/{comment_id}': ['get', 'patch', 'delete'],
  '/issues/{issue_number}/labels': ['get', 'post'],
  '/labels': ['post'],
  '/releases': ['get', 'post'],
  '/releases/latest': ['get'],
  '/releases/tags/{tag}': ['get'],
  '/releases/{release_id}': ['get', 'patch', 'delete'],
  '/releases/{release_id}/assets': ['get', 'post'],
  '/releases/assets/{asset_id}': ['get', 'delete'],
};

/** Words for people only: half of the description's size. */
const prose = new Set(['description', 'example', 'examples', 'externalDocs', 'title', 'summary', 'tags', 'links', 'headers', 'deprecated']);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function follow(document: Json, pointer: string): Json {
  const found = pointer.slice(2).split('/').reduce<Json | undefined>((at, part) => (isObject(at) ? at[part.replaceAll('~1', '/')] : undefined), document);
  if (found === undefined) throw new Error(`${pointer} does not exist in the description`);
  return found;
}

/** Copies a value without prose; `parts` collects what it refers to. `names`: the keys of `value` are property names, not keywords. */
function cut(document: Json, value: Json, parts: Map<string, Json>, names = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => cut(document, item, parts));
  if (!isObject(value)) return value;
  const pointer = value['$ref'];
  if (typeof pointer === 'string' && !names) {
    if (!parts.has(pointer)) {
      parts.set(pointer, null);
      parts.set(pointer, cut(document, follow(document, pointer), parts));
    }
    return { $ref: pointer };
  }
  return Object.fromEntries(Object.entries(value)
    .filter(([key]) => names || (!prose.has(key) && !key.startsWith('x-')))
    .map(([key, item]) => [key, cut(document, item, parts, !names && (key === 'properties' || key === 'patternProperties'))]));
}

function makeSlice(document: Json): Json {
  const parts = new Map<string, Json>();
  const paths = Object.fromEntries(Object.entries(operations).map(([tail, methods]) => {
    const path = `/repos/{owner}/{repo}${tail}`;
    const item = follow(document, `#/paths/${path.replaceAll('/', '~1')}`);
    return [path, Object.fromEntries(methods.map((method) => [method, cut(document, follow(item, `#/${method}`), parts)]))];
  }));
  const components: Record<string, Record<string, Json>> = {};
  for (const [pointer, part] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, , group, name] = pointer.split('/');
    if (group !== undefined && name !== undefined) (components[group] ??= {})[name] = part;
  }
  const info = follow(document, '#/info');
  return { openapi: follow(document, '#/openapi'), info: { title: "GitHub's REST API, the part that Docreel's tests need", version: follow(info, '#/version'), license: follow(info, '#/license') }, paths, components };
}

const source = process.argv[2];
if (source === undefined) throw new Error('usage: node test/github/slice.ts path/to/api.github.com.json');
const document: Json = JSON.parse(readFileSync(source, 'utf8'));
// A line an operation and a line a schema: small, and still readable in a diff.
const slice = JSON.stringify(makeSlice(document), null, 1).split('\n');
const lines: string[] = [];
for (const line of slice) {
  const depth = line.length - line.trimStart().length;
  if (depth <= 3) lines.push(line);
  else lines[lines.length - 1] += line.trimStart();
}
writeFileSync(new URL('openapi.json', import.meta.url), `${lines.join('\n').replaceAll(/\n {3}([}\]])/g, '$1')}\n`);
