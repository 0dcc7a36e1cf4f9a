import { HeyGenError } from './error.ts';
import type { HeyGen, RemoteKind, RemoteVideo } from './heygen.ts';
import { makeMarker } from './marker.ts';
import { settleMs } from './repeat.ts';
import type { Clock } from './retry.ts';

/** A reservation of an earlier run without an id: it may have been sent, and it may have been accepted. */
export interface Intent {
  readonly key: string;
  readonly attempt: number;
  readonly kind: RemoteKind;
  /** Milliseconds since 1970. */
  readonly reservedAt: number;
}

export type Recovery =
  /** HeyGen has it. Further videos with the same marker were paid for as well, and are to be reported. */
  | { readonly state: 'adopted'; readonly remote: RemoteVideo; readonly duplicates: readonly RemoteVideo[] }
  /** HeyGen does not have it, and the idempotency key still counts: the same attempt may be sent again. */
  | { readonly state: 'resend' }
  /** HeyGen does not have it, looked for twice, and the key no longer protects: a new attempt is needed. */
  | { readonly state: 'renew' }
  /** HeyGen could not be asked: nothing may be bought in its place. */
  | { readonly state: 'unknown'; readonly error: HeyGenError };

export interface RecoverOptions {
  readonly intents: readonly Intent[];
  readonly heygen: HeyGen;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** As the client's: without trust every intent is looked for twice. Default true. */
  readonly trustIdempotency?: boolean;
}

/** HeyGen keeps idempotency keys for 24 hours; one is left for clocks and queues. */
const keyLifeMs = 23 * 3_600_000;

/**
 * What became of the reservations that earlier runs left without an id. It only looks; what no longer is wanted is to be listed here
 * too, and then not sent again.
 * @returns one entry an intent, by key
 */
export async function recover(options: RecoverOptions): Promise<ReadonlyMap<string, Recovery>> {
  const { intents, heygen, clock, signal, trustIdempotency = true } = options;
  const found = new Map<string, Recovery>();
  const absent: Intent[] = [];
  for (const intent of intents) {
    const recovery = await find(intent, heygen);
    if (recovery === undefined) absent.push(intent);
    else found.set(intent.key, recovery);
  }
  const isFresh = (intent: Intent): boolean => clock.now() - intent.reservedAt < keyLifeMs;
  const sure = absent.filter((intent) => trustIdempotency && isFresh(intent));
  const unsure = absent.filter((intent) => !sure.includes(intent));
  for (const intent of sure) found.set(intent.key, { state: 'resend' });
  if (unsure.length > 0) {
    // a video accepted a moment ago shows in the list late
    const settled = await clock.sleep(settleMs, signal).then(() => true, () => false);
    for (const intent of unsure) {
      const stopped = (): Recovery => ({ state: 'unknown', error: new HeyGenError({ kind: 'unavailable', call: 'GET list', detail: 'the run was stopped before it was looked for again' }) });
      found.set(intent.key, settled ? (await find(intent, heygen) ?? { state: isFresh(intent) ? 'resend' : 'renew' }) : stopped());
    }
  }
  return found;
}

async function find(intent: Intent, heygen: HeyGen): Promise<Recovery | undefined> {
  try {
    const [oldest, ...duplicates] = await heygen.findByMarker(intent.kind, makeMarker(intent.key, intent.attempt));
    return oldest === undefined ? undefined : { state: 'adopted', remote: oldest, duplicates };
  } catch (error) {
    if (error instanceof HeyGenError) return { state: 'unknown', error };
    throw error;
  }
}
