import { throttling } from '@octokit/plugin-throttling';
import type { ThrottlingOptions } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { setTimeout as wait } from 'node:timers/promises';
import { isRefusal } from './refusal.ts';

/** Longest wait for a rate limit, in seconds: a paid runner that idles for the rest of an hour costs more than a second run. */
const longestWait = 300;
/** How often a request is sent again after a rate limit. */
const limitRetries = 3;
/** Pauses in seconds before a request that failed for no reason of ours is tried again. */
const pauses = [1, 3, 9];
/** How long a request may take, in seconds. */
const patience = { read: 30, write: 120, file: 1800 };

export interface OctokitSettings {
  readonly token: string;
  /** `GITHUB_API_URL`: `https://api.github.com`, or `https://<host>/api/v3` for GitHub Enterprise Server. */
  readonly apiUrl: string;
  /** Told about waits and tries that a person would wonder about. */
  onNote(text: string): void;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /**
   * Length in milliseconds of a second of waiting and of the pause between writes; 1000 unless a test, or somebody's own
   * server that has no secondary limits, makes it shorter.
   */
  readonly second?: number;
}

type Group = NonNullable<ThrottlingOptions['write']>;

const ThrottledOctokit = Octokit.plugin(throttling);

/** Lets every job through at once: in place of the plugin's groups, whose pace of one write a second cannot be set. */
const noPace = { key: () => ({ schedule: (_options: unknown, job: () => Promise<void>) => job() }) };
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && 'key' in value;

/**
 * The client of GitHub's API: one write a second, waits where GitHub says so, and sends again only what does no harm. What creates
 * something (a pull request, a comment, a release, an asset) is never repeated blindly: its caller looks whether it is there.
 */
export function makeOctokit(settings: OctokitSettings): Octokit {
  const { onNote, sleep = async (milliseconds: number) => { await wait(milliseconds); }, second = 1000 } = settings;
  const onLimit = (kind: string) => (retryAfter: number, options: { readonly method: string; readonly url: string }, _octokit: unknown, tries: number): boolean => {
    const again = retryAfter <= longestWait && tries < limitRetries;
    onNote(`GitHub's ${kind} rate limit at ${options.method} ${options.url}: ${again ? `waiting ${retryAfter} s` : `it asks for ${retryAfter} s, which is too long to wait for`}.`);
    return again;
  };
  const octokit = new ThrottledOctokit({
    auth: settings.token,
    baseUrl: settings.apiUrl.replace(/\/+$/, ''),
    userAgent: 'docreel',
    // Refusals are ours to explain; octokit would print each one, the expected 404 among them.
    log: { debug: () => undefined, info: () => undefined, warn: onNote, error: () => undefined },
    request: { fetch: (url: string, init: RequestInit) => fetch(url, { ...init, signal: makeDeadline(init) }) },
    throttle: {
      onRateLimit: onLimit('hourly'),
      onSecondaryRateLimit: onLimit('secondary'),
      retryAfterBaseValue: second,
      ...(second < 1000 && isGroup(noPace) ? { write: noPace, notifications: noPace } : {}),
    },
  });
  octokit.hook.wrap('request', async (request, options) => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await request(options);
      } catch (error) {
        const pause = isRepeatable(options.method, options.url) ? pauses[attempt] : undefined;
        // octokit gives what never got an answer the status 500.
        if (pause === undefined || !isRefusal(error) || error.status < 500 || options.request?.signal?.aborted === true) throw error;
        onNote(`${options.method} ${options.url} failed (${error.status} ${error.message}): trying again in ${pause} s.`);
        await sleep(pause * second);
      }
    }
  });
  return octokit;
}

/** Reads; objects of git, which are named by their content; edits of a text. Not the move of a branch: it may have moved since. */
function isRepeatable(method: string, url: string): boolean {
  if (method === 'POST') return /\/git\/(?:blobs|trees|commits)$/.test(url);
  return method === 'GET' || (method === 'PATCH' && !url.includes('/git/refs'));
}

function makeDeadline(init: RequestInit): AbortSignal {
  const reads = init.method === 'GET' || init.method === undefined;
  const file = init.body instanceof Blob || new Headers(init.headers).get('accept') === 'application/octet-stream';
  const seconds = file ? patience.file : (reads ? patience.read : patience.write);
  const deadline = AbortSignal.timeout(seconds * 1000);
  return init.signal == null ? deadline : AbortSignal.any([init.signal, deadline]);
}
