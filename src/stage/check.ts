import { defaultRates, findRate, formatCost, makeCost } from '../core/cost.ts';
import type { Rates } from '../core/cost.ts';
import { splitNarration } from '../core/narration.ts';
import type { Plan } from '../core/plan.ts';
import type { Recipe, Way } from '../core/wanted.ts';
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
export async function checkOrders(heygen: HeyGen, orders: readonly Order[], rates: Rates = defaultRates): Promise<Catalogue> {
  const place = ({ file, line }: Order): { readonly file: string; readonly line: number }[] => [{ file, line }];
  return checkCatalogue({
    heygen,
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

/** The orders of a plan's jobs. */
export function listOrders(plan: Plan): readonly Order[] {
  return plan.jobs.map(({ wanted }) => ({
    way: wanted.way, locale: wanted.locale, recipe: wanted.recipe, text: wanted.narration.text, file: wanted.file, line: wanted.line,
  }));
}
