import type { Layout, Origin } from './layout.ts';
import type { PageTree } from './tree.ts';

/**
 * A site's own layout, as `pages` in `docreel.yml` says it: `i18n/{locale}/…/{path}`, `{dir}/{locale}/{rest}`,
 * `{name}.{locale}.md`. `{dir}` is any folder (or none), `{rest}` and `{path}` what follows to the file's end, `{name}` a path
 * without its extension, `{ext}` the extension, `…` (or `**`) any folders between. `{path}` is the page's own path without
 * some of its first folders: `docs/a/x.md` is found at `i18n/es/a/x.md`.
 */
export function makePatternLayout(pattern: string): Layout {
  const template = pattern.replace(/^\.?\//, '').replaceAll(/\.\.\.|\*\*/g, '…');
  return {
    findSibling(path, source, name, tree) {
      // the source language has a folder or suffix, too
      for (const own of tree.spell(source)) {
        const vars = match(template, own, path);
        const found = vars === undefined ? undefined : tree.find(fill(template, name, vars));
        if (found !== undefined) return found;
      }
      const found = tree.list(formatName(template, path, name)).filter((other) => other !== path && match(template, name, other) !== undefined);
      return found.find((other) => findBareOrigin(template, name, other, tree) === path);
    },
    findOrigin(path, source, tree): Origin | undefined {
      const spelled = new Set(path.split(/[/.]/));
      for (const name of spelled) {
        const locale = tree.locale(name);
        const vars = locale === undefined || tree.spell(source).includes(name) ? undefined : match(template, name, path);
        if (locale === undefined || vars === undefined) continue;
        const own = tree.spell(source).map((each) => tree.find(fill(template, each, vars))).find((each) => each !== undefined);
        const found = own ?? findBareOrigin(template, name, path, tree);
        if (found !== undefined && found !== path) return { path: found, locale };
      }
      return undefined;
    },
  };
}

type Vars = Readonly<Record<string, string>>;

const parts = /\{(?:locale|path|dir|rest|name|ext)\}\/?|…\/?|[^{…]+|./gu;

function match(template: string, name: string, path: string): Vars | undefined {
  const source = (template.match(parts) ?? []).map((part) => {
    switch (part) {
      case '{locale}': return escape(name);
      case '{locale}/': return `${escape(name)}/`;
      case '{dir}/': return '(?:(?<dir>.+)/)?';
      case '{dir}': return '(?<dir>.*)';
      case '{ext}': return '(?<ext>[^./]+)';
      case '…/': case '…': return '(?<gap>(?:[^/]+/)*)';
      default: {
        const variable = /^\{(path|rest|name)\}(\/?)$/.exec(part);
        return variable === null ? escape(part) : `(?<${variable[1]}>.+)${variable[2]}`;
      }
    }
  }).join('');
  return new RegExp(`^${source}$`, 'u').exec(path)?.groups;
}

/** A template filled in with the same values and another locale. */
function fill(template: string, name: string, vars: Vars): string {
  return (template.match(parts) ?? []).map((part) => {
    const variable = /^\{(\w+)\}(\/?)$/.exec(part);
    if (part.startsWith('…')) return vars['gap'] ?? '';
    if (variable === null) return part;
    if (variable[1] === 'locale') return `${name}${variable[2]}`;
    const value = vars[variable[1] ?? ''] ?? '';
    return value === '' ? '' : `${value}${variable[2]}`;
  }).join('');
}

/** The original of a translated page where the source language has no folder or suffix of its own. */
function findBareOrigin(template: string, name: string, path: string, tree: PageTree): string | undefined {
  const vars = match(template, name, path);
  if (vars === undefined) return undefined;
  const { path: inner, dir } = vars;
  if (inner === undefined) {
    const bare = template.replace(/\{locale\}[/.]|[./_-]\{locale\}/, '');
    const found = tree.find(fill(bare, '', vars));
    return found === path ? undefined : found;
  }
  // of all pages that end so, the one with the fewest folders before it
  return tree.list(inner)
    .filter((other) => other !== path && match(template, name, other) === undefined && (dir === undefined || other.startsWith(`${dir}/`)))
    .filter((other) => endsWithPath(other, inner) && !isTranslated(template, other, tree))
    .toSorted((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))[0];
}

/** Whether a path stands where the pattern puts translations, of any language. */
function isTranslated(template: string, path: string, tree: PageTree): boolean {
  return path.split(/[/.]/).some((name) => tree.locale(name) !== undefined && match(template, name, path) !== undefined);
}

function endsWithPath(path: string, end: string): boolean {
  const [a, b] = [path, end].map((each) => each.replace(/\.[^./]+$/, '')) as [string, string];
  return a === b || a.endsWith(`/${b}`);
}

/** The name under which a page's translation is listed: with the locale where the pattern has it in the file's name. */
function formatName(template: string, path: string, name: string): string {
  const file = template.slice(template.lastIndexOf('/') + 1);
  if (!file.includes('{locale}')) return path;
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^./]+$/, '');
  return `${file.replaceAll('{locale}', name).replaceAll(/\{(?:name|path|rest)\}/g, stem).replaceAll(/\.(?:\{ext\}|[^.]*)$/g, '')}.md`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

/** Whether a locale can be read out of a pattern at all; else the pattern is a mistake. */
export function isPattern(pattern: string): boolean {
  return pattern.includes('{locale}');
}

