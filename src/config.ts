import * as z from 'zod';
import { defaultRates, parseCost } from './core/cost.ts';
import type { Cost, Limits, Rates, Unit } from './core/cost.ts';
import { findYamlProblems, parseYaml, videoSchema } from './core/front-matter.ts';
import type { SiteVideo } from './core/front-matter.ts';
import { findTemplateProblem } from './core/link.ts';
import { parseLocale } from './core/locale.ts';
import type { Locale } from './core/locale.ts';
import type { Problem } from './core/problem.ts';
import { stalePolicies } from './core/stale.ts';
import { preferences } from './core/way.ts';
import type { PublishSettings, TranslateSettings } from './world.ts';

const list = z.union([z.string().min(1), z.array(z.string().min(1))]);
const tag = z.string().refine((text) => parseLocale(text) !== undefined, { error: 'not a BCP 47 language tag such as "en", "pt-BR" or "zh-Hans"' });
const amount = z.union([z.number().nonnegative(), z.string().regex(/^\s*\d+(\.\d{1,6})?\s*(usd|credits)?\s*$/i, 'not an amount such as 5, "5 usd" or "12 credits"')])
  .describe('An amount with its unit: 5 (in the unit of `rates`), "5 usd", "12 credits".');

/** Where the settings stand unless others are named; a site without them has the defaults. */
export const settingsFile = 'docreel.yml';

/** How videos stand in pages: by the kind of site, as one of these kinds, or as values in the front matter for the site's theme. */
const embeds = ['auto', 'github', 'markdown', 'html', 'mdx', 'front-matter'] as const;

/** `docreel.yml`: the one source of its type, its messages and the published JSON Schema. */
export const configSchema = z.strictObject({
  docs: list.optional().describe('Globs of the pages, from the repository\'s root. Default: every .md and .mdx file.'),
  exclude: list.optional().describe('Globs that are never pages. Default: changelogs, licences and the like.'),
  source: tag.optional().describe('Language that the pages are written in, unless a page says otherwise. Default: en.'),
  languages: z.array(tag).min(1).optional().describe('The only languages that pages may ask for. Default: any.'),
  video: z.union([z.boolean(), videoSchema.extend({
    'every-page': z.boolean().optional().describe('Enrol every page, also those without a `video:` block.'),
  })]).optional().describe('Defaults of every page\'s `video:` block. `true` enrols every page.'),
  pronounce: z.record(z.string(), z.record(z.string(), z.string())).optional()
    .describe('How terms are spoken, by language: { en: { kubectl: cube control } }. "*" holds for all languages.'),
  'leave-out': list.optional()
    .describe('Sentences that are spoken on no page, as they are spoken or written; capitals and punctuation do not count. For notices that stand on many pages: ["This page describes version 2."].'),
  pages: list.optional().describe('Where translated pages stand, e.g. "i18n/{locale}/docs/{path}", "{dir}/{locale}/{rest}", "{name}.{locale}.md".'),
  translate: z.strictObject({
    prefer: z.union([z.enum(preferences), z.array(z.enum(preferences)).min(1)]).optional()
      .describe('Which way to a language is taken: the first that is open of page (the translated page), text (a translated narration), dubbed; or cheapest. Default: [page, cheapest].'),
    stale: z.enum(stalePolicies).optional()
      .describe('What becomes of a section that its translated page lacks, or says in words older than the page\'s: keep (spoken as it stands; what is missing gets no video), translate (by a translated narration or dubbing), skip (no video). Each is told. Default: keep.'),
    provider: z.enum(['deepl', 'openai', 'github', 'local']).optional()
      .describe('Translator of narrations: DeepL (DEEPL_API_KEY), OpenAI or any service like it (OPENAI_API_KEY), GitHub Models (the workflow\'s token), or a server of your own. Default: none.'),
    model: z.string().min(1).max(200).optional().describe('Language model, for openai, github and local.'),
    endpoint: z.url().optional().describe('The service\'s address, where it is not its usual one (for openai the part before /chat/completions).'),
    protect: z.array(z.string().min(1)).optional().describe('Terms that are never translated, e.g. names of products. The terms of `pronounce` are among them.'),
    glossary: z.record(tag, z.record(z.string().min(1), z.string().min(1))).optional().describe('How terms are translated, by language: { es: { dashboard: panel } }.'),
    dubbing: z.enum(['speed', 'precision', 'off']).optional().describe('HeyGen\'s video translation for languages without a translated page. Default: speed.'),
  }).optional(),
  rates: z.strictObject({
    unit: z.enum(['usd', 'credits']).optional(),
    'as-of': z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'not a date such as 2026-11-23').optional().describe('The day on which these prices were true.'),
    'per-character': z.record(z.string(), z.number().nonnegative()).optional()
      .describe('Price of a translated character by translator: { "text/deepl": 0.000025, "text/openai": 0.00002 }.'),
    'per-minute': z.record(z.string(), z.number().positive()).describe('Price of a minute of finished video by engine, or engine and kind of look: { avatar_iii: 0.60, "avatar_iv/photo_avatar": 2.31, "translate/speed": 0.81 }.'),
  }).optional(),
  limits: z.strictObject({
    video: amount.optional(), run: amount.optional(), month: amount.optional(), 'balance-floor': amount.optional(),
  }).optional().describe('What may be spent: on one video, in one run, in a calendar month (UTC); and what must be left on the account.'),
  slots: z.int().min(1).max(100).optional()
    .describe('How many videos your HeyGen account renders at the same time. Default: 10, as for pay-as-you-go. A run goes below it, or above, by what HeyGen refuses.'),
  publish: z.strictObject({
    to: z.enum(['github-release', 'folder']).optional().describe('Where finished videos are kept. Default: releases of the repository.'),
    folder: z.string().min(1).optional(),
    'base-url': z.url().optional().describe('The address under which the folder is served.'),
  }).optional(),
  links: z.strictObject({
    embed: z.enum(embeds).optional().describe('How a video stands in a page: a poster that leads to it (github, markdown), a player (html, mdx), or values in the front matter for the site\'s theme. Default: auto, by the kind of site.'),
    transcript: z.boolean().optional().describe('Whether the words stand folded below each video. Default: false.'),
    template: z.string().min(1).max(2000).superRefine((text, context) => {
      const problem = findTemplateProblem(text);
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
    }).optional().describe('Markup of your own in place of the player, e.g. <Video src="{video}" poster="{poster}" title="{title}" />. Values are escaped.'),
    disclosure: z.string().min(1).max(300).optional().describe('A sentence under each video, e.g. that the presenter is synthetic.'),
  }).optional(),
  'pull-request': z.strictObject({
    branch: z.string().min(1).optional(), labels: z.array(z.string().min(1)).optional(), draft: z.boolean().optional(),
  }).optional(),
  comment: z.enum(['always', 'changes', 'never']).optional()
    .describe('When a pull request gets the plan as a comment: always; when it changes a video or has problems; never. Default: changes.'),
  'require-approval': z.boolean().optional()
    .describe('Buy only a plan that a person has approved by its hash (`approved-plan`). Turned off, it still holds for the change that turns it off. Default: false.'),
  'allow-unpriced': z.boolean().optional().describe('Buy videos whose engine has no known rate.'),
});

/** The site's settings, complete: every default is in. */
export interface Config {
  readonly docs: readonly string[];
  readonly exclude: readonly string[];
  readonly source: Locale;
  /** `null`: any language. */
  readonly allowed: readonly Locale[] | null;
  readonly video: SiteVideo;
  /** Spoken form by term, by locale; `*` holds for all. */
  readonly pronounce: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Sentences that are not spoken, wherever they stand. */
  readonly leaveOut: readonly string[];
  readonly pages: readonly string[];
  readonly dubbing: 'speed' | 'precision' | null;
  readonly translate: TranslateSettings;
  readonly rates: Rates;
  readonly limits: Limits;
  /** Videos that the account renders at the same time; `null`: as HeyGen documents. */
  readonly slots: number | null;
  readonly publish: PublishSettings;
  readonly embed: (typeof embeds)[number];
  readonly disclosure: string | null;
  readonly transcript: boolean;
  /** Markup of the site's own in place of the player. */
  readonly template: string | null;
  readonly pullRequest: { readonly branch: string | null; readonly labels: readonly string[]; readonly draft: boolean };
  readonly comment: 'always' | 'changes' | 'never';
  /** Whether nothing is bought without the hash of the plan. */
  readonly requireApproval: boolean;
  readonly allowUnpriced: boolean;
}

/** Changelogs change at every merge and are not training material; the rest is house-keeping. */
const defaultExclude = [
  '**/node_modules/**', '**/.*/**', '**/CHANGELOG*', '**/changelog*', '**/release-notes*', '**/LICENSE*', '**/CODE_OF_CONDUCT*', '**/docreel/**',
];

/**
 * Parses the text of `docreel.yml`.
 * @param text the file's text, or `null` where there is none: then all is default
 * @returns settings complete with defaults (of what could not be read, too) and all problems at once
 */
export function parseConfig(text: string | null, file: string): { readonly config: Config; readonly problems: readonly Problem[] } {
  if (text === null) return { config: makeConfig({}), problems: [] };
  const { document, counter, problem } = parseYaml(text, file, 0);
  if (document === null) return { config: makeConfig({}), problems: problem === undefined ? [] : [problem] };
  const empty = document.errors.length === 0 && document.contents === null;
  const problems = empty ? [] : findYamlProblems(configSchema, document, counter, file, 0);
  if (problems.some((problem) => problem.severity === 'error')) return { config: makeConfig({}), problems };
  return { config: makeConfig(empty ? {} : configSchema.parse(document.toJS({ maxAliasCount: 50 }))), problems };
}

function makeConfig(raw: z.infer<typeof configSchema>): Config {
  const unit: Unit = raw.rates?.unit ?? defaultRates.unit;
  const rates: Rates = raw.rates === undefined ? defaultRates : {
    unit,
    asOf: raw.rates['as-of'] ?? defaultRates.asOf,
    // a site's own table replaces ours whole where the unit differs: our figures are dollars
    perCharacter: unit === defaultRates.unit ? { ...defaultRates.perCharacter, ...raw.rates['per-character'] } : raw.rates['per-character'] ?? {},
    perMinute: unit === defaultRates.unit ? { ...defaultRates.perMinute, ...raw.rates['per-minute'] } : raw.rates['per-minute'],
  };
  const video = typeof raw.video === 'object' ? raw.video : {};
  const { 'every-page': everyPage, ...defaults } = { 'every-page': raw.video === true, ...video };
  return {
    docs: toList(raw.docs, ['**/*.{md,mdx}']),
    exclude: toList(raw.exclude, defaultExclude),
    source: canonical(raw.source ?? 'en'),
    allowed: raw.languages?.map(canonical) ?? null,
    video: { ...defaults, everyPage: everyPage ?? false, siteSource: canonical(raw.source ?? 'en') },
    pronounce: raw.pronounce ?? {},
    leaveOut: toList(raw['leave-out'], []),
    pages: toList(raw.pages, []),
    translate: {
      prefer: raw.translate?.prefer === undefined ? ['page', 'cheapest'] : (typeof raw.translate.prefer === 'string' ? ['page', raw.translate.prefer] : raw.translate.prefer),
      stale: raw.translate?.stale ?? 'keep',
      provider: raw.translate?.provider ?? null, model: raw.translate?.model ?? null, endpoint: raw.translate?.endpoint ?? null,
      protect: raw.translate?.protect ?? [],
      glossary: Object.fromEntries(Object.entries(raw.translate?.glossary ?? {}).map(([locale, terms]) => [canonical(locale), terms])),
    },
    dubbing: raw.translate?.dubbing === 'off' ? null : (raw.translate?.dubbing ?? 'speed'),
    rates,
    limits: makeLimits(raw.limits ?? {}, unit),
    slots: raw.slots ?? null,
    publish: { to: raw.publish?.to ?? 'github-release', folder: raw.publish?.folder ?? 'docreel-videos', baseUrl: raw.publish?.['base-url'] ?? null },
    embed: raw.links?.embed ?? 'auto',
    disclosure: raw.links?.disclosure ?? null,
    transcript: raw.links?.transcript ?? false,
    template: raw.links?.template ?? null,
    pullRequest: { branch: raw['pull-request']?.branch ?? null, labels: raw['pull-request']?.labels ?? [], draft: raw['pull-request']?.draft ?? false },
    comment: raw.comment ?? 'changes',
    requireApproval: raw['require-approval'] ?? false,
    allowUnpriced: raw['allow-unpriced'] ?? false,
  };
}

type RawLimits = NonNullable<z.infer<typeof configSchema>['limits']>;

function makeLimits(raw: RawLimits, unit: Unit): Limits {
  const cost = (value: number | string | undefined): Cost | undefined => (value === undefined ? undefined : parseCost(value, unit));
  const limits = { video: cost(raw.video), run: cost(raw.run), month: cost(raw.month), balanceFloor: cost(raw['balance-floor']) };
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

function toList(value: string | readonly string[] | undefined, fallback: readonly string[]): readonly string[] {
  return value === undefined ? fallback : (typeof value === 'string' ? [value] : value);
}

function canonical(text: string): Locale {
  return parseLocale(text) ?? text;
}
