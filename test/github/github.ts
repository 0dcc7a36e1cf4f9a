import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import { makeGitHandler } from '../git/http.ts';
import { Refusal } from './call.ts';
import type { Answer, Call, Handlers } from './call.ts';
import { makeFaults } from './fault.ts';
import type { Faults } from './fault.ts';
import { answerGraphql, checkGraphql } from './graphql.ts';
import { assetHandlers, findDownload, findPublished, storeAsset } from './route/asset.ts';
import { commentHandlers } from './route/comment.ts';
import { objectHandlers } from './route/object.ts';
import { pullHandlers } from './route/pull.ts';
import { refHandlers } from './route/ref.ts';
import { releaseHandlers } from './route/release.ts';
import { repositoryHandlers } from './route/repository.ts';
import { readSchema } from './schema.ts';
import { closePull, mergePull, settlePulls } from './settle.ts';
import { actionsBot, makeState } from './state.ts';
import type { Actor, Comment, GitHubSettings, GitHubState, Pull, Release } from './state.ts';

// GitHub on this machine, whole: its REST API, its git server and its file host on one real bare repository. The stand-ins that
// exist have no git behind them (a clone does not see what the API wrote) and say yes where GitHub says no: a second pull request
// for a branch, a second asset of a name, a wrong token. What is answered here was written after GitHub's documentation, its
// OpenAPI description (which every request and every answer is checked against) and the messages in people's bug reports.

const handlers: Handlers = {
  ...repositoryHandlers, ...refHandlers, ...objectHandlers, ...pullHandlers, ...commentHandlers, ...releaseHandlers, ...assetHandlers,
};

export interface GitHubOptions {
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  /** The bare repository; its path ends in `<owner>/<repo>.git`. */
  readonly root: string;
  /** Whose token it is; the workflow's own if unsaid. */
  readonly actor?: Actor;
  /** Other people's tokens. */
  readonly people?: Readonly<Record<string, Actor>>;
  readonly settings?: Partial<GitHubSettings>;
  /** Milliseconds since 1970; the real time if unsaid. */
  readonly now?: () => number;
}

/** One request as GitHub saw it. */
export interface GitHubRequest {
  readonly method: string;
  /** GitHub's name of the operation, `graphql`, `git`, `download`, or `file` at the file host. */
  readonly operation: string;
  /** Path with query, as sent. */
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | undefined>>;
  status: number;
}

export interface GitHub extends AsyncDisposable {
  /** For `GITHUB_API_URL`, without a slash at its end; the layout is that of GitHub Enterprise Server. */
  readonly apiUrl: string;
  /** For `GITHUB_SERVER_URL`; the repository's git address is `<serverUrl>/<owner>/<repo>.git`. */
  readonly serverUrl: string;
  requests(): readonly GitHubRequest[];
  pulls(): readonly Pull[];
  releases(): readonly Release[];
  comments(): readonly Comment[];
  /** Requests and answers that are not as GitHub describes them; a test ends with this empty. */
  violations(): readonly string[];
  readonly settings: GitHubSettings;
  readonly faults: Faults;
  readonly state: GitHubState;
  /** The bytes of a published asset by its lasting address, for whoever may read the repository; `undefined` where there is none, `null` where the address is not ours. */
  readAsset(url: string): Uint8Array | undefined | null;
  /** A person presses the button. */
  closePull(number: number): void;
  mergePull(number: number, method?: 'merge' | 'squash'): Promise<string>;
  close(): Promise<void>;
}

export async function startGitHub(options: GitHubOptions): Promise<GitHub> {
  const state = makeState({ owner: options.owner, repo: options.repo, root: options.root, settings: options.settings ?? {}, now: options.now ?? Date.now });
  const schema = readSchema();
  const faults = makeFaults();
  const requests: GitHubRequest[] = [];
  const violations: string[] = [];
  const actors = new Map<string, Actor>([...Object.entries(options.people ?? {}), [options.token, options.actor ?? actionsBot]]);
  const gitRoot = dirname(dirname(resolve(options.root)));
  if (resolve(options.root) !== resolve(gitRoot, options.owner, `${options.repo}.git`)) throw new Error(`root ${options.root} does not end in ${options.owner}/${options.repo}.git`);
  const git = makeGitHandler({ root: gitRoot, token: options.token, publicRead: !state.settings.private, afterPush: () => settlePulls(state), intercept: refusePush });

  /** In GitHub's words, for a token that may only read. */
  function refusePush(request: IncomingMessage, response: ServerResponse): boolean {
    if (state.settings.permissions.contents === 'write' || !(request.url ?? '').includes('git-receive-pack')) return false;
    response.writeHead(403, { 'content-type': 'text/plain' }).end('Write access to repository not granted.');
    return true;
  }

  async function answer(entry: GitHubRequest, url: URL, bytes: Buffer): Promise<Answer | 'cut'> {
    const path = url.pathname.replace(/^\/api\/(v3|uploads)/, '');
    const graphql = url.pathname === '/api/graphql' && state.settings.graphql;
    const found = graphql ? undefined : schema.findOperation(entry.method, path);
    const handler = found === undefined ? undefined : handlers[found.operation.id];
    const operation = graphql ? 'graphql' : (found?.operation.id ?? 'unknown');
    Object.assign(entry, { operation });
    const actor = actors.get(/^(?:token|bearer) (.+)$/i.exec(entry.headers['authorization'] ?? '')?.[1] ?? '');
    if (actor === undefined) throw new Refusal(401, entry.headers['authorization'] === undefined ? 'Requires authentication' : 'Bad credentials');
    if (state.settings.remaining <= 0) throw new Refusal(403, 'API rate limit exceeded for installation.');
    if (!graphql && (found === undefined || handler === undefined || !path.startsWith(`/repos/${state.owner}/${state.repo}`))) throw new Refusal(404, 'Not Found');
    const upload = operation === 'repos/upload-release-asset';
    const body: unknown = upload || bytes.length === 0 ? undefined : JSON.parse(bytes.toString());
    Object.assign(entry, { body });
    const problems = graphql ? checkGraphql(body) : (found === undefined ? [] : schema.checkRequest(found.operation, url.searchParams, body));
    violations.push(...problems);
    if (problems.length > 0) throw new Refusal(422, `Invalid request.\n\n${problems.join('\n')}`);
    const fault = faults.take(operation);
    await fault?.meanwhile?.();
    if (fault?.when === 'before' && fault.answer !== 'none') return fault.answer;
    const call: Call = {
      state, actor, bytes, headers: entry.headers, parameters: found?.parameters ?? {}, query: url.searchParams,
      body: typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {}, url: `${url.origin}${url.pathname}`,
    };
    if (fault?.when === 'broken') storeAsset(call, false);
    else {
      const result = graphql ? await answerGraphql(call) : await handler?.(call);
      if (fault === undefined || fault.answer === 'none') return result ?? { status: 500 };
    }
    return fault.answer === 'none' ? { status: 500 } : fault.answer;
  }

  /** Tag and file name of an asset's lasting address. */
  function parseDownload(url: URL): readonly [string, string] | undefined {
    const [, tag, name] = new RegExp(`^/${state.owner}/${state.repo}/releases/download/([^/]+)/([^/]+)$`).exec(url.pathname) ?? [];
    return tag === undefined || name === undefined ? undefined : [decodeURIComponent(tag), decodeURIComponent(name)];
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', state.urls.server);
    const entry: GitHubRequest = { method: request.method ?? '', operation: 'git', path: request.url ?? '', body: undefined, headers: flatten(request), status: 0 };
    requests.push(entry);
    response.on('finish', () => (entry.status = response.statusCode));
    const download = parseDownload(url);
    if (download !== undefined) {
      Object.assign(entry, { operation: 'download' });
      const location = findDownload(state, ...download);
      response.writeHead(location === undefined ? 404 : 302, location === undefined ? {} : { location }).end();
      return;
    }
    if (!url.pathname.startsWith('/api/')) return git(request, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const result = await answer(entry, url, Buffer.concat(chunks)).catch((error: unknown): Answer => {
      if (error instanceof Refusal) return error.answer;
      violations.push(`${entry.method} ${entry.path}: ${error instanceof Error ? error.stack : String(error)}`);
      return { status: 500, body: { message: 'Server Error' } };
    });
    if (result === 'cut') {
      request.socket.destroy();
      return;
    }
    checkAnswer(entry, result);
    writeAnswer(response, result);
  }

  function checkAnswer(entry: GitHubRequest, result: Answer): void {
    const found = schema.findOperation(entry.method, new URL(entry.path, state.urls.server).pathname.replace(/^\/api\/(v3|uploads)/, ''));
    // A fault's page of HTML and a server error are what GitHub does not describe.
    if (found === undefined || result.status >= 500 || typeof result.body === 'string') return;
    violations.push(...schema.checkResponse(found.operation, result.status, result.body));
  }

  function writeAnswer(response: ServerResponse, result: Answer): void {
    if (state.settings.remaining > 0) state.settings.remaining -= 1;
    const text = result.body === undefined ? '' : (typeof result.body === 'string' ? result.body : JSON.stringify(result.body));
    response.writeHead(result.status, {
      'content-type': 'application/json; charset=utf-8', 'x-github-request-id': `FAKE:${requests.length}`, 'x-github-media-type': 'github.v3; format=json',
      'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': String(state.settings.remaining), 'x-ratelimit-used': String(1000 - state.settings.remaining),
      'x-ratelimit-reset': String(Math.ceil((options.now ?? Date.now)() / 1000) + 1), 'x-ratelimit-resource': 'core', ...result.headers,
    }).end(text);
  }

  /** Another host: it gives bytes to whoever has the signed address, and refuses a second kind of authorization, as such hosts do. */
  function serveFile(request: IncomingMessage, response: ServerResponse): void {
    const entry: GitHubRequest = { method: request.method ?? '', operation: 'file', path: request.url ?? '', body: undefined, headers: flatten(request), status: 0 };
    requests.push(entry);
    response.on('finish', () => (entry.status = response.statusCode));
    if (request.headers.authorization !== undefined) {
      violations.push('the token was sent to the file host');
      response.writeHead(400).end('Only one auth mechanism allowed');
      return;
    }
    const id = Number(/^\/assets\/(\d+)\?sig=/.exec(entry.path)?.[1]);
    const asset = state.releases.flatMap((release) => release.assets).find((found) => found.id === id);
    if (asset === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': asset.bytes.length }).end(asset.bytes);
  }

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  const files = createServer(serveFile);
  const origin = await listen(server);
  Object.assign(state.urls, { server: origin, api: `${origin}/api/v3`, uploads: `${origin}/api/uploads`, files: await listen(files) });
  const findPull = (number: number): Pull => {
    const pull = state.pulls.find((entry) => entry.number === number);
    if (pull === undefined) throw new Error(`there is no pull request ${number}`);
    return pull;
  };
  const close = async (): Promise<void> => {
    await Promise.all([stop(server), stop(files)]);
  };
  return {
    apiUrl: state.urls.api, serverUrl: origin, state, settings: state.settings, faults,
    requests: () => requests, pulls: () => state.pulls, releases: () => state.releases, comments: () => state.comments, violations: () => violations,
    readAsset(url) {
      if (!url.startsWith(`${origin}/`)) return null;
      const download = parseDownload(new URL(url));
      return download === undefined ? undefined : findPublished(state, ...download)?.bytes;
    },
    closePull: (number) => closePull(state, findPull(number), 'ada'),
    mergePull: (number, method = 'merge') => mergePull(state, findPull(number), method, { name: 'Ada Writer', email: 'ada@example.com' }),
    close, [Symbol.asyncDispose]: close,
  };
}

function flatten(request: IncomingMessage): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((done) => server.close(() => done()));
}
