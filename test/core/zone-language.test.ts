import { describe, expect, it } from 'vitest';
import { formatZone } from '../../src/core/link.ts';
import type { LinkedVideo } from '../../src/core/link.ts';

const video = (locale: string, title: string): LinkedVideo => ({ locale, title, seconds: 75, videoUrl: `https://v.example/${locale}.mp4`, posterUrl: undefined, captionsPath: undefined });

describe('a zone says in the page\'s language what it says', () => {
  it.each([
    ['ar', 'تثبيت الوكيل', 'شاهد: تثبيت الوكيل (1 د 15 ث)', 'بلغات أخرى: English، Español'],
    ['he', 'התקנת הסוכן', 'צפייה: התקנת הסוכן (1 דק׳ 15 שנ׳)', 'בשפות נוספות: English, Español'],
    ['hi', 'एजेंट इंस्टॉल करें', 'देखें: एजेंट इंस्टॉल करें (1 मिनट 15 सेकंड)', 'इन भाषाओं में भी: English, Español'],
    ['th', 'ติดตั้งเอเจนต์', 'ดูวิดีโอ: ติดตั้งเอเจนต์ (1 นาที 15 วินาที)', 'ภาษาอื่น: English, Español'],
    ['ja', 'エージェントの導入', '動画を見る：エージェントの導入（1分15秒）', '他の言語：English、Español'],
    ['zh-CN', '安装代理', '观看：安装代理（1分15秒）', '其他语言：English、Español'],
    ['ko', '에이전트 설치', '동영상 보기: 에이전트 설치 (1분 15초)', '다른 언어: English, Español'],
  ])('%s', (locale, title, watch, others) => {
    const zone = formatZone({ kind: 'html', pageLocale: locale, videos: [video(locale, title), video('en', 'Install'), video('es', 'Instalar')] });
    // as a browser reads it: some signs are written as numbers
    expect(zone.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))).toContain(`aria-label="${watch}"`);
    expect(zone.replaceAll(/<[^>]+>/g, '')).toContain(others);
  });

  it('marks a link in a right-to-left language in a page that is not', () => {
    const zone = formatZone({ kind: 'mdx', pageLocale: 'en', videos: [video('en', 'Install'), video('he', 'התקנה'), video('ja', '導入')] });
    expect(zone).toContain('lang="he" dir="rtl">עברית</a>');
    expect(zone).toContain('lang="ja">日本語</a>');
  });
});
