import { expect, it } from 'vitest';
import { makePage, settings } from './site.ts';
import { startActionWorld } from './world.ts';

it('a site in a private repository is told that its visitors could not watch the videos, before anything is bought', async () => {
  await using world = await startActionWorld({ github: { settings: { private: true } } });
  await world.push({ 'docreel.yml': settings, 'mkdocs.yml': 'site_name: Acme\n', 'docs/a.md': makePage('The agent copies your files.') });
  const pull = await world.openPull({ 'docs/a.md': makePage('The agent copies your files more carefully.') });
  const result = await world.stepOnPull(pull);
  expect(result).toMatchObject({ code: 0, outputs: { planned: '1' } });
  expect(result.annotations.join()).toMatch(/^warning title=Docreel: private-videos,file=docreel.yml: this repository is private, .*base-url/);
  expect(world.github.comments()[0]?.body).toContain('this repository is private');
  expect(world.emulator.requests()).toEqual([]);

  // a folder that the site serves is the remedy
  const mended = await world.openPull({ 'docreel.yml': `${settings}publish: { to: folder, folder: static/videos, base-url: 'https://docs.example.com/videos/' }\n`, 'docs/a.md': makePage('The agent copies your files with care.') });
  // the settings of a pull request's base count, so it helps once it is merged
  expect((await world.stepOnPull(mended)).annotations.join()).toContain('this repository is private');
});
