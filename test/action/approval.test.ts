import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkUncommitted } from '../../src/approval.ts';
import { openRepository } from '../../src/git/repository.ts';
import { makeTestRepository } from '../git/repository.ts';
import { makePage, settings } from './site.ts';
import { startActionWorld } from './world.ts';

it('buys only the plan that was approved: the hash of the pull request is the one of its merge, another plan voids it', async () => {
  await using world = await startActionWorld();
  const site = `${settings}require-approval: true\n`;
  await world.push({ 'docreel.yml': site, 'docs/a.md': '# A\n' });
  const words = makePage('The agent copies your files.');
  const pull = await world.openPull({ 'docs/a.md': words });
  const planned = await world.stepOnPull(pull);
  const hash = planned.outputs['plan-hash'] ?? '';
  expect(planned).toMatchObject({ code: 0, annotations: [] });
  expect(world.github.comments()[0]?.body).toContain('Merging this buys nothing by itself: somebody has to approve the plan by its hash below.');
  expect(world.github.comments()[0]?.body).toContain(hash);

  const merged = await world.push({ 'docs/a.md': words });
  // the settings are part of what is merged: turning the approval off needs one itself
  const off = await world.push({ 'docreel.yml': settings, 'docs/a.md': words });
  const [unapproved, other, lowered] = await Promise.all([
    world.stepOnPush(merged),
    world.stepOnPush(merged, { 'approved-plan': 'f'.repeat(64) }),
    world.step({ event: 'push', payload: { before: merged.before, ref: 'refs/heads/main' }, sha: off.after, inputs: { 'max-cost': '5' } }),
  ]);
  for (const result of [unapproved, lowered]) {
    expect(result).toMatchObject({ code: 0, outputs: { planned: '1', rendered: '0', 'plan-hash': hash } });
    expect(result.annotations).toEqual([`notice: Planned only: nobody has approved this plan yet: to buy exactly this, run again with \`approved-plan: ${hash}\` (on the command line --approved-plan)`]);
  }
  expect(other).toMatchObject({ code: 1, outputs: { rendered: '0' } });
  expect(other.annotations.at(-1)).toMatch(/^error: Nothing was bought: the approved plan is ffffffffffff, but the plan is now .*approve the new hash/);
  expect(world.emulator.requests().filter(({ method }) => method === 'POST')).toEqual([]);

  // a later change is another plan
  const changed = await world.push({ 'docs/a.md': makePage('The agent copies all of your files.') });
  const since = { event: 'push', payload: { before: merged.before, ref: 'refs/heads/main' }, sha: changed.after };
  const voided = await world.step({ ...since, inputs: { 'max-cost': '5', 'approved-plan': hash } });
  expect(voided.annotations.at(-1)).toMatch(/^error: Nothing was bought: the approved plan is/);
  const bought = await world.stepOnPush(merged, { 'approved-plan': hash });
  expect(bought).toMatchObject({ code: 0, outputs: { planned: '1', rendered: '1' } });
  expect(world.emulator.charges()).toHaveLength(1);
}, 60_000);

it('takes no approval from a file that is committed, nor from one behind a committed link', async () => {
  await using world = await startActionWorld();
  const pushed = await world.push({ 'docreel.yml': `${settings}require-approval: true\n`, 'docs/a.md': makePage('The agent copies your files.'), 'approved/report.json': '{}' });
  const step = await world.stepOnPush(pushed, { 'approved-plan': 'approved/report.json' });
  expect(step.code).toBe(1);
  expect(step.annotations.at(-1)).toMatch(/^error: approved-plan "approved\/report\.json" is a file of the repository: whoever may commit could approve by it/);
  expect(world.emulator.requests().filter(({ method }) => method === 'POST')).toEqual([]);

  await using site = await makeTestRepository();
  await symlink('approved', join(site.root, 'link'));
  await symlink('artifact', join(site.root, 'way'));
  await site.commit({ 'approved/report.json': '{}' });
  await mkdir(join(site.root, 'artifact'));
  for (const file of ['artifact/report.json', 'approved/other.json']) await writeFile(join(site.root, file), '{}');
  await symlink('../approved/report.json', join(site.root, 'artifact/link.json'));
  const repository = await openRepository(site.root, { env: site.env });
  const check = (path: string): Promise<boolean> => checkUncommitted(path, repository).then(() => true, () => false);
  const refused = ['approved/report.json', './approved/../approved/report.json', 'link/report.json', 'way/report.json', 'artifact/link.json', join(site.root, 'approved/report.json')];
  expect(await Promise.all(refused.map(check))).toEqual(refused.map(() => false));
  const taken = ['f'.repeat(64), 'artifact/report.json', 'approved/other.json', '../report.json'];
  expect(await Promise.all(taken.map(check))).toEqual(taken.map(() => true));
}, 60_000);
