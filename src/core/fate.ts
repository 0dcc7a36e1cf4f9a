import { estimateWanted } from './estimate.ts';
import type { Tariff } from './estimate.ts';
import { makeFilter } from './filter.ts';
import { makeFindKept } from './keep.ts';
import type { VideoRow } from './ledger.ts';
import type { SectionMatch } from './match.ts';
import type { PlanInput, PutOff, Reason, RenderJob } from './plan.ts';
import type { Problem } from './problem.ts';
import { formatPlace, makeBefore, makeReason } from './reason.ts';
import type { ContentKey } from './recipe.ts';
import { findStanding } from './standing.ts';
import type { Wanted } from './wanted.ts';

/** What becomes of one wanted key. */
export type Fate =
  | { readonly kind: 'job'; readonly job: RenderJob }
  | { readonly kind: 'reused'; readonly row: VideoRow }
  | { readonly kind: 'kept'; readonly row: VideoRow }
  | { readonly kind: 'waiting'; readonly row: VideoRow }
  | { readonly kind: 'quarantined'; readonly row: VideoRow }
  /** @property putOff what would be bought, if the video that it is dubbed from could be used */
  | { readonly kind: 'outside'; readonly putOff?: PutOff };

/** Makes the function that decides what becomes of one key, from the places that want it and the ledger's rows of it. */
export function makeDecide(input: PlanInput, matches: readonly SectionMatch[]): (group: readonly Wanted[], rows: readonly VideoRow[]) => Fate {
  const before = makeBefore(input.baseWanted, matches);
  const baseKeys = new Set(input.baseWanted.map(({ key }) => key));
  const adopted = new Set(input.adopted);
  const fits = makeFilter(input.filter);
  const findKept = makeFindKept(input.ledger.rows, input.headWanted, baseKeys, ({ page, section }) => {
    const base = before.origins.get(formatPlace(page, section));
    return base === undefined ? undefined : { page: base.page, section: base.id };
  });
  const { scope } = input;
  return (group, rows) => {
    const { standing, row, attempt } = findStanding(rows);
    const wanted = group.find(fits);
    const first = wanted ?? group[0];
    const buy = (reason: Reason): Fate => first === undefined ? { kind: 'outside' } : { kind: 'job', job: makeJob(first, reason, attempt, group, input) };
    if (row !== undefined && standing === 'waiting') return { kind: 'waiting', row };
    if (row !== undefined && standing === 'owned') {
      return scope === 'all' && wanted !== undefined ? buy({ kind: 'asked', text: 'rendered again as asked' }) : { kind: 'reused', row };
    }
    if (row !== undefined && standing === 'quarantined' && !(wanted !== undefined && (scope === 'all' || input.retryFailed === true))) {
      return { kind: 'quarantined', row };
    }
    const kept = standing === 'none' ? findKept(group) : undefined;
    if (kept !== undefined) {
      if (findStanding([kept.row]).standing === 'waiting') return { kind: 'waiting', row: kept.row };
      return scope === 'all' && wanted !== undefined ? buy({ kind: 'asked', text: 'rendered again as asked' }) : { kind: kept.why === 'heard' ? 'reused' : 'kept', row: kept.row };
    }
    if (wanted === undefined) return { kind: 'outside' };
    if (row !== undefined && (standing === 'passing' || standing === 'quarantined')) {
      return buy({ kind: 'retry', text: `tried again (attempt ${attempt}) after ${row.failure?.code ?? 'a failure'}` });
    }
    if (!baseKeys.has(wanted.key)) return buy(makeReason(wanted, before, adopted));
    return scope === 'changed' ? { kind: 'outside' } : buy({ kind: 'missing', text: 'no video yet' });
  };
}

function makeJob(wanted: Wanted, reason: Reason, attempt: number, group: readonly Wanted[], tariff: Tariff): RenderJob {
  const shared = group.filter((each) => each !== wanted);
  return { wanted, reason, attempt, estimate: estimateWanted(wanted, tariff), ...(shared.length === 0 ? {} : { shared }) };
}

/**
 * A dubbed video is made from the finished source-language video: where that is neither there nor coming, it is bought, too.
 * Where it cannot be, the dubbed one is put off.
 * @param fates changed in place
 */
export function addSources(
  input: PlanInput, places: ReadonlyMap<ContentKey, readonly Wanted[]>, rows: ReadonlyMap<ContentKey, readonly VideoRow[]>, fates: Map<ContentKey, Fate>,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [key, fate] of fates) {
    if (fate.kind !== 'job') continue;
    const { wanted } = fate.job;
    if (wanted.sourceKey === null) continue;
    const source = fates.get(wanted.sourceKey);
    const held = findHeld(source, rows.get(wanted.sourceKey) ?? []);
    if (held !== undefined) {
      const message = `section "${wanted.section}" is not dubbed to ${wanted.locale}: its source-language video looks wrong (${held})`;
      fates.set(key, { kind: 'outside', putOff: { job: fate.job, code: 'source-held-back', message } });
      problems.push({
        severity: 'warning', code: 'source-held-back', file: wanted.file, line: wanted.line, message,
        hint: `watch it; "docreel accept ${wanted.page}#${wanted.section}" lets it into its page and be dubbed, a render with scope "all" makes it again`,
      });
      continue;
    }
    if (source?.kind === 'job' || source?.kind === 'waiting' || ((source?.kind === 'reused' || source?.kind === 'kept') && source.row.video !== null)) continue;
    const group = places.get(wanted.sourceKey) ?? [];
    const first = group[0];
    const { standing, attempt } = findStanding(rows.get(wanted.sourceKey) ?? []);
    if (first !== undefined && source?.kind !== 'quarantined') {
      const reason: Reason = standing === 'passing'
        ? { kind: 'retry', text: `tried again (attempt ${attempt}): ${wanted.locale} is dubbed from it` }
        : { kind: 'missing', text: `${wanted.locale} is dubbed from it` };
      fates.set(wanted.sourceKey, { kind: 'job', job: makeJob(first, reason, attempt, group, input) });
      continue;
    }
    // an owned source of an earlier run serves as well, though no page in this comparison asks for it
    if (first === undefined && (rows.get(wanted.sourceKey) ?? []).some((row) => row.video !== null)) continue;
    const message = `section "${wanted.section}" cannot be dubbed to ${wanted.locale}: its source-language video ${first === undefined ? 'is not wanted by any page' : 'has failed for a lasting reason'}`;
    fates.set(key, { kind: 'outside', ...(first === undefined ? {} : { putOff: { job: fate.job, code: 'no-source-video', message } }) });
    problems.push({
      severity: 'warning', code: 'no-source-video', file: wanted.file, line: wanted.line, message,
      hint: first === undefined ? 'add the page\'s own language to `languages`' : 'change the section or its settings, or try the failed video again with retry-failed',
    });
  }
  return problems;
}

/** What is held against the stored video that a dubbing would be made of. */
function findHeld(source: Fate | undefined, rows: readonly VideoRow[]): string | undefined {
  if (source?.kind === 'job' || source?.kind === 'waiting') return undefined;
  const row = source?.kind === 'reused' || source?.kind === 'kept' ? source.row : findStanding(rows).row;
  return row === undefined || row.video === null ? undefined : row.suspicion ?? undefined;
}
