import * as z from 'zod';
import type { Locale } from '../../core/locale.ts';
import { parseEndpoint, post } from './call.ts';
import type { Tools } from './call.ts';
import type { Engine, TranslateOptions } from './translator.ts';
import { TranslateError } from './translator.ts';

/**
 * DeepL over its HTTP API, version 2. Its own library was not taken: it brings axios, form-data and an archive reader for one
 * POST request. Protected terms and those of a glossary stand in tags that DeepL is told to leave alone. The glossary's words are put in
 * when they come back: sent in their place, longer ones would be billed beyond what was reserved.
 */
export function makeDeepL({ key, endpoint, tools }: { readonly key: string; /** Where unsaid, by the kind of key. */ readonly endpoint?: string | undefined; readonly tools: Tools }): Engine {
  // keys of the free plan say so
  const base = parseEndpoint(endpoint ?? (key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com'));
  return {
    name: 'deepl',
    async translate(texts, options, _strict, most) {
      const length = texts.reduce((sum, text) => sum + text.length, 0);
      const body = {
        text: texts.map((text) => formatXml(text, options)),
        source_lang: formatSource(options.from), target_lang: formatTarget(options.to),
        tag_handling: 'xml', ignore_tags: ['x'], split_sentences: 'nonewlines', show_billed_characters: true,
      };
      const { value, lost } = await post('DeepL', `${base}/v2/translate`, { authorization: `DeepL-Auth-Key ${key}` }, body, tools, length, most);
      const answer = answerSchema.safeParse(value);
      if (!answer.success || answer.data.translations.length !== texts.length) {
        throw new TranslateError('unavailable', 'DeepL: its answer has not one translation for each text', { characters: lost + length });
      }
      const { translations } = answer.data;
      const billed = translations.map((each, index) => each.billed_characters ?? texts[index]?.length ?? 0);
      return { texts: translations.map(({ text }) => parseXml(text, options.glossary)), characters: billed.reduce((sum, count) => sum + count, lost) };
    },
  };
}

const answerSchema = z.object({ translations: z.array(z.object({ text: z.string(), billed_characters: z.number().nonnegative().nullish() })) });

/** Protected and glossary terms in tags, the longest first; all else escaped. */
function formatXml(text: string, { protect, glossary }: TranslateOptions): string {
  const terms = [...new Set([...Object.keys(glossary), ...protect])].filter((term) => term !== '').toSorted((a, b) => b.length - a.length);
  if (terms.length === 0) return escape(text);
  const pattern = new RegExp(terms.map((term) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gu');
  let out = '';
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const [term] = match;
    out += `${escape(text.slice(at, match.index))}<x>${escape(term)}</x>`;
    at = match.index + term.length;
  }
  return out + escape(text.slice(at));
}

function parseXml(text: string, glossary: TranslateOptions['glossary']): string {
  const translated = (term: string): string => (Object.hasOwn(glossary, term) ? glossary[term] ?? term : term);
  return text.split(/<x>([^<]*)<\/x>/).map((piece, index) => (index % 2 === 0 ? unescape(piece.replaceAll(/<\/?x>/g, '')) : translated(unescape(piece)))).join('');
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&amp;', '&');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** DeepL knows a source language without its region. */
function formatSource(locale: Locale): string {
  const { language } = new Intl.Locale(locale);
  return (language === 'no' ? 'nb' : language).toUpperCase();
}

/** Targets with variants: English, Portuguese and Chinese must name one; Spanish has one for Latin America. */
function formatTarget(locale: Locale): string {
  const tag = new Intl.Locale(locale);
  const { language, script, region = '' } = tag.maximize();
  switch (language) {
    case 'en': return region === 'US' ? 'EN-US' : 'EN-GB';
    case 'pt': return region === 'BR' ? 'PT-BR' : 'PT-PT';
    case 'zh': return script === 'Hant' ? 'ZH-HANT' : 'ZH-HANS';
    case 'es': return tag.region === undefined || tag.region === 'ES' ? 'ES' : 'ES-419';
    case 'no': return 'NB';
    default: return language.toUpperCase();
  }
}
