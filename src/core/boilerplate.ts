import { formatCost, sumCosts } from './cost.ts';
import type { Cost } from './cost.ts';
import { hashHeard } from './heard.ts';
import { splitSpoken } from './narration/leave-out.ts';
import type { RenderJob } from './plan.ts';
import type { Problem } from './problem.ts';

/**
 * From so many sections on, a sentence that is new in all of them is told as boilerplate. Fewer stand side by side in any list of the
 * plan, where a person sees them; and a page has seldom more, so that nearly always several pages got it.
 */
export const leastSections = 10;

/** Sentences that one change brings to many sections. */
export interface Boilerplate {
  /** In the order in which they are spoken. */
  readonly sentences: readonly string[];
  /** Videos that would speak them, in all languages. */
  readonly jobs: readonly RenderJob[];
  /** Those among them in which nothing else is new: without these sentences none of them would be bought. */
  readonly only: readonly RenderJob[];
}

/**
 * Finds sentences that are new in many of the sections that are to be said anew.
 * @param findFormer what is said in a job's place until now; nothing where nothing was
 * @returns those that come to the most sections first
 */
export function findBoilerplate(jobs: readonly RenderJob[], findFormer: (job: RenderJob) => string | undefined): readonly Boilerplate[] {
  const changed = jobs.flatMap((job) => {
    const former = findFormer(job);
    return former === undefined || former === job.wanted.narration.text ? [] : [{ job, former }];
  });
  if (countSections(changed.map(({ job }) => job)) < leastSections) return [];
  const compared = changed.map(({ job, former }) => compare(job, former));
  const sentences = new Map<string, { readonly text: string; readonly places: Compared[] }>();
  for (const each of compared) {
    for (const [hash, text] of each.added) {
      const known = sentences.get(hash);
      if (known === undefined) sentences.set(hash, { text, places: [each] });
      else known.places.push(each);
    }
  }
  const common = [...sentences].filter(([, { places }]) => countSections(places.map(({ job }) => job)) >= leastSections);
  // those of one notice come to the same sections
  const notices = [...Map.groupBy(common, ([, { places }]) => places.map(({ job }) => job.wanted.key).join(' ')).values()];
  return notices.flatMap((notice): readonly Boilerplate[] => {
    const places = notice[0]?.[1].places ?? [];
    const hashes = new Set(notice.map(([hash]) => hash));
    const only = places.filter(({ isFormerWithout }) => isFormerWithout(hashes));
    return only.length === 0 ? [] : [{ sentences: notice.map(([, { text }]) => text), jobs: places.map(({ job }) => job), only: only.map(({ job }) => job) }];
  }).toSorted((a, b) => b.jobs.length - a.jobs.length);
}

interface Compared {
  readonly job: RenderJob;
  /** The sentences that are new, by how they are heard. */
  readonly added: ReadonlyMap<string, string>;
  /** Whether the words are heard as before where these sentences are left out. */
  readonly isFormerWithout: (hashes: ReadonlySet<string>) => boolean;
}

/** Looks at lines that differ only: thousands of sections may have changed, and most of each has not. */
function compare(job: RenderJob, former: string): Compared {
  const { text, prose, locale } = job.wanted.narration;
  const [then, now] = [former.split('\n'), text.split('\n')];
  const [known, stays] = [new Set(then), new Set(now)];
  const hash = (sentence: string): string => hashHeard({ text: sentence });
  const before = new Set(then.filter((line) => !stays.has(line)).flatMap((line) => splitSpoken(line, locale)).map(hash));
  const lines = now.map((line) => (known.has(line) ? line : splitSpoken(line, locale).map((sentence) => ({ sentence, hash: hash(sentence) }))));
  // what is announced of code and pictures is no sentence of anybody's
  const isWritten = (sentence: string): boolean => prose === undefined || prose.includes(sentence);
  return {
    job,
    added: new Map(lines.flatMap((line) => (typeof line === 'string' ? [] : line)).filter((each) => !before.has(each.hash) && isWritten(each.sentence)).map((each) => [each.hash, each.sentence])),
    isFormerWithout: (hashes) => {
      const left = lines.map((line) => (typeof line === 'string' ? line : line.filter((each) => !hashes.has(each.hash)).map(({ sentence }) => sentence).join(' ')));
      return hash(left.join('\n')) === hash(former);
    },
  };
}

function countSections(jobs: readonly RenderJob[]): number {
  return new Set(jobs.map(({ wanted: { page, section } }) => `${page}#${section}`)).size;
}

/** Says what boilerplate costs and how to leave it out, at the first place that speaks it. */
export function makeBoilerplateProblem({ sentences, jobs, only }: Boilerplate, unit: Cost['unit']): Problem {
  const [first] = jobs;
  const words = sentences.join(' ');
  const costs = only.map(({ estimate }) => estimate.cost);
  const cost = formatCost(costs.some((each) => each === undefined) ? undefined : sumCosts(costs.filter((each) => each !== undefined), unit));
  return {
    severity: 'warning', code: 'boilerplate', file: first?.wanted.file ?? '', line: first?.wanted.line ?? 1,
    message: `the same words are new in ${countSections(jobs)} sections: ${JSON.stringify(words)}; saying them costs ${cost}, the price of ${only.length === 1 ? 'the video' : `the ${only.length} videos`} in which nothing else is new`,
    hint: `to leave them unspoken, and buy none of these videos, write in docreel.yml: leave-out: [${JSON.stringify(words)}]`,
  };
}
