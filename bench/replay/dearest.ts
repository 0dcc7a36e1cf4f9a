import { formatCost } from '../../src/core/cost.ts';
import { findFormers } from '../../src/core/former.ts';
import type { VideoRow } from '../../src/core/ledger.ts';
import type { RenderJob } from '../../src/core/plan.ts';
import { cutSame, diffWords } from '../../src/show/diff.ts';
import type { Survey } from '../../src/stage/survey.ts';
import { countWords } from './measure.ts';

/** A section that was rendered before and is rendered again. */
export interface Purchase {
  readonly commit: string;
  readonly job: RenderJob;
  /** What was said there. */
  readonly former: string;
}

/** The re-renders among a plan's jobs; what is new has no words to be compared with. */
export function listPurchases({ plan }: Survey, rows: readonly VideoRow[]): readonly Purchase[] {
  const formers = findFormers(plan, rows);
  return plan.jobs.flatMap((job) => {
    const former = formers.get(job.wanted.key);
    return former === undefined ? [] : [{ commit: plan.head, job, former: former.narration }];
  });
}

/** The dearest of them, each with what its words say now (`{+…+}`) and said before (`[-…-]`). */
export function formatDearest(purchases: readonly Purchase[], most: number): string {
  const sorted = purchases.toSorted((a, b) => (b.job.estimate.cost?.micros ?? 0) - (a.job.estimate.cost?.micros ?? 0)).slice(0, most);
  return sorted.map(({ commit, job: { wanted, estimate, reason }, former }, index) => {
    const changes = cutSame(diffWords(former, wanted.narration.text, wanted.locale), 40);
    const text = changes.map(({ kind, text: part }) => (kind === 'same' ? part : kind === 'added' ? `{+${part}+}` : `[-${part}-]`)).join('');
    return `${index + 1}. ${commit.slice(0, 9)} ${wanted.file}#${wanted.section}: ${countWords(wanted.narration.text)} words, ${formatCost(estimate.cost)}; ${reason.text}\n   ${text.replaceAll('\n', ' ⏎ ')}`;
  }).join('\n');
}
