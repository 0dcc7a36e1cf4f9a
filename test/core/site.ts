import type { Ledger, RowState, VideoRow } from '../../src/core/ledger.ts';
import type { MatchSection } from '../../src/core/match.ts';
import { makePlan } from '../../src/core/plan.ts';
import type { Plan, PlanInput } from '../../src/core/plan.ts';
import { defaultRates } from '../../src/core/cost.ts';
import { hashHeard } from '../../src/core/heard.ts';
import { hashSource } from '../../src/core/narration.ts';
import { makeKey } from '../../src/core/recipe.ts';
import type { Recipe } from '../../src/core/recipe.ts';
import type { Wanted } from '../../src/core/wanted.ts';

/** A page as a planner sees it. */
export interface SitePage {
  /** The first is the page's own; the others are dubbed unless `translated` has their words. */
  readonly languages?: readonly string[];
  readonly recipe?: Partial<Recipe>;
  /** Words by section id, in the page's order. An id that begins with `#` is one that the writer gave. */
  readonly sections: Readonly<Record<string, string>>;
  /** Words by section id, by language. */
  readonly translated?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Pages by path. */
export type Site = Readonly<Record<string, SitePage>>;

const recipe: Recipe = { look: 'anna', voice: null, engine: 'avatar_iii', resolution: '1080p', aspect: '16:9', background: null, captions: true, dubbing: null };

export interface Side {
  readonly sections: readonly MatchSection[];
  readonly wanted: readonly Wanted[];
}

/** What a site wants, without reading any markdown. */
export function makeSide(site: Site): Side {
  const sections: MatchSection[] = [];
  const wanted: Wanted[] = [];
  for (const [page, { languages = ['en'], recipe: own = {}, sections: texts, translated = {} }] of Object.entries(site)) {
    for (const [index, [name, words]] of Object.entries(texts).entries()) {
      const id = name.replace(/^#/, '');
      sections.push({ page, id, explicitId: name === id ? undefined : id, path: id === 'intro' ? [] : id.split('/'), words });
      const [source = 'en', ...others] = languages;
      const place = { page, section: id, title: id, file: page, line: index * 10 + 1 };
      const first = finish({ ...place, locale: source, way: 'source', narration: { locale: source, text: words, source: words }, recipe: { ...recipe, ...own }, sourceKey: null });
      wanted.push(first);
      for (const locale of others) {
        const text = translated[locale]?.[name];
        wanted.push(text === undefined
          ? finish({ ...first, locale, way: 'dubbed', recipe: { ...recipe, ...own, voice: null, dubbing: 'speed' }, sourceKey: first.key })
          : finish({ ...first, locale, way: 'page', narration: { locale, text, source: text } }));
      }
    }
  }
  return { sections, wanted };
}

function finish(wanted: Omit<Wanted, 'key'>): Wanted {
  return { ...wanted, key: makeKey(wanted) };
}

/** A ledger row of a wanted video, by default published. */
export function makeOwnedRow(wanted: Wanted, over: Partial<VideoRow> & { readonly state?: RowState } = {}): VideoRow {
  const state = over.state ?? 'published';
  const stored = state === 'published' || state === 'linked' || state === 'retired';
  const { key, page, section, title, locale, way, sourceKey, narration, recipe: own } = wanted;
  return {
    key, page, section, title, locale, way, sourceKey, narration: narration.text, sourceWords: hashSource(narration), heard: hashHeard(narration), recipe: own,
    state, attempt: 1, expectedSeconds: 10, reserved: null, run: 'run-1', reservedAt: '2026-11-01T00:00:00Z',
    submittedAt: null, completedAt: null, videoId: state === 'baseline' || state === 'reserved' ? null : `id-${key.slice(0, 6)}`, seconds: stored ? 10 : null, charge: null,
    video: stored ? { url: `https://videos.example/${key.slice(0, 8)}.mp4`, sha256: key, bytes: 1000 } : null, poster: null, captions: null,
    failure: state === 'failed' ? { code: 'rendering_failed', message: 'it failed', charged: 'no', passing: true } : null,
    ...over,
  };
}

export function makeLedger(rows: readonly VideoRow[]): Ledger {
  return { rows, charges: [], serial: rows.length };
}

/** Plans the step from one site to another. */
export function planSites(base: Site | null, head: Site, rows: readonly VideoRow[], over: Partial<PlanInput> = {}): Plan {
  const [before, after] = [makeSide(base ?? {}), makeSide(head)];
  return makePlan({
    base: base === null ? null : 'b'.repeat(40), head: 'a'.repeat(40), scope: 'changed',
    baseWanted: before.wanted, headWanted: after.wanted, baseSections: before.sections, headSections: after.sections,
    ledger: makeLedger(rows), rates: defaultRates, learned: {}, problems: [], ...over,
  });
}

/** A ledger that owns everything a site wants. */
export function ownAll(site: Site): readonly VideoRow[] {
  return [...new Map(makeSide(site).wanted.map((each) => [each.key, each])).values()].map((each) => makeOwnedRow(each));
}
