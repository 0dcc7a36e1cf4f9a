import type { Locale } from './locale.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';
import type { Section } from './section.ts';
import type { Staleness, StalePolicy } from './stale.ts';
import type { SiblingSection, Way, WantedInput } from './wanted.ts';

/** A section whose translation is missing or stale, or that gets no video in a language, and what becomes of it. */
export interface Gap {
  readonly locale: Locale;
  readonly section: Section;
  /** `undefined`: there is no translated page at all. */
  readonly stale: Staleness | undefined;
  /** The stale section. */
  readonly sibling: SiblingSection | undefined;
  /** The translated page, where there is one. */
  readonly file: string | undefined;
  /** The way that is taken; `undefined`: it gets no video. */
  readonly way: Way | undefined;
}

/** One problem for all sections of a page that lack the same in a language and come to the same. */
export function findGapProblems(input: Pick<WantedInput, 'page' | 'dubbing' | 'stale'>, gaps: readonly Gap[]): readonly Problem[] {
  return [...Map.groupBy(gaps, ({ locale, stale, way }) => `${locale} ${stale} ${way}`).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [makeProblem(input, first, group)];
  });
}

function makeProblem(input: Pick<WantedInput, 'page' | 'dubbing' | 'stale'>, first: Gap, group: readonly Gap[]): Problem {
  const { page, dubbing, stale: policy = 'keep' } = input;
  const { locale, file } = first;
  if (first.stale === 'older') return makeOlderProblem(page.path, first, group, policy);
  const isBlocked = first.way === undefined && dubbing !== null && !page.video.languages.includes(page.video.source);
  if (isBlocked && (file === undefined || policy === 'translate')) {
    return {
      severity: 'error', code: 'dubbing-without-source', file: page.path, line: page.videoLine,
      message: `${locale} would be dubbed from the ${page.video.source} video, but ${page.video.source} is not among this page's languages`,
      hint: `add ${page.video.source} to \`languages\`, or ${file === undefined ? `a translated page for ${locale}` : `what ${file} lacks`}`,
    };
  }
  if (file === undefined) {
    return {
      severity: 'warning', code: 'untranslated-page', file: page.path, line: page.videoLine,
      message: `there is no translated page for ${locale}, and dubbing is off: no ${locale} videos`,
      hint: `add the translated page, or set translate.dubbing in docreel.yml to "speed" or "precision"`,
    };
  }
  const one = group.length === 1;
  return {
    severity: first.way === undefined ? 'warning' : 'notice', code: 'untranslated-section', file: page.path, line: first.section.line,
    message: `${one ? '1 section has' : `${group.length} sections have`} no counterpart in ${file} and ${formatFate(first, one)}: ${listSections(group)}`,
    hint: `translate ${one ? 'it' : 'them'}, or give heading and translated heading the same id${first.way === undefined && policy === 'keep' ? '; or set translate.stale in docreel.yml to "translate"' : ''}`,
  };
}

/** Shown where the work is to be done: at the first stale section of the translated page. */
function makeOlderProblem(page: string, first: Gap, group: readonly Gap[], policy: StalePolicy): Problem {
  const { sibling, way } = first;
  const one = group.length === 1;
  const other = way === 'page' && policy === 'translate' ? ', as no other way is open' : '';
  return {
    severity: way === undefined || way === 'page' ? 'warning' : 'notice', code: 'stale-translation', file: sibling?.file ?? page, line: sibling?.line ?? 1,
    message: `${one ? '1 section is' : `${group.length} sections are`} stale: ${page} has changed since, and ${one ? 'this translation has' : 'these translations have'} not; ${one ? 'it' : 'they'} ${formatFate(first, one)}${other}: ${listSections(group)}`,
    hint: `bring ${one ? 'it' : 'them'} up to date; where ${one ? 'it says' : 'they say'} the same still: docreel accept ${formatPlace(page, group)} --locale ${first.locale}`,
  };
}

/** Only what is the same as a word of a shell: it is meant to be copied. */
function formatPlace(page: string, group: readonly Gap[]): string {
  const place = group.length === 1 ? `${page}#${group[0]?.section.id ?? ''}` : page;
  return /^[\w./@#-]+$/.test(place) && !place.startsWith('-') ? place : '<page>#<section>';
}

function formatFate({ way, locale }: Gap, one: boolean): string {
  switch (way) {
    case undefined: return `${one ? 'gets' : 'get'} no ${locale} video`;
    case 'dubbed': return `${one ? 'is' : 'are'} dubbed to ${locale}`;
    case 'text': return `${one ? 'is' : 'are'} spoken in ${locale} from a translated narration`;
    case 'page': case 'source': return `${one ? 'is' : 'are'} spoken as ${one ? 'it stands' : 'they stand'}`;
  }
}

function listSections(group: readonly Gap[]): string {
  return group.slice(0, 5).map(({ section }) => `"${section.id}"`).join(', ') + (group.length > 5 ? ' …' : '');
}

export function makeAvatarProblem(page: Page): Problem {
  return {
    severity: 'error', code: 'missing-avatar', file: page.path, line: page.videoLine,
    message: 'no avatar is named for the videos of this page',
    hint: 'add `avatar: <look id>` to the page\'s `video:` block, or to `video` in docreel.yml for all pages',
  };
}

export function makeShortProblem(page: Page, section: Section): Problem {
  return {
    severity: 'notice', code: 'too-short', file: page.path, line: section.line,
    message: `section "${section.id}" has less than a second of speech and gets no video`,
    hint: `say more, or add "${section.id}" to \`skip\``,
  };
}

export function makeLongProblem(page: Page, section: Section): Problem {
  return {
    severity: 'warning', code: 'too-long', file: page.path, line: section.line,
    message: `section "${section.id}" takes more than half an hour to speak, and HeyGen makes no longer video`,
    hint: `give the page a larger \`depth\` than ${page.video.depth}, so that it becomes several videos, or add "${section.id}" to \`skip\``,
  };
}
