import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSrt, formatVtt, makeCues, parseSrt } from '../../src/emulator/renderer/caption.ts';
import { findSentences, estimateSeconds } from '../../src/emulator/sentence.ts';
import { findSpokenLocale } from '../../src/emulator/language.ts';

/** A strict reader of WebVTT that somebody else wrote; it has no types. */
const webvtt: { parse(text: string, options: { readonly strict: boolean }): { readonly valid: boolean; readonly cues: readonly unknown[] } } = createRequire(import.meta.url)('node-webvtt');

describe('captions', () => {
  it('cuts what is too long to read at once between words, and loses none', () => {
    const text = 'The agent watches all of your folders by day and by night, and it sends whatever has changed to the server that you own, without asking.';
    const cues = makeCues({ start: 1, end: 9, text }, 'en');
    expect(cues.map((cue) => cue.text)).toHaveLength(2);
    expect(cues.map((cue) => cue.text).join(' ')).toBe(text);
    expect([cues[0]?.start, cues[0]?.end, cues[1]?.end]).toEqual([1, cues[1]?.start, 9]);
    expect(makeCues({ start: 0, end: 9, text: 'エージェントはフォルダーを監視し、変更された内容をあなたのサーバーに送信します。'.repeat(2) }, 'ja').length).toBe(2);
  });

  it('comes back from SubRip as it was, and WebVTT is right', () => {
    const cue = fc.record({ start: fc.nat(5_000_000), length: fc.integer({ min: 1, max: 9000 }), text: fc.constantFrom('Hello.', 'a < b & c', '日本語', '1') });
    fc.assert(fc.property(fc.array(cue, { minLength: 1, maxLength: 5 }), (drafts) => {
      const cues = drafts.map(({ start, length, text }) => ({ start: start / 1000, end: (start + length) / 1000, text }));
      expect(parseSrt(formatSrt(cues))).toEqual(cues);
      const parsed = webvtt.parse(formatVtt(cues), { strict: true });
      expect(parsed.valid).toBe(true);
      expect(parsed.cues).toHaveLength(cues.length);
    }));
    expect(formatVtt([{ start: 3661.5, end: 3662, text: 'a < b & c' }])).toBe('WEBVTT\n\n01:01:01.500 --> 01:01:02.000\na &lt; b &amp; c\n');
  });
});

describe('sentences of a script', () => {
  it('ends them at full stops, lines and breaks, and keeps the pauses', () => {
    expect(findSentences(['One. Two!<break time="1.5s"/>Three\nFour', '… — …', '<break time="250ms"/>'], 'en')).toEqual([
      { text: 'One.', pause: 0 }, { text: 'Two!', pause: 1.5 }, { text: 'Three', pause: 0 }, { text: 'Four', pause: 0.25 },
    ]);
  });

  it('takes longer for kana than for letters, and less when it is said faster', () => {
    expect(estimateSeconds(['こんにちは。'], 'ja')).toBeGreaterThan(estimateSeconds(['hello.'], 'en'));
    expect(estimateSeconds(['Hello to everyone. <break time="1s"/>'], 'en', 1.5)).toBeCloseTo((estimateSeconds(['Hello to everyone.'], 'en') / 1.5) + 1, 2);
  });

  it.each([
    ['Hello there, this is the agent.', null, 'en'], ['El agente vigila las carpetas de tu equipo.', null, 'es'], ['Der Agent überwacht die Ordner und sendet sie.', null, 'de'],
    ['エージェントを開始', null, 'ja'], ['安装代理', null, 'zh'], ['에이전트', null, 'ko'],
    ['El agente', 'en-US', 'en-US'], ['エージェント', 'en-US', 'ja'], ['安装', 'ja-JP', 'ja-JP'], ['Установите', 'uk-UA', 'uk-UA'],
  ])('%s in the voice of %s is read as %s', (text, voice, locale) => {
    expect(findSpokenLocale(text, voice)).toBe(locale);
  });
});
