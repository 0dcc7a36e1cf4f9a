import { accept, parseAcceptPlace } from '../../src/accept.ts';
import type { Accepted } from '../../src/accept.ts';
import { openLocal } from '../run/local.ts';
import { makeRequest } from '../run/request.ts';
import type { RunWorld } from '../run/world.ts';

/** What `docreel accept` does, in the world of a test. */
export async function acceptAt(world: RunWorld, place: string | undefined, locale: string | null = null, wordingOnly = false): Promise<readonly Accepted[]> {
  return await accept(makeRequest(), await openLocal(world, 'accept', { key: '' }), parseAcceptPlace(place, { locale, wordingOnly }));
}
