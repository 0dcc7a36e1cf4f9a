import { createColors } from 'picocolors';
import type { Flags } from '../command.ts';
import type { Plan } from '../core/plan.ts';
import { coversAllPages } from '../core/report.ts';
import type { OpenRepository } from '../git/repository.ts';
import type { Mode } from '../request.ts';
import { run } from '../run.ts';
import type { Outcome } from '../run.ts';
import { formatPlan } from '../show/plan.ts';
import { formatTerminalSteps } from '../show/step.ts';
import { wrapText } from '../show/terminal.ts';
import { formatPlanVoices } from '../show/voice.ts';
import { formatError } from '../trouble.ts';
import { startProgress } from './progress.ts';
import { makeRequest } from './request.ts';
import type { Terminal } from './terminal.ts';
import { openWorld } from './world.ts';
import type { Opened } from './world.ts';

/**
 * Runs one of the pipeline's modes and shows what it came to.
 * @returns the exit code: the run's own, or 130 where somebody has stopped it
 */
export async function work(mode: Mode, flags: Flags, terminal: Terminal): Promise<number> {
  const progress = startProgress(terminal, flags.quiet === true || flags.json === true);
  const opened = await openWorld(flags, terminal, (event) => { progress.show(event); }, { reading: mode === 'plan', leaves: true });
  if (mode !== 'plan') await refuseSharedLedger(opened.world.repository, flags, terminal.env);
  const outcome = await run(await makeRequest(mode, flags, opened), opened.world).finally(() => { progress.stop(); });
  await print(outcome, flags, terminal, await findHints(outcome, opened, flags));
  if (outcome.trouble !== null) terminal.complain(formatError(outcome.trouble));
  return opened.world.signal.aborted ? 130 : outcome.exit;
}

/** Why there is nothing to render, where a newcomer might wonder. */
async function findHints({ report }: Outcome, { world }: Opened, flags: Flags): Promise<readonly string[]> {
  if (report.videos.length > 0 || report.problems.length > 0 || flags.json === true) return [];
  const hints = [coversAllPages(report) ? 'No page asks for a video: `docreel init` enrols one, or write `video: true` into the front matter of a page.'
    : 'Between these two commits nothing has changed that a page with videos says. `docreel plan --base none` looks at all pages, and `docreel init` enrols one.'];
  // a person who names a commit asks about that one
  const changed = flags.uncommitted === true || flags.head !== 'HEAD' ? [] : (await world.repository.store.listChanged()).filter((path) => /\.mdx?$|^docreel\.yml$/i.test(path));
  if (changed.length > 0) hints.push(`${changed.length === 1 ? 'A changed file is' : `${changed.length} changed files are`} not committed, and Docreel compares commits: \`docreel plan --uncommitted\` takes ${changed.length === 1 ? 'it' : 'them'} in.`);
  return hints;
}

async function print({ report, survey, stop, storyboardPath }: Outcome, flags: Flags, { stdout, color }: Terminal, hints: readonly string[]): Promise<void> {
  if (flags.json === true) {
    stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  const colors = createColors(color);
  const plan: Plan = { ...survey.plan, problems: report.problems };
  stdout.write(`${formatPlan(plan, { color, width: stdout.columns, limits: report.limits, month: report.month, draft: flags.uncommitted })}`);
  const speakers = formatPlanVoices(plan, survey.ledger.rows, { color });
  if (speakers !== '') stdout.write(`\n${speakers}`);
  const width = stdout.columns;
  if (stop !== null) stdout.write(`\n${colors.yellow(wrapText(`Nothing was bought: ${stop.text}.`, width ?? Infinity))}\n`);
  if (report.mode !== 'plan' && stop === null) {
    // a plan has bought nothing to report
    const { formatReport } = await import('../show/report.ts');
    stdout.write(`\n${formatReport(report, { color })}\n`);
  }
  const steps = [...hints, ...report.next];
  if (steps.length > 0) stdout.write(`\n${formatTerminalSteps(steps, { color, width })}\n`);
  if (report.pullRequest?.url != null) stdout.write(`\nPull request: ${report.pullRequest.url}\n`);
  stdout.write(`${colors.dim(`Storyboard: ${storyboardPath}`)}\n`);
}

/** What is emulated is no video: it must not stand in a ledger that others share. @throws Error with the way to try it */
async function refuseSharedLedger(repository: OpenRepository, flags: Flags, env: Terminal['env']): Promise<void> {
  const isHere = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);
  const address = URL.parse(flags['heygen-api-url'] ?? env['HEYGEN_API_URL'] ?? '');
  if (address === null || !isHere(address.hostname)) return;
  const host = /^(?:[a-z]+:\/\/(?:[^/@]*@)?|[^/@]+@)([^/:]+|\[[^\]]*\])/i.exec(await repository.findRemote() ?? '')?.[1];
  // a remote on this machine is nobody's but the user's
  if (host === undefined || isHere(host)) return;
  throw new Error(`HeyGen is emulated at ${address.host}, and emulated videos must not come into the ledger of "origin". Try it in a copy: git clone . ../try && git -C ../try remote remove origin`);
}
