import type { Plan } from '../plan.ts';
import type { Report, ReportVideo } from '../report.ts';
import { formatCost } from '../cost.ts';

type Input = Omit<Report, 'next'>;

/**
 * What a person can do now, in sentences with commands between backticks. No title or message of somebody else's stands
 * in them: they are meant to be copied.
 */
export function findNextSteps(report: Input, plan: Plan): readonly string[] {
  const steps = [...findStoppedSteps(report), ...findFailedSteps(report), ...findRefundSteps(report), ...findHeldSteps(report), ...findKeptSteps(report)];
  const { unfinished, outside } = report.totals;
  if (unfinished > 0) {
    steps.push(`Collect ${theCount(unfinished, 'video')} that ${unfinished === 1 ? 'is' : 'are'} still rendering, at no further cost: run the workflow with \`mode: collect\`, or \`docreel collect\`.`);
  }
  if (report.mode === 'plan' && plan.jobs.length > 0 && !report.problems.some(({ severity }) => severity === 'error')) {
    const cap = plan.total.upper ? `max-cost: ${formatCap(plan.total.upper.micros)}` : 'allow-unpriced: true';
    steps.push(`To buy exactly this plan: run the workflow with \`mode: render\`, \`approved-plan: ${plan.hash}\` and \`${cap}\`, or \`docreel render --approved-plan ${plan.hash} --${cap.replace(': true', '').replace(': ', ' ')}\`.${isOverRun(report) ? ' Before that, raise `limits.run` in docreel.yml: the lower one counts.' : ''}`);
  }
  if (outside > 0) {
    steps.push(`${count(outside, 'more video')} ${outside === 1 ? 'is' : 'are'} wanted and not owned, outside this comparison: \`scope: missing\` (or \`docreel plan --scope missing\`) covers ${outside === 1 ? 'it' : 'them'}.`);
  }
  if (report.pullRequest?.author === 'github-actions[bot]' && ['created', 'updated'].includes(report.pullRequest.state)) {
    steps.push('The pull request is the workflow\'s own, so its checks wait: press "Approve workflows to run" there. With the token of a GitHub App as `github-token` they start by themselves.');
  }
  if (report.pullRequest?.state === 'blocked') {
    steps.push('The branch stands, but the pull request could not be opened: allow GitHub Actions to create pull requests (Settings → Actions → General → Workflow permissions), or open it by hand.');
  }
  return steps;
}

function isOverRun({ limits: { run }, totals: { estimate: { upper } } }: Input): boolean {
  return run !== undefined && upper !== undefined && run.unit === upper.unit && run.micros < upper.micros;
}

function findStoppedSteps({ stopped, problems, limits, totals, month }: Input): readonly string[] {
  if (stopped === null) return [];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return [`Mend ${theCount(errors, 'problem')} and run again.`];
  const { upper } = totals.estimate;
  if (!upper) return [];
  const cap = formatCap(upper.micros);
  if (!limits.run) return [`Set a limit to buy this plan: \`max-cost: ${cap}\` as an input, \`limits.run\` in docreel.yml, or \`docreel render --max-cost ${cap}\`.`];
  if (limits.run.unit === upper.unit && limits.run.micros < upper.micros) {
    return [`This plan may cost up to ${formatCost(upper)}, over the limit of ${formatCost(limits.run)}: raise it to ${cap} (the lower of \`limits.run\` in docreel.yml and \`max-cost\` counts), or narrow the run with \`paths\` or \`locales\`.`];
  }
  if (month.limit?.unit === upper.unit && month.limit.micros < month.spent.micros + upper.micros) {
    return [`The month has ${formatCost({ ...upper, micros: Math.max(0, month.limit.micros - month.spent.micros) })} left: raise \`limits.month\` in docreel.yml, narrow the run with \`paths\` or \`locales\`, or wait for the next month.`];
  }
  return [];
}

function findFailedSteps({ videos }: Input): readonly string[] {
  const failed = videos.filter(({ state }) => state === 'failed');
  // trying again does not help before a person has looked at the source
  const passing = failed.filter(({ failure }) => failure?.passing !== false && failure?.code !== 'source-held-back');
  const lasting = failed.filter(({ failure }) => failure?.passing === false);
  const steps: string[] = [];
  if (passing.length > 0) {
    const pages = findPages(passing);
    const inputs = pages ? `\`scope: missing\` and \`paths: ${pages}\`` : '`scope: missing`';
    steps.push(`Try ${theCount(passing.length, 'failed video')} again: run the workflow with ${inputs}, or \`docreel render --scope missing${pages ? ` --paths ${pages}` : ''}\`.`);
  }
  if (lasting.length > 0) {
    const one = lasting.length === 1;
    steps.push(`${count(lasting.length, 'video')} ${one ? 'is' : 'are'} not tried again until ${one ? 'its' : 'their'} words or settings change. To try all the same: \`scope: missing\` with \`retry-failed: true\`, or \`docreel render --scope missing --retry-failed\`.`);
  }
  return steps;
}

function findRefundSteps({ refunds = [] }: Input): readonly string[] {
  const { length } = refunds;
  return length === 0 ? [] : [`${count(length, 'render')} that ${length === 1 ? 'serves' : 'serve'} nobody may have been charged: ask HeyGen's support for a refund with the ids in this report (\`docreel status\` writes the request).`];
}

function findHeldSteps({ videos }: Input): readonly string[] {
  const held = videos.filter(({ suspicion }) => suspicion != null);
  if (held.length === 0) return [];
  const one = held.length === 1;
  const pages = findPages(held);
  const [first] = pages?.split(',') ?? [];
  return [`Look at ${theCount(held.length, 'video')} that ${one ? 'seems' : 'seem'} to have gone wrong and ${one ? 'is' : 'are'} kept out of the ${one ? 'page' : 'pages'}: \`docreel accept ${first ?? '<page>'}\` lets ${one ? 'it' : 'them'} in, \`docreel render --scope all${pages ? ` --paths ${pages}` : ''}\` buys ${one ? 'it' : 'them'} again.`];
}

function findKeptSteps({ videos }: Input): readonly string[] {
  const kept = videos.filter(({ state }) => state === 'kept');
  if (kept.length === 0) return [];
  const [are, them] = kept.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const pages = findPages(kept);
  return [`Decide on ${theCount(kept.length, 'video')} that ${are} kept although our wording rules changed: \`docreel accept --wording\` takes ${them} as good for all pages, \`docreel render --scope all${pages ? ` --paths ${pages}` : ''}\` buys the pages' videos again. Until then ${kept.length === 1 ? 'it stays as it is' : 'they stay as they are'}, at no cost.`];
}

// Only paths that are the same as globs, inputs and words of a shell.
function findPages(videos: readonly ReportVideo[]): string | undefined {
  const pages = [...new Set(videos.map(({ page }) => page))];
  return pages.length <= 3 && pages.every((page) => /^[\w./@-]+$/.test(page) && !page.startsWith('-')) ? pages.join(',') : undefined;
}

// Up to the next whole unit: a round limit, never below the bound.
function formatCap(micros: number): string {
  return String(Math.max(1, Math.ceil(micros / 1_000_000)));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function theCount(number: number, noun: string): string {
  return number === 1 ? `the ${noun}` : `the ${count(number, noun)}`;
}
