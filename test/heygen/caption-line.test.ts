import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatVtt } from '../../src/heygen/caption.ts';
import { breakCaption } from '../../src/heygen/caption-line.ts';

const long = {
  en: 'The agent keeps a copy of all of your files on a server that you own, and nobody else can read them.',
  ar: 'يحتفظ الوكيل بنسخة من جميع ملفاتك على خادم تملكه أنت، ولا يستطيع أحد سواك قراءتها على الإطلاق.',
  he: 'הסוכן שומר עותק של כל הקבצים שלך בשרת שבבעלותך, ואף אחד אחר אינו יכול לקרוא אותם לעולם.',
  hi: 'एजेंट आपकी सभी फ़ाइलों की एक प्रति आपके अपने सर्वर पर रखता है, और कोई दूसरा उन्हें नहीं पढ़ सकता।',
  th: 'ตัวแทนจะเก็บสำเนาไฟล์ทั้งหมดของคุณไว้บนเซิร์ฟเวอร์ที่คุณเป็นเจ้าของและไม่มีใครอื่นสามารถอ่านไฟล์เหล่านั้นได้',
  ja: 'エージェントは、あなたが所有するサーバーにすべてのファイルのコピーを保管し、他の誰もそれを読むことはできません。',
  zh: '代理会在您自己的服务器上保存所有文件的副本，除了您之外，任何其他人都无法读取这些文件的内容。',
  ko: '에이전트는 사용자가 소유한 서버에 모든 파일의 사본을 보관하며, 다른 누구도 그 파일을 읽을 수 없습니다.',
} as const;
const bare = (text: string): string => text.replaceAll(/[\s\u200F]/gu, '');
const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}、。，]/u;
const columns = (line: string): number => [...line.replaceAll(/[\p{M}\p{Cf}]/gu, '')].reduce((sum, character) => sum + (isWide.test(character) ? 2 : 1), 0);

describe.each(Object.entries(long))('%s', (locale, text) => {
  it('is broken into short lines, with nothing lost, and no line begins with a closing sign or a mark', () => {
    const lines = breakCaption(text, locale).split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(bare(lines.join(''))).toBe(bare(text));
    for (const line of lines) {
      // a closing sign may hang over the edge
      expect(columns(line)).toBeLessThanOrEqual(44);
      expect(bare(line)).not.toMatch(/^[\p{M}、。，,.।،]/u);
    }
    expect(lines.every((line) => line.startsWith('\u200F'))).toBe(locale === 'ar' || locale === 'he');
  });
});

describe('breakCaption()', () => {
  it('lays a line that begins with a Latin term out from the right', () => {
    expect(formatVtt('1\n00:00:00,000 --> 00:00:02,000\nDocreel يعمل.\n', 'ar')).toContain('\n\u200FDocreel يعمل.\n');
    expect(formatVtt('1\n00:00:00,000 --> 00:00:02,000\nDocreel works.\n', 'en')).toContain('\nDocreel works.\n');
  });

  it('loses no character of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom(...Object.keys(long)), (text, locale) => {
      expect(bare(breakCaption(text, locale))).toBe(bare(text));
    }), { numRuns: 300 });
  });
});
