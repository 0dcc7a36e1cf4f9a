import { rememberEach } from '../lazy.ts';
import type { Locale } from '../locale.ts';
import type { Kind } from './kind.ts';
import type { Shown } from './speech.ts';
import { de } from './phrase/de.ts';
import { en } from './phrase/en.ts';
import { es } from './phrase/es.ts';
import { fr } from './phrase/fr.ts';
import { ja } from './phrase/ja.ts';
import { pt } from './phrase/pt.ts';
import { zh } from './phrase/zh.ts';
import { zhHant } from './phrase/zh-hant.ts';

/** What we say ourselves, in one language. */
export interface Phrases {
  /** `an example`, `another example`, `examples`, `the example`, `the examples`, as the other phrases want them. */
  readonly shown: Readonly<Record<Shown, readonly [one: string, another: string, many: string, definite: string, definiteMany: string]>>;
  /** `The page shows …`, without a full stop. */
  sentence(what: string): string;
  /** The same after words that end in a colon, which it replaces: `; the page shows …`. */
  joined(what: string): string;
  /** Again, where several such sentences follow one another and what is shown has no title: `, as the page shows`. */
  readonly again: string;
  /** Words by which a sentence itself announces what follows it: `the example below`. */
  readonly mention: RegExp;
  /** A word or two between two things shown, which say nothing without them: `or`, `becomes`. */
  readonly between: RegExp;
  /** Words that leave a sentence without its object (`…, run:`), and the object: `the command on the page`. Where the grammar lets it be so simple. */
  readonly wanting?: { readonly after: RegExp; fill(what: string): string };
  /** `an example: vite.config.js`. */
  titled(what: string, title: string): string;
  /** `the command for npm, pnpm and Yarn`. */
  variants(what: string, names: string): string;
  /** What kind of remark a block is. */
  readonly kind: Readonly<Record<Kind, string>>;
  /** In front of other words: `Note: `. */
  label(name: string): string;
  /** Of a counted list's item: `First`. */
  ordinal(count: number): string;
  /** `Step 1`. */
  step(count: number): string;
  readonly done: string;
  readonly open: string;
  /** `On macOS`. */
  system(name: string): string;
  /** Said in place of an address that nobody can listen to. */
  readonly address: string;
  readonly formula: string;
  /** Said in place of inline code that nobody can listen to. */
  readonly code: string;
  /** Before a number that is no exact one: `~3`. */
  readonly about: string;
  /** Between two numbers or states: `3~6`, `A->B`. */
  readonly to: string;
  /** Between a type and what it is made of: `Array<string>`; empty where the language puts them otherwise. */
  readonly of: string;
  /** Technical words that a voice misreads, where this language has its own form of them; before `dictionary`. */
  readonly term: Readonly<Record<string, string>>;
  /** Signs in inline code, where they are said at all. */
  readonly sign: Readonly<Record<string, string>>;
  /** Keys of the keyboard, by their name in lower case. */
  readonly key: Readonly<Record<string, string>>;
}

const byLanguage: Readonly<Record<string, Phrases>> = { de, en, es, fr, ja, pt, zh };

/** The phrases of a locale's language; `undefined` where we have none: then only the writer's words are spoken. */
export const findPhrases = rememberEach((locale: Locale): Phrases | undefined => {
  const { language, script } = new Intl.Locale(locale).maximize();
  return language === 'zh' && script === 'Hant' ? zhHant : byLanguage[language];
});
