import { checkTranslation } from './check.ts';
import type { Engine, Translated, Translation, TranslateOptions, Translator } from './translator.ts';
import { TranslateError } from './translator.ts';

/** Texts of one request at most, and their UTF-16 code units: every service takes as much. */
const largest = { texts: 40, units: 20_000 } as const;

/**
 * A translator whose every answer is checked. What fails its check is asked for once more, with what was wrong; what fails
 * again is rejected.
 */
export function makeTranslator(engine: Engine): Translator {
  return {
    name: engine.name,
    async translate(texts, options) {
      const results: Translation[] = [];
      let characters = 0;
      for (const batch of makeBatches(texts)) {
        try {
          const done = await translateBatch(batch, options, engine);
          results.push(...done.texts);
          characters += done.characters;
        } catch (error) {
          if (!(error instanceof TranslateError)) throw error;
          throw new TranslateError(error.kind, error.message, { cause: error.cause, characters: characters + error.characters });
        }
      }
      return { texts: results, characters };
    },
  };
}

async function translateBatch(batch: readonly string[], options: TranslateOptions, engine: Engine): Promise<Translated> {
  // twice is what a plan reserves: a lost answer and a rejected one are not both made good
  const most = 2 * batch.reduce((sum, text) => sum + text.length, 0);
  const first = await engine.translate(batch, options, null, most);
  const checked = batch.map((source, index) => check(source, first.texts[index], options));
  const failed = checked.flatMap((result, index) => (result.state === 'rejected' ? [{ index, reason: result.reason, source: batch[index] ?? '' }] : []));
  let { characters } = first;
  for (const { index, reason, source } of failed) {
    if (characters + source.length > most) break;
    const again = await engine.translate([source], options, reason, most - characters).catch((error: unknown) => {
      // the others of this batch are paid for: a service that breaks down now does not take them away
      if (error instanceof TranslateError) { characters += error.characters; return undefined; }
      throw error;
    });
    characters += again?.characters ?? 0;
    if (again !== undefined) checked[index] = check(source, again.texts[0], options);
  }
  return { texts: checked, characters };
}

function check(source: string, text: string | undefined, options: TranslateOptions): Translation {
  if (text === undefined) return { state: 'rejected', reason: 'no translation came back' };
  // a voice makes no difference between them, and a narration's paragraphs are lines
  const clean = text.normalize('NFC').replaceAll(/[\t\u00A0 ]*\r?\n[\s]*/g, ' ').trim();
  const reason = checkTranslation(source, clean, options);
  return reason === undefined ? { state: 'translated', text: clean } : { state: 'rejected', reason };
}

function makeBatches(texts: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let units = 0;
  for (const text of texts) {
    const open = batches.at(-1);
    if (open === undefined || open.length >= largest.texts || units + text.length > largest.units) {
      batches.push([text]);
      units = text.length;
    } else {
      open.push(text);
      units += text.length;
    }
  }
  return batches;
}
