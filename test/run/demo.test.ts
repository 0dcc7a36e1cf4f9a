import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeDemoRepository } from '../../src/demo/repository.ts';
import { after, before } from '../../src/demo/site.ts';
import { makeLedgerBranch } from '../../src/git/ledger-branch.ts';
import { openRepository } from '../../src/git/repository.ts';
import { makeSurvey } from '../../src/stage/survey.ts';
import { makeRequest } from './request.ts';

it('the demo\'s site shows every way to a language, and nothing in it is wrong or stale', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docreel-demo-'));
  try {
    const site = await makeDemoRepository(folder, process.env);
    const repository = await openRepository(folder, { env: process.env });
    const world = { repository, ledger: makeLedgerBranch(repository, { now: Date.now }) };
    const plan = async (base: string | null) => (await makeSurvey(makeRequest({ base, head: await site.run('rev-parse', 'HEAD') }), world)).plan;
    const first = await site.commit(before, '2026-01-05T09:00:00Z');
    const adopted = await plan(null);
    expect(adopted.problems).toEqual([]);
    expect(new Set(adopted.jobs.map(({ wanted: { locale, way } }) => `${locale} ${way}`))).toEqual(new Set(['en source', 'es page', 'es dubbed', 'ja text']));
    await site.edit(after, '2026-01-12T15:30:00Z');
    const edited = await plan(first);
    expect(edited.problems).toEqual([]);
    expect(edited.jobs.filter(({ reason }) => reason.kind === 'words-changed').map(({ wanted: { section, locale } }) => `${section} ${locale}`)).toEqual(['agent en', 'agent es', 'agent ja']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
