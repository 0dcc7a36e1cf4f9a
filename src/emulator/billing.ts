import type { CatalogueLook } from './catalogue.ts';

export type Unit = 'usd' | 'credits';

/** What one finished job took from the wallet: the emulator's own account of it, which tests hold against the client's. */
export interface ChargeRecord {
  readonly videoId: string;
  readonly kind: 'video' | 'translation';
  readonly title: string | null;
  /** The `[docreel:…]` part of the title; `null` where there is none. */
  readonly titleMarker: string | null;
  /** Seconds of output that were billed. */
  readonly seconds: number;
  /** Millionths of the unit. */
  readonly micros: number;
  readonly unit: Unit;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly idempotencyKey: string | null;
}

/**
 * Price of a second of output in whole units, by what is rendered: `engine/kind of look`, `translate/mode`.
 * USD: self-serve rates from September 2026, as far as they are public (resale prices divided by the reseller's mark-up; four of
 * them agree with HeyGen's help article of 2026-09-16). Credits: the enterprise table, where a credit is 0.50 USD.
 */
export const secondRates: Readonly<Record<Unit, Readonly<Record<string, number>>>> = {
  usd: {
    'avatar_iii/digital_twin': 0.01, 'avatar_iii/studio_avatar': 0.01, 'avatar_iii/photo_avatar': 0.0165,
    'avatar_iv/digital_twin': 0.0805, 'avatar_iv/studio_avatar': 0.0805, 'avatar_iv/photo_avatar': 0.0385, 'avatar_v/digital_twin': 0.12, 'avatar_v/studio_avatar': 0.12,
    'slide/narrated': 0.01,
    'translate/speed': 0.0135, 'translate/audio_only': 0.0095, 'translate/precision': 0.025,
  },
  credits: {
    'avatar_iii/digital_twin': 0.0433, 'avatar_iii/studio_avatar': 0.0433, 'avatar_iii/photo_avatar': 0.0433,
    'avatar_iv/digital_twin': 0.1, 'avatar_iv/studio_avatar': 0.1, 'avatar_iv/photo_avatar': 0.1, 'avatar_v/digital_twin': 0.1, 'avatar_v/studio_avatar': 0.1,
    'slide/narrated': 0.0433,
    'translate/speed': 0.05, 'translate/audio_only': 0.05, 'translate/precision': 0.1,
  },
};

/** A part of a video that has a price of its own: scenes may use different engines. */
export interface BilledPart {
  /** Key of `secondRates`. */
  readonly rate: string;
  /** Its share of the video's length, 0 to 1. */
  readonly share: number;
}

/** The rate's name for a look rendered by an engine; where the engine was left out, HeyGen takes Avatar IV, and its price. */
export function findRate(engine: string | undefined, kind: CatalogueLook['avatar_type']): string {
  return `${engine ?? 'avatar_iv'}/${kind}`;
}

/** What so many seconds cost, in millionths of the unit. */
export function makeMicros(seconds: number, parts: readonly BilledPart[], unit: Unit): number {
  const perSecond = parts.reduce((sum, part) => sum + (secondRates[unit][part.rate] ?? 0) * part.share, 0);
  // half a millionth is half a millionth, whatever binary fractions make of it
  return Math.round(Number((seconds * perSecond * 1_000_000).toFixed(3)));
}

/** The part of a title by which Docreel finds its own videos again. */
export function findMarker(title: string | null): string | null {
  return /\[docreel:[^\]\s]+\]/.exec(title ?? '')?.[0] ?? null;
}

/** The prepaid wallet of the account. */
export interface Wallet {
  readonly unit: Unit;
  micros: number;
  readonly charges: ChargeRecord[];
}

/** Takes the price of a finished job from the wallet and records it. */
export function charge(wallet: Wallet, record: Omit<ChargeRecord, 'unit' | 'titleMarker'>): void {
  wallet.micros -= record.micros;
  wallet.charges.push({ ...record, unit: wallet.unit, titleMarker: findMarker(record.title) });
}
