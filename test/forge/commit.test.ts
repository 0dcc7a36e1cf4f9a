import * as fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { formatMessage, isOurs, makeBlobId, makeEditsId, parseEdits } from '../../src/forge/commit.ts';
import { formatBody, formatMoot, hasMarker, isSameBody, parseFingerprint } from '../../src/forge/marker.ts';

const tree = 'a'.repeat(40);
const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('commit', () => {
  it('makeBlobId() is git\'s own id', () => {
    for (const text of ['', 'a\r\n', 'ü\0']) {
      expect(makeBlobId(bytes(text), 40)).toBe(execFileSync('git', ['hash-object', '--stdin'], { input: text }).toString().trim());
    }
    expect(makeBlobId(bytes(''), 64)).toHaveLength(64);
  });

  it('makeEditsId() depends on what the edits are and not on their order', () => {
    const edits = fc.uniqueArray(fc.record({ path: fc.string({ minLength: 1 }), content: fc.option(fc.uint8Array()) }), { selector: (edit) => edit.path });
    fc.assert(fc.property(edits, (list) => makeEditsId(list) === makeEditsId(list.toReversed())));
    expect(makeEditsId([{ path: 'a', content: null }])).not.toBe(makeEditsId([{ path: 'a', content: new Uint8Array() }]));
    expect(makeEditsId([{ path: 'a', content: bytes('1') }])).not.toBe(makeEditsId([{ path: 'a', content: bytes('2') }]));
  });

  it('parseEdits() reads back the trailer of its own tree only', () => {
    fc.assert(fc.property(fc.string(), fc.stringMatching(/^[0-9a-f]{16}$/), (message, edits) =>
      parseEdits({ message: formatMessage(message, tree, edits), tree, authorEmail: '', committerEmail: '' }) === edits));
    expect(parseEdits({ message: formatMessage('x', tree, '0'.repeat(16)), tree: 'b'.repeat(40), authorEmail: '', committerEmail: '' })).toBeUndefined();
    expect(parseEdits({ message: `${formatMessage('x', tree, '0'.repeat(16))}\nSigned-off-by: Ada`, tree, authorEmail: '', committerEmail: '' })).toBeUndefined();
  });

  it('isOurs() asks author and committer', () => {
    const bot = '41898282+github-actions[bot]@users.noreply.github.com';
    const message = formatMessage('x', tree, '0'.repeat(16));
    const ours = (authorEmail: string, committerEmail: string, emails: readonly string[] = []): boolean => isOurs({ authorEmail, committerEmail, message, tree }, emails);
    expect([ours(bot, 'noreply@github.com'), ours(bot, bot), ours('ada@example.com', 'ada@example.com')]).toEqual([true, true, true]);
    expect([ours(bot, 'ada@example.com'), ours('ada@example.com', bot), ours('ada@example.com', 'noreply@github.com')]).toEqual([false, false, false]);
    expect([ours('ci@example.com', 'noreply@github.com', ['ci@example.com']), ours(bot, bot, ['ci@example.com'])]).toEqual([true, false]);
  });
});

describe('marker', () => {
  it('a body carries its fingerprint, and none once it is moot', () => {
    fc.assert(fc.property(fc.string(), fc.stringMatching(/^[\w.:-]{1,40}$/), (text, fingerprint) => {
      const body = formatBody(text, fingerprint);
      return (parseFingerprint(text) ?? parseFingerprint(body)) === fingerprint && formatBody(body, fingerprint) === body && parseFingerprint(formatMoot(body)) === undefined;
    }));
    expect(parseFingerprint(null)).toBeUndefined();
    expect(() => formatBody('', 'a --> b')).toThrow(TypeError);
  });

  it('knows the same body and its own comment again', () => {
    expect(isSameBody('a\r\nb\r\n', 'a\nb')).toBe(true);
    expect(isSameBody(null, 'a')).toBe(false);
    expect(hasMarker('text\r\n<!-- x -->\r\n', '<!-- x -->')).toBe(true);
    expect(hasMarker('> <!-- x -->', '<!-- x -->')).toBe(false);
  });
});
