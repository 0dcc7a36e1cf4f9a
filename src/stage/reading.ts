import type { Config } from '../config.ts';
import type { MatchSection } from '../core/match.ts';
import { makeNarration } from '../core/narration.ts';
import type { Narrate } from '../core/narrator.ts';
import { makeOutline } from '../core/page.ts';
import type { Page, PageOutline } from '../core/page.ts';
import type { Locale } from '../core/locale.ts';
import type { Problem } from '../core/problem.ts';
import type { FindOriginal, FoundSibling } from '../core/stale.ts';
import { makeWanted, unpronounced } from '../core/wanted.ts';
import type { SiblingSection, Wanted } from '../core/wanted.ts';
import type { TextWay } from '../core/way.ts';

/** One page as it stands in one commit, with its translations; without texts and syntax trees, which for a whole site would take gigabytes. */
export interface SitePage {
  readonly page: PageOutline;
  readonly siblings: ReadonlyMap<Locale, SiblingPage>;
}

export interface SiblingPage {
  readonly page: PageOutline;
  /** The translation's section by the page's section id. */
  readonly sections: ReadonlyMap<string, Pick<SiblingSection, 'id'>>;
}

/** The same while it is being read, with syntax trees. */
export interface ParsedPage {
  readonly page: Page;
  readonly siblings: ReadonlyMap<Locale, ParsedSibling>;
}

export interface ParsedSibling extends SiblingPage {
  readonly page: Page;
  readonly sections: ReadonlyMap<string, SiblingSection>;
}

/** What one page of one commit comes to: plain values, which another thread can hand over. */
export interface PageReading {
  /** `null` where it has no videos or cannot be read. */
  readonly site: SitePage | null;
  readonly wanted: readonly Wanted[];
  /** Its translated sections, and the words of the page that they are known to be of. */
  readonly siblings: readonly FoundSibling[];
  readonly sections: readonly MatchSection[];
  readonly problems: readonly Problem[];
}

/** What the readings of a commit's pages have in common. */
export interface ReadingContext {
  readonly config: Config;
  readonly text?: TextWay | undefined;
  readonly findOriginal?: FindOriginal;
  /** How sections are narrated, where it is not by `makeNarration` itself. */
  readonly narrate?: Narrate | undefined;
}

/** A page that has no videos, or that cannot be read. */
export function makeEmptyReading(problems: readonly Problem[]): PageReading {
  return { site: null, wanted: [], siblings: [], sections: [], problems };
}

/** What a page wants, and what of it is kept once its words are known. @param problems those of parsing it */
export function makeReading(parsed: ParsedPage, problems: readonly Problem[], { config, text, findOriginal, narrate = makeNarration }: ReadingContext): PageReading {
  const { page, siblings } = parsed;
  const result = makeWanted({
    page, siblings: new Map([...siblings].map(([locale, sibling]) => [locale, sibling.sections])), pronounce: config.pronounce, leaveOut: config.leaveOut, dubbing: config.dubbing,
    stale: config.translate.stale, narrate, ...(findOriginal === undefined ? {} : { findOriginal }), ...(text === undefined ? {} : { text }),
  });
  const speak = (section: Page['sections'][number]): string => narrate(section, { locale: page.video.source, pronounce: unpronounced, speakHeading: false, leaveOut: config.leaveOut }).text;
  return {
    site: makeSitePage(parsed), wanted: result.wanted, siblings: result.siblings,
    sections: page.sections.map((section) => ({ page: page.path, id: section.id, explicitId: section.explicitId, path: section.path, words: result.words.get(section.id) ?? speak(section) })),
    problems: [...problems, ...findForbidden(page, config), ...result.problems],
  };
}

/** Shared by all pages without a translation: an empty map is as large as one with a few. */
const noSiblings: SitePage['siblings'] = new Map();

function makeSitePage({ page, siblings }: ParsedPage): SitePage {
  if (siblings.size === 0) return { page: makeOutline(page), siblings: noSiblings };
  const others = [...siblings].map(([locale, sibling]) => [locale, {
    ...sibling, page: makeOutline(sibling.page), sections: new Map([...sibling.sections].map(([id, section]) => [id, { id: section.id }])),
  }] as const);
  return { page: makeOutline(page), siblings: new Map(others) };
}

/** Languages that the settings do not allow: a merged page must not be able to order two hundred languages. */
function findForbidden(page: Page, config: Config): readonly Problem[] {
  const { allowed } = config;
  if (allowed === null) return [];
  return page.video.languages.filter((locale) => !allowed.includes(locale)).map((locale) => ({
    severity: 'error', code: 'language-not-allowed', file: page.path, line: page.videoLine,
    message: `language "${locale}" is not among the languages that docreel.yml allows (${allowed.join(', ')})`,
    hint: `remove it from this page, or add it to "languages" in docreel.yml on the base branch`,
  }));
}
