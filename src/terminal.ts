/** The terminal's door: flags and environment in, the engine's work shown, an exit code out. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { defineCommand, renderUsage, runCommand, runMain } from 'citty';
import type { ArgsDef, CommandDef, ParsedArgs } from 'citty';
import { accept, parseAcceptPlace } from './accept.ts';
import { takeBaseline } from './baseline.ts';
import { formatCompletion, shells } from './completion.ts';
import type { CompletionCommand } from './completion.ts';
import { parseConfig } from './config.ts';
import { parseLocale } from './core/locale.ts';
import { scopes } from './core/plan.ts';
import type { Plan } from './core/plan.ts';
import { openRepository } from './git/repository.ts';
import type { OpenRepository } from './git/repository.ts';
import { listLooks, listVoices } from './listing.ts';
import { narrate } from './narrate.ts';
import { parseAmount, parseChoice, parseList, parseMaxCost, parseShard } from './request.ts';
import type { Mode, Request } from './request.ts';
import { repair } from './repair.ts';
import { run } from './run.ts';
import type { Outcome } from './run.ts';
import { makeLocalWorld, readKeys } from './setup.ts';
import { formatFindings } from './show/doctor.ts';
import { formatLength } from './show/figure.ts';
import { formatNarrations } from './show/narration.ts';
import { formatPlan } from './show/plan.ts';
import { formatProblem } from './show/problem.ts';
import { makeProgress } from './show/progress.ts';
import type { Progress } from './show/progress.ts';
import { formatRepair } from './show/repair.ts';
import { formatReport } from './show/report.ts';
import { formatStatus } from './show/status.ts';
import { formatTerminalSteps } from './show/step.ts';
import { formatTerminalText, wrapText } from './show/terminal.ts';
import { formatLooks, formatPlanVoices, formatVoices } from './show/voice.ts';
import { readStatus } from './status.ts';
import { formatError } from './trouble.ts';
import { findMisuse } from './usage.ts';
import type { World } from './world.ts';

const repository = {
  repo: { type: 'string', default: '.', description: 'A folder in the repository' },
  json: { type: 'boolean', description: 'Print the result as JSON' },
  quiet: { type: 'boolean', alias: 'q', description: 'No progress' },
} as const satisfies ArgsDef;

const selection = {
  ...repository,
  base: { type: 'string', description: 'Revision to compare from; "none" compares with nothing. Default: the parent of head' },
  head: { type: 'string', default: 'HEAD', description: 'Revision to compare to' },
  paths: { type: 'string', description: 'Only these pages (globs, separated by commas)' },
  locales: { type: 'string', description: 'Only these languages (tags, separated by commas)' },
  scope: { type: 'string', default: 'changed', description: 'changed, missing or all' },
  config: { type: 'string', description: 'Settings: a file of this machine, or else a path in the commit. Default: docreel.yml at the repository\'s root' },
  docs: { type: 'string', description: 'Globs of the pages, over the settings' },
  shard: { type: 'string', description: 'Part of the pages, i/n' },
} as const satisfies ArgsDef;

const spending = {
  ...selection,
  'max-cost': { type: 'string', description: 'The most that this run may spend, e.g. "5 usd"' },
  'approved-plan': { type: 'string', description: 'Hash of the plan that may be rendered and no other, or its report.json' },
  'wait-minutes': { type: 'string', default: '45', description: 'How long to wait for renders' },
  'fail-on': { type: 'string', default: 'any', description: 'any, all or never' },
  'retry-failed': { type: 'boolean', description: 'Try again what failed for a lasting reason (with --scope missing)' },
  'allow-unpriced': { type: 'boolean', description: 'Buy what has no known rate' },
  'base-branch': { type: 'string', description: 'Branch that the pull request goes to. Default: the branch of HEAD' },
  branch: { type: 'string', description: 'Head branch of the pull request' },
  out: { type: 'string', default: '.docreel', description: 'Folder for videos, pull request and report' },
  'heygen-api-url': { type: 'string', description: 'Address of HeyGen\'s API. Default: the variable HEYGEN_API_URL, else https://api.heygen.com' },
} as const satisfies ArgsDef;

const uncommitted = { uncommitted: { type: 'boolean', description: 'Take in what is not committed yet: the work tree as it stands' } } as const satisfies ArgsDef;

type Flags = Partial<ParsedArgs<typeof spending> & ParsedArgs<typeof uncommitted>> & Pick<ParsedArgs<typeof selection>, 'repo' | 'head'>;

/** A run's world, and the branch that is checked out. */
interface Opened {
  readonly world: World & { readonly repository: OpenRepository };
  readonly branch: string;
}

/** Whether somebody has pressed Ctrl-C. */
let interrupted = false;
/** A run that was told to stop ends by then, whatever it still waits for: what was bought is on this machine's disk. */
const stopMs = 4_800;

/** Aborts on the first Ctrl-C, so that what is bought is written down; exits at once on the second. */
function listenForSignals(): AbortSignal {
  const stop = new AbortController();
  let signals = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      signals += 1;
      if (signals > 1) process.exit(130);
      interrupted = true;
      process.stderr.write(`\n${signal}: buying no more; what is bought is in the ledger (again to quit at once)\n`);
      setTimeout(() => process.exit(130), stopMs).unref();
      stop.abort(new Error(signal));
    });
  }
  return stop.signal;
}

/** The settings of this machine: the file that is named, else the one at the repository's root; no text where there is none. */
async function readSettings(root: string, config: string | undefined): Promise<{ readonly path: string; readonly text: string | null }> {
  const text = await readFile(config === undefined ? join(root, 'docreel.yml') : resolve(config), 'utf8').catch(() => null);
  return { path: config ?? 'docreel.yml', text };
}

async function makeRequest(mode: Mode, flags: Flags, { world, branch }: Opened): Promise<Request> {
  const approval = flags['approved-plan'] === undefined ? null : await (await import('./approval.ts')).readApproval(flags['approved-plan'], world.folder, '.');
  const settings = await readSettings(world.repository.root, flags.config);
  const head = flags.uncommitted === true ? await world.repository.store.writeDraft(new Date().toISOString()) : flags.head;
  const findParent = async (): Promise<string | null> => {
    const commit = await world.repository.findCommit(head);
    // a first commit is compared with nothing
    return commit === undefined ? null : (await world.repository.readParents(commit))[0] ?? null;
  };
  return {
    mode,
    base: mode === 'collect' ? head : (flags.base === 'none' ? null : (flags.base ?? await findParent())),
    head, baseBranch: flags['base-branch'] ?? branch, pullRequest: null, trusted: null,
    scope: parseChoice('--scope', flags.scope ?? 'changed', scopes),
    paths: parseList(flags.paths ?? ''), locales: parseList(flags.locales ?? ''), docs: parseList(flags.docs ?? ''),
    maxCost: parseMaxCost('--max-cost', flags['max-cost'] ?? ''), approvedPlan: approval?.hash ?? null, approvedVideos: approval?.videos ?? null,
    waitMinutes: parseAmount('--wait-minutes', flags['wait-minutes'] ?? '45', 24 * 60),
    shard: flags.shard === undefined ? null : parseShard(flags.shard),
    failOn: parseChoice('--fail-on', flags['fail-on'] ?? 'any', ['any', 'all', 'never']),
    retryFailed: flags['retry-failed'] ?? false, allowUnpriced: flags['allow-unpriced'] ?? false,
    config: settings.path, configText: settings.text, branch: flags.branch ?? null, labels: [], draft: false,
  };
}

const color = picocolors.isColorSupported && process.stdout.isTTY === true;

function startTimer(milliseconds: number, tick: () => void): () => void {
  const timer = setInterval(tick, milliseconds).unref();
  return () => clearInterval(timer);
}

/** Talk goes to stderr, results to stdout: `--json` can be piped. */
function startProgress(quiet: boolean | undefined): Progress {
  return makeProgress({ stream: process.stderr, color: picocolors.isColorSupported && process.stderr.isTTY === true, quiet: quiet ?? false, now: Date.now, every: startTimer });
}

/** @param options.reading whether the ledger is only read; @param options.leaves whether files are left in the run's folder */
async function openWorld(flags: Flags, emit: World['emit'], { reading = true, leaves = !reading }: { readonly reading?: boolean; readonly leaves?: boolean } = {}): Promise<Opened> {
  const signal = listenForSignals();
  // git is not given the signal: a run that is stopped has yet to write down what it bought
  const repository = await openRepository(resolve(flags.repo), { env: process.env });
  const out = resolve(repository.root, flags.out ?? '.docreel');
  if (leaves) {
    await mkdir(out, { recursive: true });
    // what runs leave here is nothing to commit
    await writeFile(join(out, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
  }
  const run = `local.${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}.${process.pid}`;
  const world = await makeLocalWorld({
    repository, reading, folder: out, out, key: process.env['HEYGEN_API_KEY'] ?? '', heygenUrl: flags['heygen-api-url'] ?? process.env['HEYGEN_API_URL'] ?? 'https://api.heygen.com',
    run, signal, emit, keys: readKeys(process.env, process.env['GITHUB_TOKEN'] ?? ''),
  });
  return { world: { ...world, repository }, branch: await repository.findBranch() ?? 'main' };
}

/** What is emulated is no video: it must not stand in a ledger that others share. @throws Error with the way to try it */
async function refuseSharedLedger(repository: OpenRepository, flags: Flags): Promise<void> {
  const isHere = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);
  const address = URL.parse(flags['heygen-api-url'] ?? process.env['HEYGEN_API_URL'] ?? '');
  if (address === null || !isHere(address.hostname)) return;
  const host = /^(?:[a-z]+:\/\/(?:[^/@]*@)?|[^/@]+@)([^/:]+|\[[^\]]*\])/i.exec(await repository.findRemote() ?? '')?.[1];
  // a remote on this machine is nobody's but the user's
  if (host === undefined || isHere(host)) return;
  throw new Error(`HeyGen is emulated at ${address.host}, and emulated videos must not come into the ledger of "origin". Try it in a copy: git clone . ../try && git -C ../try remote remove origin`);
}

/** Runs one of the pipeline's modes and shows what it came to. */
async function work(mode: Mode, flags: Flags): Promise<void> {
  const progress = startProgress(flags.quiet === true || flags.json === true);
  const opened = await openWorld(flags, (event) => { progress.show(event); }, { reading: mode === 'plan', leaves: true });
  if (mode !== 'plan') await refuseSharedLedger(opened.world.repository, flags);
  const outcome = await run(await makeRequest(mode, flags, opened), opened.world).finally(() => { progress.stop(); });
  print(outcome, flags, await findHints(outcome, opened, flags));
  if (outcome.trouble !== null) complain(formatError(outcome.trouble));
  // a git that no remote answers would keep the process alive
  if (interrupted) process.exit(130);
  process.exitCode = outcome.exit;
}

/** Why there is nothing to render, where a newcomer might wonder. */
async function findHints({ report }: Outcome, { world }: Opened, flags: Flags): Promise<readonly string[]> {
  if (report.videos.length > 0 || report.problems.length > 0 || flags.json === true) return [];
  const everywhere = report.base === null || report.scope !== 'changed';
  const hints = [everywhere ? 'No page asks for a video: `docreel init` enrols one, or write `video: true` into the front matter of a page.'
    : 'No page that changed between these two commits asks for a video. `docreel plan --base none` looks at all pages, and `docreel init` enrols one.'];
  // a person who names a commit asks about that one
  const changed = flags.uncommitted === true || flags.head !== 'HEAD' ? [] : (await world.repository.store.listChanged()).filter((path) => /\.mdx?$|^docreel\.yml$/i.test(path));
  if (changed.length > 0) hints.push(`${changed.length === 1 ? 'A changed file is' : `${changed.length} changed files are`} not committed, and Docreel compares commits: \`docreel plan --uncommitted\` takes ${changed.length === 1 ? 'it' : 'them'} in.`);
  return hints;
}

function print({ report, survey, stop, storyboardPath }: Outcome, flags: Flags, hints: readonly string[]): void {
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  const colors = picocolors.createColors(color);
  const plan: Plan = { ...survey.plan, problems: report.problems };
  process.stdout.write(`${formatPlan(plan, { color, width: process.stdout.columns, limits: report.limits, month: report.month, draft: flags.uncommitted })}`);
  const speakers = formatPlanVoices(plan, survey.ledger.rows, { color });
  if (speakers !== '') process.stdout.write(`\n${speakers}`);
  const width = process.stdout.columns;
  if (stop !== null) process.stdout.write(`\n${colors.yellow(wrapText(`Nothing was bought: ${stop.text}.`, width ?? Infinity))}\n`);
  if (report.mode !== 'plan' && stop === null) process.stdout.write(`\n${formatReport(report, { color })}\n`);
  const steps = [...hints, ...report.next];
  if (steps.length > 0) process.stdout.write(`\n${formatTerminalSteps(steps, { color, width })}\n`);
  if (report.pullRequest?.url != null) process.stdout.write(`\nPull request: ${report.pullRequest.url}\n`);
  process.stdout.write(`${colors.dim(`Storyboard: ${storyboardPath}`)}\n`);
}

const plan = defineCommand({
  meta: { name: 'plan', description: 'What would be rendered, why, and what it would cost. Needs no key and pays nothing' },
  args: { ...selection, ...uncommitted, out: spending.out, 'max-cost': spending['max-cost'] },
  run: ({ args }) => work('plan', args),
});
const render = defineCommand({
  meta: { name: 'render', description: 'Plan, buy, wait, publish, and propose the links' },
  args: spending,
  run: ({ args }) => work('render', args),
});
const submit = defineCommand({
  meta: { name: 'submit', description: 'Plan and buy, without waiting; "collect" finishes' },
  args: spending,
  run: ({ args }) => work('submit', args),
});
const collect = defineCommand({
  meta: { name: 'collect', description: 'Finish what earlier runs have bought' },
  args: spending,
  run: ({ args }) => work('collect', args),
});

const status = defineCommand({
  meta: { name: 'status', description: 'What is in flight, owned and failed, and what this month has cost' },
  args: { ...repository, config: selection.config },
  async run({ args }) {
    const { world } = await openWorld({ ...args, head: 'HEAD' }, () => {});
    const settings = await readSettings(world.repository.root, args.config);
    const { config } = parseConfig(settings.text, settings.path);
    const standing = await readStatus(world.ledger, new Date().toISOString().slice(0, 7), config.rates.unit, config.limits);
    for (const problem of standing.problems) process.stderr.write(`${formatProblem(problem, { color })}\n`);
    process.stdout.write(args.json === true ? `${JSON.stringify(standing, null, 2)}\n` : `${formatStatus(standing, { color })}\n`);
    if (standing.problems.some((problem) => problem.severity === 'error')) process.exitCode = 2;
  },
});

const narration = defineCommand({
  meta: { name: 'narrate', description: 'Exactly what will be said for a page' },
  args: {
    page: { type: 'positional', required: true, description: 'Path of the page, from the repository\'s root' },
    ...repository, head: selection.head, ...uncommitted, config: selection.config,
    section: { type: 'string', description: 'Only this section id' },
    locale: { type: 'string', description: 'Only this language' },
    'play-to': { type: 'string', description: 'Also write it to this WAV file, spoken by the emulator\'s free voice' },
  },
  async run({ args }) {
    const file = args['play-to'];
    if (file !== undefined && !/\.wav$/i.test(file)) throw new RangeError(`--play-to "${file}" is not a WAV file: let its name end in .wav`);
    const opened = await openWorld(args, () => {});
    const result = await narrate(await makeRequest('plan', args, opened), opened.world, args.page, { section: args.section ?? null, locale: args.locale ?? null });
    for (const problem of result.problems) process.stderr.write(`${formatProblem(problem, { color })}\n`);
    process.stdout.write(args.json === true ? `${JSON.stringify(result.videos, null, 2)}\n` : `${formatNarrations(result.videos, { color })}\n`);
    if (result.problems.some((problem) => problem.severity === 'error')) process.exitCode = 2;
    if (file === undefined || result.videos.length === 0) return;
    const { playNarrations } = await import('./play.ts');
    const { wav, seconds, silent } = await playNarrations(result.videos.map(({ wanted }) => wanted.narration), opened.world.signal);
    await mkdir(dirname(resolve(file)), { recursive: true });
    await writeFile(resolve(file), wav);
    const without = silent.length === 0 ? '' : `, without ${silent.join(', ')}: the voice speaks none`;
    if (args.quiet !== true) process.stderr.write(`\n${formatTerminalText(file)}: ${formatLength(seconds)} by the emulator's voice${without}; HeyGen's is another\n`);
  },
});

const baseline = defineCommand({
  meta: { name: 'baseline', description: 'Take the present state as owned, without rendering: from here on only changes are bought' },
  args: { ...repository, head: selection.head, config: selection.config, docs: selection.docs },
  async run({ args }) {
    const opened = await openWorld(args, () => {}, { reading: false });
    const count = await takeBaseline(await makeRequest('plan', args, opened), opened.world);
    process.stdout.write(args.json === true ? `${JSON.stringify({ taken: count })}\n` : `${count === 1 ? '1 video is' : `${count} videos are`} taken as owned; nothing was rendered or paid for\n`);
  },
});

const accepting = defineCommand({
  meta: { name: 'accept', description: 'Take videos as good that were held back because they look wrong, whose wording rules changed, or whose translation holds still' },
  args: {
    place: { type: 'positional', required: false, description: 'Page, or page#section, from the repository\'s root; every page with --wording alone' },
    ...repository, head: selection.head, config: selection.config, out: spending.out,
    locale: { type: 'string', description: 'Only this language' },
    wording: { type: 'boolean', description: 'Only what is kept because the wording rules changed' },
  },
  async run({ args }) {
    const locale = args.locale === undefined ? null : parseLocale(args.locale);
    if (locale === undefined) throw new RangeError(`--locale "${args.locale}" is not a language tag such as "ja" or "pt-BR"`);
    const place = parseAcceptPlace(args.place, { locale, wordingOnly: args.wording === true });
    const opened = await openWorld(args, () => {}, { reading: false });
    const accepted = await accept(await makeRequest('plan', args, opened), opened.world, place);
    const lines = accepted.map((each) => formatTerminalText(`${each.page}#${each.section} (${each.locale}): ${each.why}`, 400));
    process.stdout.write(args.json === true ? `${JSON.stringify({ accepted }, null, 2)}\n` : `Accepted, and in their pages by the next run:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  },
});

const repairing = defineCommand({
  meta: { name: 'repair', description: 'Put a damaged or lost ledger together again from its history and HeyGen\'s list. Buys nothing' },
  args: { ...repository, head: selection.head, config: selection.config, docs: selection.docs, out: spending.out, 'heygen-api-url': spending['heygen-api-url'] },
  async run({ args }) {
    const progress = startProgress(args.quiet === true || args.json === true);
    const opened = await openWorld(args, (event) => { progress.show(event); }, { reading: false });
    const repaired = await repair(await makeRequest('plan', args, opened), opened.world).finally(() => { progress.stop(); });
    process.stdout.write(args.json === true ? `${JSON.stringify(repaired, null, 2)}\n` : `${formatRepair(repaired, { color })}\n`);
  },
});

const demo = defineCommand({
  meta: { name: 'demo', description: 'The main job on an emulated HeyGen: a small site, two commits, real videos, no cost' },
  args: { out: { type: 'string', description: 'Folder to make it in. Default: a new temporary one' }, quiet: repository.quiet },
  async run({ args }) {
    const { runDemo } = await import('./demo/demo.ts');
    await runDemo({
      out: args.out, env: process.env, signal: listenForSignals(), makeProgress: () => startProgress(args.quiet),
      write: (text) => { process.stdout.write(text); }, color, width: process.stdout.columns,
    });
  },
});

const emulate = defineCommand({
  meta: { name: 'emulate', description: 'HeyGen\'s API, version 3, on this machine' },
  args: {
    port: { type: 'string', default: '8700', description: 'Port on 127.0.0.1' },
    'time-scale': { type: 'string', default: '10', description: 'How much faster renders are than HeyGen\'s' },
    balance: { type: 'string', default: '100', description: 'What the wallet holds, in usd' },
  },
  async run({ args }) {
    const { startEmulator } = await import('./emulator/emulator.ts');
    const emulator = await startEmulator({
      port: parseAmount('--port', args.port, 65_535), timeScale: parseAmount('--time-scale', args['time-scale'], 100_000), balance: parseAmount('--balance', args.balance, 1_000_000),
    });
    process.stdout.write(`HeyGen is emulated at ${emulator.url}\n\nIn another terminal, in a copy of your docs without a remote:\n\n  export HEYGEN_API_URL=${emulator.url}\n  export HEYGEN_API_KEY=${emulator.key}\n  docreel doctor\n  docreel render --max-cost 5\n\nNothing of it costs money; renders are ${args['time-scale']} times as fast. Ctrl-C ends it.\n`);
    await new Promise<void>((resolve) => { listenForSignals().addEventListener('abort', () => { resolve(); }); });
    await emulator.close();
  },
});

/** HeyGen, and where its lists are kept for a day. */
async function openCatalogue(flags: Flags): Promise<{ readonly heygen: NonNullable<World['heygen']>; readonly place: { readonly folder: string; readonly now: number } }> {
  const { world } = await openWorld(flags, () => {}, { leaves: true });
  if (world.heygen === null) throw new Error('no HeyGen key: set the variable HEYGEN_API_KEY');
  return { heygen: world.heygen, place: { folder: world.folder, now: world.clock.now() } };
}

const voices = defineCommand({
  meta: { name: 'voices', description: 'The voices of your HeyGen account that speak a language' },
  args: { ...repository, locale: { type: 'string', required: true, description: 'Language tag, e.g. ja or pt-BR' }, out: spending.out, 'heygen-api-url': spending['heygen-api-url'] },
  async run({ args }) {
    const locale = parseLocale(args.locale);
    if (locale === undefined) throw new RangeError(`--locale "${args.locale}" is not a language tag such as "ja" or "pt-BR"`);
    const { heygen, place } = await openCatalogue({ ...args, head: 'HEAD' });
    const found = await listVoices(heygen, locale, place);
    process.stdout.write(args.json === true ? `${JSON.stringify(found, null, 2)}\n` : `${formatVoices(found, locale, { color })}\n`);
  },
});

const looks = defineCommand({
  meta: { name: 'looks', description: 'The avatar looks of your HeyGen account' },
  args: { ...repository, stock: { type: 'boolean', description: 'HeyGen\'s own looks instead: ten thousand, several minutes' }, out: spending.out, 'heygen-api-url': spending['heygen-api-url'] },
  async run({ args }) {
    const { heygen, place } = await openCatalogue({ ...args, head: 'HEAD' });
    const found = await listLooks(heygen, args.stock === true ? 'public' : 'private', place);
    process.stdout.write(args.json === true ? `${JSON.stringify(found, null, 2)}\n` : `${formatLooks(found, { color })}\n`);
  },
});

const storyboard = defineCommand({
  meta: { name: 'storyboard', description: 'The page to look at: of the plan, or with --last of the last run' },
  args: { ...selection, ...uncommitted, out: spending.out, 'max-cost': spending['max-cost'], last: { type: 'boolean', description: 'Make the page of the last run again, from its report' } },
  async run({ args }) {
    if (args.last !== true) return work('plan', args);
    const { world } = await openWorld(args, () => {});
    const { writeLastStoryboard } = await import('./storyboard.ts');
    const path = await writeLastStoryboard(world);
    process.stdout.write(args.json === true ? `${JSON.stringify({ path })}\n` : `Storyboard: ${path}\n`);
  },
});

const init = defineCommand({
  meta: { name: 'init', description: 'Write docreel.yml and the workflow, enrol one page, and show its plan; asks for what no flag says' },
  args: {
    repo: repository.repo,
    docs: { type: 'string', description: 'Glob of the pages. Default: by what the repository has' },
    page: { type: 'string', description: 'The page to begin with, from the repository\'s root; "none" for none. Default: where readers begin' },
    languages: { type: 'string', description: 'Languages of the videos, the page\'s own first, e.g. en,es' },
    avatar: { type: 'string', description: 'HeyGen look id' },
    limit: { type: 'string', description: 'The most that a run may spend, e.g. "5 usd"' },
  },
  async run({ args }) {
    const [{ findAnswerFault, readPage, writeInit }, { listPages, suggestAnswers }, { withQuestions }] = await Promise.all([import('./init.ts'), import('./suggest.ts'), import('./ask.ts')]);
    const found = await openRepository(resolve(args.repo), { env: process.env });
    const head = await found.findCommit('HEAD');
    const paths = [...new Set([...head === undefined ? [] : (await found.readTree(head)).map(({ path }) => path), ...await found.store.listChanged()])];
    const preset = suggestAnswers(paths);
    const branch = await found.findBranch() ?? 'main';
    const terminal = process.stdin.isTTY === true && process.stderr.isTTY === true ? { input: process.stdin, output: process.stderr } : null;
    const outcomes = await withQuestions(terminal, async (ask) => {
      const docs = await ask({ flag: args.docs, text: 'Which files are the docs', preset: preset.docs, check: (text) => findAnswerFault('docs', text) });
      const count = listPages(paths, docs).length;
      if (terminal !== null) terminal.output.write(`  ${count === 1 ? '1 file' : `${count} files`}\n`);
      const languages = parseList(await ask({ flag: args.languages, text: 'Languages of the videos, the page\'s own first, e.g. en, es, ja', preset: 'en', check: (text) => findAnswerFault('languages', parseList(text)) }));
      const avatar = await ask({ flag: args.avatar, text: 'HeyGen avatar look', preset: 'Abigail_office_front', check: (text) => findAnswerFault('avatar', text) });
      const limit = await ask({ flag: args.limit, text: 'The most that a run may spend', preset: '5 usd', check: (text) => findAnswerFault('limit', text) });
      const page = await ask({
        flag: args.page, text: 'A page to begin with, or "none"', preset: docs === preset.docs ? preset.page ?? 'none' : 'none',
        check: (text) => (text === 'none' ? undefined : readPage(found.root, text).then(() => undefined, (error: unknown) => formatError(error))),
      });
      return writeInit(found.root, { docs, languages, avatar, limit, branch, page: page === 'none' ? null : page });
    });
    process.stdout.write(`${outcomes.map(({ path, state }) => `${state.padEnd(16)} ${formatTerminalText(path)}`).join('\n')}\n`);
    if (outcomes.some(({ state }) => state === 'not enrolled')) process.stdout.write('\nThe front matter of the page is not YAML between two lines of "---": write "video: true" into it by hand, or choose another page.\n');
    if (outcomes.some(({ state }) => state.endsWith('enrolled'))) await showDraft({ ...args, head: 'HEAD', uncommitted: true });
    const changed = outcomes.filter(({ state }) => state === 'written' || state === 'enrolled').map(({ path }) => (/^[\w./@-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`));
    const steps = [
      ...(changed.length === 0 ? [] : [`Commit it: \`git add ${changed.join(' ')} && git commit -m "Training videos"\``]),
      'Try it without HeyGen and without cost, in a copy: `git clone . ../try && git -C ../try remote remove origin`, then `docreel emulate`, and what it says.',
      'Give the workflow its key: `gh secret set HEYGEN_API_KEY`, and let it open pull requests: Settings → Actions → General. `docreel doctor` looks whether all is in place.',
    ];
    process.stdout.write(`\n${formatTerminalSteps(steps, { color, width: process.stdout.columns })}\n`);
  },
});

/** What the work tree as it stands would have rendered. */
async function showDraft(flags: Flags): Promise<void> {
  const opened = await openWorld(flags, () => {}, { leaves: true });
  const { report, survey, storyboardPath } = await run(await makeRequest('plan', flags, opened), opened.world);
  const plan: Plan = { ...survey.plan, problems: report.problems };
  process.stdout.write(`\n${formatPlan(plan, { color, width: process.stdout.columns, limits: report.limits, month: report.month, draft: true })}${picocolors.createColors(color).dim(`Storyboard: ${storyboardPath}`)}\n`);
}

const doctor = defineCommand({
  meta: { name: 'doctor', description: 'Look at everything that a run needs, each fault with its remedy; changes and pays nothing' },
  args: { ...repository, config: selection.config, 'heygen-api-url': spending['heygen-api-url'] },
  async run({ args }) {
    const { world } = await openWorld({ ...args, head: 'HEAD' }, () => {});
    const settings = await readSettings(world.repository.root, args.config);
    const { config, problems } = parseConfig(settings.text, settings.path);
    const { examine, makeGitHubReader } = await import('./doctor.ts');
    const findings = await examine({
      nodeVersion: process.versions.node, repository: world.repository, config, problems, hasConfig: settings.text !== null, heygen: world.heygen,
      readGitHub: makeGitHubReader({ remote: await world.repository.findRemote(), host: 'github.com', token: process.env['GITHUB_TOKEN'] ?? '', apiUrl: process.env['GITHUB_API_URL'] ?? 'https://api.github.com' }),
    });
    process.stdout.write(args.json === true ? `${JSON.stringify(findings, null, 2)}\n` : formatFindings(findings, { color, width: process.stdout.columns }));
    if (findings.some(({ state }) => state === 'bad')) process.exitCode = 2;
  },
});

const completion = defineCommand({
  meta: { name: 'completion', description: 'The script that teaches a shell these commands: source <(docreel completion bash)' },
  args: { shell: { type: 'positional', required: true, description: shells.join(', ') } },
  async run({ args }) { process.stdout.write(formatCompletion(parseChoice('the shell', args.shell, shells), await listCommands())); },
});

async function listCommands(): Promise<readonly CompletionCommand[]> {
  return Promise.all(Object.entries(commands).map(async ([name, command]) => {
    // citty lets both be functions and promises
    const [meta, args] = await Promise.all([command.meta, command.args].map((each) => (typeof each === 'function' ? each() : each)));
    const flags = Object.entries(args ?? {}).filter(([, flag]) => flag.type !== 'positional');
    return { name, description: String(Reflect.get(meta ?? {}, 'description') ?? ''), flags: flags.map(([flag, { type, description }]) => ({ name: flag, description: description ?? '', takes: type !== 'boolean' })) };
  }));
}

const commands = {
  demo, plan, render, submit, collect, status, narrate: narration, storyboard, voices, looks, baseline, accept: accepting, repair: repairing, init, doctor, completion, emulate,
} as const;

const main = defineCommand({
  meta: { name: 'docreel', version: '0.1.0', description: 'Training videos that stay in step with the docs' },
  subCommands: commands,
});

/** The arguments of each command by its name. */
async function readArguments(): Promise<Readonly<Record<string, ArgsDef>>> {
  // citty lets them be functions and promises
  return Object.fromEntries(await Promise.all(Object.entries(commands).map(async ([name, { args }]) => [name, (await (typeof args === 'function' ? args() : args)) ?? {}] as const)));
}

/** What went wrong, or how the program is called rightly, on one line. */
function complain(text: string): void {
  const colors = picocolors.createColors(picocolors.isColorSupported && process.stderr.isTTY === true);
  process.stderr.write(`${colors.red('docreel:')} ${text}\n`);
}

/** citty colours its help for a pipe too. */
async function showUsage<Args extends ArgsDef>(command: CommandDef<Args>, parent?: CommandDef<Args>): Promise<void> {
  const text = await renderUsage(command, parent);
  process.stdout.write(`${color ? text : stripVTControlCharacters(text).replaceAll(/[ \t]+$/gm, '')}\n`);
}

// a reader that has seen enough (`docreel plan | head`) must not end a run that has yet to write down what it bought
for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });

const words = process.argv.slice(2);
const old = Number(process.versions.node.split('.')[0]) < 24;
const asked = ['--help', '-h', '--version', '-v'].some((flag) => words.includes(flag));
const misuse = asked || words.length === 0 ? undefined : findMisuse(await readArguments(), words);
if (old) {
  complain(`this is Node.js ${process.versions.node}, and Docreel needs 24 or later. In its clone "npm run docreel -- …" brings one along; else install Node.js 24.`);
  process.exitCode = 2;
} else if (misuse !== undefined) {
  complain(misuse);
  process.exitCode = 2;
} else if (asked || words.length === 0) {
  await runMain(main, { rawArgs: asked ? words : ['--help'], showUsage });
} else {
  try {
    await runCommand(main, { rawArgs: words });
  } catch (error) {
    const ended = error instanceof Error && error.name === 'AskEndedError';
    complain(interrupted ? 'stopped before anything was bought' : ended ? 'stopped; nothing was written' : formatError(error));
    process.exitCode = interrupted || ended ? 130 : 2;
  }
}
