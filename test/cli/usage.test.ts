import { expect, test } from 'vitest';
import { findMisuse } from '../../src/usage.ts';

const commands = {
  plan: { base: { type: 'string' }, quiet: { type: 'boolean', alias: 'q' }, 'max-cost': { type: 'string' } },
  narrate: { page: { type: 'positional', required: true }, locale: { type: 'string' } },
  voices: { locale: { type: 'string', required: true } },
} as const;

test.each([
  ['plan'], ['plan --base v1 -q'], ['plan --base=v1 --no-quiet'], ['plan --base -1'], ['narrate docs/a.md --locale en'], ['narrate --locale en docs/a.md'], ['narrate -- --odd.md'], ['voices --locale=ja'],
])('findMisuse() has nothing to say about "%s"', (line) => {
  expect(findMisuse(commands, line.split(' '))).toBeUndefined();
});

test.each([
  ['plna', 'there is no command "plna": did you mean "plan"? See "docreel --help".'],
  ['wholly-other', 'there is no command "wholly-other". See "docreel --help".'],
  ['constructor', 'there is no command "constructor". See "docreel --help".'],
  ['--quiet plan', '"--quiet" stands where a command is expected. See "docreel --help".'],
  ['plan --bsae v1', 'plan has no flag "--bsae": did you mean "--base"? See "docreel plan --help".'],
  // a run without a limit is not what was meant
  ['plan --max-csot=5', 'plan has no flag "--max-csot": did you mean "--max-cost"? See "docreel plan --help".'],
  ['plan --zzzzzzzz', 'plan has no flag "--zzzzzzzz". See "docreel plan --help".'],
  ['plan -base v1', 'plan has no flag "-base": did you mean "--base"? See "docreel plan --help".'],
  ['plan --no-base', 'plan has no flag "--no-base": did you mean "--base"? See "docreel plan --help".'],
  ['plan --base', '--base needs a value. See "docreel plan --help".'],
  ['plan --base --quiet', '--base needs a value. See "docreel plan --help".'],
  ['plan docs/a.md', 'plan does not know what to do with "docs/a.md". See "docreel plan --help".'],
  ['narrate', 'narrate needs PAGE. See "docreel narrate --help".'],
  ['narrate a.md b.md', 'narrate does not know what to do with "b.md". See "docreel narrate --help".'],
  ['voices', 'voices needs --locale. See "docreel voices --help".'],
])('findMisuse() says what is wrong with "%s"', (line, message) => {
  expect(findMisuse(commands, line.split(' '))).toBe(message);
});
