import type { Cost } from './cost.ts';
import { estimateWanted, priceSeconds } from './estimate.ts';
import type { VideoRow } from './ledger.ts';
import { compareText } from './order.ts';
import type { PlanInput, Reused } from './plan.ts';
import type { ContentKey } from './recipe.ts';
import type { Wanted } from './wanted.ts';

/** Says of each place that wants an owned video where the video comes from and what it saves. */
export function makeReused(input: PlanInput, groups: readonly (readonly [{ readonly kind: 'reused' | 'kept'; readonly row: VideoRow }, readonly Wanted[]])[]): readonly Reused[] {
  if (groups.length === 0) return [];
  const covered = findCovered(input);
  return groups.flatMap(([{ kind, row }, group]) => {
    const stays = group.some((each) => each.page === row.page && each.section === row.section);
    const saved = (wanted: Wanted): Cost | undefined =>
      row.seconds === null ? estimateWanted(wanted, input).cost : priceSeconds(wanted.recipe, row.seconds, input);
    return group.map((wanted, index): Reused => {
      // what stood on a page that was not looked at may stand there still
      const moved = !stays && index === 0 && covered.has(row.page);
      return {
        wanted, row, saved: saved(wanted),
        movedFrom: moved ? { page: row.page, section: row.section } : undefined,
        explanation: kind === 'kept' ? explainKept(wanted, row, moved) : explainReuse(wanted, row, moved),
      };
    });
  });
}

function explainReuse(wanted: Wanted, row: VideoRow, moved: boolean): string {
  if (row.key !== wanted.key) return `only capitals, punctuation or what is announced changed: its video stays${moved ? `, moved from ${row.page}#${row.section}` : ''}`;
  const here = wanted.page === row.page && wanted.section === row.section;
  if (here) return row.state === 'baseline' ? 'taken as owned without a video' : (row.state === 'retired' ? 'the same words as before: their video is kept' : 'unchanged');
  const from = wanted.page === row.page ? `#${row.section}` : `${row.page}#${row.section}`;
  if (!moved) return `the same words as ${from}`;
  return wanted.page === row.page ? `renamed from ${from}` : `moved from ${from}`;
}

function explainKept(wanted: Wanted, row: VideoRow, moved: boolean): string {
  const from = wanted.page === row.page ? `#${row.section}` : `${row.page}#${row.section}`;
  const here = wanted.page === row.page && wanted.section === row.section;
  return `our wording rules changed, the page's words did not: kept${here ? '' : moved ? `, moved from ${from}` : `, the same as ${from}`}`;
}

function findCovered(input: PlanInput): ReadonlySet<string> {
  return new Set([...input.pages ?? [], ...[...input.baseSections, ...input.headSections, ...input.baseWanted, ...input.headWanted].map(({ page }) => page)]);
}

/**
 * Rows of the pages that were looked at whose words nobody wants any more, in whatever state but `retired`. A page with an error lets
 * none go: it may want them when mended.
 */
export function findUnwanted(input: PlanInput, isWanted: (key: ContentKey) => boolean): readonly VideoRow[] {
  if (input.ledger.rows.length === 0) return [];
  const covered = findCovered(input);
  const faulty = new Set(input.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const spared = new Set([...faulty, ...[...input.baseWanted, ...input.headWanted].filter(({ file }) => faulty.has(file)).map(({ page }) => page)]);
  return input.ledger.rows
    .filter((row) => row.state !== 'retired' && covered.has(row.page) && !spared.has(row.page) && !isWanted(row.key))
    .toSorted((a, b) => compareText(a.page, b.page) || compareText(a.section, b.section) || compareText(a.locale, b.locale) || compareText(a.key, b.key));
}
