import { estimateWanted, learnRates } from './core/estimate.ts';
import type { Estimate } from './core/cost.ts';
import type { Wanted } from './core/wanted.ts';
import { makeSurvey } from './stage/survey.ts';
import type { Request } from './request.ts';
import type { World } from './world.ts';
import type { Problem } from './core/problem.ts';

/** What will be said for one section in one language. */
export interface Narrated {
  readonly wanted: Wanted;
  readonly estimate: Estimate;
}

/**
 * Exactly what the videos of a page will say, with length and cost. Pays nothing.
 * @param page path from the repository's root
 * @throws RevisionError as `makeSurvey`; RangeError where the page has no videos
 */
export async function narrate(
  request: Request, world: Pick<World, 'repository' | 'ledger'>, page: string, choice: { readonly section: string | null; readonly locale: string | null },
): Promise<{ readonly videos: readonly Narrated[]; readonly problems: readonly Problem[] }> {
  const survey = await makeSurvey({ ...request, base: request.head, scope: 'missing' }, world, new Set([page]));
  const problems = survey.head.problems;
  const wanted = survey.head.wanted.filter((each) => each.page === page
    && (choice.section === null || each.section === choice.section) && (choice.locale === null || each.locale === choice.locale));
  if (wanted.length === 0 && !problems.some((problem) => problem.severity === 'error')) {
    const sections = survey.head.pages.get(page)?.page.sections.map((section) => section.id);
    throw new RangeError(sections === undefined
      ? `"${page}" has no videos in ${request.head}: it is not there, not among the pages of ${request.config}, or has no \`video:\` block`
      : `"${page}" has no video for this choice; its sections are ${sections.join(', ')}`);
  }
  const tariff = { rates: survey.config.rates, learned: learnRates(survey.ledger) };
  return { videos: wanted.map((each) => ({ wanted: each, estimate: estimateWanted(each, tariff) })), problems };
}
