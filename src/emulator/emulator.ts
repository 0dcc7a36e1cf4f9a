import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ChargeRecord, Unit, Wallet } from './billing.ts';
import { answerControl } from './control.ts';
import { type Fault, makeFaultBox } from './fault.ts';
import { makeFileHost } from './file.ts';
import { makeIdempotency } from './idempotency.ts';
import { makeHash, makeJobs } from './job.ts';
import { makeLinks } from './link.ts';
import { makeQueuedRenderer } from './queue.ts';
import type { RequestRecord, Violation } from './record.ts';
import type { Renderer } from './renderer.ts';
import { makeRenderer } from './renderer/draft.ts';
import { makeApi } from './server.ts';
import type { State } from './state.ts';

export interface EmulatorOptions {
  /** Port of the API on 127.0.0.1; any free one unless said. The file host always takes a free one. */
  readonly port?: number;
  /** How much faster renders are than HeyGen's: 60 makes a minute pass in a second. Default 1. */
  readonly timeScale?: number;
  /** The clock of render times, link expiry and idempotency, in milliseconds since 1970. Default the machine's. */
  readonly clock?: { now(): number };
  /** What the wallet holds at first, in whole units. Default 100. */
  readonly balance?: number;
  readonly unit?: Unit;
  /** How `GET /v3/users/me` tells of the money. Default `wallet`, as for API keys. */
  readonly billing?: 'wallet' | 'subscription' | 'usage_based';
  /** Jobs that may run at a time, videos and translations together. Default 10, as for pay-as-you-go accounts. */
  readonly concurrency?: number;
  /** What makes the videos. Default the real one (`makeRenderer`); `fastRenderer` for tests. */
  readonly renderer?: Renderer;
  /** `false`: `Idempotency-Key` is ignored, as by an API that does not know it. */
  readonly idempotency?: boolean;
  /** Ids, render times and the key follow from it; the same seed and the same calls give the same run. */
  readonly seed?: string;
  /** Faults that are on from the start. */
  readonly faults?: readonly Fault[];
  /** Titles of finished videos that other tools have left in the account. */
  readonly decoys?: readonly string[];
}

/** HeyGen's API, version 3, on this machine. */
export interface Emulator extends AsyncDisposable {
  /** Base address of the API, without a slash at the end. */
  readonly url: string;
  /** Base address of the file host: another port, hence another origin. */
  readonly filesUrl: string;
  /** The one API key that it takes. */
  readonly key: string;
  /** What was billed so far, in order. */
  charges(): readonly ChargeRecord[];
  /** Every request to the API and the file host, in order. */
  requests(): readonly RequestRecord[];
  /** What a client did that it must never do, such as showing its key to the file host. */
  violations(): readonly Violation[];
  /** Switches a fault on, beside those that are on already. Throws on one that could never strike. */
  setFault(fault: Fault): void;
  clearFaults(): void;
  /** What the wallet holds, in millionths of the unit. */
  balance(): { readonly micros: number; readonly unit: Unit };
  /** Fills or empties the wallet, in whole units. */
  setBalance(amount: number): void;
  /** Changes the number of slots, as if other tools had taken or freed some. */
  setConcurrency(jobs: number): void;
  close(): Promise<void>;
}

/** Starts the emulator on 127.0.0.1. Rejects where the port is taken. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const now = (): number => options.clock?.now() ?? Date.now();
  const seed = options.seed ?? 'docreel';
  const timeScale = options.timeScale ?? 1;
  const key = `emulated-key-${makeHash(`key:${seed}`).slice(0, 32)}`;
  const wallet: Wallet = { unit: options.unit ?? 'usd', micros: Math.round((options.balance ?? 100) * 1_000_000), charges: [] };
  const requests: RequestRecord[] = [];
  const violations: Violation[] = [];
  const closing = new AbortController();
  const queue = makeQueuedRenderer(options.renderer ?? makeRenderer(), closing.signal);
  const bases = { api: '', files: '' };
  const state: State = {
    now, timeScale, wallet, billing: options.billing ?? 'wallet', concurrency: options.concurrency ?? 10, faults: makeFaultBox(), filesUrl: () => bases.files,
    jobs: makeJobs({ now, timeScale, seed, wallet, render: (request) => queue.render(request) }),
    links: makeLinks({ base: () => bases.files, secret: makeHash(`links:${seed}`), now }),
  };
  for (const fault of options.faults ?? []) state.faults.add(fault);
  for (const title of options.decoys ?? []) state.jobs.addForeign(title);

  const charges = (): readonly ChargeRecord[] => {
    state.jobs.advance();
    return wallet.charges;
  };
  const balance = (): { micros: number; unit: Unit } => {
    state.jobs.advance();
    return { micros: wallet.micros, unit: wallet.unit };
  };
  const control = { faults: state.faults, requests, violations, charges, balance };
  const servers = [
    makeServer(makeApi({
      state, key, requests, signal: closing.signal, idempotency: options.idempotency === false ? null : makeIdempotency(now),
      control: (method, path, body) => answerControl(control, method, path, body),
    })),
    makeServer(makeFileHost({ state, key, requests, violations, signal: closing.signal })),
  ] as const;
  bases.api = await listen(servers[0], options.port ?? 0);
  bases.files = await listen(servers[1], 0);

  const close = async (): Promise<void> => {
    closing.abort(new Error('The emulator was closed.'));
    await Promise.all(servers.map((server) => closeServer(server)));
  };
  return {
    url: bases.api, filesUrl: bases.files, key, charges, balance, close,
    requests: () => requests,
    violations: () => violations,
    setFault: (fault) => { state.faults.add(fault); },
    clearFaults: () => { state.faults.clear(); },
    setBalance: (amount) => { wallet.micros = Math.round(amount * 1_000_000); },
    setConcurrency: (jobs) => { state.concurrency = jobs; },
    [Symbol.asyncDispose]: close,
  };
}

/**
 * The emulator as `docreel emulate` offers it: on a fixed port, ten times faster than HeyGen, with the real renderer.
 * Prints nothing; the caller says where it listens, and closes it.
 */
export function serveEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  return startEmulator({ port: 4816, timeScale: 10, ...options });
}

function makeServer(serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Server {
  return createServer((request, response) => {
    // a client that hangs up in the middle, or the emulator closing: nobody is left to be told
    serve(request, response).catch(() => { response.destroy(); });
  });
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The emulator has no port.'));
      else resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => { resolve(); });
    server.closeAllConnections();
  });
}
