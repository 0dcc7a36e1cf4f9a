import { openRepository } from '../../src/git/repository.ts';
import { makeLocalWorld } from '../../src/setup.ts';
import type { World } from '../../src/world.ts';
import type { RunWorld } from './world.ts';

/** The world of a terminal's command in the repository of a test; tells nobody anything unless it is asked to. */
export async function openLocal({ site, emulator, clock, out }: RunWorld, run: string, options: { readonly key?: string; readonly emit?: World['emit'] } = {}): Promise<World> {
  const { key = emulator.key, emit = () => {} } = options;
  return makeLocalWorld({
    repository: await openRepository(site.root, { env: site.env }), reading: false, folder: out, out, key, heygenUrl: emulator.url, run, signal: new AbortController().signal, clock, emit,
  });
}
