import { closestMatch } from 'leven';

/** What of a command's arguments decides whether it was called rightly; citty's definitions fit. */
export interface Argument {
  readonly type?: 'string' | 'boolean' | 'enum' | 'positional' | undefined;
  readonly alias?: string | readonly string[] | undefined;
  readonly required?: boolean | undefined;
  readonly default?: unknown;
}

/** Further from a known word than so many letters is no slip of the hand. */
const slip = 3;

/**
 * What is wrong with how the program was called, as a sentence that says what to do; `undefined` where nothing is. A flag that
 * nobody knows is an error: `--max-csot 5` must not be a run without a limit.
 * @param commands the arguments of each command, by its name
 * @param words the command line without the program
 */
export function findMisuse(commands: Readonly<Record<string, Readonly<Record<string, Argument>>>>, words: readonly string[]): string | undefined {
  const [name = '', ...rest] = words;
  const known = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (known === undefined) {
    const what = name.startsWith('-') ? `"${name}" stands where a command is expected.` : `there is no command "${name}"${suggest(name, Object.keys(commands))}`;
    return `${what} See "docreel --help".`;
  }
  const help = `See "docreel ${name} --help".`;
  const flags = new Map(Object.entries(known).filter(([, { type }]) => type !== 'positional').flatMap(([flag, argument]) => [flag, ...[argument.alias ?? []].flat()].map((each) => [each, { flag, argument }] as const)));
  const places = Object.entries(known).filter(([, { type }]) => type === 'positional');
  const given = new Set<string>();
  const plain: string[] = [];
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? '';
    if (word === '--') {
      plain.push(...rest.slice(at + 1));
      break;
    }
    if (!/^-./.test(word)) {
      plain.push(word);
      continue;
    }
    const [, text = '', value] = /^--?([^=]*)(=[\s\S]*)?$/.exec(word) ?? [];
    const positive = flags.get(text.replace(/^no-/, ''));
    const found = flags.get(text) ?? (positive?.argument.type === 'boolean' ? positive : undefined);
    if (found === undefined || (text.length > 1 && !word.startsWith('--'))) {
      return `${name} has no flag "${word.replace(/=[\s\S]*$/, '')}"${suggest(text, [...flags.keys()].filter((flag) => flag.length > 1), '--')} ${help}`;
    }
    given.add(found.flag);
    if (found.argument.type === 'boolean' || value !== undefined) continue;
    at += 1;
    const next = rest[at];
    if (next === undefined || flags.has(next.replace(/^--/, '')) && next.startsWith('--')) return `--${found.flag} needs a value. ${help}`;
  }
  const missing = places.find(([, { required }], index) => required !== false && plain[index] === undefined)?.[0].toUpperCase()
    ?? Object.entries(known).filter(([flag, { type, required }]) => type !== 'positional' && required === true && !given.has(flag)).map(([flag]) => `--${flag}`)[0];
  if (missing !== undefined) return `${name} needs ${missing}. ${help}`;
  const extra = plain[places.length];
  return extra === undefined ? undefined : `${name} does not know what to do with "${extra}". ${help}`;
}

function suggest(word: string, known: readonly string[], before = ''): string {
  const near = closestMatch(word, [...known], { maxDistance: slip });
  return near === undefined ? '.' : `: did you mean "${before}${near}"?`;
}
