import { remember } from '../lazy.ts';
import { pronounceKeys, pronounceProse } from './pronounce.ts';
import type { Phrases } from './phrase.ts';
import type { Speaker } from './speaker.ts';
import { applyRules } from './rule.ts';
import type { Rule } from './rule.ts';
import { ours } from './speech.ts';
import type { Speech } from './speech.ts';

const bracketed = /\s?\((?:https?:\/\/|www\.)[^\s()]+\)/gi;
/** Whether there is an address at all; the long patterns are slow on what has none. */
const addressing = /:\/\/|www\./i;
const address = /(?<![\p{L}\p{N}@/.])(?:https?:\/\/|www\.)[^\s<>"'()[\]]*[^\s<>"'()[\].,;:!?]/giu;

/** What stands in a text for a machine to read, and what is left of it for a person. */
const markup: readonly Rule[] = [
  // a word with an explanation at hand, of the Kubernetes documentation: {{< glossary_tooltip text="Pods" term_id="pod" >}}
  ['{{<', /\{\{<\s*[\w-]+\s[^<>]{0,200}?\btext="([^"]*)"[^<>]{0,200}?>\}\}/g, '$1'],
  // what a template engine fills in, and its tags
  ['{{', /\{\{[^{}]*\}\}/g, ''],
  ['{%', /\{%[^%]*%\}/g, ''],
  // what was edited (CriticMarkup): added, taken away, marked, remarked
  ['{++', /\{\+\+([^{}]*)\+\+\}/g, '$1'],
  ['{--', /\{--[^{}]*--\}/g, ''],
  ['{==', /\{==([^{}]*)==\}/g, '$1'],
  ['{>>', /\{>>[^{}]*<<\}/g, ''],
  // attributes that a site generator takes away
  ['{', /\{:? ?[.#][^{}\n]*\}|^\{(?:target|rel|width|height|align|loading)=[^{}]*\}/g, ''],
  // names of emoji and icons
  [':', /(?<![\p{L}\p{N}:]):(?:[a-z][a-z0-9_+-]*|[+-]1|100):(?![\p{L}\p{N}:])/gu, ''],
  // links and embeds of a wiki, comments of Obsidian, footnotes that stand in their place, numbers of annotations
  ['![[', /!\[\[[^[\]\n]*\]\]/g, ''],
  ['[[', /\[\[(?:[^[\]|\n]*\|)?([^[\]|\n]+)\]\]/g, '$1'],
  ['%%', /%%[^%\n]*%%/g, ''],
  ['^[', /\^\[[^[\]\n]*\]/g, ''],
  // meant to be strong, which markdown does not see beside a letter: "は**強い(x)**と"
  ['**', /\*\*(?=[^\s*])([^*\n]{1,200})(?<=[^\s*])\*\*/g, '$1'],
  // marked, inserted, raised and lowered text of Python-Markdown and Pandoc
  ['==', /(?<![=\p{L}\p{N}])==(?=[^\s=])([^=\n]{1,200}?)(?<=[^\s=])==(?![=\p{L}\p{N}])/gu, '$1'],
  ['^^', /\^\^(?=\S)([^^\n]{1,200})(?<=\S)\^\^/g, '$1'],
  ['^', /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,8})\^/gu, '$1'],
  ['~', /(?<=[\p{L}\p{N})])~([\p{L}\p{N}+-]{1,8})~(?=[\p{L}\p{N}\s.,;:)]|$)/gu, '$1'],
  ['`', /`+/g, ''],
];

/** Whether any of them may be there. */
const marked = /[{^~`]|\[\[|:[a-z+\d-]|%%|==|\*\*/;
/** Between dollars; a price has a digit after the first, or one after the second. */
const math = /(?<![\\$\p{L}\p{N}])(\$\$?)(?=[^\s$\d]|\d[^$\n]{0,200}[\\^_={])([^$\n]{0,200})(?<=\S)\1(?![\p{N}$])/gu;
/** The way through a menu (`File > Open`), one thing that becomes another, and one or the other (`npm / pnpm`). */
const stepping = / (?:[>→›⇒/|]|->|=>) /;
const step = /(?<!\d) > (?!\d)| (?:[→›⇒/]|->|=>) |(?<!\d) \| (?!\d)/g;

/** Says what is written as text: prose, with the few things in it that are none. */
export function sayText(value: string, speaker: Speaker): Speech {
  const { phrases, pronounce } = speaker;
  const unmarked = marked.test(value) ? applyRules(value, markup) : value;
  const addressed = addressing.test(unmarked);
  const prose = addressed ? unmarked.replace(bracketed, '') : unmarked;
  const formula = prose.includes('$') ? prose.replace(math, (_found, _sign, content: string) => (/^\p{L}\w?$/u.test(content) ? content : phrases?.formula ?? '')) : prose;
  const text = nameInProse(addressed ? formula.replace(address, (found) => sayAddress(found, speaker).text) : formula, phrases);
  return { text: pronounceProse(stepping.test(text) ? text.replace(step, ', ') : text, pronounce, phrases), source: addressed || formula !== prose ? prose.replace(math, '').replace(address, '') : prose };
}

/** Keys and the few signs of prose that a voice would spell, or leave out. */
function nameInProse(text: string, phrases: Phrases | undefined): string {
  if (phrases === undefined || !/[⌘⌥⇧+~<>=≥≤→]|->|--|(?:Ctrl|Cmd|Strg)-/u.test(text)) return text;
  return applyRules(text, makeNames(phrases));
}

const makeNames = remember((phrases: Phrases): readonly Rule[] => [
  ['++', /\+\+([a-z][\w-]*(?:\+[\w-]+)*)\+\+/gi, (whole, keys: string) => keys.split('+').map((key) => phrases.key[key.toLowerCase()] ?? key.toUpperCase()).join(' ') || whole],
  [
    /(?:Ctrl|Control|Strg|Cmd|Command|Alt|Option|Shift|Win)(?:\s?\+|-)/iu,
    /(?<![\p{L}\p{N}+])(?:Ctrl|Control|Strg|Cmd|Command|Alt|Option|Shift|Win)(?:\s?\+\s?(?:[A-Z]\w{0,9}|\d)(?![\p{L}\p{N}])|-(?:[A-Z\d]|Alt|Shift|Del|Enter|F\d{1,2})(?![\p{L}\p{N}]))+/giu,
    (keys) => pronounceKeys(keys, phrases) ?? keys,
  ],
  [/[⌘⌥⇧]/, /[⌘⌥⇧]/gu, (key) => phrases.key[key] ?? key],
  ['~', /(?<=\d)\s?~\s?(?=\d)/g, ` ${phrases.to} `],
  ['~', /(?<![\p{L}\p{N}])~(?=\d)/gu, `${phrases.about} `],
  [/->|→/, /(?<=\p{L})(?:->|→)(?=\p{L})/gu, ` ${phrases.to} `],
  [/[<>≥≤]/, /(?<=^|[\s(])([<>]=?|≥|≤)\s?(?=v?\d)/g, (_whole, sign: string) => `${phrases.sign[{ '≥': '>=', '≤': '<=' }[sign] ?? sign] ?? sign} `],
  [/[<>]=/, /(?<=[\p{L}\p{N}])([<>]=)(?=v?\d)/gu, (sign) => ` ${phrases.sign[sign] ?? sign} `],
  [' = ', /(?<=[\p{L}\p{N})]) = (?=[\p{L}\p{N}(])/gu, ` ${phrases.sign['='] ?? '='} `],
  ['--', /(?<=\s)-{2,3}(?=\s)/g, '–'],
  ['--', /(?<=\p{L})--(?=\p{L})/gu, ' – '],
]);

/** An address that is written out is not read: nobody can follow it by ear, and mending it would buy a video. */
export function sayAddress(address: string, { phrases }: Speaker): Speech {
  const [, port] = /^https?:\/\/localhost:?(\d*)/i.exec(address) ?? [];
  return ours(port === undefined ? phrases?.address ?? '' : `localhost ${port}`.trim());
}
