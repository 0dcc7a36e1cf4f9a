import { describe, expect, it } from 'vitest';
import { findFormers } from '../../src/core/former.ts';
import { emptyPlan, makeJob, makePlan, makeRow, makeWanted } from '../sample.ts';

const place = { page: 'docs/a.md', section: 'a', title: 'A', locale: 'en' };
const job = makeJob(place, 'words-changed', 'words changed', 10);
const before = { ...makeWanted(place), key: 'before' };
const find = (rows: Parameters<typeof findFormers>[1], plan = makePlan({ jobs: [job] })): string | undefined => findFormers(plan, rows).get(job.wanted.key)?.key;

describe('findFormers()', () => {
  it('finds what stands there today, before what stood there once', () => {
    const [linked, older] = [makeRow(before, { state: 'linked' }), makeRow({ ...before, key: 'older' }, { state: 'retired', reservedAt: '2027-01-01T00:00:00.000Z' })];
    expect(find([linked, older])).toBe('before');
    expect(find([older])).toBe('older');
  });

  it('finds nothing where there was no video, and never the video itself', () => {
    expect(find([])).toBeUndefined();
    expect(find([makeRow({ ...before, locale: 'es' }), makeRow(job.wanted), makeRow(before, { state: 'failed', failure: null })])).toBeUndefined();
  });

  it('knows the words of what was taken as owned', () => {
    expect(find([makeRow(before, { state: 'baseline' })])).toBe('before');
  });

  it('follows a section that was renamed or moved', () => {
    const section = (page: string, id: string) => ({ page, id, explicitId: undefined, path: [id], words: 'x' });
    const plan = { ...emptyPlan, jobs: [job], matches: [{ head: section('docs/a.md', 'a'), base: section('docs/old.md', 'b'), how: 'similar' as const, explanation: '' }] };
    expect(find([makeRow({ ...before, page: 'docs/old.md', section: 'b' })], plan)).toBe('before');
  });
});
