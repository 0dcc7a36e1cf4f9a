import type { MatchSection } from './match.ts';
import type { Wanted } from './wanted.ts';

/** By code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** By page, the page's order of sections, source language, and locale. */
export function sortWanted(wanted: readonly Wanted[], sections: readonly MatchSection[]): readonly Wanted[] {
  const pages = Map.groupBy(sections, ({ page }) => page);
  return [...Map.groupBy(wanted, ({ page }) => page)].sort(([a], [b]) => compareText(a, b)).flatMap(([page, group]) => sortPage(group, pages.get(page) ?? []));
}

function sortPage(wanted: readonly Wanted[], sections: readonly MatchSection[]): readonly Wanted[] {
  const order = new Map(sections.map(({ id }, index) => [id, index]));
  const place = ({ section, line }: Wanted): number => order.get(section) ?? sections.length + line;
  return wanted.toSorted((a, b) => place(a) - place(b) || compareText(a.section, b.section)
    || Number(a.way !== 'source') - Number(b.way !== 'source') || compareText(a.locale, b.locale));
}
