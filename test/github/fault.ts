import type { Answer } from './call.ts';

/** One thing that goes wrong, as often as is said. */
export interface Fault {
  /** GitHub's name of the operation, e.g. `pulls/create`, or `graphql`. */
  readonly operation: string;
  /** How often; once if unsaid. */
  readonly times?: number;
  /** So many requests pass first. */
  readonly skip?: number;
  /** `before`: nothing is done. `after`: all is done and only the answer is lost. `broken`: an upload stops half-way. */
  readonly when: 'before' | 'after' | 'broken';
  /** What is answered instead; `cut`: the connection is closed without an answer; `none`: the real answer is given. */
  readonly answer: Answer | 'cut' | 'none';
  /** What somebody else does at that moment. */
  readonly meanwhile?: () => Promise<unknown>;
}

export interface Faults {
  add(fault: Fault): void;
  /** The fault that strikes this request, if any; counts it. */
  take(operation: string): Fault | undefined;
  /** Faults that have not struck as often as they should: a test that was meant to meet them did not. */
  pending(): readonly Fault[];
}

export function makeFaults(): Faults {
  const entries: { readonly fault: Fault; skip: number; left: number }[] = [];
  return {
    add: (fault) => entries.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 }),
    take(operation) {
      for (const entry of entries) {
        if (entry.fault.operation !== operation || entry.left === 0) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        entry.left -= 1;
        return entry.fault;
      }
      return undefined;
    },
    pending: () => entries.filter((entry) => entry.left > 0).map((entry) => entry.fault),
  };
}

const message = (text: string, status: number) => ({ message: text, documentation_url: 'https://docs.github.com/rest', status: String(status) });

/** 502 in GitHub's own manner: a page, not JSON. */
export const badGateway: Answer = { status: 502, body: '<html><title>502 Bad Gateway</title></html>', headers: { 'content-type': 'text/html' } };

/** The work is done and the answer lost. */
export const loseAnswer = (operation: string, options: { readonly times?: number; readonly cut?: boolean } = {}): Fault =>
  ({ operation, when: 'after', answer: options.cut === true ? 'cut' : badGateway, ...(options.times === undefined ? {} : { times: options.times }) });

/** Nothing is done. */
export const failBefore = (operation: string, times = 1): Fault => ({ operation, when: 'before', answer: badGateway, times });

/** "You have exceeded a secondary rate limit": wait so many seconds. */
export const secondaryLimit = (operation: string, seconds: number, times = 1): Fault => ({
  operation, when: 'before', times,
  answer: { status: 403, body: message('You have exceeded a secondary rate limit. Please wait a few minutes before you try again.', 403), headers: { 'retry-after': String(seconds) } },
});

/** An upload that breaks off: the name is taken, the asset is `starter`, the answer is 502. */
export const brokenUpload = (times = 1): Fault => ({ operation: 'repos/upload-release-asset', when: 'broken', answer: badGateway, times });

/** Somebody else acts just before this request is worked on. */
export const meanwhile = (operation: string, act: () => Promise<unknown>, skip = 0): Fault => ({ operation, when: 'before', answer: 'none', meanwhile: act, skip });
