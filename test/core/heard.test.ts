import { describe, expect, it } from 'vitest';
import { hashHeard } from '../../src/core/heard.ts';
import { planStep, settings } from '../identity/site.ts';

const hear = (text: string): string => hashHeard({ text });

describe('hashHeard()', () => {
  it.each([
    ['in a Vue file.\nor in any other framework', 'in a Vue file.\nOr in any other framework'],
    ['on the transition component', 'on the Transition component'],
    ['Start it; then look', 'Start it, then look.'],
    ['the "green" light', 'the green light'],
    ['a client-side app', 'a client side app'],
    ['Don’t stop', 'don\'t stop'],
    ['サーバー、起動。', 'サーバー起動'],
  ])('takes %j and %j for the same', (one, other) => expect(hear(one)).toBe(hear(other)));

  it.each([
    ['version 1.5', 'version 15'], ['C++', 'C'], ['written in C#', 'written in C'], ['-5 degrees', '5 degrees'], ['US', 'us'], ['IT works', 'it works'],
    ['Ready?', 'Ready.'], ['remove, insert', 'remove or insert'], ['can\'t', 'cant'], ['one two', 'onetwo'],
  ])('tells %j from %j', (one, other) => expect(hear(one)).not.toBe(hear(other)));
});

const text = '# Guide\n\nWords that stand at the beginning of the page.\n\n## Start\n\nThe agent watches your folder and sends what changed. Start it like this:\n\n```js\nrun()\n```\n\n![A window](a.png)\n\nThen look at the window, or at the log.\n';

describe('what is heard the same', () => {
  it.each([
    ['a code block gets a title', '```js', '```js [app.js]'],
    ['a picture gets a better description', '![A window]', '![The main window with its three panes]'],
    ['a picture goes', '![A window](a.png)\n\n', ''],
    ['a second code block comes', '```\n\n!', '```\n\n```sh\nnpm start\n```\n\n!'],
    ['a sentence gets its capital', 'Then look', 'then look'],
    ['a comma goes', 'window, or', 'window or'],
  ])('costs nothing, keeps its video and says why: %s', async (_, from, to) => {
    const after = text.replace(from, to);
    expect(after).not.toBe(text);
    const { plan, base, head } = await planStep({ 'a.md': text }, { 'a.md': after });
    expect(head.wanted.map(({ key }) => key)).not.toEqual(base.wanted.map(({ key }) => key));
    expect([plan.jobs, plan.retired, plan.kept]).toEqual([[], [], []]);
    expect(plan.reused.map(({ explanation }) => explanation)).toEqual(['unchanged', 'only capitals, punctuation or what is announced changed: its video stays']);
    expect(plan.reused.map(({ row }) => row.key)).toEqual(base.wanted.map(({ key }) => key));
  });

  it('goes along when the section moves to another page', async () => {
    const [start = '', moved = ''] = text.split(/(?=## Start)/);
    const { plan } = await planStep({ 'a.md': text }, { 'a.md': start, 'b.md': moved.replace('```js', '```js [app.js]') });
    expect(plan.jobs).toEqual([]);
    expect(plan.reused.at(-1)).toMatchObject({ movedFrom: { page: 'a.md' }, explanation: expect.stringContaining('its video stays, moved from a.md#') });
  });

  it('is never another section\'s video', async () => {
    const other = '## Stop\n\nRun this:\n\n```sh [stop.sh]\nstop\n```\n';
    const before = '## Start\n\nRun this:\n\n```sh [start.sh]\nstart\n```\n\n';
    const { plan } = await planStep({ 'a.md': before }, { 'a.md': before + other });
    expect(plan.jobs.map(({ wanted, reason }) => [wanted.section, reason.text])).toEqual([['stop', 'new section']]);
  });

  it('is bought again with the next change of words, and by `scope: all`', async () => {
    const titled = text.replace('```js', '```js [app.js]');
    expect((await planStep({ 'a.md': text }, { 'a.md': titled.replace('your folder', 'all your folders') })).plan.jobs.map(({ reason }) => reason.kind)).toEqual(['words-changed']);
    expect((await planStep({ 'a.md': text }, { 'a.md': titled }, { request: { scope: 'all' } })).plan.jobs).toHaveLength(2);
  });

  it('serves dubbed videos and new dubbings, too', async () => {
    const both = settings.replace('[en]', '[en, ja]');
    const after = text.replace('```js', '```js [app.js]');
    expect((await planStep({ 'docreel.yml': both, 'a.md': text }, { 'docreel.yml': both, 'a.md': after })).plan.jobs).toEqual([]);
    const { plan } = await planStep({ 'a.md': text }, { 'docreel.yml': both, 'a.md': after });
    expect(plan.jobs.map(({ wanted }) => wanted.locale)).toEqual(['ja', 'ja']);
  });
});
