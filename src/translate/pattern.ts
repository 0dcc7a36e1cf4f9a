import type { Layout, Origin } from './layout.ts';
import { listNames } from './tree.ts';
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
        const found = match(template, own, path).map((vars) => tree.find(fill(template, name, vars))).find((each) => each !== undefined);
        if (found !== undefined) return found;
      }
      return tree.list(formatName(template, path, name)).find((other) => other !== path && findBareOrigin(template, name, other, tree) === path);
    },
    findOrigin(path, source, tree): Origin | undefined {
      for (const name of new Set(listNames(path))) {
        const locale = tree.locale(name);
        if (locale === undefined || tree.spell(source).includes(name)) continue;
        const own = match(template, name, path).flatMap((vars) => tree.spell(source).map((each) => tree.find(fill(template, each, vars))));
        const found = own.find((each) => each !== undefined) ?? findBareOrigin(template, name, path, tree);
        if (found !== undefined && found !== path) return { path: found, locale };
      }
      return undefined;
    },
  };
}

type Vars = Readonly<Record<string, string>>;

const parts = /\{(?:locale|path|dir|rest|name|ext)\}\/?|…\/?|[^{…]+|./gu;

/** How a path can be read by a template; where `…` leaves a choice, the fewest folders for it come first. */
function match(template: string, name: string, path: string): readonly Vars[] {
  const most = template.includes('…') ? path.split('/').length - 1 : 0;
  return Array.from({ length: most + 1 }, (_, gap) => makeExpression(template, name, gap).exec(path)?.groups).filter((groups) => groups !== undefined);
}

function makeExpression(template: string, name: string, gap: number): RegExp {
  const source = (template.match(parts) ?? []).map((part) => {
    switch (part) {
      case '{locale}': return escape(name);
      case '{locale}/': return `${escape(name)}/`;
      case '{dir}/': return '(?:(?<dir>.+)/)?';
      case '{dir}': return '(?<dir>.*)';
      case '{ext}': return '(?<ext>[^./]+)';
      case '…/': case '…': return `(?<gap>(?:[^/]+/){${gap}})`;
      default: {
        const variable = /^\{(path|rest|name)\}(\/?)$/.exec(part);
        return variable === null ? escape(part) : `(?<${variable[1]}>.+)${variable[2]}`;
      }
    }
  }).join('');
  return new RegExp(`^(?:${source})$`, 'u');
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
  for (const vars of match(template, name, path)) {
    const bare = tree.find(fill(template.replace(/\{locale\}\/|[./_-]\{locale\}/, ''), '', vars));
    const found = vars['path'] === undefined && bare !== undefined && bare !== path ? bare : findInner(template, path, vars, tree);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of all pages whose path ends as the translation's does, the one with the fewest folders before it. */
function findInner(template: string, path: string, { path: inner = '', name: stem, dir }: Vars, tree: PageTree): string | undefined {
  const end = inner === '' ? stem ?? '' : inner;
  return tree.list(end)
    .filter((other) => other !== path && endsWithPath(other, end) && (dir === undefined || other.startsWith(`${dir}/`)) && !isTranslated(template, other, tree))
    .toSorted((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))[0];
}

/** Whether a path stands where the pattern puts translations, of any language. */
function isTranslated(template: string, path: string, tree: PageTree): boolean {
  return listNames(path).some((name) => tree.locale(name) !== undefined && match(template, name, path).length > 0);
}

function endsWithPath(path: string, end: string): boolean {
  const [whole = '', tail = ''] = [path, end].map((each) => each.replace(/\.(?:mdx?|markdown)$/i, ''));
  return tail !== '' && (whole === tail || whole.endsWith(`/${tail}`));
}

/** The name under which a page's translation is listed: with the locale where the pattern has it in the file's name. */
function formatName(template: string, path: string, name: string): string {
  const file = template.slice(template.lastIndexOf('/') + 1);
  if (!file.includes('{locale}')) return path;
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^./]+$/, '');
  return `${file.replaceAll('{locale}', name).replaceAll(/\{(?:name|path|rest)\}/g, stem).replaceAll(/\.(?:\{ext\}|[^.]*)$/g, '')}.md`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** Whether a locale can be read out of a pattern at all; else the pattern is a mistake. */
export function isPattern(pattern: string): boolean {
  return pattern.includes('{locale}');
}

