import { acceptWording } from './core/keep.ts';
import { upsertRows } from './core/ledger.ts';
import type { VideoRow } from './core/ledger.ts';
import type { Locale } from './core/locale.ts';
import { acceptSibling } from './core/stale.ts';
import { updateLedger } from './git/ledger-branch.ts';
import type { Request } from './request.ts';
import { makeCaptionsKey } from './stage/publish.ts';
import { makeSurvey } from './stage/survey.ts';
import type { World } from './world.ts';

/** What is to be accepted: videos of one page, or of one of its sections, in one language or all. */
export interface AcceptPlace {
  readonly page: string;
  readonly section: string | null;
  readonly locale: Locale | null;
}

/** A video that a person has accepted, and what was held against it. */
export interface Accepted {
  readonly page: string;
  readonly section: string;
  readonly locale: Locale;
  readonly videoId: string | null;
  readonly why: string;
}

/**
 * Parses `docs/install.md` or `docs/install.md#install/linux`.
 * @throws RangeError where there is no page in it
 */
export function parseAcceptPlace(text: string, locale: Locale | null): AcceptPlace {
  const at = text.indexOf('#');
  const page = (at < 0 ? text : text.slice(0, at)).replace(/^\.\//, '');
  const section = at < 0 ? null : text.slice(at + 1);
  if (page === '' || section === '') throw new RangeError(`"${text}" names no page: expected a path from the repository's root, with "#" and a section id for one section, e.g. "docs/install.md#install/linux"`);
  return { page, section, locale };
}

/**
 * Takes as good what is held back, kept or stale at a place: finished videos that look wrong, videos whose wording rules have changed, and
 * translations that hold still though their page has changed. Buys and publishes nothing; the next run brings them to their pages.
 * @throws RangeError where there is nothing to accept, saying what could be; LedgerError, GitError where the ledger cannot be written
 */
export async function accept(request: Request, world: World, place: AcceptPlace): Promise<readonly Accepted[]> {
  const { plan, ledger, head } = await makeSurvey({ ...request, base: request.head, scope: 'missing' }, world, new Set([place.page]));
  const kept = plan.kept.filter(({ wanted }) => isAt(wanted, place));
  const held = ledger.rows.filter((row) => isHeld(row) && isAt(row, place));
  const stale = head.siblings.filter((each) => each.of !== each.now);
  const holding = stale.filter((each) => isAt(each, place));
  if (kept.length === 0 && held.length === 0 && holding.length === 0) throw new RangeError(formatNothing([...ledger.rows.filter(isHeld), ...plan.kept.map(({ wanted }) => wanted), ...stale], place));
  let accepted: readonly Accepted[] = [];
  let renamed: ReadonlyMap<string, readonly string[]> = new Map();
  await updateLedger(world.ledger, (now) => {
    const rows = now.rows.filter((row) => isHeld(row) && isAt(row, place));
    const cleared = holding.reduce((before, each) => upsertRows(before, acceptSibling(before.rows, each)), upsertRows(now, rows.map((row) => ({ ...row, suspicion: null }))));
    const worded = acceptWording(cleared, { kept });
    ({ renamed } = worded);
    const reworded = kept.filter(({ row }) => renamed.has(row.key)).map(({ wanted, row }) => describe({ ...wanted, videoId: row.videoId }, 'its wording rules changed'));
    const current = holding.map((each) => describe({ ...each, videoId: null }, 'its translation is older than the page'));
    accepted = [...rows.map((row) => describe(row, row.suspicion ?? '')), ...reworded, ...current];
    return worded.ledger;
  }, {
    message: `Accept videos of ${place.page}, run ${world.run}`,
    // captions are named by the key
    files: (files) => new Map([...renamed].flatMap(([from, keys]) => {
      const text = files.get(makeCaptionsKey(from));
      return text === undefined ? [] : keys.map((key) => [makeCaptionsKey(key), text] as const);
    })),
  });
  return accepted;
}

function isHeld(row: VideoRow): boolean {
  return row.suspicion != null && row.state !== 'retired';
}

function isAt({ page, section, locale }: { readonly page: string; readonly section: string; readonly locale: Locale }, place: AcceptPlace): boolean {
  return page === place.page && (place.section === null || section === place.section) && (place.locale === null || locale === place.locale);
}

function describe({ page, section, locale, videoId }: Omit<Accepted, 'why'>, why: string): Accepted {
  return { page, section, locale, videoId, why };
}

function formatNothing(waiting: readonly Pick<Accepted, 'page' | 'section' | 'locale'>[], place: AcceptPlace): string {
  const asked = `${place.page}${place.section === null ? '' : `#${place.section}`}${place.locale === null ? '' : ` in ${place.locale}`}`;
  const others = waiting.map(({ page, section, locale }) => `${page}#${section} (${locale})`);
  const shown = others.slice(0, 5).join(', ');
  return `nothing of ${asked} waits to be accepted; ${others.length === 0 ? 'and nothing elsewhere does' : `what does: ${shown}${others.length > 5 ? `, and ${others.length - 5} more` : ''}`}`;
}
