import { rememberEach } from '../lazy.ts';
import type { Locale } from '../locale.ts';

/** What Docreel itself says in a page, in the page's language. */
export interface Phrases {
  /** With `{title}` and `{length}`. */
  readonly watch: string;
  /** With `{list}`. */
  readonly alsoIn: string;
  /** With `{list}`: where the page's own language has no video. */
  readonly watchIn: string;
  readonly captions: string;
  /** Above the words of a video. */
  readonly transcript: string;
  readonly comma: string;
  /** Short forms of minute and second, with the space before them. */
  readonly minute: string;
  readonly second: string;
  /** Between minutes and seconds. */
  readonly gap: string;
}

const west = { comma: ', ', minute: ' min', second: ' s', gap: ' ' } as const;
const east = { comma: '、', minute: '分', second: '秒', gap: '' } as const;

const english: Phrases = { watch: 'Watch: {title} ({length})', alsoIn: 'Also in: {list}', watchIn: 'Watch in: {list}', captions: 'Captions', transcript: 'Transcript', ...west };

const phrases: Readonly<Record<string, Phrases>> = {
  en: english,
  es: { watch: 'Ver: {title} ({length})', alsoIn: 'También en: {list}', watchIn: 'Ver en: {list}', captions: 'Subtítulos', transcript: 'Transcripción', ...west },
  fr: { watch: 'Regarder : {title} ({length})', alsoIn: 'Également en : {list}', watchIn: 'Regarder en : {list}', captions: 'Sous-titres', transcript: 'Transcription', ...west },
  de: { watch: 'Ansehen: {title} ({length})', alsoIn: 'Auch auf: {list}', watchIn: 'Ansehen auf: {list}', captions: 'Untertitel', transcript: 'Wortlaut', ...west },
  pt: { watch: 'Assistir: {title} ({length})', alsoIn: 'Também em: {list}', watchIn: 'Assistir em: {list}', captions: 'Legendas', transcript: 'Transcrição', ...west },
  ja: { watch: '動画を見る：{title}（{length}）', alsoIn: '他の言語：{list}', watchIn: '動画を見る：{list}', captions: '字幕', transcript: '文字起こし', ...east },
  zh: { watch: '观看：{title}（{length}）', alsoIn: '其他语言：{list}', watchIn: '观看：{list}', captions: '字幕', transcript: '文字稿', ...east },
  ko: { watch: '동영상 보기: {title} ({length})', alsoIn: '다른 언어: {list}', watchIn: '다음 언어로 보기: {list}', captions: '자막', transcript: '대본', ...west, minute: '분', second: '초' },
  th: { watch: 'ดูวิดีโอ: {title} ({length})', alsoIn: 'ภาษาอื่น: {list}', watchIn: 'ดูเป็นภาษา: {list}', captions: 'คำบรรยาย', transcript: 'บทพูด', ...west, minute: ' นาที', second: ' วินาที' },
  hi: { watch: 'देखें: {title} ({length})', alsoIn: 'इन भाषाओं में भी: {list}', watchIn: 'इन भाषाओं में देखें: {list}', captions: 'कैप्शन', transcript: 'लिखित पाठ', ...west, minute: ' मिनट', second: ' सेकंड' },
  ar: { watch: 'شاهد: {title} ({length})', alsoIn: 'بلغات أخرى: {list}', watchIn: 'شاهد بلغة: {list}', captions: 'الترجمة النصية', transcript: 'النص المكتوب', ...west, comma: '، ', minute: ' د', second: ' ث' },
  he: { watch: 'צפייה: {title} ({length})', alsoIn: 'בשפות נוספות: {list}', watchIn: 'צפייה בשפה: {list}', captions: 'כתוביות', transcript: 'תמליל', ...west, minute: ' דק׳', second: ' שנ׳' },
  'zh-Hant': { watch: '觀看：{title}（{length}）', alsoIn: '其他語言：{list}', watchIn: '觀看：{list}', captions: '字幕', transcript: '逐字稿', ...east },
};

/** The phrases of a locale; English where we have none. */
export const findPhrases = rememberEach((locale: Locale): Phrases => {
  try {
    const { language, script } = new Intl.Locale(locale).maximize();
    return phrases[`${language}-${script ?? ''}`] ?? phrases[language] ?? english;
  } catch {
    return english;
  }
});

/** A language's name in that language, e.g. `Español`; the tag itself where it is unknown. */
export const formatLanguage = rememberEach((locale: Locale): string => {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    return locale;
  }
});

/** A length in a locale's words, e.g. `1 min 20 s`, from seconds. */
export function formatDuration(seconds: number, words: Phrases = english): string {
  const whole = Math.max(1, Math.round(Number.isFinite(seconds) ? seconds : 0));
  const minutes = Math.floor(whole / 60);
  const rest = `${whole % 60}${words.second}`;
  if (minutes === 0) return rest;
  return whole % 60 === 0 ? `${minutes}${words.minute}` : `${minutes}${words.minute}${words.gap}${rest}`;
}
