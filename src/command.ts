/**
 * What the terminal can be told to do: each command with its flags. Plain data without what runs it, since every start needs all of
 * it: whether the program was called rightly, its help, and the completion of shells are made of this.
 */
import type { ArgsDef, ParsedArgs } from 'citty';

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

export interface Command<Args extends ArgsDef = ArgsDef> {
  readonly name: string;
  readonly description: string;
  readonly args: Args;
}

export const commands = {
  demo: {
    name: 'demo', description: 'The main job on an emulated HeyGen: a small site, two commits, real videos, no cost',
    args: { out: { type: 'string', description: 'Folder to make it in. Default: a new temporary one' }, quiet: repository.quiet },
  },
  plan: {
    name: 'plan', description: 'What would be rendered, why, and what it would cost. Needs no key and pays nothing',
    args: { ...selection, ...uncommitted, out: spending.out, 'max-cost': spending['max-cost'] },
  },
  render: {
    name: 'render', description: 'Plan, buy, wait, publish, and propose the links',
    args: spending,
  },
  submit: {
    name: 'submit', description: 'Plan and buy, without waiting; "collect" finishes',
    args: spending,
  },
  collect: {
    name: 'collect', description: 'Finish what earlier runs have bought',
    args: spending,
  },
  status: {
    name: 'status', description: 'What is in flight, owned and failed, and what this month has cost',
    args: { ...repository, config: selection.config },
  },
  narrate: {
    name: 'narrate', description: 'Exactly what will be said for a page',
    args: {
      page: { type: 'positional', required: true, description: 'Path of the page, from the repository\'s root' },
      ...repository, head: selection.head, ...uncommitted, config: selection.config,
      section: { type: 'string', description: 'Only this section id' },
      locale: { type: 'string', description: 'Only this language' },
      'play-to': { type: 'string', description: 'Also write it to this WAV file, spoken by the emulator\'s free voice' },
    },
  },
  storyboard: {
    name: 'storyboard', description: 'The page to look at: of the plan, or with --last of the last run',
    args: { ...selection, ...uncommitted, out: spending.out, 'max-cost': spending['max-cost'], last: { type: 'boolean', description: 'Make the page of the last run again, from its report' } },
  },
  voices: {
    name: 'voices', description: 'The voices of your HeyGen account that speak a language',
    args: { ...repository, locale: { type: 'string', required: true, description: 'Language tag, e.g. ja or pt-BR' }, out: spending.out, 'heygen-api-url': spending['heygen-api-url'] },
  },
  looks: {
    name: 'looks', description: 'The avatar looks of your HeyGen account',
    args: { ...repository, stock: { type: 'boolean', description: 'HeyGen\'s own looks instead: ten thousand, several minutes' }, out: spending.out, 'heygen-api-url': spending['heygen-api-url'] },
  },
  baseline: {
    name: 'baseline', description: 'Take the present state as owned, without rendering: from here on only changes are bought',
    args: { ...repository, head: selection.head, config: selection.config, docs: selection.docs },
  },
  accept: {
    name: 'accept', description: 'Take videos as good that were held back because they look wrong, whose wording rules changed, or whose translation holds still',
    args: {
      place: { type: 'positional', required: false, description: 'Page, or page#section, from the repository\'s root; every page with --wording alone' },
      ...repository, head: selection.head, config: selection.config, out: spending.out,
      locale: { type: 'string', description: 'Only this language' },
      wording: { type: 'boolean', description: 'Only what is kept because the wording rules changed' },
    },
  },
  repair: {
    name: 'repair', description: 'Put a damaged or lost ledger together again from its history and HeyGen\'s list. Buys nothing',
    args: { ...repository, head: selection.head, config: selection.config, docs: selection.docs, out: spending.out, 'heygen-api-url': spending['heygen-api-url'] },
  },
  init: {
    name: 'init', description: 'Write docreel.yml and the workflow, enrol one page, and show its plan; asks for what no flag says',
    args: {
      repo: repository.repo,
      docs: { type: 'string', description: 'Glob of the pages. Default: by what the repository has' },
      page: { type: 'string', description: 'The page to begin with, from the repository\'s root; "none" for none. Default: where readers begin' },
      languages: { type: 'string', description: 'Languages of the videos, the page\'s own first, e.g. en,es' },
      avatar: { type: 'string', description: 'HeyGen look id' },
      limit: { type: 'string', description: 'The most that a run may spend, e.g. "5 usd"' },
    },
  },
  doctor: {
    name: 'doctor', description: 'Look at everything that a run needs, each fault with its remedy; changes and pays nothing',
    args: { ...repository, config: selection.config, 'heygen-api-url': spending['heygen-api-url'] },
  },
  completion: {
    name: 'completion', description: 'The script that teaches a shell these commands: source <(docreel completion bash)',
    args: { shell: { type: 'positional', required: true, description: 'bash, zsh, fish' } },
  },
  emulate: {
    name: 'emulate', description: 'HeyGen\'s API, version 3, on this machine',
    args: {
      port: { type: 'string', default: '8700', description: 'Port on 127.0.0.1' },
      'time-scale': { type: 'string', default: '10', description: 'How much faster renders are than HeyGen\'s' },
      balance: { type: 'string', default: '100', description: 'What the wallet holds, in usd' },
    },
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

/** What a command was given, by its name. */
export type Given<Name extends CommandName> = ParsedArgs<(typeof commands)[Name]['args']>;

/** The flags of all commands that look into a repository; each has some of them. */
export type Flags = Partial<Given<'render'> & ParsedArgs<typeof uncommitted>> & Pick<Given<'plan'>, 'repo' | 'head'>;
