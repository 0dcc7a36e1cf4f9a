import { expect, it } from 'vitest';
import { askRebuild, formatRebuildBox, isRebuildAsked } from '../../src/core/rebuild.ts';

const body = (box: string): string => `Videos.\n\n- [x] Another box\n${box}\n\n<!-- docreel:state e30 -->\n`;

it('is ticked as GitHub and editors tick it, and by nothing else', () => {
  const empty = body(formatRebuildBox('`main`'));
  expect(isRebuildAsked(empty)).toBe(false);
  for (const ticked of [empty.replace('[ ]', '[x]'), empty.replace('[ ]', '[X]'), askRebuild(empty)]) {
    expect(isRebuildAsked(ticked)).toBe(true);
    expect(isRebuildAsked(ticked.replaceAll('\n', '\r\n'))).toBe(true);
    expect(askRebuild(ticked)).toContain('- [x] <!-- docreel:rebuild -->');
  }
  for (const other of [null, '', 'Text', body('- [x] Rebuild this branch'), body('> - [x] <!-- docreel:rebuild -->'), body('`- [x] <!-- docreel:rebuild -->`')]) expect(isRebuildAsked(other)).toBe(false);
});
