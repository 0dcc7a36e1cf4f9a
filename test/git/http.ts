import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the git server saw it. */
export interface GitRequest {
  readonly method: string;
  /** Path with query, e.g. `/acme/docs.git/info/refs?service=git-upload-pack`. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** What was answered; 0 while it is still being answered. */
  status: number;
}

export interface GitServerOptions {
  /** Folder with the bare repositories: `<url>/acme/docs.git` (or `<url>/acme/docs`, as GitHub allows) is `<root>/acme/docs.git`. */
  readonly root: string;
  /** Basic auth's password (user `x-access-token`) that every request must carry; without one everybody may read and push. */
  readonly token?: string;
  /** Reading needs no token, as in a public repository. */
  readonly publicRead?: boolean;
  /** Answers a request itself (e.g. 403, 500, or destroys the socket): `true` when it did. */
  readonly intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Called when a push was answered and before the answer is let out; a thrown error cuts the connection: an answer that is lost. */
  readonly afterPush?: () => void | Promise<void>;
}

export interface GitServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  readonly url: string;
  /** Every request so far, in order. */
  readonly requests: readonly GitRequest[];
  close(): Promise<void>;
}

/** A real smart-HTTP git server around `git http-backend` that remembers the requests' headers. */
export async function startGitServer(options: GitServerOptions): Promise<GitServer> {
  const requests: GitRequest[] = [];
  const handle = makeGitHandler(options, requests);
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}`, requests, close, [Symbol.asyncDispose]: close };
}

/** The same as a request handler, to be put on a server of one's own; `requests` gets a line a request. */
export function makeGitHandler(options: GitServerOptions, requests: GitRequest[] = []) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const entry: GitRequest = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, status: 0 };
    requests.push(entry);
    response.on('finish', () => (entry.status = response.statusCode));
    if (options.intercept?.(request, response)) return;
    const writes = entry.path.includes('git-receive-pack');
    const open = options.token === undefined || (options.publicRead === true && !writes);
    if (!open && request.headers.authorization !== formatAuthorization(options.token ?? '')) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end('authentication required\n');
      return;
    }
    await runBackend(options, request, response).catch(() => response.destroy());
  };
}

/** The header that GitHub takes for an installation token. */
export function formatAuthorization(token: string): string {
  return `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
}

async function runBackend(options: GitServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://host');
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      HOME: options.root,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PROJECT_ROOT: options.root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROTOCOL: header(request, 'git-protocol'),
      PATH_INFO: decodeURIComponent(url.pathname).replace(/^(\/[^/]+\/[^/]+?)(?:\.git)?(?=\/)/, '$1.git'),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: header(request, 'content-type'),
      HTTP_CONTENT_ENCODING: header(request, 'content-encoding'),
      // Only a known user may push, by http-backend's own rule.
      REMOTE_USER: 'x-access-token',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const done = new Promise<void>((resolve, reject) => child.on('close', () => resolve()).on('error', reject));
  child.stdin.on('error', () => undefined); // the backend may answer before it has read everything
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  await done;
  const answer = Buffer.concat(chunks);
  const end = answer.indexOf('\r\n\r\n');
  if (request.method === 'POST' && url.pathname.endsWith('/git-receive-pack')) await options.afterPush?.();
  let status = 200;
  for (const line of answer.subarray(0, end).toString().split('\r\n')) {
    const [name = '', value = ''] = line.split(': ');
    if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10);
    else response.setHeader(name, value);
  }
  response.writeHead(status).end(answer.subarray(end + 4));
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
