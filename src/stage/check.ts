import type { RowVoice, VideoRow } from '../core/ledger.ts';
import type { Recipe } from '../core/recipe.ts';
import { findKeptVoices, makeVoiceKey } from '../core/voice.ts';
import { defaultRates, findRate, formatCost, makeCost } from '../core/cost.ts';
import type { Rates } from '../core/cost.ts';
import { splitNarration } from '../core/narration.ts';
import type { Plan } from '../core/plan.ts';
import type { Way } from '../core/wanted.ts';
import type { Locale } from '../core/locale.ts';
import { checkCatalogue } from '../heygen/catalogue.ts';
import type { Catalogue } from '../heygen/catalogue.ts';
import type { HeyGen } from '../heygen/heygen.ts';

/** What buying needs to know of a video; plan's jobs and the ledger's rows both have it. */
interface Order {
  readonly way: Way;
  readonly locale: Locale;
  readonly recipe: Recipe;
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** Asks HeyGen about every look, voice and language of a plan, each once, before anything is paid for. */
export async function checkOrders(heygen: HeyGen, orders: readonly Order[], rates: Rates = defaultRates, rows: readonly VideoRow[] = []): Promise<Catalogue> {
  const place = ({ file, line }: Order): { readonly file: string; readonly line: number }[] => [{ file, line }];
  return checkCatalogue({
    heygen,
    kept: findKeptVoices(rows),
    asks: orders.filter((order) => order.way !== 'dubbed').map((order) => ({
      look: order.recipe.look, voice: order.recipe.voice, locale: order.locale, engine: order.recipe.engine, background: order.recipe.background,
      scenes: splitNarration(order.text, order.locale).length, places: place(order),
    })),
    dubbing: orders.filter((order) => order.way === 'dubbed').map((order) => ({ locale: order.locale, places: place(order) })),
    formatPrice: (engine, kind) => {
      const rate = findRate(rates, engine, kind);
      return rate === undefined ? undefined : `${formatCost(makeCost(rate, rates.unit))} a minute`;
    },
  });
}

/** The orders of a plan's jobs, each at its page's `video:` block: there, or in the settings that it inherits, look and voice are named. */
export function listOrders(plan: Plan, pages: ReadonlyMap<string, { readonly page: { readonly videoLine: number } }>): readonly Order[] {
  return plan.jobs.map(({ wanted }) => ({
    way: wanted.way, locale: wanted.locale, recipe: wanted.recipe, text: wanted.narration.text, file: wanted.page, line: pages.get(wanted.page)?.page.videoLine ?? wanted.line,
  }));
}

/** The resolved voice of one video, as the ledger keeps it; `undefined` where its id stands in the recipe, or HeyGen decides. */
export function findRowVoice({ speakers }: Pick<Catalogue, 'speakers'>, { way, recipe, locale }: Pick<Order, 'way' | 'recipe' | 'locale'>): RowVoice | undefined {
  const found = way === 'dubbed' ? undefined : speakers.get(makeVoiceKey({ ...recipe, locale }));
  return found === undefined || found.id === recipe.voice ? undefined : { id: found.id, name: found.name, accent: found.accent };
}

/** One sentence for each voice that nobody named: a person can name another. */
export function listChosenVoices({ speakers }: Pick<Catalogue, 'speakers'>): readonly string[] {
  return [...speakers].filter(([, voice]) => voice.origin === 'chosen').map(([key, { id, name, traits }]) => {
    const [look = '', , locale = ''] = key.split('\0');
    return `${locale} is spoken by ${name ?? id} (${traits}), chosen for avatar "${look}", whose own voice does not speak it; it stays until another is named: "voices: { ${locale}: … }" (docreel voices --locale ${locale})`;
  });
}
