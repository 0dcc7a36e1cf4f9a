import { hashValue } from '../core/hash.ts';
import type { Zone } from '../core/link.ts';
import type { PageOutline } from '../core/page.ts';
import type { Problem } from '../core/problem.ts';

// Zones that a person has edited: named, so that a pull request can remember them, and told.

/** A zone that is left as a person has made it. @param text the page's */
export function makeKeptProblem(page: PageOutline, text: string, zone: Zone): Problem {
  return makeEditedProblem(page, findLine(text, zone), `the zone of section "${zone.section}"`, ', or tick "Rebuild" in the pull request');
}

/** Something of ours that is left as a person has made it. @param line 1-based @param or what else a person can do about it */
export function makeEditedProblem(page: PageOutline, line: number, what: string, or = ''): Problem {
  return {
    severity: 'notice', code: 'edited-zone', file: page.path, line,
    message: `${what} was edited by a person and is left alone`,
    hint: `delete it to have Docreel write it again${or}`,
  };
}

/** A zone that is written anew though a person has edited it. */
export function makeDiscardedProblem(page: PageOutline, text: string, zone: Zone): Problem {
  return {
    severity: 'notice', code: 'discarded-zone', file: page.path, line: findLine(text, zone),
    message: `the zone of section "${zone.section}" was edited by a person; the pull request writes it anew, as somebody has ticked "Rebuild" there`,
  };
}

function findLine(text: string, { start }: Zone): number {
  return text.slice(0, start).split('\n').length;
}

/** Names an edited zone by its page and what a person has made of it: the path, a space, 12 hex digits. */
export function nameEdited(page: PageOutline, { section, content }: Zone): string {
  return `${page.path} ${hashValue({ section, content }).slice(0, 12)}`;
}

/** The page of an edited zone, from its name. */
export function findEditedPage(edited: string): string {
  return edited.slice(0, edited.lastIndexOf(' '));
}
