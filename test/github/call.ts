import type { Actor, GitHubState } from './state.ts';

/** A request that has passed the door: signed in, understood, checked against the description. */
export interface Call {
  readonly state: GitHubState;
  readonly actor: Actor;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body, or an empty object. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Address of the request without its query, for `link` headers. */
  readonly url: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** By GitHub's names of operations. */
export type Handlers = Readonly<Record<string, (call: Call) => Promise<Answer> | Answer>>;

/** An answer that says no, in GitHub's form. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly answer: Answer;
  constructor(status: number, message: string, extra: Readonly<Record<string, unknown>> = {}, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.answer = { status, body: { message, documentation_url: 'https://docs.github.com/rest', ...extra, status: String(status) }, headers };
  }
}

export const notFound = (): Refusal => new Refusal(404, 'Not Found');

export function invalid(resource: string, error: { readonly code: string; readonly field?: string; readonly message?: string }): Refusal {
  return new Refusal(422, 'Validation Failed', { errors: [{ resource, ...error }] });
}

/** The workflow's token may do only what the workflow grants; GitHub names what is missing in a header. */
export function demand(call: Call, ...alternatives: readonly ('contents' | 'pull_requests' | 'issues')[]): void {
  const { permissions } = call.state.settings;
  if (call.actor.type === 'User' || alternatives.some((name) => permissions[name] === 'write')) return;
  throw new Refusal(403, 'Resource not accessible by integration', {}, {
    'x-accepted-github-permissions': alternatives.map((name) => `${name}=write`).join('; '),
  });
}

export function findText(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
}

/** One page of a list, with GitHub's `link` header. */
export function paginate<Item>(call: Call, items: readonly Item[], format: (item: Item) => unknown): Answer {
  const size = Math.min(100, Math.max(1, Number(call.query.get('per_page') ?? 30)));
  const page = Math.max(1, Number(call.query.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams(call.query);
    query.set('page', String(to));
    return `<${call.url}?${query}>; rel="${rel}"`;
  };
  const links = [...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []), ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : [])];
  return {
    status: 200,
    body: items.slice((page - 1) * size, page * size).map(format),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}
