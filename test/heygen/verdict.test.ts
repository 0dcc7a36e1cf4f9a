import { describe, expect, it } from 'vitest';
import type { RemoteVideo } from '../../src/heygen/heygen.ts';
import { makeMarker } from '../../src/heygen/marker.ts';
import { judgeVideo, unseen } from '../../src/heygen/verdict.ts';
import type { Sighting } from '../../src/heygen/verdict.ts';
import { makeKey, makeVideoRequest } from './request.ts';

const marker = makeMarker(makeKey(1), 1);
const base: RemoteVideo = {
  id: 'v', title: makeVideoRequest().title, status: 'completed', createdAt: 1, seconds: 30, videoUrl: 'https://f/v', posterUrl: null, srtUrl: null, failureCode: null, failureMessage: null,
};

/** States after each read of a sequence, ten seconds apart unless said. */
function judge(reads: readonly (Partial<RemoteVideo> & { readonly at?: number })[]): readonly string[] {
  let sighting: Sighting = unseen;
  return reads.map(({ at, ...remote }, index) => {
    const verdict = judgeVideo({ ...base, ...remote }, sighting, marker, (at ?? index * 10) * 1000);
    if (verdict.state === 'running') sighting = verdict.sighting;
    return verdict.state;
  });
}

const empty = { videoUrl: null } as const;
const failed = { status: 'failed' } as const;
const running = { status: 'running' } as const;
const missing = { status: 'missing' } as const;

describe('judgeVideo()', () => {
  it.each([
    ['a file is the end', [{}], ['completed']],
    ['row 26: completed, running, completed', [empty, running, {}], ['running', 'running', 'completed']],
    ['row 26: failed, then completed', [failed, {}], ['running', 'completed']],
    ['row 26: failed, running, failed: begins anew', [failed, running, failed, failed], ['running', 'running', 'running', 'failed']],
    ['failed twice', [failed, failed], ['running', 'failed']],
    ['failed twice in the same moment', [{ ...failed, at: 1 }, { ...failed, at: 1 }], ['running', 'running']],
    ['row 30: no file for nine minutes, then one', [empty, { ...empty, at: 540 }, { at: 550 }], ['running', 'running', 'completed']],
    ['row 30: no file for ten minutes', [empty, { ...empty, at: 599 }, { ...empty, at: 600 }], ['running', 'running', 'recoverable']],
    ['row 36: unknown for two minutes', [missing, { ...missing, at: 60 }, { ...missing, at: 120 }], ['running', 'running', 'failed']],
    ['unknown at first, then there', [missing, running, {}], ['running', 'running', 'completed']],
    ['row 37: another video of ours', [{ title: '[docreel:00000000000000ff.1]' }], ['failed']],
    ['renamed in the dashboard', [{ title: 'Nice video' }], ['completed']],
    ['without a title', [{ title: null }], ['completed']],
  ])('%s', (_, reads, states) => { expect(judge(reads)).toEqual(states); });

  it('rows 28 and 36: says what may have been charged, and whether another try can help', () => {
    const seen: Sighting = { ...unseen, failedSince: 0, missingSince: 0 };
    expect(judgeVideo({ ...base, ...failed, failureCode: 'rendering_failed' }, seen, marker, 9)).toMatchObject({ failure: { code: 'rendering_failed', charged: 'maybe', passing: true } });
    expect(judgeVideo({ ...base, ...missing }, seen, marker, 120_000)).toMatchObject({ failure: { code: 'video-missing', charged: 'yes', passing: false } });
    expect(judgeVideo({ ...base, title: '[docreel:00000000000000ff.1]' }, unseen, marker, 9)).toMatchObject({ failure: { code: 'foreign-video', charged: 'maybe', passing: false } });
  });
});
