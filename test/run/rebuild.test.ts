import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { askRebuild, isRebuildAsked } from '../../src/core/rebuild.ts';
import { settings, startRunWorld } from './world.ts';
import type { RunWorld } from './world.ts';

const page = (word = 'agent'): string => `---\ntitle: Install\nvideo: true\n---\n\n# Install\n\nThe ${word} keeps a copy of your files on a server that you own.\n\n## Linux\n\nRun the installer on each machine. It starts by itself.\n`;

async function tick(world: RunWorld): Promise<void> {
  const file = join(world.out, 'pull-request.md');
  const text = await readFile(file, 'utf8');
  expect(isRebuildAsked(text)).toBe(false);
  await writeFile(file, askRebuild(text));
}

it('writes zones anew that a person has edited, once somebody ticks the box; until it is merged, and not a later edit', async () => {
  await using world = await startRunWorld();
  await world.commit({ 'docreel.yml': settings, 'docs/install.md': page() });
  await world.run({ base: null });
  await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
  const merged = await readFile(join(world.site.root, 'docs/install.md'), 'utf8');

  // an edit in a zone, and new words in another section: a pull request that leaves the zone alone
  const edit = (text: string): string => merged.replace(/(section="install\/linux"[^\n]*\n)[\s\S]*?(?=\n<!-- docreel:end)/, `$1\n${text}\n`);
  const edited = edit('Ada would rather have a picture here.').replace('The agent', 'The program');
  await world.commit({ 'docs/install.md': edited });
  const first = await world.run();
  const read = async (): Promise<string> => await world.readProposed('docs/install.md') ?? '';
  expect(first.report.problems).toMatchObject([{ code: 'edited-zone', severity: 'notice', file: 'docs/install.md' }]);
  expect(await read()).toContain('Ada would rather');
  expect(await world.readPullRequest()).toContain('was edited by a person and is left alone');

  // ticked: written anew, nothing bought, the box empty again
  const charges = world.emulator.charges().length;
  await tick(world);
  const asked = await world.run({ base: 'HEAD' });
  expect(asked.report).toMatchObject({ problems: [{ code: 'discarded-zone' }], totals: { planned: 0, rendered: 0 }, pullRequest: { state: 'updated' } });
  expect(await read()).not.toContain('Ada would rather');
  expect(await read()).toContain('<!-- docreel:begin section="install/linux"');
  expect(isRebuildAsked(await world.readPullRequest())).toBe(false);
  expect(world.emulator.charges()).toHaveLength(charges);
  expect((await world.run({ base: 'HEAD' })).report.pullRequest?.state).toBe('unchanged');

  // the wish holds for later runs, whose words change again
  await world.commit({ 'docs/install.md': edited.replace('The program', 'The service') });
  expect((await world.run()).report.totals).toMatchObject({ rendered: 1 });
  expect(await read()).not.toContain('Ada would rather');

  // and not for what she writes afterwards
  await world.commit({ 'docs/install.md': edit('Ada insists.').replace('The agent', 'The service') });
  expect((await world.run()).report.problems).toMatchObject([{ code: 'edited-zone' }]);
  expect(await read()).toContain('Ada insists.');
});

it('throws a person\'s commits on the branch away once somebody ticks the box', async () => {
  await using world = await startRunWorld();
  await world.commit({ 'docreel.yml': settings, 'docs/install.md': page() });
  await world.run({ base: null });
  await world.site.git('switch', '--quiet', 'docreel/main');
  await world.commit({ 'docs/install.md': `${await readFile(join(world.site.root, 'docs/install.md'), 'utf8')}\nAda was here.\n` });
  await world.site.git('switch', '--quiet', 'main');
  await world.commit({ 'docs/install.md': page('program') });
  const first = await world.run();
  expect(first.report.problems).toMatchObject([{ code: 'edited-file', file: 'docs/install.md', severity: 'notice' }]);
  expect(await world.readProposed('docs/install.md')).toContain('Ada was here.');
  await tick(world);
  expect((await world.run({ base: 'HEAD' })).report.problems).toEqual([]);
  expect(await world.readProposed('docs/install.md')).not.toContain('Ada was here.');
  expect(await world.readProposed('docs/install.md')).toContain('The program keeps');
});

it('finds the edited zones again that the pull request tells of, though the run has no other business with their pages', async () => {
  await using world = await startRunWorld();
  await world.commit({ 'docreel.yml': settings, 'docs/install.md': page() });
  await world.run({ base: null });
  await world.site.git('merge', '--quiet', '--no-edit', 'docreel/main');
  await world.run();
  const merged = await readFile(join(world.site.root, 'docs/install.md'), 'utf8');
  await world.commit({ 'docs/other.md': '---\nvideo: true\n---\n\n# Other\n\nAnother page has a few words of its own.\n' });
  await world.run();
  // nothing is bought for it, and the pull request tells of it all the same
  await world.commit({ 'docs/install.md': merged.replace(/(section="install\/linux"[^\n]*\n)[\s\S]*?(?=\n<!-- docreel:end)/, '$1\nAda would rather have a picture here.\n') });
  expect((await world.run()).report).toMatchObject({ problems: [{ code: 'edited-zone' }], totals: { planned: 0 }, pullRequest: { state: 'updated' } });
  expect(await world.readPullRequest()).toContain('was edited by a person and is left alone');
  expect((await world.run({ base: 'HEAD' })).report.pullRequest?.state).toBe('unchanged');
  await tick(world);
  expect((await world.run({ base: 'HEAD' })).report).toMatchObject({ problems: [{ code: 'discarded-zone' }], pullRequest: { state: 'updated' } });
  expect(await world.readProposed('docs/install.md')).toBe(merged.trimEnd());
});
