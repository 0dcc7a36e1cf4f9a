import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

const fixtures = resolve(fileURLToPath(import.meta.url), '../../../fixtures');

/**
 * One test for each folder of `fixtures/<stage>`: `input.yaml` goes into `run`, what comes out must be `output.json`.
 * `UPDATE=1` writes the expectations anew.
 */
export function testCases<Input>(stage: string, run: (input: Input) => unknown): void {
  const folder = join(fixtures, stage);
  const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'input.yaml')));
  describe(`fixtures/${stage}`, () => {
    it.each(cases)('%s', (name) => {
      const input: Input = parse(readFileSync(join(folder, name, 'input.yaml'), 'utf8'));
      const output = `${JSON.stringify(run(input), null, 2)}\n`;
      const file = join(folder, name, 'output.json');
      if (process.env['UPDATE'] !== undefined) writeFileSync(file, output);
      expect(JSON.parse(output)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    });
  });
}
