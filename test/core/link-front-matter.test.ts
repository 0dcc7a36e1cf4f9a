import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../src/core/front-matter.ts';
import { writeFrontMatter } from '../../src/core/link.ts';
import type { LinkedVideo } from '../../src/core/link.ts';
import { hostile } from '../hostile.ts';

const video: LinkedVideo = { locale: 'en', title: 'Install', seconds: 41.6, videoUrl: 'https://example.com/a.mp4', posterUrl: 'https://example.com/a.jpg', captionsPath: './docreel/a.vtt' };
const page = '---\ntitle: Install\nvideo: true\n---\n\n# Install\n\nText.\n';
const one = new Map([['install', [video]]]);

describe('writeFrontMatter()', () => {
  it('writes one key at the end, and takes it away again', () => {
    const { text, changed, shown } = writeFrontMatter(page, one, 'Made by a machine.');
    expect({ changed, shown: [...shown] }).toEqual({ changed: true, shown: [] });
    expect(text).toBe(`---
title: Install
video: true
# docreel:begin sum="${/sum="(\w+)"/.exec(text)?.[1]}"
docreel:
  disclosure: "Made by a machine."
  sections:
    - section: "install"
      videos:
        - locale: "en"
          title: "Install"
          video: "https://example.com/a.mp4"
          poster: "https://example.com/a.jpg"
          captions: "./docreel/a.vtt"
          seconds: 42
# docreel:end
---

# Install

Text.
`);
    expect(writeFrontMatter(text, one, 'Made by a machine.')).toMatchObject({ changed: false, text, shown: new Set(['install']) });
    expect(writeFrontMatter(text, new Map()).text).toBe(page);
  });

  it('leaves a section that waits as it was', () => {
    const { text } = writeFrontMatter(page, new Map([['a', [video]], ['b', [video]]]));
    const next = writeFrontMatter(text, new Map([['a', null], ['b', [{ ...video, seconds: 3 }]], ['c', null]]));
    expect(parseFrontMatter('', next.text).data['docreel']).toMatchObject({ sections: [{ section: 'a', videos: [{ seconds: 42 }] }, { section: 'b', videos: [{ seconds: 3 }] }] });
    expect([...next.shown]).toEqual(['a']);
  });

  it('leaves alone what a person has edited, and says where it stands', () => {
    const edited = writeFrontMatter(page, one).text.replace('title: "Install"', 'title: "Setup"');
    expect(writeFrontMatter(edited, new Map())).toMatchObject({ text: edited, changed: false, kept: 4 });
  });

  it.each([
    ['---\n{ title: Install, video: true }\n---\n\nText.\n', /no further key/],
    ['---\ntitle: Install\ndocreel: mine\n---\n\nText.\n', /"docreel" stands there already/],
    ['+++\ntitle = "Install"\n+++\n\nText.\n', /no further key/],
  ])('refuses what it could not write soundly: %j', (text, reason) => {
    expect(writeFrontMatter(text, one)).toMatchObject({ text, changed: false, refused: expect.stringMatching(reason) });
  });

  it('gives any page its former text back, whatever the words are', () => {
    const line = fc.constantFrom('title: "x"', 'description: |\n  text\n  more', 'tags: [a, b]', '# a comment', 'video: true', 'list:\n  - a\n  - b', '');
    fc.assert(fc.property(fc.uniqueArray(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile)), (lines, ending, fenced, title) => {
      const text = `${fenced ? `---\n${lines.map((each) => `${each}\n`).join('')}---\n` : ''}# Page\n\nText.\n`.replaceAll('\n', ending);
      const written = writeFrontMatter(text, new Map([[title, [{ ...video, title, transcript: title }]]]), title);
      expect(written.refused).toBeUndefined();
      expect(parseFrontMatter('', written.text).data['docreel']).toMatchObject({ sections: [{ section: title.toWellFormed(), videos: [{ title: title.toWellFormed() }] }] });
      expect(writeFrontMatter(written.text, new Map()).text).toBe(text);
    }), { numRuns: 200 });
  });
});
