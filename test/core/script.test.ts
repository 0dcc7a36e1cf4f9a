import { describe, expect, it } from 'vitest';
import { estimateSpeech } from '../../src/core/estimate.ts';
import { countGraphemes, countWords, isSpaceless, splitSentences } from '../../src/core/locale.ts';
import { splitNarration } from '../../src/core/narration.ts';

/** The same three sentences in each language: "The agent copies your files. Does it run? Do not close the window!" */
const texts = {
  en: 'The agent copies your files. Does it run? Do not close the window!',
  ar: 'ينسخ الوكيل ملفاتك. هل يعمل؟ لا تغلق النافذة!',
  he: 'הסוכן מעתיק את הקבצים שלך. האם הוא פועל? אל תסגור את החלון!',
  hi: 'एजेंट आपकी फ़ाइलें कॉपी करता है। क्या यह चल रहा है? विंडो बंद न करें!',
  ja: 'エージェントがファイルをコピーします。動いていますか？ウィンドウを閉じないでください！',
  zh: '代理会复制您的文件。它在运行吗？请不要关闭窗口！',
  ko: '에이전트가 파일을 복사합니다. 실행 중인가요? 창을 닫지 마세요!',
} as const;
const thai = 'ตัวแทนจะคัดลอกไฟล์ของคุณ โปรดอย่าปิดหน้าต่างจนกว่าจะเสร็จสิ้น';

describe.each(Object.entries(texts))('%s', (locale, text) => {
  it('is cut into its three sentences, and put together it is the text again', () => {
    const sentences = splitSentences(text, locale);
    expect(sentences).toHaveLength(3);
    expect(sentences.join('')).toBe(text);
  });

  it('takes about as long to say as in English: three to eight seconds', () => {
    const seconds = estimateSpeech(text);
    expect(seconds).toBeGreaterThan(3);
    expect(seconds).toBeLessThan(8);
  });

  it('is split into scripts at the ends of its sentences, with nothing lost', () => {
    const long = Array.from({ length: 60 }, () => text).join(isSpaceless(locale) ? '' : ' ');
    const scripts = splitNarration(long, locale, 500);
    expect(scripts.every((script) => script.length <= 500)).toBe(true);
    expect(scripts.join('').replaceAll(/\s/g, '')).toBe(long.replaceAll(/\s/g, ''));
    // no script ends within a sentence
    expect(scripts.every((script) => /[.!?。！？؟।]$/u.test(script))).toBe(true);
  });
});

describe('th', () => {
  it('has no ends of sentences: it is split between words, never within what a reader takes for one character', () => {
    expect(isSpaceless('th')).toBe(true);
    expect(countWords(thai, 'th')).toBeGreaterThan(10);
    expect(countGraphemes(thai, 'th')).toBeLessThan(thai.replaceAll(' ', '').length);
    const scripts = splitNarration(thai.repeat(40), 'th', 100);
    expect(scripts.every((script) => script.length <= 100)).toBe(true);
    expect(scripts.join('').replaceAll(' ', '')).toBe(thai.repeat(40).replaceAll(' ', ''));
    // a vowel sign or tone mark cannot begin a script
    expect(scripts.some((script) => /^\p{M}/u.test(script))).toBe(false);
    expect(estimateSpeech(thai)).toBeGreaterThan(3);
    expect(estimateSpeech(thai)).toBeLessThan(9);
  });
});
