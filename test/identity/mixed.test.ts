import { describe, expect, it } from 'vitest';
import { planStep, settings } from './site.ts';

/** Pages whose headings could be taken for one another; `NEEDLE` stands where a sentence is edited, by the section that has it. */
const pages: Readonly<Record<string, readonly [text: string, sections: readonly string[]]>> = {
  'duplicate headings': [
    '# API\n\nThis is the API of the agent. @api@\n\n## list()\n\n### Example\n\nIt shows all machines of a group. @1@\n\n## stop()\n\n### Example\n\nIt stops a machine that hangs. @2@\n\n### Example\n\nIt stops all machines at once. @3@\n',
    ['api', 'api/list/example', 'api/stop/example', 'api/stop/example~2'],
  ],
  'duplicate headings at one depth': [
    '## Example\n\nIt shows all machines of a group. @1@\n\n## Example\n\nIt stops a machine that hangs. @2@\n\n## Example\n\nIt stops all machines at once. @3@\n',
    ['example', 'example~2', 'example~3'],
  ],
  'empty headings': ['##\n\nThe first one has no name at all. @1@\n\n## \n\nThe second one has no name either. @2@\n\n## Named\n\nThe third one has a name. @3@\n', ['section', 'section~2', 'named']],
  'headings of emoji alone': ['## 🎉\n\nThe first one is a party. @1@\n\n## 🚀\n\nThe second one is a rocket. @2@\n', ['section', 'section~2']],
  'the same id twice': ['## One {#same}\n\nThe first of the two is here. @1@\n\n## Two {#same}\n\nThe second of the two is here. @2@\n', ['same', 'same~2']],
  'an id that another heading would have': ['## Set up\n\nThis is about setting it up. @1@\n\n## Other {#set-up}\n\nThis is about something else. @2@\n', ['set-up~2', 'set-up']],
  'a heading called intro': ['What stands before all headings. @0@\n\n## Intro\n\nWhat stands below the heading. @1@\n', ['intro', 'intro~2']],
  'headings in lists': ['## One\n\nThe first section has a list. @1@\n\n- ## Not a section\n\n  The words in the item. @1b@\n\n## Two\n\nThe second section has none. @2@\n', ['one', 'one', 'two']],
  'headings in quotes': ['## One\n\nThe first section has a quote. @1@\n\n> ## Two\n>\n> The words in the quote. @1b@\n\n## Two\n\nThe second section has none. @2@\n', ['one', 'one', 'two']],
  'headings in HTML': ['## One\n\nThe first section has some HTML. @1@\n\n<div>\n<h2>Two</h2>\n\nThe words within it are here. @1b@\n\n</div>\n\n## Two\n\nThe second section has none. @2@\n', ['one', 'one', 'two']],
  'headings in directives': ['## One\n\nThe first section has a note. @1@\n\n:::note\n## Two\n\nThe words of the note. @1b@\n:::\n\n## Two\n\nThe second section has none. @2@\n', ['one', 'one', 'two']],
  'headings in tabs': ['## One\n\nThe first section has tabs. @1@\n\n=== "macOS"\n\n    ## Two\n\n    The words of the tab. @1b@\n\n=== "Linux"\n\n    ## Two\n\n    Other words of the tab. @1c@\n\n## Two\n\nThe second section has none. @2@\n', ['one', 'one', 'one', 'two']],
  'headings in code': ['## One\n\nThe first section has code. @1@\n\n```md\n## Two\n```\n\n## Two\n\nThe second section has none. @2@\n', ['one', 'two']],
  'headings that differ in markup alone': ['## The `run` file\n\nThe first one is about code. @1@\n\n## The *run* file\n\nThe second one has emphasis. @2@\n', ['the-run-file', 'the-run-file~2']],
};
const components = {
  'headings in components': ['## One\n\nThe first section has tabs. @1@\n\n<Tabs>\n<TabItem label="A">\n\n## Two\n\nThe words of the tab. @1b@\n\n</TabItem>\n</Tabs>\n\n## Two\n\nThe second section has none. @2@\n', ['one', 'one', 'two']],
  'ids of MDX': ['## Same {/*first*/}\n\nThe first of the two is here. @1@\n\n## Same {/*second*/}\n\nThe second of the two is here. @2@\n', ['first', 'second']],
} as const;

const planDeep: typeof planStep = (before, after) => {
  const deep = settings.replace('avatar: anna', 'avatar: anna, depth: 3');
  return planStep({ 'docreel.yml': deep, ...before }, { 'docreel.yml': deep, ...after });
};

describe('sections are never mixed up', () => {
  const cases = [...Object.entries(pages).map((each) => [...each, 'a.md'] as const), ...Object.entries(components).map((each) => [...each, 'a.mdx'] as const)];

  it.each(cases)('%s', async (_, [text, sections], path) => {
    const marks = text.match(/@\w+@/g) ?? [];
    expect(marks).toHaveLength(sections.length);
    const before = text.replaceAll(/ @\w+@/g, '');
    for (const [index, mark] of marks.entries()) {
      // one sentence edited: one video, of this very section
      const edited = text.replace(` ${mark}`, ' And more words that are new.').replaceAll(/ @\w+@/g, '');
      const { plan } = await planDeep({ [path]: before }, { [path]: edited });
      expect(plan.jobs.map(({ wanted, reason }) => [wanted.section, reason.kind])).toEqual([[sections[index], 'words-changed']]);
      expect(plan.matches.every(({ base, head }) => base !== undefined && base.id === head?.id)).toBe(true);
    }
  });

  it.each(cases)('%s, and all but the last gone', async (_, [text, sections], path) => {
    const before = text.replaceAll(/ @\w+@/g, '');
    const { plan } = await planDeep({ [path]: before }, { [path]: before.slice(before.search(/\n#{2,3} (?![\s\S]*\n#{2,3} )/) + 1) });
    // it keeps its video, whatever it is called now
    expect(plan.jobs).toEqual([]);
    expect(plan.reused.map(({ row }) => row.section)).toEqual([sections.at(-1)]);
    expect(plan.retired).toHaveLength(new Set(sections).size - 1);
  });
});
