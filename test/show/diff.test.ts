import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, cutSame, diffWords } from '../../src/show/diff.ts';
import { startEffort } from '../effort.ts';

const show = (before: string, after: string, locale = 'en'): string =>
  diffWords(before, after, locale).map(({ kind, text }) => (kind === 'same' ? text : `[${kind === 'added' ? '+' : '-'}${text}]`)).join('');

describe('diffWords()', () => {
  it.each([
    ['the same', 'the same', 'the same'],
    ['', 'new', '[+new]'],
    ['old', '', '[-old]'],
    ['Start the old service now.', 'Start the new service now.', 'Start the [-old][+new] service now.'],
    ['Open the file and read it.', 'Open the file.', 'Open the file[- and read it].'],
    ['Totally other words here', 'Nothing of it stays today', '[-Totally other words here][+Nothing of it stays today]'],
  ])('%j → %j', (before, after, expected) => { expect(show(before, after)).toBe(expected); });

  it('finds words where a language writes no spaces', () => {
    expect(show('インストーラーを開いて、三つの手順に従います。', 'インストーラーを開いて、四つの手順に従います。', 'ja')).toBe('インストーラーを開いて、[-三つ][+四つ]の手順に従います。');
    expect(countWords(diffWords('现在打开设置页面。', '现在打开帮助页面。', 'zh'), 'zh')).toEqual({ added: 1, removed: 1 });
  });

  it('keeps both texts whole, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'bb', 'the', 'service', '.', ',', '\n', '設定', '🎉'), { maxLength: 60 }).map((all) => all.join(' '));
    fc.assert(fc.property(words, words, (before, after) => {
      const changes = diffWords(before, after, 'en');
      expect(changes.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join('')).toBe(before);
      expect(changes.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('')).toBe(after);
      expect(cutSame(changes, 10).filter(({ kind }) => kind !== 'same')).toEqual(changes.filter(({ kind }) => kind !== 'same'));
    }));
  });

  it('takes two long narrations without a word in common in no time', () => {
    const long = (letter: string): string => Array.from({ length: 4000 }, (_, index) => `${letter}${index}`).join(' ');
    const effort = startEffort();
    expect(diffWords(long('a'), long('b'), 'en')).toHaveLength(2);
    expect(effort()).toBeLessThan(3000);
  });
});

describe('cutSame()', () => {
  it('shows what stands around a change', () => {
    const changes = diffWords(`${'Some words before. '.repeat(20)}The end is near.`, `${'Some words before. '.repeat(20)}The end is here.`, 'en');
    expect(cutSame(changes, 20).map(({ text }) => text)).toEqual([' … before. The end is ', 'near', 'here', '.']);
  });
});
