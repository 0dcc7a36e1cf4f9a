import { expect, it } from 'vitest';
import { askRebuild, isRebuildAsked } from '../../src/core/rebuild.ts';
import { settlePulls } from '../github/settle.ts';
import { makePage, settings } from './site.ts';
import { startActionWorld } from './world.ts';

it('makes its branch anew, without a person\'s work on it and without paying, once somebody ticks the box of the pull request', async () => {
  await using world = await startActionWorld();
  const { after } = await world.push({ 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.') });
  expect(await world.stepOnPush({ before: '0'.repeat(40), after })).toMatchObject({ code: 0, outputs: { rendered: '1' } });
  const [pull] = world.github.state.pulls;
  if (pull === undefined) throw new Error('no pull request was opened');
  const ours = await world.read('docreel/main', 'docs/a.md') ?? '';
  const { after: theirs } = await world.push({ 'docs/a.md': ours.replace(/\n\[!\[[\s\S]*?(?=\n<!-- docreel:end)/, '\nA picture by Ada.\n'), 'docs/note.md': 'Ada.\n' }, 'docreel/main');
  expect(await world.read('docreel/main', 'docs/a.md')).toContain('A picture by Ada.');

  await settlePulls(world.github.state);
  // ticked on the web, as GitHub writes it: with its own line ends
  world.giveUp(theirs);
  pull.body = askRebuild(pull.body ?? '').replaceAll('\n', '\r\n');
  expect(await world.step({ event: 'schedule', sha: after })).toMatchObject({ code: 0, annotations: [], outputs: { rendered: '0', cost: '0', 'pull-request-number': '1' } });
  expect(await world.read('docreel/main', 'docs/a.md')).toBe(ours);
  expect(await world.read('docreel/main', 'docs/note.md')).toBeUndefined();
  expect(pull).toMatchObject({ state: 'open', number: 1 });
  expect(isRebuildAsked(pull.body)).toBe(false);
  expect(world.emulator.charges()).toHaveLength(1);
}, 60_000);
