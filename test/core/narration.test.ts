import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../src/core/front-matter.ts';
import { makeNarration } from '../../src/core/narration.ts';
import type { Narration } from '../../src/core/narration.ts';
import { flowRules } from '../../src/core/narration/flow.ts';
import { lineRules } from '../../src/core/narration/line.ts';
import { findPhrases } from '../../src/core/narration/phrase.ts';
import { en } from '../../src/core/narration/phrase/en.ts';
import { pronounceCode, pronounceProse } from '../../src/core/narration/pronounce.ts';
import { parsePage } from '../parser.ts';
import { startEffort } from '../effort.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../../fixtures/narration');
const site = { everyPage: true, siteSource: 'en' } as const;

function isDictionary(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every((word) => typeof word === 'string');
}

/** Narrations of all sections; the front matter says the language, and `pronounce` of the test's own. */
function narrate(path: string, text: string): readonly (readonly [id: string, narration: Narration])[] {
  const { page, problems } = parsePage(path, text, site);
  if (page === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const { pronounce } = parseFrontMatter(path, text).data;
  const { source: locale, speakHeading } = page.video;
  return page.sections.map((section) => [section.id, makeNarration(section, { locale, speakHeading, pronounce: isDictionary(pronounce) ? pronounce : {} })]);
}

describe('makeNarration() on fixtures/narration', () => {
  const cases = readdirSync(folder);

  it('has many cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(cases)('%s', (name) => {
    const path = existsSync(resolve(folder, name, 'input.mdx')) ? 'input.mdx' : 'input.md';
    const said = narrate(path, readFileSync(resolve(folder, name, path), 'utf8'));
    const output = said.map(([id, { text, source }]) => {
      const plain = text.split('\n').join(' ') === source.split('\n').join(' ');
      return `== ${id}\n${text}\n${plain ? '' : `-- own words\n${source}\n`}`;
    }).join('\n');
    const expected = resolve(folder, name, 'output.txt');
    if (process.env['UPDATE'] !== undefined) writeFileSync(expected, output);
    expect(output).toBe(readFileSync(expected, 'utf8'));
  });
});

describe('the table of spoken rules', () => {
  const phrasing = ['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference', 'image', 'imageReference', 'footnoteReference', 'html', 'textDirective', 'mdxJsxTextElement', 'mdxTextExpression'];
  const flow = [
    'root', 'paragraph', 'heading', 'blockquote', 'list', 'listItem', 'code', 'table', 'tableRow', 'tableCell', 'containerDirective', 'leafDirective', 'html',
    'mdxJsxFlowElement', 'mdxFlowExpression', 'thematicBreak', 'definition', 'footnoteDefinition', 'yaml', 'mdxjsEsm',
  ];

  it('has an entry for each node type of mdast, GFM, directives and MDX', () => {
    expect(Object.keys(lineRules).toSorted()).toEqual(phrasing.toSorted());
    expect(Object.keys(flowRules).toSorted()).toEqual(flow.toSorted());
  });

  it('knows every type that the parsers make of all fixtures', () => {
    const types = new Set<string>();
    const walk = (node: Nodes): void => {
      types.add(node.type);
      if ('children' in node) for (const child of node.children) walk(child);
    };
    for (const name of readdirSync(folder)) {
      for (const file of readdirSync(resolve(folder, name)).filter((one) => one.startsWith('input.'))) {
        const { page } = parsePage(file, readFileSync(resolve(folder, name, file), 'utf8'), site);
        if (page !== null) walk(page.tree);
      }
    }
    const known = new Set([...Object.keys(lineRules), ...Object.keys(flowRules)]);
    expect([...types].filter((type) => !known.has(type))).toEqual([]);
    expect(types.size).toBeGreaterThan(25);
  });
});

describe('phrases', () => {
  const locales = ['en', 'en-GB', 'es', 'es-419', 'fr-CA', 'de-AT', 'pt-BR', 'ja', 'zh', 'zh-CN', 'zh-Hant', 'zh-TW', 'zh-HK'];
  it.each(locales)('are complete in %s', (locale) => {
    const phrases = findPhrases(locale);
    expect(phrases).toBeDefined();
    for (const sign of Object.keys(en.sign).filter((one) => !['->', '??'].includes(one))) expect(phrases?.sign[sign], sign).toBeTypeOf('string');
    for (const text of [...Object.values(phrases?.shown ?? {}).flat(), ...Object.values(phrases?.kind ?? {}), phrases?.about, phrases?.to]) expect(text?.trim()).toMatch(/./);
    for (const term of ['i18n', 'l10n', 'a11y', 'stdin', 'stdout', 'stderr']) expect(phrases?.term[term], term).toMatch(/../);
  });

  /** A page that leaves everything to us: a sentence without its object, a word between two examples, a heading and a mention. */
  const leadIn = (wanting: string, between: string, mention: string): string => `## T\n\n${wanting}:\n\n\`\`\`sh\na\n\`\`\`\n\n${mention}\n\n\`\`\`js\nb\n\`\`\`\n\n${between}\n\n\`\`\`js\nc\n\`\`\`\n`;
  it.each([
    ['en', leadIn('Now run', 'or', 'This example is short.'), ['Now run the command on the page.', 'This example is short, as shown on the page.']],
    ['es', leadIn('Ahora ejecuta', 'o', 'El siguiente ejemplo es corto.'), ['Ahora ejecuta el comando que aparece en la página.', 'El siguiente ejemplo es corto, como se muestra en la página.']],
    ['fr', leadIn('Maintenant exécutez', 'ou', 'L’exemple suivant est court.'), ['Maintenant exécutez la commande de la page.', 'L’exemple suivant est court, comme le montre la page.']],
    ['pt', leadIn('Agora execute', 'ou', 'O exemplo a seguir é curto.'), ['Agora execute o comando da página.', 'O exemplo a seguir é curto, como mostra a página.']],
    ['de', leadIn('So geht es', 'oder', 'Das folgende Beispiel ist kurz.'), ['So geht es; die Seite zeigt den Befehl.', 'Das folgende Beispiel ist kurz, wie auf der Seite zu sehen ist.']],
    ['ja', leadIn('実行します', 'または', '次の例は短いです。'), ['実行します。ページにコマンドが表示されています。', '次の例は短いです。ページの表示をご覧ください。']],
    ['zh', leadIn('请运行', '或者', '下面的示例很短。'), ['请运行；页面上显示了该命令。', '下面的示例很短，如页面所示。']],
    ['zh-TW', leadIn('請執行', '或者', '下面的範例很短。'), ['請執行；頁面上顯示了該指令。', '下面的範例很短，如頁面所示。']],
  ])('lead to what the page shows in %s', (locale, text, lines) => {
    const [[, said] = []] = narrate('a.md', `---\nvideo: { source: ${locale} }\n---\n${text}`);
    expect(said?.text.split('\n')).toEqual(lines);
  });

  it.each(['ko', 'it', 'ru', 'ar', 'hi', 'nl'])('are left out in %s, and no English stands in for them', (locale) => {
    const [, said] = narrate('a.md', `---\nvideo: { source: ${locale} }\n---\n:::note\nWort.\n:::\n\nSo geht es:\n\n\`\`\`js\na\n\`\`\`\n\n- [x] eins\n- [ ] zwei\n\n1. drei \`--x\`\n`)[0] ?? [];
    expect(said?.text).not.toMatch(/page|note|done|first|dash/i);
    expect(said?.text.split('\n')).toHaveLength(5);
  });

  it('makes Traditional captions for Traditional readers', () => {
    expect(findPhrases('zh-TW')?.kind.tip).toBe('提示');
    expect(findPhrases('zh-TW')?.sentence('x')).toContain('頁面');
    expect(findPhrases('zh-CN')?.sentence('x')).toContain('页面');
  });
});

const codeToken = fc.constantFrom('-', '--', '.', '..', '...', '/', '\\', '@', '#', '$', '${', '{', '}', '{{', '}}', '(', ')', '[', ']', '<', '>', '</', '/>', '=', '=>', '==', '&&', '||', '|', '?', '!', '*', '**', '_', '~', '`', '"', "'", ':', '::', ';', ',', ' ', '+', '%', '^', '1', 'a', 'Ctrl', 'npm', 'https://', 'é', '語', '🎉');

describe('pronounceCode()', () => {
  const rows: readonly (readonly [code: string, en: string, es: string])[] = [
    ['useState()', 'useState', 'useState'],
    ['.env', 'dot env', 'punto env'],
    ['--force', 'dash dash force', 'guion guion force'],
    ['-g', 'dash g', 'guion g'],
    ['@click', 'at click', 'arroba click'],
    ['npm install', 'NPM install', 'NPM install'],
    ['kubectl', 'kube control', 'kube control'],
    ['Ctrl+Shift+P', 'Control Shift P', 'Control Mayúsculas P'],
    ['<Image />', 'Image', 'Image'],
    ['a && b', 'a and b', 'a y b'],
    ['===', 'triple equals', 'triple igual'],
    ['string | null', 'string or null', 'string o null'],
    ['>=18', 'at least 18', 'al menos 18'],
    ['^3.2.1', '3.2.1', '3.2.1'],
    ['v22.12.0', 'v22.12.0', 'v22.12.0'],
    ['src/[lang]/index.astro', 'src/lang/index.astro', 'src/lang/index.astro'],
    ['~/.ssh', 'tilde slash dot SSH', 'virgulilla barra punto SSH'],
    ['{}', 'curly braces', 'llaves'],
    ['http://localhost:3000/', 'localhost 3000', 'localhost 3000'],
    ['https://example.com/docs/?q=1', 'example.com/docs', 'example.com/docs'],
    ['snake_case', 'snake case', 'snake case'],
    ['foo@latest', 'foo at latest', 'foo arroba latest'],
    ['@scope/name', 'at scope/name', 'arroba scope/name'],
    ['~1.2.3', '1.2.3', '1.2.3'],
    ['"./src"', 'src', 'src'],
    ['"."', 'dot', 'punto'],
    ['/', 'slash', 'barra'],
    ['GET /api/users', 'GET slash api/users', 'GET barra api/users'],
    ['node_modules/.bin', 'node modules slash dot bin', 'node modules barra punto bin'],
    ['cat a | grep b', 'cat a pipe grep b', 'cat a barra vertical grep b'],
    ["'a' | 'b'", 'a or b', 'a o b'],
    ['Record<string, number>', 'Record of string, number', 'Record de string, number'],
    ['Promise<Array<string>>', 'Promise of Array of string', 'Promise de Array de string'],
    ['x ? y : z', 'x question mark y colon z', 'x interrogación y dos puntos z'],
    ['get / set', 'get, set', 'get, set'],
    ['aria-*', 'aria star', 'aria asterisco'],
    ['/>', 'slash greater than', 'barra mayor que'],
    ['src/pages/[...slug].astro', 'src/pages/slug.astro', 'src/pages/slug.astro'],
  ];
  it.each(rows)('says %s', (code, english, spanish) => {
    expect(pronounceCode(code, {}, findPhrases('en'))).toBe(english);
    expect(pronounceCode(code, {}, findPhrases('es'))).toBe(spanish);
  });

  it.each([
    ['en', { stdin: 'standard in', i18n: 'internationalization', kubectl: 'kube control', json: 'JSON', 'C#': 'C sharp', nginx: 'Engine X', '.NET': 'dot net', 'utf-8': 'UTF-8' }],
    ['es', { stdin: 'entrada estándar', i18n: 'internacionalización', kubectl: 'kube control', json: 'JSON', '.NET': 'punto net' }],
    ['fr', { stdout: 'sortie standard', a11y: 'accessibilité', json: 'JSON' }],
    ['de-AT', { stderr: 'Standardfehlerausgabe', l10n: 'Lokalisierung', 'C#': 'C Sharp', json: 'JSON' }],
    ['pt-BR', { stdin: 'entrada padrão', a11y: 'acessibilidade' }],
    ['ja', { stdin: '標準入力', i18n: '国際化', kubectl: 'キューブコントロール', json: 'JSON' }],
    ['zh-CN', { stdout: '标准输出', i18n: '国际化', npm: 'NPM' }],
    ['zh-TW', { stdout: '標準輸出', i18n: '國際化', npm: 'NPM' }],
    ['ko', { stdin: 'stdin', npm: 'NPM', kubectl: 'kube control' }],
  ])('has a dictionary of common technical words in %s', (locale, words) => {
    for (const [word, spoken] of Object.entries(words)) {
      expect(pronounceCode(word, {}, findPhrases(locale)), word).toBe(spoken);
      expect(pronounceCode(word, { [word]: 'mine' }, findPhrases(locale)), word).toBe('mine');
    }
  });

  it('uses it in prose for what is no ordinary word, in the letter case that it has', () => {
    expect(pronounceProse('The nginx and C# of .NET, with i18n on stdin; Nginx, npm and json stay.', {}, findPhrases('en'))).toBe('The Engine X and C sharp of dot net, with internationalization on standard in; Nginx, npm and json stay.');
    expect(pronounceProse('nginx', { nginx: 'N ginx' }, findPhrases('en'))).toBe('N ginx');
  });

  it('asks the site\'s dictionary first, for the whole and for each word', () => {
    const site = { kubectl: 'cube cuttle', 'tidectl up': 'tide control, up' };
    expect(pronounceCode('kubectl', site, findPhrases('en'))).toBe('cube cuttle');
    expect(pronounceCode('kubectl get', site, findPhrases('en'))).toBe('cube cuttle get');
    expect(pronounceCode('tidectl up', site, findPhrases('en'))).toBe('tide control, up');
  });

  it('is not misled by names that every object has', () => {
    expect(pronounceCode('constructor', {}, findPhrases('en'))).toBe('constructor');
    expect(pronounceProse('the constructor of toString', { a: 'b' })).toBe('the constructor of toString');
  });

  it('never throws and is quick on any code', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.array(codeToken).map((tokens) => tokens.join(''))), fc.constantFrom('en', 'ja', 'ko'), (code, locale) => {
      expect(pronounceCode(code, {}, findPhrases(locale))).toBeTypeOf('string');
    }));
    const effort = startEffort();
    for (const sign of ['<', '{', '(', '\\', '`', '*', '[', '_', '"', '=', '.', '/', '$', ' ', '<a ', '${', 'https://', '**/']) pronounceCode(sign.repeat(20_000), {}, findPhrases('en'));
    expect(effort()).toBeLessThan(5000);
  });
});
