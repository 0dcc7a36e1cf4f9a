import remarkMdx from 'remark-mdx';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { findSite, findTemplateProblem, formatZone, writeZones } from '../../src/core/link.ts';
import type { LinkedVideo, SiteKind } from '../../src/core/link.ts';
import { parsePage } from '../parser.ts';
import { parseTranscript } from '../../src/core/link/transcript.ts';
import { hostile } from '../hostile.ts';

const payloads = [...hostile, '{globalThis.X=1}', '{{ 7 * 7 }}', '{% include x %}', '{{< figure >}}', '</video><script>x</script>', '</details>', '${x}', '<%= x %>'];
const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nFetch <b>it</b> &amp; run.\n\nNOTE not said\n\n00:02.000 --> 00:03.000\nThen wait.\n';
const makeVideo = (text: string): LinkedVideo => ({
  locale: 'en', title: text, seconds: 42, videoUrl: 'https://example.com/a.mp4', posterUrl: 'https://example.com/a.jpg', captionsPath: './docreel/a.vtt', captions, transcript: text,
});
const format = (kind: SiteKind, text: string, template?: string): string =>
  formatZone({ kind, pageLocale: 'en', videos: [makeVideo(text)], disclosure: text, template });
const template = '<Film src="{video}" poster="{poster}" title="{title}">{label}</Film>';

describe('an embed', () => {
  it('has its captions in the page, for no site copies a file beside it', () => {
    const data = /<track kind="captions" srclang="en" label="English" src="data:text\/vtt;base64,([^"]+)" \/>/.exec(format('html', 'x'))?.[1] ?? '';
    expect(Buffer.from(data, 'base64').toString()).toBe(captions);
    expect(format('github', 'x')).toContain('[Captions](./docreel/a.vtt)');
  });

  it('carries the transcript folded, where it is wanted', () => {
    expect(format('html', 'One.\nTwo.')).toContain('<details>\n<summary>Transcript</summary>\n<p>One.</p>\n<p>Two.</p>\n</details>');
    expect(formatZone({ kind: 'html', pageLocale: 'en', videos: [{ ...makeVideo('x'), transcript: undefined }] })).not.toContain('<details>');
  });

  it.each(payloads)('keeps hostile words text in MDX: %j', (text) => {
    for (const zone of [format('mdx', text), format('mdx', text, template)]) {
      const found: string[] = [];
      visit(remark().use(remarkGfm).use(remarkMdx).parse(zone), (node) => {
        if (/Expression|mdxjsEsm/.test(node.type)) found.push(node.type);
        if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
          found.push(...node.attributes.filter((attribute) => attribute.type !== 'mdxJsxAttribute' || (typeof attribute.value === 'object' && attribute.value !== null)).map(({ type }) => type));
          if (!['video', 'source', 'track', 'a', 'p', 'small', 'details', 'summary', 'Film'].includes(node.name ?? '')) found.push(node.name ?? '');
        }
      });
      expect(found).toEqual([]);
    }
  });

  it('needs no raw HTML for a generator that leaves it out', () => {
    const zone = format('markdown', 'One {{< x >}}.\nTwo.');
    expect(zone).not.toMatch(/<|\{/);
    expect(zone).toContain('> **Transcript**\n>\n> One &#123;&#123;&#60; x &#62;&#125;&#125;.\n>\n> Two.');
  });

  it.each(payloads)('leaves nothing that Vue, Liquid or Hugo would take for theirs: %j', (text) => {
    for (const zone of [format('html', text), format('html', text, template), format('markdown', text), format('github', text)]) expect(zone).not.toMatch(/\{\{|\{%|\{#|<%|\$\{|<script|\n[ \t]*\n[ \t]*\n/);
  });
});

describe('a template of the site', () => {
  it('takes the player\'s place, with all its values escaped', () => {
    expect(format('html', 'A "B" {C}', template)).toContain('<Film src="https://example.com/a.mp4" poster="https://example.com/a.jpg" title="A &#34;B&#34; &#123;C&#125;">Watch: A &#34;B&#34; &#123;C&#125; (42 s)</Film>');
  });

  it.each([
    ['<Film src="{vide}" />', /names \{vide\}; known are \{title\}/],
    ['<Film title="{title}" />', /does not name \{video\}/],
    ['<Film src={video} />', /outside of double quotes/],
    ["<Film src='{video}' />", /outside of double quotes/],
    ['<script>play("{video}")</script>', /outside of double quotes/],
    ['<Film src="{video}" />\n\n{title}', /blank line/],
    ['<!-- {video} -->', /comment/],
  ])('is refused: %s', (text, problem) => {
    expect(findTemplateProblem(text)).toMatch(problem);
    expect(parseConfig(`links:\n  template: ${JSON.stringify(text)}\n`, 'docreel.yml').problems).toMatchObject([{ severity: 'error', line: 2 }]);
  });

  it('is taken from the settings', () => {
    const { config, problems } = parseConfig(`links:\n  transcript: true\n  template: ${JSON.stringify(template)}\n`, 'docreel.yml');
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ transcript: true, template });
  });
});

describe('findSite()', () => {
  it('gives Hugo a poster, which needs no raw HTML', () => {
    expect(findSite(['hugo.toml', 'content/a.md'], 'md', 'content/a.md').kind).toBe('markdown');
    expect(findSite(['site/config/_default/hugo.yaml', 'site/content/a.md'], 'md', 'site/content/a.md').kind).toBe('markdown');
  });

  it('gives Mintlify comments that its builder takes, in .md too', () => {
    expect(findSite(['docs.json', 'a.md'], 'md', 'a.md')).toMatchObject({ name: 'Mintlify', kind: 'mdx', comments: 'mdx' });
    expect(findSite(['docusaurus.config.ts', 'docs/a.md'], 'md', 'docs/a.md')).toMatchObject({ name: 'Docusaurus', kind: 'mdx', comments: 'md' });
    const page = { text: '# A\n\nText.\n', flavour: 'md', comments: 'mdx', sections: [{ id: 'a', start: 0, zoneAt: 4 }] } as const;
    const { text } = writeZones(page, new Map([['a', '<p>x</p>']]));
    expect(text).toMatch(/^# A\n\n\{\/\* docreel:begin section="a" sum="\w+" \*\/\}\n\n<p>x<\/p>\n\n\{\/\* docreel:end \*\/\}\n\nText\.\n$/);
    expect(parsePage('a.md', `---\nvideo: true\n---\n${text}`, parseConfig(null, '').config.video).page?.sections.find(({ id }) => id === 'a')?.body.map(({ type }) => type)).toEqual(['paragraph']);
    expect(writeZones({ ...page, text }, new Map()).text).toBe(page.text);
  });
});

describe('parseTranscript()', () => {
  it('takes the words of captions, a sentence a line', () => {
    expect(parseTranscript(captions)).toBe('Fetch it & run.\nThen wait.');
    expect(parseTranscript('')).toBe('');
  });
});
