/** A part of raw HTML. */
export type Token =
  | { readonly type: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly closed: boolean }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'comment'; readonly value: string };

/** Longer tags are taken for text: it bounds the work on hostile input. UTF-16 code units. */
const longestTag = 4000;
/** Raw HTML beyond this is generated, and not looked into. UTF-16 code units. */
const longestHtml = 200_000;

const tagName = /^<(\/?)([A-Za-z][\w.:-]*)/;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
/** Elements whose content is no markup. */
const rawText = new Set(['script', 'style', 'textarea']);

/** Cuts raw HTML into tags, text and comments; never fails: what is no tag is text. */
export function parseHtml(html: string): readonly Token[] {
  if (html.length > longestHtml) return [];
  const tokens: Token[] = [];
  let done = 0;
  let from = html.indexOf('<');
  const flush = (until: number): void => {
    if (until > done) tokens.push({ type: 'text', value: decodeEntities(html.slice(done, until)) });
  };
  while (from >= 0) {
    const end = findEnd(html, from);
    if (end === undefined) {
      from = html.indexOf('<', from + 1);
      continue;
    }
    flush(from);
    const token = parseTag(html.slice(from, end));
    if (token !== undefined) tokens.push(token);
    done = end;
    if (token?.type === 'open' && rawText.has(token.name.toLowerCase())) {
      const close = html.slice(end).search(new RegExp(`</${token.name}`, 'i'));
      done = close < 0 ? html.length : end + close;
    }
    from = html.indexOf('<', done);
  }
  flush(html.length);
  return tokens;
}

/** Where the tag or comment that begins here ends; `undefined` where none begins. */
function findEnd(html: string, from: number): number | undefined {
  if (html.startsWith('<!--', from)) {
    const end = html.indexOf('-->', from + 4);
    return end < 0 ? html.length : end + 3;
  }
  if (!/^<(?:[!?]|\/?[A-Za-z])/.test(html.slice(from, from + 3))) return undefined;
  let quote = '';
  for (let at = from + 1; at < html.length && at < from + longestTag; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
    else if (character === '<') return undefined;
  }
  return undefined;
}

/** @param text from `<` to `>`; a doctype or processing instruction gives `undefined` */
function parseTag(text: string): Token | undefined {
  if (text.startsWith('<!--')) return { type: 'comment', value: text };
  const [head = '', slash, name] = tagName.exec(text) ?? [];
  if (name === undefined) return undefined;
  if (slash !== '') return { type: 'close', name };
  const attributes: Record<string, string> = Object.create(null);
  for (const [, key = '', double, single, bare] of text.slice(head.length, -1).matchAll(attribute)) attributes[key] = decodeEntities(double ?? single ?? bare ?? '');
  return { type: 'open', name, attributes, closed: text.endsWith('/>') };
}

/** The entities that documentation has; others are left as they stand. */
const entities: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', ensp: ' ', emsp: ' ', thinsp: ' ', copy: '©', reg: '®', trade: '™',
  mdash: '—', ndash: '–', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', larr: '←', rarr: '→', times: '×', middot: '·', bull: '•', shy: '', zwj: '\u200D', zwnj: '\u200C',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10_FFFF ? String.fromCodePoint(code) : '';
  });
}
