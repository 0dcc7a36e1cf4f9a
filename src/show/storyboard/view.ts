import { escapeAddress } from '../../core/link/escape.ts';
import type { Report, ReportVideo, VideoState } from '../../core/report.ts';

/** What the page shows, grouped: pages, their sections, and in each the languages. */
export interface PageView {
  readonly path: string;
  /** Unique in the document, e.g. `p3`. */
  readonly anchor: string;
  readonly sections: readonly SectionView[];
}

export interface SectionView {
  readonly title: string;
  readonly anchor: string;
  /** One for each language; the page's own first. */
  readonly videos: readonly ReportVideo[];
  /** What needs an eye most. */
  readonly state: VideoState;
}

const urgency: readonly VideoState[] = ['failed', 'unfinished', 'submitted', 'rendering', 'planned', 'completed', 'kept', 'moved', 'reused', 'retired'];

/** Pages in order, sections by their line, without what is retired. */
export function makePageViews(report: Report): readonly PageView[] {
  const wanted = report.videos.filter(({ state }) => state !== 'retired');
  return [...Map.groupBy(wanted, ({ page }) => page)].map(([path, all], page) => ({
    path, anchor: `p${page + 1}`,
    sections: [...Map.groupBy(all, ({ section }) => section).values()]
      .sort((a, b) => findLine(a) - findLine(b))
      .map((videos, section) => makeSection(videos, `p${page + 1}-${section + 1}`)),
  }));
}

// A translated page counts its own lines.
function findLine(videos: readonly ReportVideo[]): number {
  const own = videos.filter(({ file, page }) => file === page);
  return Math.min(...(own.length > 0 ? own : videos).map(({ line }) => line));
}

function makeSection(videos: readonly ReportVideo[], anchor: string): SectionView {
  const ways = ['source', 'page', 'text', 'dubbed'];
  const sorted = [...videos].sort((a, b) => ways.indexOf(a.way) - ways.indexOf(b.way) || (a.locale < b.locale ? -1 : 1));
  const state = urgency.find((one) => sorted.some((video) => video.state === one)) ?? 'planned';
  return { title: sorted[0]?.title ?? '', anchor, videos: sorted, state };
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

/**
 * Content security policy: no frame, no form, the one style, the one script, and media only from beside the page and from the
 * hosts that the report itself names. Nothing may be fetched.
 * @param hashes `sha256-…` of the texts of the style and of the script
 */
export function formatPolicy(addresses: readonly string[], hashes: { readonly style: string; readonly script: string }): string {
  const hosts = new Set<string>();
  for (const address of addresses) {
    const origin = /^https?:\/\/[a-z0-9.-]+(?::\d+)?/i.exec(address)?.[0];
    if (origin === undefined) continue;
    hosts.add(origin);
    // Where GitHub's releases lead.
    if (origin === 'https://github.com') hosts.add('https://*.githubusercontent.com');
  }
  // `file:` is what `'self'` means for a page that was opened from a folder, and not every browser says so.
  const media = ["'self'", 'file:', 'data:', ...[...hosts].sort()].join(' ');
  return `default-src 'none'; style-src '${hashes.style}'; script-src '${hashes.script}'; img-src ${media}; media-src ${media}; base-uri 'none'; form-action 'none'`;
}
