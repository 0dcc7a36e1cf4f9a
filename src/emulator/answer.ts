/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as HeyGen words it: an HTTP status, one of its codes, and where known the field that is meant. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly param: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, details: { readonly param?: string; readonly headers?: Readonly<Record<string, string>> } = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.param = details.param;
    this.headers = details.headers ?? {};
  }
}

/** One thing: `{ data: … }`, with every empty field left out, as HeyGen does. */
export function formatOne(data: object): Answer {
  return { status: 200, body: { data: dropEmpty(data) } };
}

/** A page of things, with the token of the next one beside it. */
export function formatPage(page: Page<object>): Answer {
  return {
    status: 200,
    body: { data: page.items.map((item) => dropEmpty(item)), has_more: page.next !== null, ...(page.next === null ? {} : { next_token: page.next }) },
  };
}

/** `{ error: { code, message, param? } }`. */
export function formatError(error: ApiError): Answer {
  const { code, message, param } = error;
  return { status: error.status, body: { error: { code, message, ...(param === undefined ? {} : { param }) } }, headers: error.headers };
}

/** `invalid_parameter`: the caller's mistake in one field. */
export function makeParameterError(param: string, message: string): ApiError {
  return new ApiError(400, 'invalid_parameter', message, { param });
}

function dropEmpty(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== undefined));
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Cuts one page out of a list; the token is opaque to callers and names the place to go on from. Errors on a foreign token. */
export function makePage<T>(items: readonly T[], limit: number, token: string): Page<T> {
  const start = token === '' ? 0 : parseToken(token);
  const end = start + limit;
  return { items: items.slice(start, end), next: end < items.length ? formatToken(end) : null };
}

/** Opaque, like HeyGen's: nobody is to count on what is in it. */
export function formatToken(start: number): string {
  return Buffer.from(`page:${start}`).toString('base64url');
}

function parseToken(token: string): number {
  const match = /^page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (match?.[1] === undefined) throw makeParameterError('token', 'Invalid pagination token');
  return Number(match[1]);
}
