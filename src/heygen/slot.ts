/**
 * How many videos of ours may render at the same time. HeyGen does not tell; it answers 429 past the account's limit, which
 * the web app and other keys of the account share. So: begin with the known limit, go down to what is in flight (but never by
 * more than half at once) when one is refused, and up by one after a full round without a refusal; each refusal doubles the
 * rounds before the next try.
 */
export interface Slots {
  readonly limit: number;
  /** The limit that it began with. */
  readonly known: number;
  /** Accepted in full rounds since the limit last changed. */
  readonly accepted: number;
  readonly refusals: number;
  /** Milliseconds since 1970: refusals of requests that began before it are echoes of the one that was counted. */
  readonly cutAt: number;
}

/** Videos that a pay-as-you-go account renders at the same time, all kinds together; Enterprise has 20 and more. */
export const knownLimit = 10;
const most = 100;

export function makeSlots(limit: number = knownLimit): Slots {
  const known = Math.min(most, Math.max(1, Math.floor(limit)));
  return { limit: known, known, accepted: 0, refusals: 0, cutAt: -Infinity };
}

/** One was accepted; `inFlight` counts it. Only rounds in which every slot was used prove anything; past the known limit it takes two. */
export function raiseSlots(slots: Slots, inFlight: number): Slots {
  if (inFlight < slots.limit || slots.limit >= most) return slots;
  const accepted = slots.accepted + 1;
  const rounds = 2 ** Math.min(slots.refusals, 6) * (slots.limit >= slots.known ? 2 : 1);
  return accepted < slots.limit * rounds ? { ...slots, accepted } : { ...slots, accepted: 0, limit: slots.limit + 1 };
}

/**
 * One was refused.
 * @param inFlight how many were accepted and not finished when the refusal came
 * @param begunAt when the refused request began, and `now`, in milliseconds since 1970
 */
export function lowerSlots(slots: Slots, inFlight: number, begunAt: number, now: number): Slots {
  if (begunAt < slots.cutAt) return slots;
  const limit = Math.max(1, Math.min(slots.limit, Math.max(inFlight, Math.floor(slots.limit / 2))));
  return { ...slots, limit, accepted: 0, refusals: slots.refusals + 1, cutAt: now };
}
