import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isFileName, makeFileName } from '../../src/publish/name.ts';

const sha256 = createHash('sha256').update('x').digest('hex');
const file = { page: 'docs/guide/install.md', section: 'set-up', locale: 'pt-BR', key: '3f9a1c2b4d5e6f70', sha256 };

describe('makeFileName()', () => {
  it('is readable and carries key and hash', () => {
    expect(makeFileName(file, 'mp4')).toBe(`docs-guide-install-set-up-pt-br-3f9a1c2b-${sha256.slice(0, 16)}.mp4`);
    expect(makeFileName({ ...file, page: 'ドキュメント/概要.mdx', section: '', locale: 'ja' }, 'vtt')).toBe(`ja-3f9a1c2b-${sha256.slice(0, 16)}.vtt`);
    expect(makeFileName({ ...file, page: 'Über/Ça va?.md', section: '--$(touch x)' }, 'mp4')).toContain('uber-ca-va-touch-x-');
  });

  it('is a name that every store takes, whatever it is made of', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('../../etc/passwd', '.git/config', 'CON', 'a\0b', '-rf', '', '/'.repeat(300), 'a/'.repeat(300)));
    fc.assert(fc.property(text, text, text, text, (page, section, locale, key) => isFileName(makeFileName({ page, section, locale, key, sha256 }, 'mp4'))));
  });

  it('differs where the content does', () => {
    const other = createHash('sha256').update('y').digest('hex');
    expect(makeFileName({ ...file, sha256: other }, 'mp4')).not.toBe(makeFileName(file, 'mp4'));
  });

  it('refuses a hash or an extension that is none', () => {
    expect(() => makeFileName({ ...file, sha256: '../x' }, 'mp4')).toThrow(/Expected a SHA-256/);
    for (const extension of ['', '.mp4', 'mp4/x', 'MP4']) expect(() => makeFileName(file, extension)).toThrow(/extension/);
  });

  it('isFileName() knows what is none', () => {
    for (const name of ['', '.', '..', 'a/b', 'a\\b', '.hidden', 'a..b', 'a\n', `a${'b'.repeat(200)}`, 'ü.mp4', '-x', 'x.']) expect(isFileName(name)).toBe(false);
  });
});
