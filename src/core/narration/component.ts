import { findKind } from './kind.ts';
import type { Kind } from './kind.ts';
import type { Shown } from './speech.ts';

/** How an element of HTML or JSX is spoken. */
export type ElementRule =
  /** Nothing of it. */
  | { readonly say: 'nothing' }
  /** What is in it, after its title where it has one. */
  | { readonly say: 'content'; readonly title?: readonly string[] }
  /** What is in it, as a line of its own. */
  | { readonly say: 'line'; readonly heading?: boolean }
  | { readonly say: 'remark'; readonly kind: Kind | 'by-type' }
  /** Announced once, with what an attribute or a caption in it says. */
  | { readonly say: 'shown'; readonly what: Shown; readonly title?: readonly string[]; readonly caption?: boolean; readonly live?: boolean }
  | { readonly say: 'code' }
  | { readonly say: 'break' }
  | { readonly say: 'tabs' }
  | { readonly say: 'steps' }
  | { readonly say: 'list' }
  /** Terms and what they mean. */
  | { readonly say: 'terms' };

const content: ElementRule = { say: 'content' };
const titled: ElementRule = { say: 'content', title: ['title', 'label', 'header', 'summary', 'name'] };
const nothing: ElementRule = { say: 'nothing' };
const line: ElementRule = { say: 'line' };
const heading: ElementRule = { say: 'line', heading: true };

function shows(what: Shown, ...title: readonly string[]): ElementRule {
  return { say: 'shown', what, title };
}

function rows(rule: ElementRule, names: string): readonly (readonly [string, ElementRule])[] {
  return names.split(' ').map((name) => [name, rule]);
}

/** HTML elements, by name in lower case. Those that are not here are spoken by their content. */
const html = new Map<string, ElementRule>([
  ...rows(nothing, 'script style template svg math head link meta input select textarea object embed audio source track map area canvas noscript nav progress del s strike col colgroup dialog button rp rt'),
  ...rows(line, 'p summary li dt dd figcaption caption address label legend'),
  ...rows(heading, 'h1 h2 h3 h4 h5 h6'),
  ...rows({ say: 'break' }, 'br hr wbr'),
  ...rows({ say: 'code' }, 'code kbd samp var tt'),
  ['table', { say: 'shown', what: 'table', title: [], caption: true }],
  ['img', shows('picture', 'alt')],
  ['video', shows('video', 'title', 'aria-label')],
  ['iframe', shows('video', 'title')],
  ['pre', shows('example', 'title')],
  ['ol', { say: 'list' }],
  ['dl', { say: 'terms' }],
  ['figure', { say: 'shown', what: 'picture', title: [], caption: true }],
]);

/** Components of site generators and of large documentations, by name. Those that are not here are spoken by their content. */
const components = new Map<string, ElementRule>([
  ...rows(nothing, 'Icon Badge Since InlineToc TOCInline TOC DocCardList IntegrationsNav Aside.Icon RecipeLinks CanaryBadge ExperimentalBadge NextMajorBadge RSCBadge Button ButtonLink Permalink Head Script BlogCard DontEditWarning SourcePR Dot'),
  ...rows({ say: 'code' }, 'Key Kbd'),
  ...rows({ say: 'tabs' }, 'Tabs PackageManagerTabs UIFrameworkTabs TabGroup CodeTabs CodeGroup StaticSsrTabs MarkdownProcessorTabs AstroJSXTabs'),
  ...rows({ say: 'steps' }, 'Steps'),
  ...rows(shows('example', 'title', 'filename'), 'Code CodeBlock Sandpack SandpackRSC SandpackWithHTMLOutput CodeSandbox StackBlitz Playground LiveCode ConsoleBlock ConsoleBlockMulti CodeDiagram PackageImport'),
  ...rows(shows('command'), 'TerminalBlock PackageManagers'),
  ...rows(shows('files'), 'FileTree Tree Files'),
  ...rows({ say: 'shown', what: 'picture', title: ['caption', 'alt'], caption: true }, 'Image Picture Img ThemeImage ThemedImage Illustration Figure Frame Screenshot ImageSwitcher'),
  ...rows(shows('picture'), 'IllustrationBlock DiagramGroup'),
  ...rows({ say: 'shown', what: 'diagram', title: ['caption', 'title', 'alt'], caption: true }, 'Diagram Mermaid IslandsDiagram'),
  ...rows(shows('video', 'title'), 'Video YouTube Youtube YouTubeIframe Vimeo Loom LiteYouTube'),
  ...rows(shows('table', 'title', 'caption'), 'Table'),
  ...rows(shows('formula'), 'Math BlockMath'),
  ...rows({ say: 'remark', kind: 'by-type' }, 'Aside Admonition Callout Alert Notice Banner'),
  ...rows(titled, 'Card Accordion AccordionItem Expandable ExpandableHeading Details Spoiler Step Panel Recipe Section Collapsible Disclosure'),
  ...rows({ say: 'content', title: ['path', 'query', 'body', 'header', 'name'] }, 'ParamField ResponseField Property'),
  ...rows({ say: 'content', title: ['title', 'label', 'description'] }, 'LinkCard LinkButton Update'),
  ...rows({ say: 'content', title: ['titleText'] }, 'Recipes'),
]);

/** How an element is spoken; `undefined` where nothing is known of it: then its content is. */
export function findElementRule(name: string): ElementRule {
  const known = components.get(name) ?? (name === name.toLowerCase() ? html.get(name) : undefined);
  if (known !== undefined) return known;
  const kind = /^[A-Z]/.test(name) ? findKind(name) : undefined;
  if (kind !== undefined) return { say: 'remark', kind };
  return name.endsWith('Tabs') ? { say: 'tabs' } : content;
}

/** How an element is spoken by what its classes say of it, as sites style their remarks and live demonstrations. */
export function findClassRule(attributes: Readonly<Record<string, string>>): ElementRule | undefined {
  const names = (attributes['class'] ?? attributes['className'])?.split(/\s+/) ?? [];
  if (names.includes('demo')) return { say: 'shown', what: 'example', title: [], live: true };
  if (!names.some((name) => ['custom-block', 'admonition', 'alert', 'callout', 'notice'].includes(name))) return undefined;
  const kind = names.map((name) => findKind(name.replace(/^(?:alert|callout|notice|admonition)-/, ''))).find((found) => found !== undefined);
  return kind === undefined ? undefined : { say: 'remark', kind };
}

/** Elements that stand within a line of text; all others make lines of their own. */
const inline = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'br', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr']);

/** Elements of HTML that never stand within a line of text. */
const block = new Set(['p', 'div', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'blockquote', 'section', 'article', 'details', 'summary', 'figure', 'pre', 'dl', 'dt', 'dd', 'center', 'hr']);

export function isBlock(name: string): boolean {
  return block.has(name);
}

export function isInline(name: string): boolean {
  return inline.has(name);
}

/** Classes by which a site shows one of several versions of a passage; what the reader is told the version is. */
const versions: Readonly<Record<string, string>> = { 'options-api': 'Options API', 'composition-api': 'Composition API', sfc: 'SFC', html: 'HTML' };

/** The name of the version of the text that an element holds, on sites that hide the others from the reader. */
export function findVersion(attributes: Readonly<Record<string, string>>): string | undefined {
  const names = (attributes['class'] ?? attributes['className'])?.split(/\s+/) ?? [];
  return names.map((name) => versions[name]).find((version) => version !== undefined);
}
