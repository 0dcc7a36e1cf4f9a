import type { Locale } from '../../core/locale.ts';

/** What holds for all texts of one call. */
export interface TranslateOptions {
  readonly from: Locale;
  readonly to: Locale;
  /** Terms that come back as they are: names of products, code. */
  readonly protect: readonly string[];
  /** The translation of terms, by term. */
  readonly glossary: Readonly<Record<string, string>>;
}

/** What became of one text. A translation that did not pass its checks is as good as none. */
export type Translation =
  | { readonly state: 'translated'; readonly text: string }
  | { readonly state: 'rejected'; readonly reason: string };

export interface Translated {
  /** One entry a text, in order. */
  readonly texts: readonly Translation[];
  /** Source characters that were billed (UTF-16 code units where the service does not say), those of repeated attempts among them. */
  readonly characters: number;
}

/** A text translator. Texts are data to it: nothing that stands in them is obeyed. */
export interface Translator {
  /** As it stands in narration files and rates: `deepl`, `openai/gpt-5-mini`. */
  readonly name: string;
  /** @throws TranslateError where the service cannot be used at all */
  translate(texts: readonly string[], options: TranslateOptions): Promise<Translated>;
}

/** One service's wire: texts in, texts out, unchecked. */
export interface Engine {
  readonly name: string;
  /**
   * @param strict whether an earlier answer was rejected: then the service is told why
   * @param most characters that may be billed for it, lost answers among them
   * @throws TranslateError
   */
  translate(texts: readonly string[], options: TranslateOptions, strict: string | null, most: number): Promise<{ readonly texts: readonly string[]; readonly characters: number }>;
}

/** `refused`: by key, quota or language; asking again does not help. `unavailable`: another day may. */
export class TranslateError extends Error {
  override name = 'TranslateError' as const;
  readonly kind: 'refused' | 'unavailable';
  /** Characters that may have been billed all the same. */
  readonly characters: number;

  constructor(kind: 'refused' | 'unavailable', message: string, options: { readonly cause?: unknown; readonly characters?: number } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.kind = kind;
    this.characters = options.characters ?? 0;
  }
}
