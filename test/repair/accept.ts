import { accept, parseAcceptPlace } from '../../src/accept.ts';
import type { Accepted } from '../../src/accept.ts';
import { openRepository } from '../../src/git/repository.ts';
import { makeLocalWorld } from '../../src/setup.ts';
import { makeRequest } from '../run/request.ts';
import type { RunWorld } from '../run/world.ts';

/** What `docreel accept` does, in the world of a test. */
export async function acceptAt(world: RunWorld, place: string | undefined, locale: string | null = null, wordingOnly = false): Promise<readonly Accepted[]> {
  const { site, emulator, clock, out } = world;
  return await accept(makeRequest(), await makeLocalWorld({
    repository: await openRepository(site.root, { env: site.env }), reading: false, folder: out, out, key: '', heygenUrl: emulator.url,
    run: 'accept', signal: new AbortController().signal, clock, emit: () => {},
  }), parseAcceptPlace(place, { locale, wordingOnly }));
}
