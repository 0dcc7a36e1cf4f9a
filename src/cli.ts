#!/usr/bin/env node
/** The terminal's door: flags and environment in, the engine's work shown, an exit code out. */
import { mkdtemp, mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defineCommand, runMain } from 'citty';
import type { ArgsDef, ParsedArgs } from 'citty';
import pc from 'picocolors';
import { scopes } from './core/plan.ts';
import { runDemo } from './demo/demo.ts';
import { serveEmulator } from './emulator/emulator.ts';
import { parseAmount, parseChoice, parseList, parseShard } from './request.ts';
import type { Mode, Request } from './request.ts';
import { narrate } from './narrate.ts';
import { baseline, run } from './run.ts';
import { makeLocalWorld } from './setup.ts';
import { formatProblem } from './show/problem.ts';
import { formatPlan } from './show/plan.ts';
import { makeProgress } from './show/progress.ts';
import { formatStatus } from './show/status.ts';
import { readStatus } from './status.ts';

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
  config: { type: 'string', default: 'docreel.yml', description: 'Settings: a file of this machine, or else a path in the commit' },
  docs: { type: 'string', description: 'Globs of the pages, over the settings' },
  shard: { type: 'string', description: 'Part of the pages, i/n' },
} as const satisfies ArgsDef;

const spending = {
  ...selection,
  'max-cost': { type: 'string', description: 'The most that this run may spend, e.g. "5 usd"' },
  'approved-plan': { type: 'string', description: 'Hash of the plan that may be rendered, and no other' },
  'wait-minutes': { type: 'string', default: '45', description: 'How long to wait for renders' },
  'fail-on': { type: 'string', default: 'any', description: 'any, all or never' },
  'retry-failed': { type: 'boolean', description: 'Try again what failed for a lasting reason (with --scope missing)' },
  'allow-unpriced': { type: 'boolean', description: 'Buy what has no known rate' },
  'base-branch': { type: 'string', description: 'Branch that the pull request goes to. Default: the branch of HEAD' },
  branch: { type: 'string', description: 'Head branch of the pull request' },
  out: { type: 'string', default: '.docreel', description: 'Folder for videos, pull request and report' },
  'heygen-api-url': { type: 'string', default: 'https://api.heygen.com', description: 'Address of HeyGen\'s API' },
} as const satisfies ArgsDef;

type Flags = Partial<ParsedArgs<typeof spending>> & Pick<ParsedArgs<typeof selection>, 'repo' | 'head'>;

/** Aborts on the first Ctrl-C, so that what is bought is written down; exits at once on the second. */
function listenForSignals(): AbortSignal {
  const stop = new AbortController();
  let signals = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      signals += 1;
      if (signals > 1) process.exit(130);
      process.stderr.write(`\n${signal}: buying no more; what is bought is in the ledger (again to quit at once)\n`);
      stop.abort(new Error(signal));
    });
  }
  return stop.signal;
}

async function makeRequest(mode: Mode, flags: Flags, branch: string): Promise<Request> {
  const config = flags.config ?? 'docreel.yml';
  const configText = await readFile(resolve(config), 'utf8').catch(() => null);
  const explicit = flags.base;
  return {
    mode,
    base: mode === 'collect' ? flags.head : (explicit === 'none' ? null : (explicit ?? `${flags.head}^`)),
    head: flags.head, baseBranch: flags['base-branch'] ?? branch, pullRequest: null, trusted: null,
    scope: parseChoice('--scope', flags.scope ?? 'changed', scopes),
    paths: parseList(flags.paths ?? ''), locales: parseList(flags.locales ?? ''), docs: parseList(flags.docs ?? ''),
    maxCost: flags['max-cost'] ?? null, approvedPlan: flags['approved-plan'] ?? null,
    waitMinutes: parseAmount('--wait-minutes', flags['wait-minutes'] ?? '45', 24 * 60),
    shard: flags.shard === undefined ? null : parseShard(flags.shard),
    failOn: parseChoice('--fail-on', flags['fail-on'] ?? 'any', ['any', 'all', 'never']),
    retryFailed: flags['retry-failed'] ?? false, allowUnpriced: flags['allow-unpriced'] ?? false,
    config, configText, branch: flags.branch ?? null, labels: [], draft: false,
  };
}
