import { closestMatch } from 'leven';
import type { Config } from './config.ts';
import { estimateWanted, learnRates } from './core/estimate.ts';
import type { Estimate } from './core/cost.ts';
import type { Wanted } from './core/wanted.ts';
import { makePageFilter } from './stage/site.ts';
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
      ? await explain(request, world, page, survey.config)
      : `"${page}" has no video for this choice; its sections are ${sections.join(', ')}`);
  }
  const tariff = { rates: survey.config.rates, learned: learnRates(survey.ledger) };
  return { videos: wanted.map((each) => ({ wanted: each, estimate: estimateWanted(each, tariff) })), problems };
}

/** Why a page has no videos, and what to do. */
async function explain({ head, docs, config: file }: Request, { repository }: Pick<World, 'repository'>, page: string, config: Config): Promise<string> {
  const commit = await repository.findCommit(head);
  const paths = commit === undefined ? [] : (await repository.readTree(commit)).map(({ path }) => path);
  if (paths.includes(page)) {
    return makePageFilter(config, docs)(page) ? `"${page}" asks for no videos: write \`video: true\` into its front matter`
      : `"${page}" is not among the pages (${(docs.length > 0 ? docs : config.docs).join(', ')}): see "docs" in ${file}`;
  }
  const near = closestMatch(page, paths.filter((path) => /\.mdx?$/i.test(path)), { maxDistance: 12 });
  return `"${page}" has no videos in ${head}: it is not committed there. Name it by its path from the repository's root${near === undefined ? '' : `; did you mean "${near}"?`}; \`--uncommitted\` takes in the work tree`;
}
