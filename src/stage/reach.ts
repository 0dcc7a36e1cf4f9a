import type { Config } from '../config.ts';
import { findSite } from '../core/link.ts';
import type { Problem } from '../core/problem.ts';
import type { World } from '../world.ts';
import type { Survey } from './survey.ts';

/**
 * Warns, before anything is bought, where the visitors of a site could not watch what would be published: the releases of a private
 * repository open only to those who may read it. Pages that are read on GitHub itself are no trouble: their readers may.
 * @param file path of the settings, where the remedy is written
 */
export async function findReachProblems(world: Pick<World, 'forge' | 'repository'>, survey: Survey, file: string): Promise<readonly Problem[]> {
  const { config, plan, head } = survey;
  if (config.publish.to !== 'github-release' || plan.jobs.length === 0 || head.commit === null || world.forge.isPrivate === undefined) return [];
  if (!await isSite(world, config, survey) || await world.forge.isPrivate() !== true) return [];
  return [{
    severity: 'warning', code: 'private-videos', file,
    message: 'this repository is private, so the videos of its releases open only to those who may read it: visitors of the site would see players that play nothing',
    hint: 'keep the videos where visitors can read them: `publish: { to: folder, folder: …, base-url: https://… }` with a folder that the site serves, or a public repository for the docs. Where all visitors may read this repository, set `links: { embed: github }`',
  }];
}

/** Whether any page of the plan is shown by a site, and not by GitHub. */
async function isSite({ repository }: Pick<World, 'repository'>, { embed }: Config, { plan, head }: Survey): Promise<boolean> {
  if (embed !== 'auto') return embed !== 'github';
  const paths = head.commit === null ? [] : (await repository.readTree(head.commit)).map(({ path }) => path);
  return [...new Set(plan.jobs.map(({ wanted }) => wanted.page))].some((page) => findSite(paths, page.endsWith('.mdx') ? 'mdx' : 'md', page).kind !== 'github');
}
