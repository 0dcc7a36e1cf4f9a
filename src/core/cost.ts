/**
 * An amount of money with its unit. Amounts are integers of a millionth of the unit, so that sums and limits are exact:
 * 1.50 usd is `{ micros: 1_500_000, unit: 'usd' }`.
 */
export interface Cost {
  readonly micros: number;
  readonly unit: Unit;
}

export type Unit = 'usd' | 'credits';

/** What a render will take: the expectation, and the bound that is reserved and checked against limits. */
export interface Estimate {
  /** Expected length of the finished video, in seconds. */
  readonly seconds: number;
  /** Expected cost; `undefined` where no rate is known. */
  readonly cost: Cost | undefined;
  /** The most that it can cost by the slowest plausible speech; `undefined` where no rate is known. */
  readonly upper: Cost | undefined;
}

/** Money per minute of finished video, with the day it was true. */
export interface Rates {
  readonly unit: Unit;
  /** ISO date, e.g. `2026-09-16`. */
  readonly asOf: string;
  /**
   * Price of a minute in whole units (not micros) by engine, or by engine and kind of look:
   * `avatar_iii`, `avatar_iii/photo_avatar`, `translate/speed`, `translate/precision`.
   */
  readonly perMinute: Readonly<Record<string, number>>;
  /** Price of a translated character in whole units by translator (`text/deepl`, `text/openai`, or with its model `text/openai/gpt-5-mini`). */
  readonly perCharacter?: Readonly<Record<string, number>>;
}

/** The limits of `docreel.yml` and of the run, all optional but one of run or max-cost needed to spend. */
export interface Limits {
  readonly video?: Cost;
  readonly run?: Cost;
  readonly month?: Cost;
  readonly balanceFloor?: Cost;
}

const microsPerUnit = 1_000_000;

/**
 * HeyGen's self-serve prices as far as they are public: its help article 10060327 of 2026-09-16 and the per-second prices of
 * its older documentation, as put together in the prices of resellers. Since September 2026 HeyGen shows live prices only in
 * its dashboard, so this is a default for `rates` in `docreel.yml` and no more. An engine without a kind of look is priced
 * as for studio avatars and digital twins.
 */
export const defaultRates: Rates = {
  unit: 'usd',
  asOf: '2026-09-16',
  perMinute: {
    'avatar_iii': 0.60,
    'avatar_iii/photo_avatar': 0.99,
    'avatar_iv': 4.83,
    'avatar_iv/photo_avatar': 2.31,
    'avatar_v': 7.20,
    'translate/speed': 0.81,
    'translate/precision': 1.50,
  },
  // DeepL's pay-as-you-go price of a million characters; for language models a bound that holds up to 10 usd for a million tokens
  perCharacter: { 'text/deepl': 0.000_025, 'text/openai': 0.000_02, 'text/github': 0, 'text/local': 0 },
};

/**
 * @param amount in whole units; rounded to the nearest millionth
 * @throws RangeError for NaN, an infinite or a negative amount
 */
export function makeCost(amount: number, unit: Unit): Cost {
  return makeMicros(Math.round(amount * microsPerUnit), unit);
}

function makeMicros(micros: number, unit: Unit): Cost {
  if (!Number.isSafeInteger(micros) || micros < 0) throw new RangeError(`an amount of money must be a finite number of at least 0, not ${micros / microsPerUnit} ${unit}`);
  return { micros, unit };
}

/** @throws RangeError for two different units: there is no rate between them that holds for every account */
export function addCost(a: Cost, b: Cost): Cost {
  checkUnits(a, b);
  return makeMicros(a.micros + b.micros, a.unit);
}

/** The sum of any number of costs; nothing is 0 of `unit`. @throws RangeError for a cost in another unit */
export function sumCosts(costs: Iterable<Cost>, unit: Unit): Cost {
  let sum: Cost = { micros: 0, unit };
  for (const cost of costs) sum = addCost(sum, cost);
  return sum;
}

/** Negative where `a` is less, 0 where they are equal. @throws RangeError for two different units */
export function compareCosts(a: Cost, b: Cost): number {
  checkUnits(a, b);
  return a.micros - b.micros;
}

function checkUnits(a: Cost, b: Cost): void {
  if (a.unit !== b.unit) throw new RangeError(`cannot reckon ${formatCost(a)} with ${formatCost(b)}: write all amounts and rates in one unit`);
}

/**
 * What a length of video costs.
 * @param perMinute in whole units
 * @param rounding `up` to the next millionth for a bound that must hold
 * @throws RangeError for a rate or length that is NaN, infinite or negative
 */
export function makePrice(perMinute: number, seconds: number, unit: Unit, rounding: 'nearest' | 'up' = 'nearest'): Cost {
  if (!(perMinute >= 0) || !(seconds >= 0)) throw new RangeError(`expected a rate and a length of at least 0, got ${perMinute} ${unit} a minute for ${seconds} s`);
  const round = rounding === 'up' ? Math.ceil : Math.round;
  // integers before the division, so that 60 s of 0.81 a minute are not 0.8100000001 that rounds up
  return makeMicros(round(Math.round(perMinute * microsPerUnit) * round(seconds * 1000) / 60_000), unit);
}

/**
 * An amount for a person: `0.42 usd`, `12.5 credits`; less than a hundredth with two digits that say something: `0.0042 usd`; `unknown`
 * where there is none.
 */
export function formatCost(cost: Cost | null | undefined): string {
  if (!cost) return 'unknown';
  const amount = cost.micros / microsPerUnit;
  const small = cost.micros !== 0 && Math.abs(amount) < 0.01;
  // rounded as integers: 2.525 is 2.53, always
  const text = small ? amount.toFixed(Math.min(6, 1 - Math.floor(Math.log10(Math.abs(amount))))) : (Math.round(cost.micros / 10_000) / 100).toFixed(2);
  if (cost.unit === 'usd') return `${small ? trimZeros(text, 2) : text} usd`;
  return `${trimZeros(text, 0)} ${Math.abs(cost.micros) === microsPerUnit ? 'credit' : 'credits'}`;
}

/** All digits that the amount has, so that 20.004 usd is not shown to be equal to 20.00 usd. */
export function formatExact(cost: Cost): string {
  return `${trimZeros((cost.micros / microsPerUnit).toFixed(6), cost.unit === 'usd' ? 2 : 0)} ${cost.unit}`;
}

function trimZeros(text: string, least: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(least, '0');
  return kept === '' ? whole : `${whole}.${kept}`;
}

/**
 * Parses an amount as a person writes it: `20`, `"20"`, `"0.50 usd"`, `"$5"`, `"12 credits"`.
 * @param unit where the text names none
 * @throws RangeError that says what was given and what was expected
 */
export function parseCost(value: number | string, unit: Unit = 'usd'): Cost {
  const match = /^(\$?)\s*(\d{1,9}(?:\.\d{1,6})?)\s*(usd|credits?)?$/i.exec(String(value).trim());
  const named = match?.[3]?.toLowerCase().startsWith('credit') === true ? 'credits' : (match?.[3] === undefined && match?.[1] === '' ? unit : 'usd');
  if (match === null || (match[1] === '$' && named === 'credits')) {
    throw new RangeError(`"${value}" is not an amount: write a number of at least 0, with "usd" or "credits", e.g. "20 usd"`);
  }
  return makeCost(Number(match[2]), named);
}

/**
 * The price of a minute: that of the engine for this kind of look, else that of the engine.
 * @param lookKind HeyGen's kind of look, e.g. `photo_avatar`
 * @returns whole units a minute, or `undefined` where none is known
 */
export function findRate(rates: Rates, engine: string, lookKind?: string): number | undefined {
  const own = (name: string): number | undefined => {
    const rate = Object.hasOwn(rates.perMinute, name) ? rates.perMinute[name] : undefined;
    return rate !== undefined && Number.isFinite(rate) && rate >= 0 ? rate : undefined;
  };
  return (lookKind === undefined ? undefined : own(`${engine}/${lookKind}`)) ?? own(engine);
}

/**
 * The price of translating a text.
 * @param translator its name: `deepl`, `openai/gpt-5-mini`; the model's own rate goes before its service's
 * @returns `undefined` where no rate is known
 */
export function priceText(rates: Rates, translator: string, characters: number): Cost | undefined {
  const table = rates.perCharacter ?? {};
  const name = [`text/${translator}`, `text/${translator.split('/', 1).join('')}`].find((each) => Object.hasOwn(table, each));
  const rate = name === undefined ? undefined : table[name];
  return rate === undefined ? undefined : makeMicros(Math.ceil(rate * microsPerUnit * characters), rates.unit);
}

/** The highest price that an engine has for any kind of look: the bound while the look's kind is not known. */
export function findDearestRate(rates: Rates, engine: string): number | undefined {
  const known = Object.keys(rates.perMinute).flatMap((name) => (name === engine || name.startsWith(`${engine}/`) ? findRate(rates, name) ?? [] : []));
  return known.length === 0 ? undefined : Math.max(...known);
}
