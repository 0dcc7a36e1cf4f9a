import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Forge, Proposal } from '../../src/forge/forge.ts';
import { makeLocalForge } from '../../src/forge/local.ts';
import { openRepository } from '../../src/git/repository.ts';
import { makeTestRepository } from '../git/repository.ts';
import type { TestRepository } from '../git/repository.ts';
import { pages } from '../github/world.ts';
import { makeProposal } from './proposal.ts';

/** A repository on this machine with our forge on it. */
export interface LocalWorld extends AsyncDisposable {
  readonly repository: TestRepository;
  readonly forge: Forge;
  readonly folder: string;
  propose(overrides?: Partial<Proposal>): ReturnType<Forge['propose']>;
  readRecord(): Promise<Record<string, unknown>>;
}

export async function makeLocalWorld(): Promise<LocalWorld> {
  const repository = await makeTestRepository();
  await repository.commit(pages, 'Write the docs');
  const folder = join(repository.root, '..', 'out');
  const opened = await openRepository(repository.root, { env: repository.env });
  const forge = makeLocalForge({ repository: opened, folder, clock: { now: () => Date.parse('2026-11-23T10:00:00Z') } });
  return {
    repository, forge, folder,
    propose: async (overrides = {}) => forge.propose(makeProposal((await forge.readTip('main')) ?? '', overrides)),
    readRecord: async () => JSON.parse(await readFile(join(folder, 'pull-request.json'), 'utf8')),
    [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
  };
}
