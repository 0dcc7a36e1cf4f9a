import { escapeAddress } from '../../core/link/escape.ts';
import type { Report, ReportVideo } from '../../core/report.ts';
import { findGroup, groups, isAtRest } from './group.ts';
import type { Group } from './group.ts';

/** What the page shows, grouped: pages, their sections, and in each the languages. */
export interface PageView {
  readonly path: string;
  /** Unique in the document, e.g. `p3`. */
  readonly anchor: string;
  readonly sections: readonly SectionView[];
  /** Whether all of its videos stay as they are. */
  readonly rest: boolean;
}

export interface SectionView {
  readonly title: string;
  readonly anchor: string;
  /** One for each language; the page's own first. */
  readonly videos: readonly ReportVideo[];
  /** What needs an eye most. */
  readonly group: Group;
}

/** Sections that a browser still shows without a wait. */
const mostSections = 2_000;

/**
 * Pages in order, those first where something happens; sections by their line; without what is retired.
 * @returns the first pages with as many sections as one document can show, and how many sections are left
 */
export function makePageViews(report: Report): { readonly pages: readonly PageView[]; readonly left: number } {
  const wanted = report.videos.filter(({ state }) => state !== 'retired');
  const all = [...Map.groupBy(wanted, ({ page }) => page)].map(([path, videos]) => ({ path, videos, rest: videos.every((video) => isAtRest(findGroup(video))) }));
  const pages: PageView[] = [];
  let [room, left] = [mostSections, 0];
  for (const { path, videos, rest } of [...all.filter((page) => !page.rest), ...all.filter((page) => page.rest)]) {
    const sections = [...Map.groupBy(videos, ({ section }) => section).values()];
    left += Math.max(0, sections.length - room);
    if (room === 0) continue;
    const anchor = `p${pages.length + 1}`;
    const shown = sections.sort((a, b) => findLine(a) - findLine(b)).slice(0, room);
    pages.push({ path, rest, anchor, sections: shown.map((some, section) => makeSection(some, `${anchor}-${section + 1}`)) });
    room -= shown.length;
  }
  return { pages, left };
}

// A translated page counts its own lines.
function findLine(videos: readonly ReportVideo[]): number {
  const own = videos.filter(({ file, page }) => file === page);
  return Math.min(...(own.length > 0 ? own : videos).map(({ line }) => line));
}

function makeSection(videos: readonly ReportVideo[], anchor: string): SectionView {
  const ways = ['source', 'page', 'text', 'dubbed'];
  const sorted = [...videos].sort((a, b) => ways.indexOf(a.way) - ways.indexOf(b.way) || (a.locale < b.locale ? -1 : 1));
  const group = groups.find((one) => sorted.some((video) => findGroup(video) === one)) ?? 'new';
  return { title: sorted[0]?.title ?? '', anchor, videos: sorted, group };
}

/** An address that the page may load: relative, https or http; `undefined` for any other. */
export function findMedia(url: string | null | undefined, address: (url: string) => string): string | undefined {
  if (!url) return undefined;
  try {
    return escapeAddress(address(url));
  } catch {
    return undefined;
  }
}
