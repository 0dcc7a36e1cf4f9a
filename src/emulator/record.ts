import type { FaultKind } from './fault.ts';

/** A request as it came in: what the client did, never with its key. */
export interface RequestRecord {
  readonly host: 'api' | 'files';
  readonly method: string;
  /** With the query for the API; without it for files, whose query is a signature. */
  readonly path: string;
  /** Parsed JSON, the text where it is not JSON, `null` where there is none. */
  readonly body: unknown;
  readonly idempotencyKey: string | null;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `null` until it is answered, and for good where the connection was broken. */
  status: number | null;
  /** The fault that struck it. */
  fault: FaultKind | null;
}

/** Something that no client may do. */
export interface Violation {
  readonly what: string;
  readonly method: string;
  readonly path: string;
}
