import type { VideoRow } from '../core/ledger.ts';
import type { World } from '../world.ts';

/** Tells what became of a row's video. */
export function tellVideo(world: Pick<World, 'emit'>, row: VideoRow, state: 'submitted' | 'rendering' | 'completed' | 'failed' | 'unfinished' | 'published', detail?: string): void {
  const { key, title, page, locale } = row;
  world.emit({ type: 'video', key, title, page, locale, state, seconds: row.seconds ?? row.expectedSeconds, ...(detail === undefined ? {} : { detail }) });
}

/** ISO time in UTC, now. */
export function formatNow(world: Pick<World, 'clock'>): string {
  return new Date(world.clock.now()).toISOString();
}

/** A video's place for a person: `docs/install.md#linux (es)`. */
export function formatPlace(row: Pick<VideoRow, 'page' | 'section' | 'locale'>): string {
  return `${row.page}#${row.section} (${row.locale})`;
}
