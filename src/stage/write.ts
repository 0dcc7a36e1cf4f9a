import type { Config } from '../config.ts';
import { findZones, writeFrontMatter, writeZones } from '../core/link.ts';
import type { LinkedVideo, Zone } from '../core/link.ts';
import type { PageOutline } from '../core/page.ts';
import type { Problem } from '../core/problem.ts';
import { makeDiscardedProblem, makeEditedProblem, makeKeptProblem, nameEdited } from './edited.ts';

/** A page's text with its videos. */
export interface Written {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Names of edited zones that are discarded. */
  readonly discarded: readonly string[];
  /** Whether a section showed its videos before, as it should, or shows what a person has made of them. */
  isShown(section: string): boolean;
}

/** Each section's videos below its heading; what stood in the front matter goes. */
export function writeToZones(page: PageOutline, text: string, comments: PageOutline['flavour'], videos: ReadonlyMap<string, readonly LinkedVideo[] | null>, mayDiscard: (zone: Zone) => boolean, format: (videos: readonly LinkedVideo[]) => string): Written {
  const contents = new Map([...videos].map(([section, some]) => [section, some === null ? null : format(some)]));
  const before = findZones(text);
  const result = writeZones({ text, flavour: page.flavour, comments, sections: page.sections }, contents, mayDiscard);
  const kept = new Set(result.kept.map((zone) => zone.section));
  return {
    text: writeFrontMatter(result.text, new Map()).text, discarded: result.discarded.map((zone) => nameEdited(page, zone)),
    problems: [...result.kept.map((zone) => makeKeptProblem(page, text, zone)), ...result.discarded.map((zone) => makeDiscardedProblem(page, text, zone)), ...result.strays.map((stray) => makeStrayProblem(page, stray))],
    isShown: (section) => kept.has(section) || before.find((zone) => zone.section === section)?.content === contents.get(section),
  };
}

/** All videos of the page in its front matter, for the site's theme; what stood below headings goes. */
export function writeToFrontMatter(page: PageOutline, text: string, videos: ReadonlyMap<string, readonly LinkedVideo[] | null>, { disclosure }: Config): Written {
  const cleared = writeZones({ text, flavour: page.flavour, sections: page.sections }, new Map());
  const result = writeFrontMatter(cleared.text, videos, disclosure ?? undefined);
  const problems = cleared.kept.map((zone) => makeKeptProblem(page, text, zone));
  if (result.kept !== undefined) problems.push(makeEditedProblem(page, result.kept, 'what Docreel wrote into the front matter'));
  if (result.refused !== undefined) problems.push({ severity: 'warning', code: 'front-matter-zone', file: page.path, line: 1, message: `the videos cannot be written into the front matter: ${result.refused}`, hint: 'write it as YAML, a key a line, without a key `docreel` of your own' });
  return { text: result.text, problems, discarded: [], isShown: (section) => result.kept !== undefined || result.shown.has(section) };
}

function makeStrayProblem(page: PageOutline, stray: { readonly line: number }): Problem {
  return {
    severity: 'warning', code: 'broken-zone', file: page.path, line: stray.line,
    message: 'a line of Docreel\'s zone stands alone here: its other half is missing, so nothing is written around it',
    hint: 'delete the line; the zone is written again by the next run',
  };
}
