import { acceptWording } from './core/keep.ts';
import { upsertRows } from './core/ledger.ts';
import type { VideoRow } from './core/ledger.ts';
import type { Locale } from './core/locale.ts';
import { makeCaptionsKey } from './core/ledger-file.ts';
import { acceptSibling } from './core/stale.ts';
import { updateLedger } from './git/ledger-branch.ts';
import type { Request } from './request.ts';
import { makeSurvey } from './stage/survey.ts';
import type { World } from './world.ts';

/** What is to be accepted: videos of one page, or of one of its sections, in one language or all. */
export interface AcceptPlace {
  /** `null`: every page. */
  readonly page: string | null;
  readonly section: string | null;
  readonly locale: Locale | null;
  /** Only what is kept because our wording rules changed, not what looks wrong. */
  readonly wordingOnly: boolean;
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
 * Parses `docs/install.md` or `docs/install.md#install/linux`. What is held back is looked at by a person, page by page; only what is
 * kept can be accepted everywhere at once.
 * @param text `undefined`: every page
 * @throws RangeError where there is no page in it, or one is needed
 */
export function parseAcceptPlace(text: string | undefined, { locale, wordingOnly }: Pick<AcceptPlace, 'locale' | 'wordingOnly'>): AcceptPlace {
  if (text === undefined) {
    if (!wordingOnly) throw new RangeError('accept needs a page, e.g. "docs/install.md" or "docs/install.md#install/linux"; --wording alone accepts every video that is kept although the wording rules changed');
    return { page: null, section: null, locale, wordingOnly };
  }
  const at = text.indexOf('#');
  const page = (at < 0 ? text : text.slice(0, at)).replace(/^\.\//, '');
  const section = at < 0 ? null : text.slice(at + 1);
  if (page === '' || section === '') throw new RangeError(`"${text}" names no page: expected a path from the repository's root, with "#" and a section id for one section, e.g. "docs/install.md#install/linux"`);
  return { page, section, locale, wordingOnly };
}

/**
 * Takes as good what is held back, kept or stale at a place: finished videos that look wrong, videos whose wording rules have changed, and
 * translations that hold still though their page has changed. Buys and publishes nothing; the next run brings them to their pages.
 * @throws RangeError where there is nothing to accept, saying what could be; LedgerError, GitError where the ledger cannot be written
 */
export async function accept(request: Request, world: World, place: AcceptPlace): Promise<readonly Accepted[]> {
  const { plan, ledger, head } = await makeSurvey({ ...request, base: request.head, scope: 'missing' }, world, place.page === null ? undefined : new Set([place.page]));
  const kept = plan.kept.filter(({ wanted }) => isAt(wanted, place));
  const held = ledger.rows.filter((row) => isHeldAt(row, place));
  const stale = place.wordingOnly ? [] : head.siblings.filter((each) => each.of !== each.now);
  const holding = stale.filter((each) => isAt(each, place));
  if (kept.length === 0 && held.length === 0 && holding.length === 0) {
    throw new RangeError(formatNothing([...place.wordingOnly ? [] : ledger.rows.filter(isHeld), ...plan.kept.map(({ wanted }) => wanted), ...stale], place));
  }
  let accepted: readonly Accepted[] = [];
  let renamed: ReadonlyMap<string, readonly string[]> = new Map();
  await updateLedger(world.ledger, (now) => {
    const rows = now.rows.filter((row) => isHeldAt(row, place));
    const cleared = holding.reduce((before, each) => upsertRows(before, acceptSibling(before.rows, each)), upsertRows(now, rows.map((row) => ({ ...row, suspicion: null }))));
    const worded = acceptWording(cleared, { kept });
    ({ renamed } = worded);
    const reworded = kept.filter(({ row }) => renamed.has(row.key)).map(({ wanted, row }) => describe({ ...wanted, videoId: row.videoId }, 'its wording rules changed'));
    const current = holding.map((each) => describe({ ...each, videoId: null }, 'its translation is older than the page'));
    accepted = [...rows.map((row) => describe(row, row.suspicion ?? '')), ...reworded, ...current];
    return worded.ledger;
  }, {
    message: `Accept videos of ${place.page ?? 'every page'}, run ${world.run}`,
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

function isHeldAt(row: VideoRow, place: AcceptPlace): boolean {
  return !place.wordingOnly && isHeld(row) && isAt(row, place);
}

function isAt({ page, section, locale }: { readonly page: string; readonly section: string; readonly locale: Locale }, place: AcceptPlace): boolean {
  return (place.page === null || page === place.page) && (place.section === null || section === place.section) && (place.locale === null || locale === place.locale);
}

function describe({ page, section, locale, videoId }: Omit<Accepted, 'why'>, why: string): Accepted {
  return { page, section, locale, videoId, why };
}

function formatNothing(waiting: readonly Pick<Accepted, 'page' | 'section' | 'locale'>[], place: AcceptPlace): string {
  const asked = `${place.page ?? 'all pages'}${place.section === null ? '' : `#${place.section}`}${place.locale === null ? '' : ` in ${place.locale}`}`;
  const others = waiting.map(({ page, section, locale }) => `${page}#${section} (${locale})`);
  const shown = others.slice(0, 5).join(', ');
  return `nothing of ${asked} waits to be accepted; ${others.length === 0 ? 'and nothing elsewhere does' : `what does: ${shown}${others.length > 5 ? `, and ${others.length - 5} more` : ''}`}`;
}
