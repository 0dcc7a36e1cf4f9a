/**
 * Turns HeyGen's webhooks into one `repository_dispatch` of GitHub's, by which a workflow collects what is finished at once instead of at
 * its next scheduled hour. Plain Node, no package. Nothing depends on it: what it loses, the schedule finds.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface RelayOptions {
  /** The endpoint's secret, as HeyGen showed it once; two while it is rotated. */
  readonly secrets: readonly string[];
  /** `owner/name`. */
  readonly repository: string;
  /** GitHub token that may write the repository's contents. */
  readonly token: string;
  /** `https://api.github.com`, unless the repository is on a server of your own. */
  readonly apiUrl?: string;
  /**
   * So long after the last event the dispatch is sent, and at most ten times as long after the first: videos of one batch end within minutes, and
   * one run picks up all of them. 0 sends it before HeyGen is answered, for hosts that freeze a process between requests.
   */
  readonly quietMs?: number;
  /** Milliseconds since 1970, UTC. */
  readonly now?: () => number;
  readonly fetch?: typeof globalThis.fetch;
  readonly log?: (text: string) => void;
}

export interface Relay {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Sends at once what still waits. */
  flush(): Promise<void>;
}

/** HeyGen's clock and ours may differ by so much, and no old event is told again after it. */
const freshMs = 5 * 60_000;
/** HeyGen repeats an event that was not answered for 24 hours. */
const rememberMs = 25 * 3_600_000;
const mostRemembered = 10_000;
/** An event is a few hundred bytes. */
const mostBytes = 64 * 1024;
const interesting = /^(?:avatar_video|video_translate)\.(?:success|fail)$/;
const tries = 3;

/** A refusal, with the status that tells it. */
class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function makeRelay(options: RelayOptions): Relay {
  const { secrets, repository, token, apiUrl = 'https://api.github.com', quietMs = 30_000, now = Date.now, fetch = globalThis.fetch, log = () => {} } = options;
  if (secrets.length === 0 || secrets.includes('')) throw new RangeError('the webhook secret is empty: anybody could start runs');
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new RangeError(`repository "${repository}" is not "owner/name"`);
  /** By event, when it came. */
  const seen = new Map<string, number>();
  let waiting: string[] = [];
  let firstAt = 0;
  let timer: NodeJS.Timeout | undefined;

  async function dispatch(events: readonly string[]): Promise<void> {
    const response = await fetch(`${apiUrl}/repos/${repository}/dispatches`, {
      method: 'POST', redirect: 'error', signal: AbortSignal.timeout(8_000),
      headers: { 'accept': 'application/vnd.github+json', 'authorization': `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': 'docreel-webhook-relay', 'x-github-api-version': '2022-11-28' },
      body: JSON.stringify({ event_type: 'heygen', client_payload: { events: events.length, names: [...new Set(events)] } }),
    });
    if (!response.ok) throw new Error(`GitHub answered ${response.status}`);
    log(`told ${repository} of ${events.length} ${events.length === 1 ? 'event' : 'events'}`);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const events = waiting;
    waiting = [];
    if (events.length === 0) return;
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      try {
        await dispatch(events);
        return;
      } catch (error) {
        // the schedule collects them
        log(`${repository} could not be told (${attempt} of ${tries}): ${error instanceof Error ? error.message : String(error)}`);
        await new Promise((resolve) => { setTimeout(resolve, Math.min(quietMs, 1_000 * 2 ** attempt)); });
      }
    }
  }

  function schedule(event: string): void {
    if (waiting.length === 0) firstAt = now();
    waiting.push(event);
    clearTimeout(timer);
    timer = setTimeout(() => { void flush(); }, Math.max(0, Math.min(quietMs, firstAt + 10 * quietMs - now())));
  }

  function isDouble(names: readonly string[]): boolean {
    // oldest first
    for (const [name, at] of seen) {
      if (now() - at < rememberMs && seen.size <= mostRemembered) break;
      seen.delete(name);
    }
    const known = names.some((name) => seen.has(name));
    for (const name of names) if (!seen.has(name)) seen.set(name, now());
    return known;
  }

  /** @returns the status to answer with, and why */
  async function receive(request: IncomingMessage): Promise<readonly [number, string]> {
    if (request.method !== 'POST') throw new Refusal(405, 'only POST');
    const body = await readBody(request);
    checkSignature(body, request.headers['heygen-signature'], secrets);
    checkTime(request.headers['heygen-timestamp'], now());
    const type = findType(body);
    if (!interesting.test(type)) return [202, 'not of interest'];
    // the header is not signed and the body is: an event that is sent again under another id is known by its bytes
    const names = [`id ${String(request.headers['heygen-event-id'])}`, `body ${createHash('sha256').update(body).digest('hex')}`];
    const own = request.headers['heygen-event-id'] === undefined ? names.slice(1) : names;
    if (isDouble(own)) return [200, 'known already'];
    if (quietMs > 0) {
      schedule(type);
      return [202, 'accepted'];
    }
    try {
      await dispatch([type]);
    } catch (error) {
      // HeyGen sends it again
      for (const name of own) seen.delete(name);
      log(`${repository} could not be told: ${error instanceof Error ? error.message : String(error)}`);
      throw new Refusal(502, 'GitHub could not be told');
    }
    return [202, 'accepted'];
  }

  return {
    flush,
    handle(request, response) {
      receive(request).catch((error: unknown): readonly [number, string] => {
        if (error instanceof Refusal) return [error.status, error.message];
        log(error instanceof Error ? error.message : String(error));
        return [500, 'failed'];
      }).then(([status, text]) => {
        response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...(request.complete ? {} : { connection: 'close' }) }).end(`${text}\n`);
      }).catch(() => { response.destroy(); });
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > mostBytes) throw new Refusal(413, 'too long');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** `Heygen-Signature` is the hex HMAC-SHA256 of the raw body. */
function checkSignature(body: Buffer, signature: string | readonly string[] | undefined, secrets: readonly string[]): void {
  const given = typeof signature === 'string' && /^[0-9a-f]{64}$/i.test(signature) ? Buffer.from(signature, 'hex') : undefined;
  const right = secrets.map((secret) => createHmac('sha256', secret).update(body).digest());
  if (given === undefined || !right.some((each) => timingSafeEqual(each, given))) throw new Refusal(401, 'wrong signature');
}

/** `Heygen-Timestamp` is in seconds since 1970. */
function checkTime(timestamp: string | readonly string[] | undefined, now: number): void {
  const at = typeof timestamp === 'string' && /^\d{1,12}$/.test(timestamp) ? Number(timestamp) * 1_000 : Number.NaN;
  if (!(Math.abs(now - at) <= freshMs)) throw new Refusal(401, 'wrong time');
}

function findType(body: Buffer): string {
  try {
    const event: unknown = JSON.parse(body.toString());
    if (typeof event === 'object' && event !== null && 'event_type' in event && typeof event.event_type === 'string') return event.event_type;
  } catch {
    // as below
  }
  throw new Refusal(400, 'no event');
}
