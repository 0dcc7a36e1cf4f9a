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
}

/** The limits of `docreel.yml` and of the run, all optional but one of run or max-cost needed to spend. */
export interface Limits {
  readonly video?: Cost;
  readonly run?: Cost;
  readonly month?: Cost;
  readonly balanceFloor?: Cost;
}
