import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Root } from 'mdast';

/** What GitHub would see in a text of markdown. */
export function parseMarkdown(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(text);
}

/** Raw HTML without the values of attributes and the text of `<code>`, the texts of code, and the addresses of links, in order. */
export function findSigns(text: string): { readonly html: readonly string[]; readonly links: readonly string[]; readonly texts: readonly string[]; readonly types: readonly string[] } {
  const [html, links, texts, types]: [string[], string[], string[], string[]] = [[], [], [], []];
  visit(parseMarkdown(text), (node) => {
    types.push(node.type);
    if (node.type === 'html') html.push(node.value.replace(/"[^"]*"/g, '""').replace(/docreel:state [\w-]+/, 'docreel:state').replace(/<code>[^<]*<\/code>/g, '<code></code>'));
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push(node.url);
    if (node.type === 'text') texts.push(node.value);
  });
  return { html, links, texts, types };
}

/** What GitHub makes a mention, a reference, a mail address, an address or an emoji of, in text. */
export const live = /(?:^|[^\w`])@\w|#\d|\bGH-\d|:\/\/|\bwww\.|\w@\w|:[\w+-]+:/;
