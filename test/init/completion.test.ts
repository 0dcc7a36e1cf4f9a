import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { formatCompletion } from '../../src/completion.ts';

const commands = [
  { name: 'plan', description: "What's planned: all [of] it", flags: [{ name: 'base', description: 'Revision', takes: true }, { name: 'json', description: 'As JSON', takes: false }] },
  { name: 'render', description: 'Buy', flags: [{ name: 'max-cost', description: 'Limit', takes: true }] },
];

describe('formatCompletion()', () => {
  const complete = (...words: readonly string[]): string => execFileSync('bash', ['-c', `${formatCompletion('bash', commands)}
COMP_WORDS=(docreel ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _docreel; echo "\${COMPREPLY[@]}"`], { encoding: 'utf8' }).trim();

  it('completes commands and flags in a real bash', () => {
    expect(complete('p')).toBe('plan');
    expect(complete('')).toBe('plan render');
    expect(complete('plan', '--')).toBe('--base --json');
    expect(complete('render', '--m')).toBe('--max-cost');
    expect(complete('none', '--')).toBe('');
  });

  it('quotes descriptions for zsh and fish', () => {
    expect(formatCompletion('zsh', commands)).toContain("'plan:What'\\''s planned\\: all \\[of\\] it'");
    expect(formatCompletion('zsh', commands)).toContain("'--base=[Revision]:value:_files'");
    expect(formatCompletion('fish', commands)).toContain("-a plan -f -d 'What\\'s planned: all [of] it'");
    expect(formatCompletion('fish', commands)).toContain("__fish_seen_subcommand_from plan' -l base -r");
  });
});
