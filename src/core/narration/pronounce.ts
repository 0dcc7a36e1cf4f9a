import { detach } from '../detach.ts';
import { dictionary, terms } from './dictionary.ts';
import { lazy, remember } from '../lazy.ts';
import type { Phrases } from './phrase.ts';
import { applyRules } from './rule.ts';
import type { Rule } from './rule.ts';

/** A site's own words: spoken form by term. */
export type Pronounce = Readonly<Record<string, string>>;

/** Code that is longer than this and full of signs cannot be listened to. UTF-16 code units. */
const longestCode = 50;
const letter = '\\p{L}\\p{N}';
const nothingButSigns = new RegExp(`^[^${letter}]+$`, 'u');
const joinedByUnderscores = new RegExp(`(?<=[${letter}])_+(?=[${letter}])`, 'gu');

/**
 * Says inline code as a person would: without brackets and quotes, signs by their names where a person names them.
 * @param site the site's dictionary, which goes before ours
 * @param phrases names of signs and keys; without them signs are left out
 */
export function pronounceCode(code: string, site: Pronounce, phrases: Phrases | undefined): string {
  // a page says the same few names over and over
  if (Object.keys(site).some((term) => code.includes(term))) return pronounce(code, site, phrases);
  let said = saidBy.get(phrases);
  if (said === undefined || said.size > mostSaid) saidBy.set(phrases, said = new Map());
  const known = said.get(code);
  if (known !== undefined) return known;
  // kept as it is cut out of its page, it would keep the page
  const own = detach(code);
  const spoken = pronounce(own, {}, phrases);
  if (own.length < 200) said.set(own, spoken);
  return spoken;
}

const saidBy = new Map<Phrases | undefined, Map<string, string>>();
/** Then it begins anew: what it holds must not grow with a site. */
const mostSaid = 5000;
const name = new RegExp(`^[${letter}]+$`, 'u');

function pronounce(code: string, site: Pronounce, phrases: Phrases | undefined): string {
  const find = (term: string): string | undefined => look(site, term) ?? look(phrases?.term ?? {}, term) ?? dictionary.get(term);
  const plain = code.replace(/(?<=[\w/-])(?:%[0-9a-f]{2})+/gi, decodePart).replace(/\s+/g, ' ').trim();
  const bare = plain.replace(/(?<=[\w$\p{L}])\(\)$/u, '');
  const known = look(site, plain) ?? find(bare);
  if (known !== undefined) return known;
  // a name of letters is most code that stands within a sentence
  if (name.test(bare)) return bare;
  const unquoted = plain.replace(/^(["'`])(?=.)((?:(?!\1).)+)\1$/, '$2');
  const address = pronounceAddress(unquoted);
  if (address !== undefined) return address;
  const keys = pronounceKeys(plain, phrases);
  if (keys !== undefined) return keys;
  if (plain.length > longestCode && (plain.match(/[{}()<>[\];=|&"'`]/g)?.length ?? 0) >= 6 && phrases !== undefined) return phrases.code;
  const words = nameSigns((unquoted === plain ? bare : unquoted).replace(/https?:\/\/[^\s"'`]+/g, (found) => pronounceAddress(found) ?? ''), phrases);
  return words.split(' ').map((word) => find(word) ?? word).join(' ').trim();
}

/** `tags/learning%20in%20public` is meant to have spaces. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** An address in code is an example of one: without its scheme and query, and a long one by its host alone. */
function pronounceAddress(code: string): string | undefined {
  const [, scheme, host = '', path = ''] = /^([a-z][a-z+.-]*):\/\/([^/?#\s]*)([^?#\s]*)\S*$/i.exec(code) ?? [];
  if (scheme === undefined) return undefined;
  if (host === '') return dictionary.get(scheme) ?? scheme;
  return (host.length + path.length > 40 ? host : host + path.replace(/\/$/, '')).replace(/:(?=\d)/, ' ').replace(/[{}[\]$<>]/g, '');
}

/**
 * Says the site's own terms in prose its way, and the few of ours that stand for nothing else: whole words, in the letter case
 * of the dictionary.
 */
export function pronounceProse(text: string, site: Pronounce, phrases?: Phrases): string {
  const { said, pattern, quick } = phrases === undefined ? findVocabulary(site) : findVocabularyWith(phrases)(site);
  return pattern === undefined || quick?.test(text) !== true ? text : text.replace(pattern, (term) => look(said, term) ?? term);
}

const own: Pronounce = Object.fromEntries(terms);

/** The entries of the site's dictionary whose terms stand in a text; `undefined` where none does. */
export function findTerms(text: string, site: Pronounce): Pronounce | undefined {
  const { pattern } = findVocabulary(site);
  const found = pattern === undefined ? [] : [...new Set(text.match(pattern))].sort();
  return found.length === 0 ? undefined : Object.fromEntries(found.map((term) => [term, look(site, term) ?? term]));
}

interface Vocabulary {
  readonly said: Pronounce;
  /** Finds the terms as whole words, the longest first; `undefined` where there are none. */
  readonly pattern: RegExp | undefined;
  /** Finds them anywhere, also within words: many times as fast, and most texts have none. */
  readonly quick: RegExp | undefined;
}

const findVocabulary = remember((said: Pronounce): Vocabulary => {
  const words = Object.keys(said).filter((term) => term !== '').sort((a, b) => b.length - a.length);
  const pattern = words.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  if (words.length === 0) return { said, pattern: undefined, quick: undefined };
  return { said, pattern: new RegExp(`(?<![${letter}_])(?:${pattern})(?![${letter}_])`, 'gu'), quick: new RegExp(pattern) };
});

/** The same with our own words and those of a language. */
const findVocabularyWith = remember((phrases: Phrases) => remember((site: Pronounce) => findVocabulary({ ...own, ...phrases.term, ...site })));

function look(site: Pronounce, term: string): string | undefined {
  return Object.hasOwn(site, term) ? site[term] : undefined;
}

/** `Ctrl+Shift+P`, `⌘ K`. */
export function pronounceKeys(code: string, phrases: Phrases | undefined): string | undefined {
  const parts = code.split(/\s*\+\s*|\s+(?=\S)|(?<=[⌘⌥⇧⌃])|(?<=\w)-(?=\w)/u).filter((part) => part !== '');
  const [first = ''] = parts;
  const isModifier = /^(?:ctrl|control|strg|cmd|command|alt|option|shift|win|super|meta|[⌘⌥⇧⌃])$/i.test(first);
  if (!isModifier || (parts.length === 1 && !/[⌘⌥⇧⌃]/.test(first)) || parts.some((part) => part.length > 10)) return undefined;
  if (parts.length > 1 && !/[+⌘⌥⇧⌃-]/.test(code)) return undefined;
  return parts.map((part) => phrases?.key[part.toLowerCase()] ?? part).join(' ');
}

/** Programs by which a line of a shell begins. */
const command = /^(?:\$ )?(?:cat|curl|wget|echo|printf|ls|ps|grep|find|sort|git|docker|kubectl|npm|npx|sudo|tar|jq|sed|awk|history|env) /;

function nameSigns(code: string, phrases: Phrases | undefined): string {
  if (nothingButSigns.test(code)) {
    const packed = code.replace(/\s+|(?<=<)\/(?=>)/g, '').replace(/^<><>$/, '<>');
    const named = packed.match(/\{\{\}\}|\{\}|\[\]|\(\)|<>|""|''|``|={2,3}|!={1,2}|&&|\|\||\.{3}|[=-]>|::|[\s\S]/gu) ?? [];
    // more than three signs in a row are no word any more, unless they are one sign repeated
    return named.length <= 3 || new Set(named).size === 1 ? named.map((sign) => phrases?.sign[sign] ?? '').join(' ').trim() : phrases?.code ?? '';
  }
  return applyRules(code, phrases === undefined ? makeNamesOfNone() : makeNames(phrases)).trim();
}

const makeNames = remember((phrases: Phrases) => makeRules(phrases));

function makeRules(phrases: Phrases | undefined): readonly Rule[] {
  // a voice whose language we do not know may know the sign
  const say = (sign: string): string => (phrases === undefined ? sign : ` ${phrases.sign[sign] ?? ''} `);
  // between two things some signs are words: minus, and, or
  const sayBetween = (sign: string): string => (phrases === undefined ? sign : ` ${phrases.sign[` ${sign} `] ?? phrases.sign[sign] ?? ''} `);
  return [
    ['<', /(?<=[\w\]])<(?=[\w'"{([][^=]*>)/g, () => ` ${phrases?.of ?? ''} `],
    // a tag is called by its name
    ['<', /<\/?([\w.:-]+)([^<>]*?)\/?>/g, (_, name: string, rest: string) => ` ${name}${rest.replaceAll('=', ' ')} `],
    ['${', /\$\{([^{}]*)\}/g, '$1'],
    ['?:', /\?:/g, ':'],
    [/[-+=<>?!&|]/, /(?<=\s|^)(=>|->|={2,3}|!={1,2}|&&|\|\||\?\?|[<>]=|[-+=<>?])(?=\s|$)/g, sayBetween],
    [':', /(?<=\s):(?=\s)/g, sayBetween],
    [' / ', /(?<=[\p{L}\p{N})]) \/ (?=[\p{L}@$.-])/gu, ', '],
    [/[<>]/, /(?<=^|\s)[<>]=?(?=\s?v?\d)/g, (sign) => say(sign)],
    ['=', /=(?:""|'')/g, say('=') + say('""')],
    ['=>', /=>/g, say('=>')],
    ['=', /(?<=[\p{L}\p{N}"'\])}])\s?=\s?(?=\S)/gu, say('=')],
    // between two commands the sign is called by its name
    ['|', /\s\|\s/g, (_, __: number, whole: string) => (command.test(whole) ? say('|') : sayBetween('||'))],
    ['./', /(?:^|(?<=\s))(?:\.\/)+(?=[\w.@[])/g, ''],
    [/[~^]/, /(?:^|(?<=\s))[~^](?=v?\d)/g, ''],
    ['[...', /(?<=\/)\[\.{3}(?=\w)/g, '['],
    ['...', /\.{3}(?=\w)/g, say('...')],
    [/\.{3}|…/, /\.{3}|…/g, ' '],
    ['..', /(?:^|(?<=\s))\.\.\/?/g, `${say('.')}${say('.')}`],
    ['/', /(?:^|(?<=\s))(~?)\/(?=[\w.[@])/g, (_, home: string) => (home === '' ? '' : say('~')) + say('/')],
    [/[-.@#$~:&]/, /(?:^|(?<=\s))(--|-|\.|@|#|\$|~|::|:|&)(?=[\w\p{L}]|(?<=@)\/)/gu, (sign, _: string, at: number, whole: string) => (sign === '-' && /\d/.test(whole.charAt(at + 1)) ? sayBetween('-') : say(sign))],
    ['_', /^_+(?=\w)/, say('_')],
    ['@', /(?<=\w)@(?=\w)/g, say('@')],
    ['/.', /(?<=[\w\]])\/\.(?=\w)/g, say('/') + say('.')],
    ['-*', /-(?=\*)/g, ' '],
    ['**/', /\*\*\//g, say('**') + say('/')],
    ['*.', /\*\.(?=\w)/g, say('*') + say('.')],
    ['*', /\*\*?/g, (sign) => say(sign)],
    ['\\', /\\(?=\w)/g, say('\\')],
    ['_', joinedByUnderscores, ' '],
    // a bracket parts two words, but not the parts of a path: pages/[lang]/[slug].astro
    [brackets, /(?<=[\p{L}\p{N}])[{}()[\]<>"'`;^$|\\!?=&#~_]+(?=[\p{L}\p{N}])/gu, ' '],
    [brackets, /[{}()[\]<>"'`;^$|\\!?=&#~_]+/g, ''],
    // what stands before nothing is not said
    [/[/:,.]/, /(?<=\S)[/:,.](?=\s|$)/g, (sign, at: number, whole: string) => (/[:,]/.test(sign) && at < whole.trimEnd().length - 1 ? sign : ' ')],
    [/[,:]/, /\s+([,:])/g, '$1'],
    [/\s/, /\s+/g, ' '],
  ];
}

const brackets = /[{}()[\]<>"'`;^$|\\!?=&#~_]/;
const makeNamesOfNone = lazy(() => makeRules(undefined));
