import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Flags } from '../command.ts';
import { settingsFile } from '../config.ts';
import { parseLocale } from '../core/locale.ts';
import type { Locale } from '../core/locale.ts';
import { scopes } from '../core/plan.ts';
import { parseAmount, parseChoice, parseList, parseShard } from '../given.ts';
import { parseMaxCost } from '../request.ts';
import type { Mode, Request } from '../request.ts';
import type { Opened } from './world.ts';

/** The settings of this machine: the file that is named, else the one at the repository's root; no text where there is none. */
export async function readSettings(root: string, config: string | undefined): Promise<{ readonly path: string; readonly text: string | null }> {
  const text = await readFile(config === undefined ? join(root, settingsFile) : resolve(config), 'utf8').catch(() => null);
  return { path: config ?? settingsFile, text };
}

/** The same where no commit is looked at. @throws RangeError for a file that was named and cannot be read: the defaults have no limits */
export async function readOwnSettings(root: string, config: string | undefined): Promise<{ readonly path: string; readonly text: string | null }> {
  const settings = await readSettings(root, config);
  if (config !== undefined && settings.text === null) throw new RangeError(`--config "${config}" is no file that can be read; correct its path, which begins in this folder`);
  return settings;
}

/** The language that was named by `--locale`. @throws RangeError where it is none */
export function parseTag(text: string): Locale {
  const locale = parseLocale(text);
  if (locale === undefined) throw new RangeError(`--locale "${text}" is not a language tag such as "ja" or "pt-BR"`);
  return locale;
}

/** The run that a person asked for by flags. @throws RangeError for a flag that cannot be used, and what was expected */
export async function makeRequest(mode: Mode, flags: Flags, { world, branch }: Opened): Promise<Request> {
  const approval = flags['approved-plan'] === undefined ? null : await (await import('../approval.ts')).readApproval(flags['approved-plan'], world.folder, '.');
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
