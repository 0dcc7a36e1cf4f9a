import { isRecord } from './schema.ts';

/** Where a fault strikes: one of the calls (`create` is a video, `translate` a video translation), a download from the file host, or any call. */
export const faultPlaces = ['create', 'translate', 'get', 'statuses', 'list', 'delete', 'look', 'voice', 'account', 'languages', 'download', 'any'] as const;
export type FaultPlace = (typeof faultPlaces)[number];

/** The answer goes wrong before the work is done (or after it, with `processed`). */
const refusals = ['500', '502', '503', '504', '429', 'html', 'redirect', 'unauthorized', 'empty-wallet', 'in-progress', 'reset', 'silence'] as const;
/** The work is done, then the answer goes wrong. */
const manglings = ['lost-answer', 'malformed', 'wrong-shape', 'slow', 'drip'] as const;
/** What becomes of a job: strikes at its creation and goes with it. */
const fates = ['fail', 'fail-charged', 'stuck', 'no-url', 'no-duration', 'flap', 'odd-status', 'delayed-list', 'mute', 'black', 'short', 'long', 'other-language'] as const;
/** What is wrong with a list. */
const listings = ['looping-list'] as const;
/** What is wrong with a file, or with the links to it. */
const deliveries = ['expired-link', 'truncated', 'truncated-quietly', 'not-a-video', 'empty-file'] as const;

/**
 * - `500 502 503 504`: that status, before the work (after it with `processed`). `429`: too many requests, with `retryAfter`.
 * - `html`: 200 with a web page. `redirect`: 307 to `to`, or to the file host. `unauthorized`: 401. `empty-wallet`: 402. `in-progress`: 409.
 * - `reset`: the connection breaks before anything is done. `silence`: it is never answered.
 * - `lost-answer`: creates and charges, then breaks the connection. `malformed`: the JSON is cut at byte `at` (its middle unless said).
 * - `wrong-shape`: JSON with nulls where ids and states belong. `slow`: answers after `seconds`. `drip`: a byte every 100 ms.
 * - `fail`: the render fails with `code` and `message`, not charged. `fail-charged`: and is charged. `stuck`: never ends.
 * - `no-url`: completed, but without its files for `looks` looks. `no-duration`: without a length. `flap`: completed, then processing once, then completed.
 * - `odd-status`: says `moderating` while it is processing. `delayed-list`: hidden from lists for `seconds`, or for `looks` looks.
 * - `mute`: a file without sound. `black`: with a black picture. `short`: a third of its text's length. `long`: two and a half times of it.
 *   `other-language`: a translation says that it speaks another language.
 * - `looping-list`: the list's next page is always the first.
 * - `expired-link`: on `download` the file host says 403; on `get` the links have expired already.
 * - `truncated`: half of the bytes, then the connection breaks. `truncated-quietly`: half of the bytes, and nothing says that more was to come.
 * - `not-a-video`: a web page under the video's name. `empty-file`: no byte at all.
 */
export type FaultKind = (typeof refusals)[number] | (typeof manglings)[number] | (typeof fates)[number] | (typeof listings)[number] | (typeof deliveries)[number];

export interface Fault {
  readonly on: FaultPlace;
  readonly kind: FaultKind;
  /** Only for a job whose title contains this. */
  readonly title?: string;
  /** How often it strikes: 1 unless said. */
  readonly times?: number | 'always';
  /** How many requests that fit are let through first. */
  readonly after?: number;
  /** For refusals: do the work first, so that a client that tries again is charged twice unless it is careful. */
  readonly processed?: boolean;
  /** For `429`: seconds, or the header's text as it is; `null` leaves the header out. */
  readonly retryAfter?: number | string | null;
  /** For `slow` and `delayed-list`: seconds of emulated time. */
  readonly seconds?: number;
  /** For `no-url` and `delayed-list`: how many looks it lasts. */
  readonly looks?: number;
  /** For `malformed`: after how many bytes the answer is cut. */
  readonly at?: number;
  /** For `redirect`: where to. */
  readonly to?: string;
  /** For failing renders and refusals: the code and message in HeyGen's words. */
  readonly code?: string;
  readonly message?: string;
}

/** The faults that are switched on, and how often each may still strike. */
export interface FaultBox {
  add(fault: Fault): void;
  clear(): void;
  /** Takes the first fault that fits a call, and counts it. `titles` are those of the jobs that the call is about. */
  take(place: FaultPlace, titles: readonly string[], stage: FaultStage): Fault | undefined;
}

/** `before` and `after` the work of a call, its `fate` at a job's creation, a `list`'s paging, the `links` in an answer. */
export type FaultStage = 'before' | 'after' | 'fate' | 'list' | 'links' | 'file';

/** An empty box. */
export function makeFaultBox(): FaultBox {
  let entries: { readonly fault: Fault; toSkip: number; left: number }[] = [];
  return {
    add(fault) {
      checkFault(fault);
      entries.push({ fault, toSkip: fault.after ?? 0, left: fault.times === 'always' ? Number.POSITIVE_INFINITY : fault.times ?? 1 });
    },
    clear() { entries = []; },
    take(place, titles, stage) {
      for (const entry of entries) {
        const { fault } = entry;
        const fits = entry.left > 0 && (fault.on === place || (fault.on === 'any' && place !== 'download')) && findStage(fault) === stage
          && (fault.title === undefined || titles.some((title) => title.includes(fault.title ?? '')));
        if (!fits) continue;
        if (entry.toSkip > 0) { entry.toSkip -= 1; continue; }
        entry.left -= 1;
        return fault;
      }
      return undefined;
    },
  };
}

function includes(kinds: readonly string[], kind: string): boolean {
  return kinds.includes(kind);
}

function findStage(fault: Fault): FaultStage {
  if (fault.on === 'download') return 'file';
  if (includes(refusals, fault.kind)) return fault.processed === true ? 'after' : 'before';
  if (includes(manglings, fault.kind)) return 'after';
  if (includes(fates, fault.kind)) return 'fate';
  return includes(listings, fault.kind) ? 'list' : 'links';
}

/** Throws on a fault that could never strike, which would make a test pass for nothing. */
function checkFault(fault: Fault): void {
  const places: readonly string[] = includes(fates, fault.kind) ? ['create', 'translate']
    : includes(listings, fault.kind) ? ['list', 'any']
      : fault.kind === 'expired-link' ? ['download', 'get']
        : includes(deliveries, fault.kind) ? ['download']
          : fault.on === 'download' && !['500', '502', '503', '504', '429', 'redirect', 'reset', 'silence', 'slow', 'drip'].includes(fault.kind) ? []
            : [...faultPlaces];
  if (!includes(faultPlaces, fault.on)) throw new Error(`Unknown place of a fault: ${String(fault.on)}; it is one of ${faultPlaces.join(', ')}.`);
  if (!places.includes(fault.on)) throw new Error(`The fault ${fault.kind} cannot strike on ${fault.on}; ${places.length === 0 ? 'it belongs to a call' : `it strikes on ${places.join(' or ')}`}.`);
}

/** Reads a fault from JSON, as it comes over the control endpoint. Throws with what is wrong. */
export function parseFault(value: unknown): Fault {
  if (!isRecord(value)) throw new Error('A fault is an object with "on" and "kind".');
  const kinds: readonly FaultKind[] = [...refusals, ...manglings, ...fates, ...listings, ...deliveries];
  const kind = kinds.find((known) => known === value['kind']);
  const on = faultPlaces.find((known) => known === value['on']);
  if (kind === undefined || on === undefined) throw new Error(`Unknown fault ${JSON.stringify({ on: value['on'], kind: value['kind'] })}.`);
  const { title, times, after, processed, retryAfter, seconds, looks, at, to, code, message } = value;
  return {
    on, kind,
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof times === 'number' || times === 'always' ? { times } : {}),
    ...(typeof after === 'number' ? { after } : {}),
    ...(typeof processed === 'boolean' ? { processed } : {}),
    ...(typeof retryAfter === 'number' || typeof retryAfter === 'string' || retryAfter === null ? { retryAfter } : {}),
    ...(typeof seconds === 'number' ? { seconds } : {}),
    ...(typeof looks === 'number' ? { looks } : {}),
    ...(typeof at === 'number' ? { at } : {}),
    ...(typeof to === 'string' ? { to } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof message === 'string' ? { message } : {}),
  };
}
