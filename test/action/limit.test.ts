import { describe, expect, it } from 'vitest';
import { makePage, settings } from './site.ts';
import { startActionWorld } from './world.ts';

describe.concurrent('what a run may spend', () => {
  it('without a limit: plans, says so and is green; above it: is red; either pays nothing', async () => {
    await using world = await startActionWorld();
    const commits = await world.push({ 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.') });
    const [none, keyless, asked, over, other] = await Promise.all([
      world.stepOnPush(commits, { 'max-cost': '' }),
      world.stepOnPush(commits, { 'heygen-api-key': '' }),
      world.stepOnPush(commits, { 'max-cost': '', mode: 'render' }),
      world.stepOnPush(commits, { 'max-cost': '0.01 usd' }),
      world.stepOnPush(commits, { 'approved-plan': 'f'.repeat(64) }),
    ]);
    expect(none).toMatchObject({ code: 0, outputs: { planned: '1', rendered: '0', cost: '0' } });
    expect(none.annotations).toEqual([expect.stringMatching(/^notice: Planned only: no limit, no spending: set the input "max-cost"/)]);
    expect(none.summary).toContain('Set a limit to buy this plan');
    expect(keyless).toMatchObject({ code: 0, annotations: [expect.stringMatching(/^notice: Planned only: no HeyGen key: set the input "heygen-api-key"/)] });
    // who asks for renders gets no green step without them
    expect(asked).toMatchObject({ code: 1, annotations: [expect.stringMatching(/^error: Nothing was bought: no limit, no spending/)] });
    expect(over).toMatchObject({ code: 1, outputs: { planned: '1', rendered: '0' }, annotations: [expect.stringMatching(/^error: Nothing was bought: the run may cost up to .* limit is 0\.01 usd: raise max-cost or limits\.run/)] });
    expect(other).toMatchObject({ code: 1, annotations: [expect.stringMatching(/^error: Nothing was bought: the approved plan is f{12}, but the plan is now [0-9a-f]{12}/)] });
    expect(world.emulator.requests().filter(({ method }) => method === 'POST')).toEqual([]);
    expect((await world.readLedger()).rows).toEqual([]);
  });

  it('renders the very plan that a person has approved', async () => {
    await using world = await startActionWorld();
    const commits = await world.push({ 'docreel.yml': settings, 'docs/a.md': makePage('The agent copies your files.') });
    const plan = await world.stepOnPush(commits, { mode: 'plan' });
    expect(plan).toMatchObject({ code: 0, annotations: [], outputs: { planned: '1', rendered: '0' } });
    const rendered = await world.stepOnPush(commits, { 'approved-plan': plan.outputs['plan-hash'] ?? '' });
    expect(rendered).toMatchObject({ code: 0, annotations: [], outputs: { rendered: '1', 'plan-hash': plan.outputs['plan-hash'] } });
    expect(world.emulator.charges()).toHaveLength(1);
  });
});
