import { createHash } from 'node:crypto';
import type { ChargeLine, VideoRow } from '../../src/core/ledger.ts';

/** A key that a name stands for. */
export function makeKey(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

/** A reserved row, with what a test says otherwise. */
export function makeRow(change: Partial<VideoRow> = {}): VideoRow {
  return {
    key: makeKey('install'),
    page: 'docs/install.md',
    section: 'install',
    title: 'Install',
    locale: 'en',
    way: 'source',
    sourceKey: null,
    narration: 'Install the agent.',
    sourceWords: makeKey('Install the agent.'),
    recipe: { look: 'Abigail_office_front', voice: null, engine: 'avatar_iii', resolution: '1080p', aspect: '16:9', background: null, captions: true, dubbing: null },
    state: 'reserved',
    attempt: 1,
    expectedSeconds: 12.5,
    reserved: { micros: 30_000, unit: 'usd' },
    run: 'run 1',
    reservedAt: '2026-11-20T10:00:00Z',
    submittedAt: null,
    completedAt: null,
    videoId: null,
    seconds: null,
    charge: null,
    video: null,
    poster: null,
    captions: null,
    failure: null,
    ...change,
  };
}

export const STORED = { url: 'https://github.com/acme/docs/releases/download/videos-1/install.mp4', sha256: makeKey('video'), bytes: 1000 };

/** A line of the charge record, with what a test says otherwise. */
export function makeCharge(change: Partial<ChargeLine> = {}): ChargeLine {
  return {
    at: '2026-11-20T10:00:00Z',
    run: 'run 1',
    key: makeKey('install'),
    attempt: 1,
    event: 'reserved',
    micros: 30_000,
    unit: 'usd',
    page: 'docs/install.md',
    section: 'install',
    locale: 'en',
    ...change,
  };
}
