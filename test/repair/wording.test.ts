import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { VideoRow } from '../../src/core/ledger.ts';
import { makeLedgerBranch } from '../../src/git/ledger-branch.ts';
import { openRepository } from '../../src/git/repository.ts';
import { formatPlanComment } from '../../src/show/comment.ts';
import { formatPlan } from '../../src/show/plan.ts';
import { formatSummary } from '../../src/show/summary.ts';
import { settings, startRunWorld } from '../run/world.ts';
import type { RunWorld } from '../run/world.ts';
import { acceptAt } from './accept.ts';

const page = `---
video: true
---

# Install

The agent keeps a copy of your files on a server that you own, and it tells you every evening what it has done.

## Windows

Open the installer and follow its three steps. Then restart the machine, and look for the small green light in the corner.
`;

/** Lets the ledger be as if other wording rules had been in force when it was written: the same words of the writer, other keys. */
async function rewriteLedger(world: RunWorld): Promise<void> {
  const branch = makeLedgerBranch(await openRepository(world.site.root, { env: world.site.env }), { now: () => world.clock.now() });
  const { rows } = await world.readLedger();
  const { head, files } = await branch.read();
  const rename = (text: string): string => rows.reduce((all, { key }) => all.replaceAll(key, `f0f0f0f0${key.slice(8)}`), text).replaceAll(/(?<="heard":\s?")[0-9a-f]{8}/g, 'f0f0f0f0');
  const moved = [...files].filter(([path]) => rename(path) !== path).map(([path]) => [path, null] as const);
  await branch.write(head, new Map<string, string | null>([...moved, ...[...files].map(([path, text]) => [rename(path), rename(text)] as const)]), 'Former rules');
}

/** A site of one page whose two videos are in the page, said as former rules had it. */
async function startFormerWorld(): Promise<{ readonly world: RunWorld; readonly rows: readonly VideoRow[]; readonly linked: string }> {
  const world = await startRunWorld();
  await world.commit({ 'docreel.yml': settings, 'docs/install.md': page });
  expect((await world.run({ base: null })).exit).toBe(0);
  const linked = await world.readProposed('docs/install.md') ?? '';
  const captions = (await world.site.git('ls-tree', '-r', '--name-only', 'docreel/main')).split('\n').filter((path) => path.endsWith('.vtt'));
  const texts = await Promise.all(captions.map((path) => world.site.git('show', `docreel/main:${path}`)));
  await world.commit({ 'docs/install.md': linked, ...Object.fromEntries(captions.map((path, index) => [path, texts[index] ?? ''])) }, 'Merge the videos');
  await rewriteLedger(world);
  return { world, rows: (await world.readLedger()).rows, linked };
}

describe('when our own wording rules change', () => {
  it('nothing is bought, every place says so, and accepting ends it', async () => {
    const { world, rows, linked } = await startFormerWorld();
    try {
      for (const request of [{ base: 'HEAD' }, { base: 'HEAD', scope: 'missing' }, { base: 'HEAD~1' }] as const) {
        const { report, survey, exit } = await world.run(request);
        expect([exit, survey.plan.jobs]).toEqual([0, []]);
        if (request.base === 'HEAD' && !('scope' in request)) continue;
        expect(report.totals).toMatchObject({ planned: 0, kept: 2, reused: 0, retired: 0 });
        expect(report.videos.map(({ state, key }) => [state, key])).toEqual(rows.map(({ key }) => ['kept', key]));
        expect(report.next).toEqual([expect.stringMatching(/^Decide on the 2 videos .*`docreel accept --wording` .*`docreel render --scope all --paths docs\/install\.md`/)]);
        const said = /ording rules changed: 2 videos, kept \(0\.\d+ usd to render again\)/;
        expect(formatPlan(survey.plan, { color: false })).toMatch(said);
        expect(formatPlanComment(survey.plan, { limits: {} })).toMatch(said);
        expect(formatSummary(report)).toMatch(said);
        expect(await readFile(`${world.out}/run2/report.json`, 'utf8')).toContain('"kept": ');
      }
      expect(world.emulator.charges()).toHaveLength(2);
      // the page shows them still, and nothing is proposed to take them out
      expect(await world.site.git('show', 'HEAD:docs/install.md')).toBe(linked);
      expect(await world.readProposed('docs/install.md')).toBe(linked);

      const before = await makeLedgerBranch(await openRepository(world.site.root, { env: world.site.env }), { now: () => world.clock.now() }).read();
      expect(await acceptAt(world, undefined, null, true)).toMatchObject(rows.map(({ section }) => ({ section, why: 'its wording rules changed' })));
      const after = await world.readLedger();
      expect(after.rows.filter(({ state }) => state === 'linked').map(({ video }) => video)).toEqual(rows.map(({ video }) => video));
      expect(after.rows.filter(({ state }) => state === 'retired').map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
      const { files } = await makeLedgerBranch(await openRepository(world.site.root, { env: world.site.env }), { now: () => world.clock.now() }).read();
      for (const row of after.rows) expect(files.get(`captions/${row.key}.vtt`) ?? '').toMatch(/^WEBVTT/);
      expect(before.files.size).toBeLessThan(files.size);
      const quiet = await world.run({ base: 'HEAD', scope: 'missing' });
      expect([quiet.exit, quiet.report.totals]).toMatchObject([0, { planned: 0, kept: 0, reused: 2 }]);
      expect(world.emulator.charges()).toHaveLength(2);
      await expect(acceptAt(world, undefined, null, true)).rejects.toThrow('nothing of all pages waits to be accepted; and nothing elsewhere does');
    } finally {
      // this scene rewrites history on purpose, which the invariants rightly refuse
      await world.close();
    }
  });

  it('one can be accepted and the other rendered again', async () => {
    const { world, rows } = await startFormerWorld();
    try {
      expect(await acceptAt(world, 'docs/install.md#install/windows', null, true)).toHaveLength(1);
      const again = await world.run({ base: 'HEAD', scope: 'all' });
      expect([again.exit, again.report.totals]).toMatchObject([0, { planned: 2, rendered: 2, kept: 0 }]);
      expect(again.survey.plan.jobs.map(({ wanted, attempt }) => [wanted.section, attempt])).toEqual([['install', 1], ['install/windows', 2]]);
      const standing = (await world.readLedger()).rows.filter(({ state }) => state !== 'retired');
      expect(standing.map(({ key }) => key)).not.toEqual(expect.arrayContaining(rows.map(({ key }) => key)));
      expect(standing).toHaveLength(2);
    } finally {
      await world.close();
    }
  });
});
