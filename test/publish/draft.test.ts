import { describe, expect, it } from 'vitest';
import { findDraft, makeBatchId, makeTag } from '../../src/publish/draft.ts';
import type { Release } from '../../src/publish/draft.ts';

const asset = (name: string, state = 'uploaded') => ({ id: 1, name, state, size: 1, browser_download_url: '' });
const draft = (id: number, tag: string, names: readonly string[], options: Partial<Release> = {}): Release =>
  ({ id, tag, draft: true, uploadUrl: '', assets: names.map((name) => asset(name)), ...options });
const day = Date.parse('2026-11-23T23:59:59Z');

describe('makeTag()', () => {
  it('is made of the day and the names, whatever their order, and counts on', () => {
    const tag = makeTag(['a', 'b'], day, () => false);
    expect(tag).toBe(`docreel-20261123-${makeBatchId(['b', 'a'])}`);
    expect(makeTag(['a', 'b'], day, (candidate) => candidate === tag)).toBe(`${tag}-2`);
    expect(makeTag(['a'], day, () => false)).not.toBe(tag);
  });
});

describe('findDraft()', () => {
  const same = `docreel-20261101-${makeBatchId(['a', 'b'])}`;
  it('finds the draft of the very same files, of whatever day', () => {
    expect(findDraft([draft(1, 'docreel-20261101-00000000', ['a', 'b']), draft(2, same, [])], ['a', 'b'])?.id).toBe(2);
  });

  it('else the one that holds most of them, and none that holds none', () => {
    const releases = [draft(1, 'docreel-20261101-00000000', ['a', 'x']), draft(2, 'docreel-20261102-00000000', ['a', 'b']), draft(3, 'docreel-20261103-00000000', ['y'])];
    expect(findDraft(releases, ['a', 'b', 'c'])?.id).toBe(2);
    expect(findDraft(releases, ['q'])).toBeUndefined();
    expect(findDraft([draft(4, 'docreel-20261104-00000000', [], { assets: [asset('q', 'starter')] })], ['q'])).toBeUndefined();
    expect(findDraft([draft(5, same, ['a', 'b'], { draft: false })], ['a', 'b'])).toBeUndefined();
  });

  it('only where there is room for the rest', () => {
    const full = Array.from({ length: 998 }, (_, index) => `x${index}`);
    expect(findDraft([draft(1, same, [...full, 'a'])], ['a', 'b'])?.id).toBe(1);
    expect(findDraft([draft(1, same, [...full, 'a'])], ['a', 'b', 'c'])).toBeUndefined();
  });
});
