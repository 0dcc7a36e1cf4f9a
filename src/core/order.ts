import type { MatchSection } from './match.ts';
import type { Wanted } from './wanted.ts';

/** By code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** By page, the page's order of sections, source language, and locale. */
export function sortWanted(wanted: readonly Wanted[], sections: readonly MatchSection[]): readonly Wanted[] {
  const order = new Map(sections.map(({ page, id }, index) => [`${page}\0${id}`, index]));
  const placed = wanted.map((each) => ({ each, place: order.get(`${each.page}\0${each.section}`) ?? sections.length + each.line }));
  placed.sort(({ each: a, place: one }, { each: b, place: other }) => compareText(a.page, b.page) || one - other || compareText(a.section, b.section)
    || Number(a.way !== 'source') - Number(b.way !== 'source') || compareText(a.locale, b.locale));
  return placed.map(({ each }) => each);
}
