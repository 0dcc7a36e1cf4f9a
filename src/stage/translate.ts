import type { Config } from '../config.ts';
import { addCost, makeCost, priceText } from '../core/cost.ts';
import type { Cost } from '../core/cost.ts';
import { hashValue } from '../core/hash.ts';
import { appendCharges } from '../core/ledger.ts';
import type { ChargeLine } from '../core/ledger.ts';
import { formatNarrationFile } from '../core/narration-file.ts';
import type { Problem } from '../core/problem.ts';
import type { RenderJob } from '../core/plan.ts';
import type { TranslationResult } from '../core/report.ts';
import type { Wanted } from '../core/wanted.ts';
import { updateLedger } from '../git/ledger-branch.ts';
import type { Request } from '../request.ts';
import { TranslateError } from '../translate/text/translator.ts';
import type { Translator } from '../translate/text/translator.ts';
import type { World } from '../world.ts';
import { findStop, makeLimits } from './approve.ts';
import { failureFolder, makeSurvey } from './survey.ts';
import type { Survey, Translations } from './survey.ts';

/** A survey in which every narration that this run buys has its words. */
export interface Prepared {
  readonly survey: Survey;
  /** The request with what translating took off its limit, and the approval of the plan that it came from. */
  readonly request: Request;
  readonly problems: readonly Problem[];
  readonly translation: TranslationResult | null;
}

/**
 * Translates the narrations that a run is about to buy, under the same limits, and plans again with their words. What comes back
 * is kept in the ledger's branch at once and proposed as narration files: no later run pays for it again. What the translator
 * has no good answer for is dubbed, or left out, and not asked for again while its words are the same. Where there is no translator to
 * be had, the videos wait: bought another way, they would be bought twice.
 */
export async function prepareTranslations(request: Request, world: World, survey: Survey): Promise<Prepared> {
  const { config, plan } = survey;
  const pending = plan.jobs.filter(isPending);
  const none: Prepared = { survey, request, problems: [], translation: null };
  if (request.mode === 'plan' || world.heygen === null || pending.length === 0) return none;
  const translator = world.makeTranslator?.(config.translate) ?? null;
  const month = new Date(world.clock.now()).toISOString().slice(0, 7);
  const { balance } = await world.heygen.readAccount();
  const stop = findStop({ request, config, plan, ledger: survey.ledger, balance, month, hasKey: true });
  if (stop !== null) return none;
  const done = translator === null ? skipAll(pending, config) : await translateAll(pending, translator, world, config);
  const again = await makeSurvey(request, world, undefined, done.translations);
  const spent = done.result?.charge.micros ?? 0;
  const limit = makeLimits(config, request).run;
  return {
    survey: again, problems: done.problems, translation: done.result,
    request: {
      ...request,
      // a person approved these videos with their words still to be translated
      approvedPlan: request.approvedPlan === plan.hash ? again.plan.hash : request.approvedPlan,
      maxCost: limit === undefined || spent === 0 ? request.maxCost : `${(Math.max(0, limit.micros - spent) / 1_000_000).toFixed(6)} ${limit.unit}`,
    },
  };
}

type PendingJob = RenderJob & { readonly wanted: Wanted & { readonly translation: NonNullable<Wanted['translation']> } };

function isPending(job: RenderJob): job is PendingJob {
  return job.wanted.translation !== undefined;
}

interface Done {
  readonly translations: Translations;
  readonly problems: readonly Problem[];
  readonly result: TranslationResult | null;
}

function skipAll(pending: readonly PendingJob[], config: Config): Done {
  const first = pending[0]?.wanted;
  return {
    translations: { files: new Map(), failed: new Map() }, result: null,
    problems: first === undefined ? [] : [{
      severity: 'warning', code: 'no-translator', file: first.file, line: first.line,
      message: `${pending.length} ${pending.length === 1 ? 'narration is' : 'narrations are'} to be translated by ${config.translate.provider ?? 'a translator'}, and it has no key`,
      hint: 'set DEEPL_API_KEY, OPENAI_API_KEY, or (for GitHub Models) the workflow\'s token with "models: read"; until then they wait',
    }],
  };
}

async function translateAll(pending: readonly PendingJob[], translator: Translator, world: World, config: Config): Promise<Done> {
  const files = new Map<string, string>();
  const failed = new Map<string, string>();
  const problems: Problem[] = [];
  let characters = 0;
  let charge = makeCost(0, config.rates.unit);
  let broken: string | undefined;
  world.emit({ type: 'stage', stage: 'translate', text: `translating ${pending.length} ${pending.length === 1 ? 'narration' : 'narrations'} by ${translator.name}` });
  await record(world, pending.map((job) => makeLine(job, 'reserved', priceText(config.rates, translator.name, 2 * job.wanted.translation.text.length), world)), new Map());
  for (const job of pending) {
    const { wanted } = job;
    const { translation } = wanted;
    const result = broken === undefined && !world.signal.aborted ? await translateOne(job, translator, config) : { characters: 0, reason: broken ?? 'the run was stopped' };
    const price = priceText(config.rates, translator.name, result.characters);
    characters += result.characters;
    charge = addCost(charge, price ?? makeCost(0, config.rates.unit));
    const made = new Map<string, string>();
    if ('text' in result) {
      made.set(translation.path, formatNarrationFile({ text: result.text, source: translation.source, translator: translator.name }));
      files.set(translation.path, made.get(translation.path) ?? '');
    } else {
      if (result.broken === true) broken = result.reason;
      else if (result.characters > 0) {
        failed.set(translation.path, translation.source);
        made.set(`${failureFolder}/${translation.path}`, `${translation.source}\n${translator.name}\n`);
      }
      problems.push({
        severity: 'warning', code: 'not-translated', file: wanted.file, line: wanted.line,
        message: `section "${wanted.section}" could not be translated to ${wanted.locale} by ${translator.name}: ${result.reason}`,
        hint: result.broken === true || broken !== undefined ? 'run again when the translator is there; until then it waits' : `it is dubbed where dubbing is on, or left out; or write ${translation.path} yourself`,
      });
    }
    // each at once: what is paid for is never lost
    await record(world, [makeLine(job, result.characters === 0 ? 'released' : 'charged', price, world)], made);
  }
  return { translations: { files, failed }, problems, result: { texts: files.size, characters, charge, translator: translator.name } };
}

type One = { readonly characters: number; readonly text: string } | { readonly characters: number; readonly reason: string; /** The service is of no use for the others either. */ readonly broken?: boolean };

/** A narration is translated paragraph by paragraph: none can be lost, joined or added. */
async function translateOne({ wanted }: PendingJob, translator: Translator, config: Config): Promise<One> {
  const { translation, locale } = wanted;
  const paragraphs = translation.text.split('\n').filter((line) => line.trim() !== '');
  try {
    const { texts, characters } = await translator.translate(paragraphs, {
      from: translation.from, to: locale, glossary: findGlossary(config, translation.text, locale), protect: findProtected(config, translation, locale),
    });
    const rejected = texts.find((each) => each.state === 'rejected');
    if (rejected !== undefined) return { characters, reason: rejected.reason };
    return { characters, text: texts.flatMap((each) => (each.state === 'translated' ? [each.text] : [])).join('\n') };
  } catch (error) {
    if (!(error instanceof TranslateError)) throw error;
    return { characters: error.characters, reason: error.message, broken: true };
  }
}

/** Terms that a team pronounces its own way, its products, and code: as far as they stand in the text. */
function findProtected(config: Config, { text, from, code }: PendingJob['wanted']['translation'], to: string): readonly string[] {
  const names = ['*', from, to].flatMap((locale) => [locale, locale.split('-', 1).join('')]);
  const terms = [...config.translate.protect, ...code, ...names.flatMap((name) => Object.keys(config.pronounce[name] ?? {}))];
  return [...new Set(terms)].filter((term) => term !== '' && text.includes(term));
}

function findGlossary({ translate }: Config, text: string, locale: string): Readonly<Record<string, string>> {
  const all = { ...translate.glossary[locale.split('-', 1).join('')], ...translate.glossary[locale] };
  return Object.fromEntries(Object.entries(all).filter(([term]) => text.includes(term)));
}

function makeLine({ wanted }: PendingJob, event: ChargeLine['event'], cost: Cost | undefined, world: World): ChargeLine {
  const at = new Date(world.clock.now()).toISOString();
  return {
    // a translation is paid for by its words, language and run: one that was rejected may be paid for again
    at, run: world.run, key: hashValue({ translation: wanted.translation.path, source: wanted.translation.source, run: world.run }), attempt: 1, event,
    micros: event === 'released' ? 0 : cost?.micros ?? 0, unit: cost?.unit ?? 'usd', page: wanted.page, section: wanted.section, locale: wanted.locale,
  };
}

async function record(world: World, lines: readonly ChargeLine[], files: ReadonlyMap<string, string>): Promise<void> {
  await updateLedger(world.ledger, (ledger) => appendCharges(ledger, lines), { message: `Translate, run ${world.run}`, files });
}
