import { lazy } from '../../core/lazy.ts';
import type { Locale } from '../../core/locale.ts';

/** Words that deny, by language: a translation that loses them says the opposite. Not counted in other languages. */
const openNegations = lazy((): Readonly<Record<string, RegExp>> => ({
  en: /\b(?:not|no|never|none|nothing|nobody|neither|nor|without|cannot)\b|n['’]t\b/giu,
  es: /(?<!\p{L})(?:no|nunca|jamás|ningún|ninguna|ninguno|nada|nadie|ni|sin|tampoco)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:ne|pas|jamais|aucun|aucune|rien|personne|ni|sans|non)(?!\p{L})|(?<!\p{L})n['’](?=\p{L})/giu,
  de: /(?<!\p{L})(?:nicht|nichts|nie|niemals|kein\p{L}{0,2}|niemand|weder|noch nie|ohne|nein)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:não|nunca|jamais|nenhum|nenhuma|nada|ninguém|nem|sem)(?!\p{L})/giu,
  it: /(?<!\p{L})(?:non|mai|nessun[oa]?|niente|nulla|né|senza|no)(?!\p{L})/giu,
  nl: /(?<!\p{L})(?:niet|geen|nooit|niets|niemand|zonder|noch)(?!\p{L})/giu,
  pl: /(?<!\p{L})(?:nie|nigdy|żad\p{L}+|nic|nikt|bez|ani)(?!\p{L})|(?<!\p{L})nie(?=\p{L}{4})/giu,
  ru: /(?<!\p{L})(?:не|ни|нет|никогда|никак\p{L}*|ничего|никто|без|нельзя)(?!\p{L})/giu,
  uk: /(?<!\p{L})(?:не|ні|немає|ніколи|жод\p{L}+|нічого|ніхто|без)(?!\p{L})/giu,
  tr: /(?<!\p{L})(?:değil\p{L}*|yok|hiç|hayır)(?!\p{L})|\p{L}(?:ma|me)(?:z|yın|yin|dı|di|mış|miş|k|den|dan|yacak|yecek)\p{L}*|\p{L}(?:sız|siz|suz|süz)(?!\p{L})|m[ıiuü]yor/giu,
  ja: /ない|なく|ません|ずに|ぬ(?!\p{L})|なし|不要|未|無|せず|非/gu,
  zh: /不|没|沒|無|无|未|別|别|勿|非/gu,
  ko: /않|없|안\s|못|아니|말아|마세요|지\s?마/gu,
  ar: /(?<!\p{L})(?:لا|لم|لن|ليس\p{L}*|غير|بدون|دون|ما|عدم)(?!\p{L})/gu,
  he: /(?<!\p{L})(?:לא|אין|אינ\p{L}+|בלי|ללא|אל|שום|מבלי)(?!\p{L})/gu,
  hi: /नहीं|(?<!\p{L})(?:न|मत|बिना|ना)(?!\p{L})/gu,
  th: /ไม่|มิ|อย่า|ไร้/gu,
}));

/** How many words of a text deny; `undefined` for a language whose words we do not know. */
export function countNegations(text: string, locale: Locale): number | undefined {
  const language = new Intl.Locale(locale).language;
  const negations = openNegations();
  const words = Object.hasOwn(negations, language) ? negations[language] : undefined;
  return words === undefined ? undefined : (text.match(words)?.length ?? 0);
}
