import { resolve } from 'node:path';
import { createColors } from 'picocolors';
import { withQuestions } from '../ask.ts';
import type { Flags, Given } from '../command.ts';
import type { Plan } from '../core/plan.ts';
import { parseList } from '../given.ts';
import { openRepository } from '../git/repository.ts';
import { findAnswerFault, readPage, writeInit } from '../init.ts';
import { run } from '../run.ts';
import { formatPlan } from '../show/plan.ts';
import { formatTerminalSteps } from '../show/step.ts';
import { formatTerminalText } from '../show/terminal.ts';
import { listPages, suggestAnswers } from '../suggest.ts';
import { formatError } from '../trouble.ts';
import { makeRequest } from './request.ts';
import type { Terminal } from './terminal.ts';
import { openWorld } from './world.ts';

export async function setUpSite(flags: Given<'init'>, terminal: Terminal): Promise<number> {
  const found = await openRepository(resolve(flags.repo), { env: terminal.env });
  const head = await found.findCommit('HEAD');
  const paths = [...new Set([...head === undefined ? [] : (await found.readTree(head)).map(({ path }) => path), ...await found.store.listChanged()])];
  const preset = suggestAnswers(paths);
  const branch = await found.findBranch() ?? 'main';
  const person = terminal.stdin.isTTY === true && terminal.stderr.isTTY === true ? { input: terminal.stdin, output: terminal.stderr } : null;
  const outcomes = await withQuestions(person, async (ask) => {
    const docs = await ask({ flag: flags.docs, text: 'Which files are the docs', preset: preset.docs, check: (text) => findAnswerFault('docs', text) });
    const count = listPages(paths, docs).length;
    if (person !== null) person.output.write(`  ${count === 1 ? '1 file' : `${count} files`}\n`);
    const languages = parseList(await ask({ flag: flags.languages, text: 'Languages of the videos, the page\'s own first, e.g. en, es, ja', preset: 'en', check: (text) => findAnswerFault('languages', parseList(text)) }));
    const avatar = await ask({ flag: flags.avatar, text: 'HeyGen avatar look', preset: 'Abigail_office_front', check: (text) => findAnswerFault('avatar', text) });
    const limit = await ask({ flag: flags.limit, text: 'The most that a run may spend', preset: '5 usd', check: (text) => findAnswerFault('limit', text) });
    const page = await ask({
      flag: flags.page, text: 'A page to begin with, or "none"', preset: docs === preset.docs ? preset.page ?? 'none' : 'none',
      check: (text) => (text === 'none' ? undefined : readPage(found.root, text).then(() => undefined, (error: unknown) => formatError(error))),
    });
    return writeInit(found.root, { docs, languages, avatar, limit, branch, page: page === 'none' ? null : page });
  });
  terminal.stdout.write(`${outcomes.map(({ path, state }) => `${state.padEnd(16)} ${formatTerminalText(path)}`).join('\n')}\n`);
  if (outcomes.some(({ state }) => state === 'not enrolled')) terminal.stdout.write('\nThe front matter of the page is not YAML between two lines of "---": write "video: true" into it by hand, or choose another page.\n');
  if (outcomes.some(({ state }) => state.endsWith('enrolled'))) await showDraft({ ...flags, head: 'HEAD', uncommitted: true }, terminal);
  const changed = outcomes.filter(({ state }) => state === 'written' || state === 'enrolled').map(({ path }) => (/^[\w./@-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`));
  const steps = [
    ...(changed.length === 0 ? [] : [`Commit it: \`git add ${changed.join(' ')} && git commit -m "Training videos"\``]),
    'Try it without HeyGen and without cost, in a copy: `git clone . ../try && git -C ../try remote remove origin`, then `docreel emulate`, and what it says.',
    'Give the workflow its key: `gh secret set HEYGEN_API_KEY`, and let it open pull requests: Settings → Actions → General. `docreel doctor` looks whether all is in place.',
  ];
  terminal.stdout.write(`\n${formatTerminalSteps(steps, { color: terminal.color, width: terminal.stdout.columns })}\n`);
  return 0;
}

/** What the work tree as it stands would have rendered. */
async function showDraft(flags: Flags, terminal: Terminal): Promise<void> {
  const opened = await openWorld(flags, terminal, () => {}, { leaves: true });
  const { report, survey, storyboardPath } = await run(await makeRequest('plan', flags, opened), opened.world);
  const plan: Plan = { ...survey.plan, problems: report.problems };
  terminal.stdout.write(`\n${formatPlan(plan, { color: terminal.color, width: terminal.stdout.columns, limits: report.limits, month: report.month, draft: true })}${createColors(terminal.color).dim(`Storyboard: ${storyboardPath}`)}\n`);
}
