import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Flags } from '../command.ts';
import { openRepository } from '../git/repository.ts';
import type { OpenRepository } from '../git/repository.ts';
import { makeLocalWorld, readKeys } from '../setup.ts';
import type { World } from '../world.ts';
import type { Terminal } from './terminal.ts';

/** A run's world, and the branch that is checked out. */
export interface Opened {
  readonly world: World & { readonly repository: OpenRepository };
  readonly branch: string;
}

/**
 * The world of a command: the repository, its ledger, and HeyGen where there is a key.
 * @param options.reading whether the ledger is only read
 * @param options.leaves whether files are left in the run's folder
 */
export async function openWorld(flags: Flags, terminal: Terminal, emit: World['emit'], { reading = true, leaves = !reading }: { readonly reading?: boolean; readonly leaves?: boolean } = {}): Promise<Opened> {
  const signal = terminal.listenForSignals();
  // git is not given the signal: a run that is stopped has yet to write down what it bought
  const repository = await openRepository(resolve(flags.repo), { env: terminal.env });
  const out = resolve(repository.root, flags.out ?? '.docreel');
  if (leaves) {
    await mkdir(out, { recursive: true });
    // what runs leave here is nothing to commit
    await writeFile(join(out, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
  }
  const run = `local.${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}.${terminal.processId}`;
  const world = await makeLocalWorld({
    repository, reading, folder: out, out, key: terminal.env['HEYGEN_API_KEY'] ?? '', heygenUrl: flags['heygen-api-url'] ?? terminal.env['HEYGEN_API_URL'] ?? 'https://api.heygen.com',
    run, signal, emit, keys: readKeys(terminal.env, terminal.env['GITHUB_TOKEN'] ?? ''),
  });
  return { world: { ...world, repository }, branch: await repository.findBranch() ?? 'main' };
}
