/** A canonical BCP 47 tag (`en`, `pt-BR`, `zh-Hans`), as `Intl.getCanonicalLocales` writes it. */
export type Locale = string;
